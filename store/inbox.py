"""The Inbox: events that are alike are one row, and each can be put off."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from ..model.ids import CompanyId, EventId
from .changes import remember_change
from .connect import Store
from .connection import question_marks
from .events import event_id
from .instants import instant_text

MOST_GROUPED = 2000
"""Events, the newest ones, among which those that are alike are looked for."""
_CHUNK = 500
_ALIKE = (
    "source, kind, coalesce(acknowledged_at, ''),"
    " CASE WHEN acknowledged_at IS NULL AND snoozed_until > ? THEN snoozed_until ELSE '' END"
)
"""What events of one row have in common: how they were answered, too, so that a row stays one when it is answered."""


class Group(NamedTuple):
    """Events that are one row of the Inbox."""

    newest: int
    """Key of the newest event, which is shown."""
    many: int


def grouped(store: Store, keys: Sequence[int], now: datetime) -> dict[int, Group]:
    """The rows of the Inbox in the order of `keys`, newest first, by the key of the oldest event of each.

    Events of one kind about one source are alike where all are new, or were acknowledged or put off at once; one
    without a source stands for itself. A row keeps its key when it is answered and when more events join it, so
    that a cursor stays on it.
    """
    alike = _groups_of(store, keys[:MOST_GROUPED], now)
    members: dict[object, list[int]] = {}
    for key in keys:
        members.setdefault(alike.get(key, key), []).append(key)
    return {min(group): Group(max(group), len(group)) for group in members.values()}


def _groups_of(store: Store, keys: Sequence[int], now: datetime) -> dict[int, object]:
    found: dict[int, object] = {}
    for start in range(0, len(keys), _CHUNK):
        some = tuple(keys[start : start + _CHUNK])
        rows = store.read().rows(
            f"SELECT key, {_ALIKE} FROM event WHERE source IS NOT NULL AND key IN ({question_marks(some)})",
            (instant_text(now), *some),
        )
        found |= {key: tuple(common) for key, *common in rows}
    return found


def alike(store: Store, event: str, now: datetime) -> tuple[EventId, ...]:
    """The event and those that stand in one row with it, newest first."""
    key, at = event.rpartition("-")[2], instant_text(now)
    rows = store.read().rows(
        "SELECT key FROM event WHERE company = (SELECT company FROM event WHERE key = ?)"
        f" AND source IS NOT NULL AND ({_ALIKE}) = (SELECT {_ALIKE} FROM event WHERE key = ?) ORDER BY key DESC",
        (key, at, at, key),
    )
    ids = tuple(event_id(key) for (key,) in rows)
    return ids if event in ids else (EventId(event),)


def snooze(store: Store, events: Iterable[EventId], until: datetime) -> int:
    """Put new events off until an instant; `undo` brings them back at once. Returns how many that was a change for."""
    with store.write() as connection:
        found: list[tuple[int, str | None]] = []
        for id_ in events:
            key = id_.rpartition("-")[2]
            row = connection.execute(
                "SELECT key, snoozed_until FROM event WHERE key = ? AND acknowledged_at IS NULL", (key,)
            ).fetchone()
            if row is not None:
                connection.execute(
                    "UPDATE event SET snoozed_until = ? WHERE key = ?", (instant_text(until), row[0])
                )
                found.append(row)
        if found:
            words = f"ev-{found[0][0]} put off" if len(found) == 1 else f"{len(found)} events put off"
            remember_change(connection, "snoozed", words, {"events": found})
    return len(found)


def snoozed(store: Store, company: CompanyId, now: datetime) -> int:
    """How many events of a company are put off beyond now."""
    return int(
        store.read().value(
            "SELECT count(*) FROM event WHERE company = (SELECT key FROM company WHERE id = ?)"
            " AND acknowledged_at IS NULL AND snoozed_until > ?",
            (company, instant_text(now)),
        )
    )
