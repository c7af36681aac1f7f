"""Events on their way to hooks: each is handed over once, whatever becomes of it."""

import sqlite3
from datetime import datetime

from ..model.ids import EventId
from .events import event_id
from .instants import instant_text
from .stored_values import storable


def take_events(connection: sqlite3.Connection, now: datetime) -> tuple[EventId, ...]:
    """The events that no hook was offered yet, oldest first; from now on they were. In the caller's transaction."""
    rows = connection.execute(
        "UPDATE event SET hooked_at = ? WHERE hooked_at IS NULL RETURNING key", (instant_text(now),)
    ).fetchall()
    return tuple(event_id(key) for (key,) in sorted(rows))


def note_hook(connection: sqlite3.Connection, event: EventId, words: str) -> None:
    """Keep what became of an event's hook, within the caller's transaction."""
    connection.execute("UPDATE event SET hook = ? WHERE key = ?", (storable(words), event.rpartition("-")[2]))
