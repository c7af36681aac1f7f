"""Events: the Inbox."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from ..model.errors import UnknownId
from ..model.event import Event
from ..model.ids import CompanyId, EventId, SourceId
from ..model.list_query import ListQuery
from ..model.panel_rows import EventRow
from ..model.words import EventKind
from .changes import remember_change
from .connect import Store
from .connection import question_marks
from .instants import instant, instant_or_none, instant_text
from .list_sql import ListSelect, ListShape, select_keys
from .stored_values import storable

if TYPE_CHECKING:
    from array import array


_SHAPE = ListShape(
    key="event.key",
    words="(event.text || ' ' || event.kind)",
    own_order="event.key",
    sorts={"at": "event.at", "kind": "event.kind", "text": "event.text COLLATE NOCASE"},
    kind="event.kind",
    source="(SELECT coalesce(number, '') || ' ' || id FROM source WHERE source.key = event.source)",
    since="event.at",
    newest_first=True,
)
EVENT_SORTS = tuple(_SHAPE.sorts)


def add_event(
    connection: sqlite3.Connection,
    company: CompanyId,
    kind: EventKind,
    text: str,
    source: SourceId | None,
    now: datetime,
) -> EventId:
    """Put an event into the Inbox, within the caller's transaction."""
    key = connection.execute(
        "INSERT INTO event (company, kind, at, text, source) VALUES ((SELECT key FROM company WHERE id = ?), ?, ?, ?,"
        " (SELECT key FROM source WHERE id = ?)) RETURNING key",
        (company, str(kind), instant_text(now), storable(text), source),
    ).fetchone()[0]
    return event_id(key)


def event_id(key: int) -> EventId:
    """The id of the event with this key."""
    return EventId(f"ev-{key}")


def event_keys(store: Store, query: ListQuery, cancelled: Callable[[], bool] | None = None) -> "array[int]":
    """Keys of the events that pass, newest first. Columns to sort by: `EVENT_SORTS`. As `claim_keys`.

    `problems` takes those that were not acknowledged.
    """
    conditions: list[str] = []
    parameters: list[object] = []
    if query.company is not None:
        conditions.append("event.company = (SELECT key FROM company WHERE id = ?)")
        parameters.append(query.company)
    if query.problems:
        conditions.append("event.acknowledged_at IS NULL")
    select = ListSelect(tables="event", conditions=tuple(conditions), parameters=tuple(parameters))
    return select_keys(store, _SHAPE, select, query, cancelled)


def event_rows(store: Store, keys: Sequence[int]) -> tuple[EventRow, ...]:
    """The events with these keys, in this order; keys that are gone are left out."""
    if not keys:
        return ()
    marks = question_marks(keys)
    rows = store.read().rows(
        "SELECT event.key, event.kind, event.at, event.text, coalesce(source.id, ''), acknowledged_at IS NOT NULL"
        f" FROM event LEFT JOIN source ON source.key = event.source WHERE event.key IN ({marks})",
        tuple(keys),
    )
    found = {
        key: EventRow(
            key=key,
            id=event_id(key),
            kind=EventKind(kind),
            at=instant(at),
            text=text,
            source_id=source,
            acknowledged=bool(acknowledged),
        )
        for key, kind, at, text, source, acknowledged in rows
    }
    return tuple(found[key] for key in keys if key in found)


def event(store: Store, given: str) -> Event:
    """The event with this id. Raises UnknownId."""
    row = store.read().row(
        "SELECT event.key, company.id, event.kind, event.at, event.text, source.id, acknowledged_at FROM event"
        " JOIN company ON company.key = event.company LEFT JOIN source ON source.key = event.source"
        " WHERE event.key = ?",
        (given.casefold().removeprefix("ev-"),),
    )
    if row is None:
        raise UnknownId("event", given)
    key, company, kind, at, text, source, acknowledged = row
    return Event(
        id=event_id(key),
        company=CompanyId(company),
        kind=EventKind(kind),
        at=instant(at),
        text=text,
        source=None if source is None else SourceId(source),
        acknowledged_at=instant_or_none(acknowledged),
    )


def acknowledge(store: Store, events: EventId | Iterable[EventId], now: datetime) -> int:
    """Acknowledge one event or several at once; `undo` opens them again together. Returns how many were open."""
    ids = (events,) if isinstance(events, str) else tuple(events)
    with store.write() as connection:
        found = [
            row[0]
            for id_ in ids
            for row in connection.execute(
                "UPDATE event SET acknowledged_at = ? WHERE key = ? AND acknowledged_at IS NULL RETURNING key",
                (instant_text(now), id_.rpartition("-")[2]),
            ).fetchall()
        ]
        if found:
            words = f"ev-{found[0]} acknowledged" if len(found) == 1 else f"{len(found)} events acknowledged"
            remember_change(connection, "acknowledged", words, {"events": found})
    return len(found)
