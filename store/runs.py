"""Refresh runs: every source of a run is a row before the first one is read."""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from ..model.errors import UnknownId
from ..model.ids import RunId, SourceId
from ..model.refresh_run import RefreshItem, RefreshRun
from ..model.source import Source
from ..model.words import ItemPhase, ItemState, Outcome
from .connect import Store
from .instants import instant, instant_or_none, instant_text
from .stored_values import storable

ITEM = "run = ? AND source = (SELECT key FROM source WHERE id = ?)"
"""The one item of a run (by `run_key`) and of a source (by id)."""
_ITEM_COLUMNS = "state, outcome, reason, status, size, started_at, ended_at, phase, phase_at"

_LAST_RUNS = 200
"""Among so many runs an attempt is looked for."""


class Step(NamedTuple):
    """How far the reading of a source has come."""

    source: SourceId
    phase: ItemPhase
    at: datetime
    """When the phase began."""
    size: int
    """Bytes on the wire so far."""


def start_run(
    store: Store, sources: Sequence[Source | SourceId], now: datetime, worker: int | None = None
) -> RunId:
    """Write a run and an item, waiting, for each source; `worker` is the process that runs it. Raises StoreError."""
    ids = dict.fromkeys(one.id if isinstance(one, Source) else one for one in sources)
    with store.write() as connection:
        key = connection.execute(
            "INSERT INTO refresh_run (started_at, worker) VALUES (?, ?) RETURNING key",
            (instant_text(now), worker),
        ).fetchone()[0]
        connection.executemany(
            "INSERT INTO refresh_item (run, source, place, state, attempts)"
            " SELECT ?, key, ?, 'waiting', attempts FROM source WHERE id = ?",
            [(key, place, id_) for place, id_ in enumerate(ids)],
        )
    return RunId(f"run-{key}")


def item_started(connection: sqlite3.Connection, run: RunId, source: SourceId, now: datetime) -> None:
    """The source is being read."""
    connection.execute(
        f"UPDATE refresh_item SET state = 'running', started_at = ? WHERE {ITEM}",
        (instant_text(now), run_key(run), source),
    )


def steps_taken(connection: sqlite3.Connection, run: RunId, steps: Iterable[Step]) -> None:
    """Write how far sources have come that are being read, for whoever looks on."""
    connection.executemany(
        f"UPDATE refresh_item SET phase = ?, phase_at = ?, size = ? WHERE {ITEM} AND state = 'running'",
        [(str(step.phase), instant_text(step.at), step.size, run_key(run), step.source) for step in steps],
    )


def item_done(  # noqa: PLR0913, PLR0917 - an outcome is these
    connection: sqlite3.Connection,
    run: RunId,
    source: SourceId,
    outcome: Outcome,
    reason: str,
    status: int | None,
    size: int | None,
    now: datetime,
    next_due_at: datetime | None = None,
) -> None:
    """Record how the reading ended, for the run and for the source, within the caller's transaction."""
    at = instant_text(now)
    connection.execute(
        "UPDATE refresh_item SET state = 'done', phase = 'done', outcome = ?, reason = ?, status = ?, size = ?,"
        f" ended_at = ? WHERE {ITEM}",
        (str(outcome), storable(reason), status, size, at, run_key(run), source),
    )
    connection.execute(
        "UPDATE source SET last_outcome = ?1, last_reason = ?2, last_tried_at = ?3, next_due_at = ?4,"
        " attempts = attempts + 1, last_run = ?7, crashes = 0,"
        " failing_since = CASE WHEN ?5 THEN NULL ELSE coalesce(failing_since, ?3) END WHERE id = ?6",
        (
            str(outcome),
            storable(reason),
            at,
            None if next_due_at is None else instant_text(next_due_at),
            outcome.is_read,
            source,
            int(run_key(run)),
        ),
    )


def item_cancelled(connection: sqlite3.Connection, run: RunId, source: SourceId, now: datetime) -> None:
    """The reading was given up; the source stays as due as it was."""
    connection.execute(
        f"UPDATE refresh_item SET state = 'cancelled', phase = 'done', ended_at = ? WHERE {ITEM}",
        (instant_text(now), run_key(run), source),
    )


def end_run(where: Store | sqlite3.Connection, run: RunId, now: datetime) -> None:
    """The run is over. Inside a transaction give its connection."""
    if isinstance(where, Store):
        with where.write() as connection:
            end_run(connection, run, now)
        return
    where.execute("UPDATE refresh_run SET ended_at = ? WHERE key = ?", (instant_text(now), run_key(run)))


def refresh_run(store: Store, given: RunId) -> RefreshRun:
    """The run with this id. Raises UnknownId."""
    row = store.read().row(
        "SELECT key, started_at, ended_at FROM refresh_run WHERE key = ?", (run_key(given),)
    )
    if row is None:
        raise UnknownId("refresh run", given)
    return _run(store, row)


def latest_run(store: Store) -> RefreshRun | None:
    """The newest run; None where there was none."""
    row = store.read().row("SELECT key, started_at, ended_at FROM refresh_run ORDER BY key DESC LIMIT 1")
    return None if row is None else _run(store, row)


def open_runs(store: Store) -> tuple[RefreshRun, ...]:
    """The runs that go on, in this process or another, newest first; those of killed processes until cleared."""
    rows = store.read().rows(
        "SELECT key, started_at, ended_at FROM refresh_run WHERE ended_at IS NULL ORDER BY key DESC"
    )
    return tuple(_run(store, row) for row in rows)


def item_of(store: Store, run: RunId, source: SourceId) -> RefreshItem:
    """One source of a run. Raises UnknownId."""
    row = store.read().row(
        f"SELECT source.id, {_ITEM_COLUMNS} FROM refresh_item JOIN source ON source.key = refresh_item.source"
        " WHERE run = ? AND source.id = ?",
        (run_key(run), source),
    )
    if row is None:
        raise UnknownId("source of this refresh run", source)
    return _item(run, row)


def item_ended_at(store: Store, source: SourceId, at: datetime) -> RefreshItem | None:
    """The attempt on a source that ended at this instant, of the last runs before; None where it is gone."""
    row = store.read().row(
        f"SELECT run, source.id, {_ITEM_COLUMNS} FROM refresh_item JOIN source ON source.key = refresh_item.source"
        " WHERE run IN (SELECT key FROM refresh_run WHERE started_at <= ?2 ORDER BY key DESC LIMIT ?3)"
        " AND refresh_item.source = (SELECT key FROM source WHERE id = ?1) AND refresh_item.ended_at = ?2",
        (source, instant_text(at), _LAST_RUNS),
    )
    return None if row is None else _item(RunId(f"run-{row[0]}"), row[1:])


def latest_item(store: Store, source: SourceId) -> RefreshItem | None:
    """The last attempt on a source that ended; None where there was none, or its run is gone."""
    row = store.read().row(
        f"SELECT run, source.id, {_ITEM_COLUMNS} FROM source JOIN refresh_item"
        " ON refresh_item.run = source.last_run AND refresh_item.source = source.key WHERE source.id = ?",
        (source,),
    )
    return None if row is None else _item(RunId(f"run-{row[0]}"), row[1:])


def runs(store: Store, limit: int = 20) -> tuple[RefreshRun, ...]:
    """The newest runs, newest first."""
    rows = store.read().rows(
        "SELECT key, started_at, ended_at FROM refresh_run ORDER BY key DESC LIMIT ?", (limit,)
    )
    return tuple(_run(store, row) for row in rows)


def run_ids(store: Store, limit: int) -> tuple[RunId, ...]:
    """The ids of the newest runs, newest first."""
    rows = store.read().rows("SELECT key FROM refresh_run ORDER BY key DESC LIMIT ?", (limit,))
    return tuple(RunId(f"run-{key}") for (key,) in rows)


def run_key(run: RunId) -> str:
    """The store's handle of a run."""
    return run.rpartition("-")[2]


def _run(store: Store, row: tuple[Any, ...]) -> RefreshRun:
    key, started, ended = row
    id_ = RunId(f"run-{key}")
    items = store.read().rows(
        f"SELECT source.id, {_ITEM_COLUMNS} FROM refresh_item"
        " JOIN source ON source.key = refresh_item.source WHERE run = ? ORDER BY refresh_item.place",
        (key,),
    )
    return RefreshRun(
        id=id_,
        started_at=instant(started),
        ended_at=instant_or_none(ended),
        items=tuple(_item(id_, item) for item in items),
    )


def _item(run: RunId, row: tuple[Any, ...]) -> RefreshItem:
    source, state, outcome, reason, status, size, started, ended, phase, phase_at = row
    return RefreshItem(
        run=run,
        source=SourceId(source),
        state=ItemState(state),
        outcome=None if outcome is None else Outcome(outcome),
        reason=reason,
        status=status,
        size=size,
        started_at=instant_or_none(started),
        ended_at=instant_or_none(ended),
        phase=ItemPhase(phase),
        phase_at=instant_or_none(phase_at),
    )
