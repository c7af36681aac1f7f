"""`J` and `K` go from claim to claim without going back to the list; the list moves along."""

from alimon.tui.screens.claim import ClaimView
from alimon.tui.screens.source import SourceView
from alimon.tui.screens.subject import SubjectView

from tests.pilot.driving import driven


async def test_the_next_claim_is_the_next_row_of_the_list_and_back_leads_to_it(store_file):
    async with driven(store_file) as run:
        await run.press("j", "j", "j", "j", "enter")
        listed = run.app.view
        assert isinstance(listed, SubjectView)
        await run.press("S", "g", "g", "enter")
        ids = [listed.claims.row(at).target.id for at in range(3)]
        assert run.app.view.target.id == ids[0]
        await run.press("J", "J")
        assert isinstance(run.app.view, ClaimView)
        assert run.app.view.target.id == ids[2]
        await run.press("K")
        assert run.app.view.target.id == ids[1]
        await run.press("q")
        assert run.app.view is listed
        assert listed.claims.cursor == 1


async def test_at_the_end_it_says_so_and_stays(store_file):
    async with driven(store_file) as run:
        await run.press(":")
        await run.type("claim 1")
        await run.press("enter", "K")
        assert run.app.view.target.id == "BABA-S01"
        assert "the first claim" in run.footer


async def test_in_a_source_it_goes_through_the_claims_that_cite_it(store_file):
    async with driven(store_file) as run:
        await run.press("5", "enter", "J")
        assert isinstance(run.app.view, SourceView)
        first = run.app.view.opened_for.claim
        await run.press("J")
        assert run.app.view.opened_for.claim != first
        await run.press("K", "K")
        assert "the first claim that cites it" in run.footer
        await run.press("q")
        assert len(run.app.screen_stack) == 1
