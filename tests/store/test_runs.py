"""Refresh runs and what they leave at the sources."""

from datetime import timedelta

import pytest
from alimon.model.errors import UnknownId
from alimon.model.words import ItemState, Outcome, WorkerKind
from alimon.store.live_runs import live_runs
from alimon.store.runs import (
    end_run,
    item_cancelled,
    item_done,
    item_started,
    latest_run,
    refresh_run,
    runs,
    start_run,
)
from alimon.store.sources import cited_sources, due_sources, source_state
from alimon.store.workers import register

from tests.builders import NOW
from tests.clocks import StandingClock

LATER = NOW + timedelta(minutes=5)
SRC = "ACME-src-1"


def _done(store, run, outcome, now, due=None):
    with store.write() as connection:
        item_done(connection, run, SRC, outcome, f"it was {outcome}", 200, 10, now, due)


def test_every_source_of_a_run_is_a_row_before_the_first_is_read(store):
    assert latest_run(store) is None
    run = start_run(store, cited_sources(store, "ACME"), NOW)
    found = latest_run(store)
    assert (found.id, found.started_at, found.ended_at) == (run, NOW, None)
    assert [(one.source, one.state) for one in found.items] == [
        ("ACME-src-1", ItemState.WAITING),
        ("ACME-src-2", ItemState.WAITING),
    ]


def test_an_item_goes_from_waiting_to_its_outcome(store):
    run = start_run(store, [SRC, "ACME-src-2", SRC], NOW)
    with store.write() as connection:
        item_started(connection, run, SRC, NOW)
        item_cancelled(connection, run, "ACME-src-2", LATER)
    assert [one.state for one in refresh_run(store, run).items] == ["running", "cancelled"]
    with store.write() as connection:
        item_done(connection, run, SRC, Outcome.BLOCKED, "a bot wall", 403, 1234, LATER)
        end_run(connection, run, LATER)
    found = refresh_run(store, run)
    item = found.items[0]
    assert (item.state, item.outcome, item.reason, item.status, item.size) == (
        "done",
        "blocked",
        "a bot wall",
        403,
        1234,
    )
    assert (item.started_at, item.ended_at, found.ended_at) == (NOW, LATER, LATER)


def test_a_source_remembers_since_when_it_fails(store):
    run = start_run(store, [SRC], NOW)
    _done(store, run, Outcome.UNREACHABLE, NOW)
    _done(store, run, Outcome.BLOCKED, LATER)
    state = source_state(store, SRC)
    assert (state.last_outcome, state.last_tried_at, state.failing_since) == ("blocked", LATER, NOW)
    _done(store, run, Outcome.NOT_MODIFIED, LATER)
    assert source_state(store, SRC).failing_since is None


def test_cited_sources_are_due_until_tried_and_again_from_their_due_time(store):
    assert [one.id for one in due_sources(store, "ACME", NOW)] == [SRC, "ACME-src-2"]
    run = start_run(store, [SRC], NOW)
    _done(store, run, Outcome.OK, NOW, LATER)
    assert [one.id for one in due_sources(store, None, NOW)] == ["ACME-src-2"]
    assert [one.id for one in due_sources(store, "ACME", LATER)] == [SRC, "ACME-src-2"]


def test_a_source_without_a_next_time_is_not_due_again(store):
    run = start_run(store, [SRC], NOW)
    _done(store, run, Outcome.GONE, NOW)
    assert SRC not in [one.id for one in due_sources(store, "ACME", NOW + timedelta(days=999))]


def test_a_cancelled_source_stays_as_due_as_it_was(store):
    run = start_run(store, [SRC], NOW)
    with store.write() as connection:
        item_cancelled(connection, run, SRC, NOW)
    assert source_state(store, SRC).last_tried_at is None
    assert SRC in [one.id for one in due_sources(store, "ACME", NOW)]


def test_runs_come_newest_first(store):
    ids = [start_run(store, [], NOW) for _ in range(3)]
    end_run(store, ids[0], LATER)
    assert [one.id for one in runs(store)] == ids[::-1]
    assert latest_run(store).id == ids[-1]
    with pytest.raises(UnknownId):
        refresh_run(store, "run-99")


def test_a_run_that_the_caller_follows_itself_is_not_read(store):
    clock = StandingClock()
    worker = register(store, WorkerKind.REFRESH, clock)
    mine, other = (start_run(store, cited_sources(store, "ACME"), NOW, worker) for _ in range(2))
    assert [run.id for run in live_runs(store, clock)] == [other, mine]
    assert [run.id for run in live_runs(store, clock, besides=mine)] == [other]
