"""A page that contradicts itself says so at the source, in Evidence, and beside the verdicts that rest on it."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.ids import CompanyId, SourceId
from alimon.refresh.check import check_open
from alimon.refresh.supplied import supply_text
from alimon.store.connect import open_store

from tests.clocks import StandingClock
from tests.pilot.driving import driven

PAGE = (
    "Alibaba results for the quarter ended June 30, 2025\n\nCloud Intelligence Group revenue rose 26% to RMB33.4 "
    "billion in the quarter, from RMB20.1 billion a year earlier.\nIt rained."
)
FAULT = "contradicts itself: revenue growth of +26 % does not follow"


@pytest.fixture
def faulty_file(store_file):
    store = open_store(store_file)
    supply_text(store, SourceId("BABA-src-1"), PAGE, StandingClock())
    check_open(store, CompanyId("BABA"), RuleChecker(), StandingClock())
    store.close()
    return store_file


def words(run):
    return " ".join(run.screen.split())


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_it_is_told_in_the_claim_at_the_source_and_in_evidence(faulty_file, size):
    async with driven(faulty_file, size=size, checker=RuleChecker()) as run:
        await run.press(":")
        await run.type("claim 2")
        await run.press("enter")
        assert f"⇄ [1] CNBC {FAULT}" in words(run)
        await run.press(":")
        await run.type("src 1")
        await run.press("enter")
        assert "⇄ contradicts itself" in words(run)
        await run.press("tab", "home")
        assert "⇄ this page contradicts itself:" in words(run)
        await run.press("q", "q", "5", "0")
        assert "⇄ this page contradicts itself:" in words(run)


async def test_a_page_without_faults_says_nothing(store_file):
    store = open_store(store_file)
    supply_text(store, SourceId("BABA-src-1"), PAGE.replace("20.1", "26.5"), StandingClock())
    check_open(store, CompanyId("BABA"), RuleChecker(), StandingClock())
    store.close()
    async with driven(store_file, checker=RuleChecker()) as run:
        await run.press("5")
        assert "contradicts" not in run.screen
