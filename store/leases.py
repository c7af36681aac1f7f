"""Leases: which process reads which source. A source is never read twice at once, and a dead process's work goes on."""

import sqlite3
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from ..model.ids import RunId, SourceId
from ..model.ports import Clock
from .connection import question_marks
from .instants import instant_text
from .runs import run_key
from .workers import died_here, holder_of, is_gone

MOST_CRASHES = 3
"""So often a source may bring down the process that reads it; then it is left alone until its cadence is over."""


class Grant(Enum):
    """What became of asking for a lease."""

    GRANTED = auto()
    PARKED = auto()
    """Granted, but the source is not to be fetched: reading it brought down a process too often."""
    HELD = auto()
    """Another process reads the source at this moment."""
    READ_ELSEWHERE = auto()
    """Another process has read it since the run began; its outcome is the item's."""


class _Asked(NamedTuple):
    source: int
    tried_since: bool
    crashes: int
    holder: int | None


def take(connection: sqlite3.Connection, run: RunId, source: SourceId, worker: int, clock: Clock) -> Grant:
    """Lease a source of the run to the worker and write that it is being read, or say why not.

    Within the caller's transaction. The lease of a worker that is gone is taken over.
    """
    return _take(connection, run, _asked(connection, run, [source])[0], worker, clock)


def take_some(
    connection: sqlite3.Connection, run: RunId, sources: Sequence[SourceId], worker: int, clock: Clock
) -> tuple[Grant, ...]:
    """The same for sources that are read one right after the other: what became of the first of them, at least one.

    One over which a process died is leased alone: if this one dies as well, it is known over which.
    """
    grants: list[Grant] = []
    plain: list[int] = []
    for asked in _asked(connection, run, sources):
        is_suspect = asked.crashes > 0 or asked.holder is not None
        if is_suspect and grants:
            break
        if is_suspect or asked.tried_since:
            grants.append(_take(connection, run, asked, worker, clock))
        else:
            plain.append(asked.source)
            grants.append(Grant.GRANTED)
        if is_suspect:
            break
    _lease(connection, run, plain, worker, clock)
    return tuple(grants)


def _take(connection: sqlite3.Connection, run: RunId, asked: _Asked, worker: int, clock: Clock) -> Grant:
    if asked.tried_since:
        _adopt(connection, run, asked.source, clock)
        return Grant.READ_ELSEWHERE
    crashes = asked.crashes
    if asked.holder is not None and asked.holder != worker:
        holder = holder_of(connection, asked.holder)
        if holder is not None and not is_gone(holder, clock):
            return Grant.HELD
        crashes += holder is not None and died_here(holder)
    _lease(connection, run, [asked.source], worker, clock)
    if crashes != asked.crashes:
        connection.execute("UPDATE source SET crashes = ? WHERE key = ?", (crashes, asked.source))
    return Grant.PARKED if crashes >= MOST_CRASHES else Grant.GRANTED


def _lease(
    connection: sqlite3.Connection, run: RunId, sources: Sequence[int], worker: int, clock: Clock
) -> None:
    """Lease sources, by their keys, to the worker, and write that they are being read."""
    connection.executemany(
        "INSERT INTO lease (source, run, worker) VALUES (?1, ?2, ?3)"
        " ON CONFLICT (source) DO UPDATE SET run = ?2, worker = ?3",
        [(source, run_key(run), worker) for source in sources],
    )
    at = instant_text(clock.now())
    connection.executemany(
        "UPDATE refresh_item SET state = 'running', started_at = ? WHERE run = ? AND source = ?",
        [(at, run_key(run), source) for source in sources],
    )


def holds(connection: sqlite3.Connection, run: RunId, source: SourceId, worker: int) -> bool:
    """Whether the worker may still write what it read: nobody took its lease over meanwhile."""
    row = connection.execute(
        "SELECT lease.worker, lease.run FROM lease JOIN source ON source.key = lease.source WHERE source.id = ?",
        (source,),
    ).fetchone()
    if row is not None:
        return tuple(row) == (worker, int(run_key(run)))
    # Taken over and given back: then the source was tried. Lost with the worker's row: then it was not.
    return not _asked(connection, run, [source])[0].tried_since


def give_back(connection: sqlite3.Connection, run: RunId, source: SourceId, worker: int) -> None:
    """The worker no longer reads the source."""
    connection.execute(
        "DELETE FROM lease WHERE source = (SELECT key FROM source WHERE id = ?) AND run = ? AND worker = ?",
        (source, run_key(run), worker),
    )


def stay_wary(connection: sqlite3.Connection, source: SourceId) -> None:
    """A source that was parked gets one more try when it is due; one more crash parks it again."""
    connection.execute("UPDATE source SET crashes = ? WHERE id = ?", (MOST_CRASHES - 1, source))


def _asked(connection: sqlite3.Connection, run: RunId, sources: Sequence[SourceId]) -> Sequence[_Asked]:
    """What is known of sources of the run, in their order."""
    rows = connection.execute(
        "SELECT source.id, source.key, source.attempts > refresh_item.attempts, source.crashes, lease.worker"
        " FROM source JOIN refresh_item ON refresh_item.run = ? AND refresh_item.source = source.key"
        f" LEFT JOIN lease ON lease.source = source.key WHERE source.id IN ({question_marks(sources)})",
        (run_key(run), *sources),
    )
    found = {
        id_: _Asked(int(key), bool(tried), int(crashes), holder) for id_, key, tried, crashes, holder in rows
    }
    return [found[source] for source in sources]


def _adopt(connection: sqlite3.Connection, run: RunId, source: int, clock: Clock) -> None:
    """End the item with what the newest reading, in another run, found."""
    connection.execute(
        "UPDATE refresh_item SET state = 'done', phase = 'done', ended_at = ?1, outcome = other.outcome,"
        " reason = other.reason, status = other.status, size = other.size, started_at = other.started_at"
        " FROM source JOIN refresh_item AS other ON other.run = source.last_run AND other.source = source.key"
        " WHERE source.key = ?2 AND refresh_item.run = ?3 AND refresh_item.source = ?2",
        (instant_text(clock.now()), source, run_key(run)),
    )
