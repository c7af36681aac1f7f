"""Events: the Inbox."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..model.errors import UnknownId
from ..model.event import Event, News
from ..model.ids import ClaimId, CompanyId, EventId, SnapshotId, SourceId
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
_COLUMNS = """
event.key, event.kind, event.at, event.text, coalesce(source.id, ''), acknowledged_at IS NOT NULL,
coalesce(earlier.id, ''), coalesce(later.id, ''), coalesce(claim.id, ''), event.figure, event.snoozed_until,
event.hook
"""
_WIDTH = 12
_TABLES = """
event LEFT JOIN source ON source.key = event.source LEFT JOIN claim ON claim.key = event.claim
LEFT JOIN snapshot AS earlier ON earlier.key = event.earlier LEFT JOIN snapshot AS later ON later.key = event.later
"""


def add_event(
    connection: sqlite3.Connection,
    company: CompanyId,
    kind: EventKind,
    text: str,
    source: SourceId | None,
    now: datetime,
    *,
    claim: ClaimId | None = None,
) -> EventId:
    """Put an event into the Inbox, within the caller's transaction."""
    return add_news(connection, company, News(kind, text, claim=claim), source, now)


def add_news(
    connection: sqlite3.Connection, company: CompanyId, news: News, source: SourceId | None, now: datetime
) -> EventId:
    """Put what happened into the Inbox, with the snapshots and the claim that it is about, as `add_event`."""
    key = connection.execute(
        "INSERT INTO event (company, kind, at, text, source, earlier, later, claim, figure) VALUES"
        " ((SELECT key FROM company WHERE id = ?), ?, ?, ?, (SELECT key FROM source WHERE id = ?),"
        " (SELECT key FROM snapshot WHERE id = ?), (SELECT key FROM snapshot WHERE id = ?),"
        " (SELECT key FROM claim WHERE id = ?), ?) RETURNING key",
        (
            company,
            str(news.kind),
            instant_text(now),
            storable(news.text),
            source,
            news.earlier,
            news.later,
            news.claim,
            storable(news.figure),
        ),
    ).fetchone()[0]
    return event_id(key)


def event_id(key: int) -> EventId:
    """The id of the event with this key."""
    return EventId(f"ev-{key}")


def event_keys(store: Store, query: ListQuery, cancelled: Callable[[], bool] | None = None) -> "array[int]":
    """Keys of the events that pass, newest first. Columns to sort by: `EVENT_SORTS`. As `claim_keys`.

    `problems` takes those that were neither acknowledged nor put off beyond `query.now`.
    """
    conditions: list[str] = []
    parameters: list[object] = []
    if query.company is not None:
        conditions.append("event.company = (SELECT key FROM company WHERE id = ?)")
        parameters.append(query.company)
    if query.problems:
        conditions.append("event.acknowledged_at IS NULL")
        if query.now is not None:
            conditions.append("(event.snoozed_until IS NULL OR event.snoozed_until <= ?)")
            parameters.append(instant_text(query.now))
    select = ListSelect(tables="event", conditions=tuple(conditions), parameters=tuple(parameters))
    return select_keys(store, _SHAPE, select, query, cancelled)


def event_rows(store: Store, keys: Sequence[int]) -> tuple[EventRow, ...]:
    """The events with these keys, in this order; keys that are gone are left out."""
    if not keys:
        return ()
    marks = question_marks(keys)
    rows = store.read().rows(f"SELECT {_COLUMNS} FROM {_TABLES} WHERE event.key IN ({marks})", tuple(keys))
    found = {row[0]: _event_row(row) for row in rows}
    return tuple(found[key] for key in keys if key in found)


def event(store: Store, given: str) -> Event:
    """The event with this id. Raises UnknownId."""
    row = store.read().row(
        f"SELECT {_COLUMNS}, company.id, acknowledged_at FROM {_TABLES}"
        " JOIN company ON company.key = event.company WHERE event.key = ?",
        (given.casefold().removeprefix("ev-"),),
    )
    if row is None:
        raise UnknownId("event", given)
    told = _event_row(row[:_WIDTH])
    company, acknowledged = row[_WIDTH:]
    return Event(
        id=told.id,
        company=CompanyId(company),
        kind=told.kind,
        at=told.at,
        text=told.text,
        source=SourceId(told.source_id) if told.source_id else None,
        acknowledged_at=instant_or_none(acknowledged),
        earlier=SnapshotId(told.earlier) if told.earlier else None,
        later=SnapshotId(told.later) if told.later else None,
        claim=ClaimId(told.claim_id) if told.claim_id else None,
        figure=told.figure,
        snoozed_until=told.snoozed_until,
        hook=told.hook,
    )


def _event_row(row: Sequence[Any]) -> EventRow:
    """The event in a row of `_COLUMNS`."""
    key, kind, at, text, source, acknowledged, earlier, later, claim, figure, snoozed, hook = row
    return EventRow(
        key=key,
        id=event_id(key),
        kind=EventKind(kind),
        at=instant(at),
        text=text,
        source_id=source,
        acknowledged=bool(acknowledged),
        earlier=earlier,
        later=later,
        claim_id=claim,
        figure=figure,
        snoozed_until=instant_or_none(snoozed),
        hook=hook,
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
