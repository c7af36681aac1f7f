"""Turns at hosts, shared by all processes: each host is asked by one at a time, with a pause between."""

import sqlite3
from datetime import timedelta

from ..model.ports import Clock
from .instants import instant, instant_text
from .workers import holder_of, is_gone

ASK_AGAIN_SECONDS = 0.2


def take_turn(
    connection: sqlite3.Connection, host: str, worker: int, pause_seconds: float, clock: Clock
) -> float:
    """Give the worker its turn at the host: 0. Else in how many seconds to ask again.

    Within the caller's transaction. A pause that seems to last longer than one was made before the clock was set
    back; it is over.
    """
    row = connection.execute("SELECT worker, free_at FROM host WHERE name = ?", (host,)).fetchone()
    now = clock.now()
    if row is not None:
        other, free_at = row
        if other is not None and other != worker:
            holder = holder_of(connection, other)
            if holder is not None and not is_gone(holder, clock):
                return ASK_AGAIN_SECONDS
        wait = (instant(free_at) - now).total_seconds()
        if 0 < wait <= pause_seconds:
            return wait
    connection.execute(
        "INSERT INTO host (name, worker, free_at) VALUES (?1, ?2, ?3)"
        " ON CONFLICT (name) DO UPDATE SET worker = ?2, free_at = ?3",
        (host, worker, instant_text(now)),
    )
    return 0.0


def end_turn(
    connection: sqlite3.Connection, host: str, worker: int, pause_seconds: float, clock: Clock
) -> None:
    """The worker has asked the host; the pause begins."""
    connection.execute(
        "UPDATE host SET worker = NULL, free_at = ? WHERE name = ? AND worker = ?",
        (instant_text(clock.now() + timedelta(seconds=pause_seconds)), host, worker),
    )
