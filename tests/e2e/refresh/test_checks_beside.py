"""What a refresh reads is checked at once, in a thread of its own."""

import asyncio

import pytest
from alimon.model.company_records import CompanyRecords
from alimon.model.refresh_run import RefreshItem
from alimon.model.words import ItemState, Outcome
from alimon.refresh.checks_beside import ChecksBeside
from alimon.store.claims import claim_view
from alimon.store.connect import open_store
from alimon.store.load import load_company

from tests.builders import NOW, citation, claim, company, report, source, subject
from tests.checkers import DigitsChecker
from tests.clocks import StandingClock
from tests.store.reading import read_source


@pytest.fixture
def store(tmp_path):
    one = open_store(tmp_path / "alimon.db")
    records = CompanyRecords(
        company=company(),
        subjects=(subject("company", "Acme", kind="company"), subject()),
        reports=(report(),),
        claims=(claim("S1", value="26 %", metric="growth"),),
        citations=(citation(),),
        sources=(source(number=1),),
        figures=(),
        theses=(),
    )
    load_company(one, records, now=NOW)
    read_source(one, "src-1", "revenue grew 26 %")
    yield one
    one.close()


def _item(state, outcome=None):
    return RefreshItem(run="run-1", source="ACME-src-1", state=state, outcome=outcome)


async def _told(store, *items):
    async with ChecksBeside(store, DigitsChecker(), StandingClock(), lambda: None) as checks:
        for item in items:
            checks.told(item)


async def test_a_source_that_was_read_is_checked_before_the_refresh_is_over(store):
    await _told(store, _item(ItemState.RUNNING), _item(ItemState.DONE, Outcome.OK))
    assert claim_view(store, "ACME-S1").verdict == "supported"


@pytest.mark.parametrize(
    "item", [_item(ItemState.WAITING), _item(ItemState.DONE, Outcome.BLOCKED), _item(ItemState.CANCELLED)]
)
async def test_what_was_not_read_is_not_checked(store, item):
    await _told(store, item)
    assert claim_view(store, "ACME-S1").verdict == "unchecked"


async def test_a_cancelled_refresh_does_not_wait_for_checks(store):
    with pytest.raises(asyncio.CancelledError):
        async with ChecksBeside(store, DigitsChecker(), StandingClock(), lambda: None):
            raise asyncio.CancelledError
    assert claim_view(store, "ACME-S1").verdict == "unchecked"


async def test_for_a_source_that_no_claim_cites_no_checker_is_asked(store):
    class NoChecker:
        @property
        def version(self):
            raise AssertionError("nothing is to be checked")

    with store.write() as connection:
        connection.execute("DELETE FROM citation")
    async with ChecksBeside(store, NoChecker(), StandingClock(), lambda: None) as checks:
        checks.told(_item(ItemState.DONE, Outcome.OK))
