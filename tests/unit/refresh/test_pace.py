from datetime import timedelta

from alimon.model.ids import RunId, SourceId
from alimon.model.refresh_run import RefreshItem, RefreshRun
from alimon.model.words import ItemState, Outcome
from alimon.refresh.pace import being_read, pace_of

from tests.builders import NOW


def run_of(*states, outcome=Outcome.OK):
    items = tuple(
        RefreshItem(
            run=RunId("run-1"), source=SourceId(f"X-src-{at}"), state=state, size=1000,
            outcome=outcome if state is ItemState.DONE else None,
        )
        for at, state in enumerate(states)
    )  # fmt: skip
    return RefreshRun(id=RunId("run-1"), started_at=NOW, ended_at=None, items=items)


def test_the_rest_takes_as_long_as_what_was_done_tells():
    run = run_of(ItemState.DONE, ItemState.DONE, ItemState.RUNNING, ItemState.WAITING, ItemState.WAITING)
    pace = pace_of(run, NOW + timedelta(seconds=4))
    assert (pace.ended, pace.total, pace.size, pace.per_second) == (2, 5, 5000, 0.5)
    assert pace.left == timedelta(seconds=6)
    assert [item.source for item in being_read(run)] == ["X-src-2"]


def test_nothing_is_foretold_before_anything_ended_nor_at_the_end():
    later = NOW + timedelta(seconds=4)
    assert pace_of(run_of(ItemState.RUNNING, ItemState.WAITING), later).left is None
    assert pace_of(run_of(ItemState.DONE, ItemState.CANCELLED), later).left is None
    assert pace_of(run_of(ItemState.DONE, ItemState.WAITING), NOW).left is None
    assert pace_of(run_of(), later).total == 0


def test_failures_are_counted():
    assert pace_of(run_of(ItemState.DONE, ItemState.DONE, outcome=Outcome.GONE), NOW).failed == 2


def test_a_run_that_ended_keeps_its_rate():
    run = run_of(ItemState.DONE, ItemState.DONE)._replace(ended_at=NOW + timedelta(seconds=2))
    assert pace_of(run, NOW + timedelta(days=1)).per_second == 1
