"""`E` lets a claim cite the source that holds it elsewhere: beside the report's own, checked, taken back by `u`."""

import pytest
from alimon.model.ids import SourceId
from alimon.model.words import VerdictWord
from alimon.refresh.supplied import supply_text
from alimon.store.claims import claim_view
from alimon.store.connect import open_store
from alimon.tui.screens.claim import ClaimView

from tests.clocks import StandingClock
from tests.pilot.driving import driven

CLAIM = "BABA-S19"


@pytest.fixture
def read_file(store_file):
    """A store in which the figure's source, which holds what a claim says, was read."""
    store = open_store(store_file)
    offered = claim_view(store, CLAIM).offered[0]
    supply_text(store, SourceId(offered), "The margin was 9.8 and 10 and nothing else.", StandingClock())
    store.close()
    return store_file


async def to_claim(run):
    await run.press(":")
    await run.type("claim 19")
    await run.press("enter")
    assert isinstance(run.app.view, ClaimView)


async def test_one_key_cites_the_source_and_shows_whose_citation_is_whose(read_file):
    async with driven(read_file) as run:
        await to_claim(run)
        offered = claim_view(run.store, CLAIM).offered[0]
        assert "· E cites it" in run.screen
        await run.press("E")
        view = claim_view(run.store, CLAIM)
        assert view.citations[-1].citation.source == offered
        assert view.citations[-1].word is not VerdictWord.UNCHECKED
        assert "too: " in run.footer
        assert "u undoes" in run.footer
        assert "cited by the report" in run.screen
        assert "re-attributed by you, 23 Nov" in run.screen
        await run.press("u")
        assert len(claim_view(run.store, CLAIM).citations) == 1
        assert "re-attributed by you" not in run.screen


async def test_the_evidence_pane_has_the_key_as_well(read_file):
    async with driven(read_file) as run:
        await run.press("/")
        await run.type("S19")
        await run.press("enter", "E")
        assert " too: " in run.footer


async def test_the_history_of_the_claim_tells_it(read_file):
    async with driven(read_file, size=(100, 60)) as run:
        await to_claim(run)
        await run.press("E", "G")
        assert "re-attributed by you to [" in run.screen


async def test_a_claim_that_nothing_else_supports_says_so(store_file):
    async with driven(store_file) as run:
        await to_claim(run)
        while claim_view(run.store, CLAIM).offered:
            await run.press("E")
        await run.press("E")
        assert "No other source of the store is known to support it." in run.footer


async def test_help_says_why_the_key_does_nothing(store_file):
    async with driven(store_file) as run:
        await run.press("6", "?")
        await run.type("holds it elsewhere")
        assert "no other source is known" in " ".join(run.screen.split())
