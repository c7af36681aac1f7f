"""A source without a text says why, what to do, and what is known all the same."""

import pytest
from alimon.tui.target import Target

from tests.pilot.sources import FOR_CLAIM, give, go, on_source, top_view


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)])
async def test_it_says_why_and_what_to_do(store_file, size):
    async with on_source(store_file, target=FOR_CLAIM, size=size) as run:
        assert "not read yet" in run.screen
        assert "r reads it · p pastes its text" in run.screen
        assert "you came for  Controls earned 41.2 million euros" in run.screen
        assert "https://luma.example.com/results/2025-q4" in run.screen


async def test_claims_and_figures_are_reached_by_enter(store_file):
    async with on_source(store_file, target=FOR_CLAIM, size=(120, 40)) as run:
        assert "3 claims cite it" in run.screen
        assert "9 figures from it" in run.screen
        await run.press("j", "enter")
        assert run.app.view.target == Target("claim", "LUMA-C2")
        await run.press("q", "G", "enter")
        assert run.app.view.target == Target("figure", "LUMA-fig-9")


async def test_find_is_find_everywhere_where_there_is_no_text_to_search(store_file):
    async with on_source(store_file) as run:
        await run.press("/")
        assert top_view(run) == "FindView"


async def test_the_text_appears_once_it_is_there_and_u_takes_it_back(store_file):
    async with on_source(store_file, target=FOR_CLAIM) as run:
        await give(run, "Controls earned 41.2 million euros.")
        assert "Controls earned 41.2 million euros." in run.screen
        assert "not read yet" not in run.screen
        await run.press("u")
        assert "not read yet" in run.screen


async def test_an_unknown_source_is_a_notice_and_no_view(store_file):
    async with on_source(store_file) as run:
        await go(run, Target("source", "LUMA-src-99"))
        assert "No source is called 'LUMA-src-99'" in run.footer
