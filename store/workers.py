"""The alimon processes that read sources. What a dead one left is cleared away, and its open work falls due again."""

import os
import sqlite3
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from ..model.ports import Clock
from ..model.words import WorkerKind
from ..model.worker import Process, Worker
from .connect import Store
from .instants import instant, instant_text
from .process import is_alive, this_process
from .stored_values import storable

LEASE_SECONDS = 60.0
"""A process that was not heard of for so long may be dead, or stopped: others take over what it reads."""
BEAT_SECONDS = 10.0
_WORKER = "SELECT key, kind, boot, pid, born, started_at, beat_at, words FROM worker"


class Holder(NamedTuple):
    """A worker as far as its leases go."""

    process: Process
    until: datetime
    until_monotonic: float


def register(store: Store, kind: WorkerKind, clock: Clock) -> int:
    """Write this process down as a worker; give its key. What dead workers left is cleared away. Raises StoreError."""
    me, now = _me(), clock.now()
    with store.write() as connection:
        clear_after_the_dead(connection, clock)
        key = connection.execute(
            "INSERT INTO worker (kind, boot, pid, born, started_at, beat_at, until, until_monotonic)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING key",
            (str(kind), *me, instant_text(now), instant_text(now), *_lease_end(clock)),
        ).fetchone()[0]
    return int(key)


def beat(store: Store, worker: int, clock: Clock, words: str | None = None) -> None:
    """Say that the worker lives, which keeps its leases; with `words` what it does. Raises StoreError."""
    with store.write() as connection:
        connection.execute(
            "UPDATE worker SET beat_at = ?, until = ?, until_monotonic = ?, words = coalesce(?, words) WHERE key = ?",
            (
                instant_text(clock.now()),
                *_lease_end(clock),
                None if words is None else storable(words),
                worker,
            ),
        )


def leave(store: Store, worker: int) -> None:
    """The worker ends; it holds nothing any more. Raises StoreError."""
    with store.write() as connection:
        _forget(connection, worker)


def workers(store: Store) -> tuple[Worker, ...]:
    """Every worker written down, oldest first: those that live, and those of which nothing was heard any more."""
    return tuple(_worker(row) for row in store.read().rows(f"{_WORKER} ORDER BY key"))


def live_workers(store: Store, clock: Clock) -> tuple[Worker, ...]:
    """Those of which something was heard lately: what a status line tells of other processes, and of this one."""
    connection = store.read()
    return tuple(
        worker
        for worker in workers(store)
        if (holder := holder_of(connection, worker.key)) is not None and not is_gone(holder, clock)
    )


def is_gone(holder: Holder, clock: Clock) -> bool:
    """Whether what the worker holds is free: it is dead, or was not heard of for too long.

    Within one start of the machine its monotonic time counts, which no change of the clock moves. Otherwise a time
    further ahead than any lease goes tells of a clock that was set back, not of a worker that lives.
    """
    if holder.process.boot and holder.process.boot == _me().boot:
        return not is_alive(holder.process) or not _lies_ahead(
            holder.until_monotonic - clock.monotonic(), LEASE_SECONDS
        )
    return not _lies_ahead((holder.until - clock.now()).total_seconds(), LEASE_SECONDS)


def holder_of(connection: sqlite3.Connection, worker: int) -> Holder | None:
    """The worker with this key; None where it is no longer written down."""
    row = connection.execute(
        "SELECT boot, pid, born, until, until_monotonic FROM worker WHERE key = ?", (worker,)
    ).fetchone()
    return None if row is None else Holder(Process(*row[:3]), instant(row[3]), row[4])


def died_here(holder: Holder) -> bool:
    """Whether the process ended while the machine went on: whatever it read may have killed it."""
    return holder.process.boot == _me().boot and not is_alive(holder.process)


def clear_after_the_dead(connection: sqlite3.Connection, clock: Clock) -> None:
    """Forget workers that are dead. Their open runs end, and sources that they were to read are due now.

    One that is only stopped keeps its run; others may take over what it reads, source by source.
    """
    now = instant_text(clock.now())
    for (key,) in connection.execute("SELECT key FROM worker").fetchall():
        holder = holder_of(connection, key)
        if holder is None or not is_dead(holder, clock):
            continue
        if died_here(holder):
            connection.execute(
                "UPDATE source SET crashes = crashes + 1 WHERE key IN (SELECT source FROM lease WHERE worker = ?)",
                (key,),
            )
        _forget(connection, key)
    open_runs = connection.execute(
        "SELECT key FROM refresh_run WHERE ended_at IS NULL"
        " AND (worker IS NULL OR worker NOT IN (SELECT key FROM worker))"
    ).fetchall()
    for run in open_runs:
        connection.execute(
            "UPDATE source SET next_due_at = ?1 WHERE next_due_at > ?1 AND key IN"
            " (SELECT source FROM refresh_item AS item WHERE run = ?2 AND state IN ('waiting', 'running')"
            " AND item.attempts = source.attempts)",
            (now, *run),
        )
        connection.execute(
            "UPDATE refresh_item SET state = 'cancelled', phase = 'done', ended_at = ?"
            " WHERE run = ? AND state IN ('waiting', 'running')",
            (now, *run),
        )
        connection.execute("UPDATE refresh_run SET ended_at = ? WHERE key = ?", (now, *run))


def is_dead(holder: Holder, clock: Clock) -> bool:
    """Whether the process ended, or was not heard of for too long on another machine. One that is stopped is not."""
    return died_here(holder) or (holder.process.boot != _me().boot and is_gone(holder, clock))


def _forget(connection: sqlite3.Connection, worker: int) -> None:
    connection.execute("DELETE FROM lease WHERE worker = ?", (worker,))
    connection.execute("UPDATE host SET worker = NULL WHERE worker = ?", (worker,))
    connection.execute("DELETE FROM worker WHERE key = ?", (worker,))


def _lies_ahead(seconds: float, most: float) -> bool:
    return 0 < seconds <= most


def _lease_end(clock: Clock) -> tuple[str, float]:
    return (
        instant_text(clock.now() + timedelta(seconds=LEASE_SECONDS)),
        clock.monotonic() + LEASE_SECONDS,
    )


def _me() -> Process:
    return _process(os.getpid())


@lru_cache(maxsize=1)
def _process(_: int) -> Process:
    """This process; a forked child is another."""
    return this_process()


def _worker(row: tuple[Any, ...]) -> Worker:
    key, kind, boot, pid, born, started, beaten, words = row
    return Worker(key, WorkerKind(kind), Process(boot, pid, born), instant(started), instant(beaten), words)
