"""`v` sets the user's word against the checker's: with a reason, beside it, and taken back by `u`."""

from alimon.model.words import VerdictWord
from alimon.store.claims import claim_view
from alimon.store.connect import open_store
from alimon.store.verdicts import add_verdict
from alimon.tui.boxes.overrule import OverruleBox
from alimon.tui.screens.claim import ClaimView

from tests.builders import verdict
from tests.pilot.driving import driven

CLAIM = "BABA-S19"


def judge(store_file):
    store = open_store(store_file)
    first = claim_view(store, CLAIM).citations[0].citation
    with store.write() as connection:
        found = verdict("contradicted")._replace(citation=first.id, reason="source gives 12 %")
        add_verdict(connection, found)
    store.close()


async def to_claim(run):
    await run.press(":")
    await run.type("claim 19")
    await run.press("enter")
    assert isinstance(run.app.view, ClaimView)


def word(run):
    return claim_view(run.store, CLAIM).verdict


async def test_a_verdict_is_overruled_with_a_reason_and_both_are_shown(store_file):
    judge(store_file)
    async with driven(store_file) as run:
        await to_claim(run)
        await run.press("v")
        assert "the checker says" in run.screen
        await run.type("the footnote says so")
        await run.press("enter")
        assert word(run) == VerdictWord.SUPPORTED
        assert "overruled: supported · u undoes" in run.footer
        assert "overruled by you" in run.screen
        assert "the footnote says so" in run.screen
        assert "the checker says ✗ contradicted" in run.screen
        await run.press("u")
        assert word(run) == VerdictWord.CONTRADICTED
        assert "overruled by you" not in run.screen


async def test_another_word_is_chosen_with_the_arrows(store_file):
    judge(store_file)
    async with driven(store_file) as run:
        await to_claim(run)
        await run.press("v", "down", "down")
        await run.type("why")
        await run.press("enter")
        assert word(run) == VerdictWord.NOT_FOUND


async def test_without_a_reason_nothing_is_kept_and_the_box_stays(store_file):
    async with driven(store_file) as run:
        await to_claim(run)
        await run.press("v", "enter")
        assert isinstance(run.app.screen, OverruleBox)
        assert "say why first" in run.screen
        await run.press("escape")
        assert isinstance(run.app.screen, ClaimView)
        assert word(run) == VerdictWord.UNCHECKED


async def test_in_a_source_it_is_the_verdict_of_the_claim_that_it_was_opened_for(store_file):
    async with driven(store_file) as run:
        await to_claim(run)
        await run.press("enter", "v")
        await run.type("read on paper")
        await run.press("enter")
        assert word(run) == VerdictWord.SUPPORTED


async def test_the_copied_line_says_whose_word_it_is(store_file):
    judge(store_file)
    async with driven(store_file) as run:
        await to_claim(run)
        await run.press("v")
        await run.type("footnote 3")
        await run.press("enter")
        assert "as you judge (footnote 3), against the checker's contradicted" in " ".join(run.screen.split())


async def test_a_row_without_a_citation_says_so(store_file):
    async with driven(store_file) as run:
        await run.press("5", "v")
        assert "no citation" in run.footer
