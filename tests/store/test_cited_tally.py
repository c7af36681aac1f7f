"""The tally of the cited sources says what their states say one by one."""

from datetime import timedelta

from alimon.model.list_query import ListQuery
from alimon.model.words import Outcome
from alimon.refresh.supplied import supply_text
from alimon.store import runs
from alimon.store.cited_tally import CitedTally, cited_tally
from alimon.store.sources import source_keys, source_rows

from tests.builders import NOW
from tests.clocks import StandingClock
from tests.store.reading import read_source


def counted(store):
    """The same from the states."""
    keys = source_keys(store, ListQuery(company="ACME", cited_only=True))
    states = [row.state for row in source_rows(store, keys)]
    return CitedTally(
        cited=len(states),
        read=sum(one.last_read_at is not None for one in states),
        failing=sum(one.failing_since is not None and not one.supplied for one in states),
        next_due_at=min((one.next_due_at for one in states if one.next_due_at), default=None),
    )


def failed(store, source):
    run = runs.start_run(store, [source], NOW)
    due = NOW + timedelta(hours=3)
    with store.write() as connection:
        runs.item_started(connection, run, source, NOW)
        runs.item_done(connection, run, source, Outcome.UNREACHABLE, "No.", None, None, NOW, due)
    runs.end_run(store, run, NOW)


def test_it_follows_what_is_read_lost_and_supplied(store):
    assert cited_tally(store, "ACME") == counted(store) == CitedTally(2, 0, 0, None)
    read_source(store, "src-1", "26 %")
    assert cited_tally(store, "ACME") == counted(store)
    assert cited_tally(store, "ACME").read == 1
    failed(store, "ACME-src-2")
    assert cited_tally(store, "ACME") == counted(store)
    assert cited_tally(store, "ACME").failing == 1
    supply_text(store, "ACME-src-2", "by hand", StandingClock())
    assert cited_tally(store, "ACME") == counted(store)
    assert cited_tally(store, "ACME").failing == 0


def test_a_company_that_nobody_knows_cites_nothing(store):
    assert cited_tally(store, "NONE") == CitedTally(0, 0, 0, None)
