"""Searching in a source's text: as it is typed, from hit to hit, and until Esc."""

import pytest

from tests.pilot.sources import FOR_CLAIM, marked, on_source, rows, top_view

PASSAGE = "Controls earned revenue of 41.2 million euros in the June quarter of 2025."


@pytest.fixture
def text():
    lines = [f"Line {number} speaks of lamps and little else." for number in range(60)]
    lines[5], lines[50] = "Amber\nlight was new.", "AMBER  light sold well."
    return "\n".join([*lines, PASSAGE])


async def test_the_first_hit_is_shown_while_typing(store_file, text):
    async with on_source(store_file, text) as run:
        await run.press("/", *"amber li")
        assert marked(run).casefold().split() == ["amber", "li"]
        assert "hit 1 of 2" in run.screen


async def test_n_goes_from_hit_to_hit_and_round(store_file, text):
    async with on_source(store_file, text) as run:
        await run.press("/", *"amber light", "enter", "n")
        assert "hit 2 of 2" in run.screen
        assert "AMBER  light" in marked(run)
        await run.press("n")
        assert "hit 1 of 2" in run.screen
        await run.press("N")
        assert "hit 2 of 2" in run.screen


async def test_esc_ends_the_search_and_only_the_next_esc_goes_back(store_file, text):
    async with on_source(store_file, text, target=FOR_CLAIM) as run:
        await run.press("/", *"lamps", "enter", "escape")
        assert top_view(run) == "SourceView"
        assert "hit" not in rows(run)[1]
        await run.press("n")
        assert "41.2" in marked(run)
        await run.press("escape")
        assert top_view(run) == "MonitorView"


async def test_esc_in_the_box_leaves_no_search_behind(store_file, text):
    async with on_source(store_file, text) as run:
        await run.press("/", *"lamps", "escape")
        assert top_view(run) == "SourceView"
        assert "hit" not in rows(run)[1]


async def test_letters_and_backspace_type_while_the_box_is_open(store_file, text):
    async with on_source(store_file, text) as run:
        await run.press("/", *"qjr", "backspace")
        assert top_view(run) == "SourceView"
        assert rows(run)[-1].split() == ["qj"]


async def test_a_search_without_a_hit_says_so(store_file, text):
    async with on_source(store_file, text) as run:
        await run.press("/", *"zebra")
        assert "no hit" in run.screen
        await run.press("enter")
        assert "'zebra' is not in this text." in run.footer
