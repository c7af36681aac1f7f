"""Sources: one with its state, those that are due, and lists of them."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from ..model.claim_row import SourceState, SourceView
from ..model.errors import UnknownId
from ..model.ids import CompanyId
from ..model.list_query import ListQuery
from ..model.panel_rows import SourceRow
from ..model.source import Source
from .claim_lists import claim_keys, claim_rows
from .connect import Store
from .connection import Row, question_marks
from .instants import instant_text
from .list_sql import ListSelect, ListShape, select_keys
from .snapshots import latest_snapshot
from .source_records import SOURCE_COLUMNS, STATE_COLUMNS, STATE_WIDTH, TABLES, source_record, state_record
from .tallies import COLUMNS as TALLY
from .tallies import tally

_CLAIMS_SHOWN = 500

if TYPE_CHECKING:
    from array import array

_TOTAL = "(SELECT total FROM scope WHERE scope.source = source.key)"
_FIGURES = "(SELECT count(*) FROM figure WHERE figure.source = source.key AND figure.retired = 0)"
_SHAPE = ListShape(
    key="source.key",
    words="(source.title || ' ' || source.terms)",
    own_order="(source.number IS NULL), source.number, source.place",
    sorts={
        "number": "source.number",
        "title": "source.title COLLATE NOCASE",
        "publisher": "source.publisher COLLATE NOCASE",
        "published": "nullif(source.published, '')",
        "kind": "source.kind",
        "claims": f"nullif({_TOTAL}, 0)",
        "figures": f"nullif({_FIGURES}, 0)",
        "read": "source.last_read_at",
        "due": "source.next_due_at",
        "outcome": "source.last_outcome",
    },
    kind="source.kind",
    source="(coalesce(source.number, '') || ' ' || source.id)",
    since="source.last_read_at",
)
SOURCE_SORTS = tuple(_SHAPE.sorts)
_PROBLEM = (
    "(source.failing_since IS NOT NULL OR (SELECT problems FROM scope WHERE scope.source = source.key) > 0)"
)
_CITED = (
    "((source.number IS NULL) = 0 OR EXISTS (SELECT 1 FROM citation WHERE citation.source = source.key"
    " AND citation.retired = 0 AND citation.reattributed_at IS NOT NULL))"
)
"""By a report, or by the user in its stead."""
_WATCHED = f"({_CITED} OR source.cadence_seconds IS NOT NULL OR source.origin <> 'folder')"
_CHUNK = 1000
_CLOCKS_DIFFER = timedelta(minutes=1)
"""An instant so far ahead is still no sign of a clock that was set back."""


def source(store: Store, given: str) -> Source:
    """The source with this id, whatever the case. Raises UnknownId."""
    return source_record(_found(store, SOURCE_COLUMNS, given))


def source_state(store: Store, given: str) -> SourceState:
    """The source with what is known of its reading. Raises UnknownId."""
    return state_record(_found(store, STATE_COLUMNS, given))


def cited_states(store: Store, company: CompanyId) -> tuple[SourceState, ...]:
    """The sources as `cited_sources` has them, with what is known of their reading."""
    return tuple(map(state_record, _cited(store, STATE_COLUMNS, company)))


def source_view(store: Store, given: str) -> SourceView:
    """All that the Source screen says, with the first 500 claims that cite it. Raises UnknownId."""
    row = _found(store, f"{STATE_COLUMNS}, source.key", given)
    state = state_record(row[:STATE_WIDTH])
    line = source_rows(store, row[STATE_WIDTH:])[0]
    scope = ListQuery(scope=("source", state.source.id), limit=_CLAIMS_SHOWN)
    return SourceView(
        state=state,
        snapshot=latest_snapshot(store, state.source.id),
        claims=claim_rows(store, claim_keys(store, scope)),
        claim_count=line.claim_count,
        figure_count=line.figure_count,
        tally=line.tally,
    )


def _found(store: Store, columns: str, given: str) -> tuple[Any, ...]:
    row = store.read().row(f"SELECT {columns} FROM {TABLES} WHERE source.id = ?", (given,))
    if row is None:
        from .nearest import nearest_ids  # noqa: PLC0415 - for a mistake only

        raise UnknownId("source", given, nearest_ids(store, given))
    return row


def cited_sources(store: Store, company: CompanyId) -> tuple[Source, ...]:
    """The sources in force that a report about the company cites, by number; then those that the user cites."""
    return tuple(map(source_record, _cited(store, SOURCE_COLUMNS, company)))


def _cited(store: Store, columns: str, company: CompanyId) -> list[Row]:
    return store.read().rows(
        f"SELECT {columns} FROM {TABLES} WHERE source.company = (SELECT key FROM company WHERE id = ?)"
        f" AND source.retired = 0 AND {_CITED} ORDER BY (source.number IS NULL), source.number, source.place",
        (company,),
    )


def due_sources(store: Store, company: CompanyId | None, now: datetime) -> tuple[Source, ...]:
    """The watched sources in force that were never tried or have fallen due: cited ones first, by number.

    Watched are those that are cited, that have a cadence of their own, or that the user or a feed added. One that
    seems to have been tried in the future was tried before the clock was set back; it is due.
    """
    rows = store.read().rows(
        f"SELECT {SOURCE_COLUMNS} FROM {TABLES} WHERE (company.id = ?1 OR ?1 IS NULL) AND source.retired = 0"
        f" AND {_WATCHED}"
        " AND (source.last_tried_at IS NULL OR source.next_due_at <= ?2 OR source.last_tried_at > ?3)"
        " ORDER BY company.key, (source.number IS NULL), source.number, source.place",
        (company, instant_text(now), instant_text(now + _CLOCKS_DIFFER)),
    )
    return tuple(source_record(row) for row in rows)


def source_keys(store: Store, query: ListQuery, cancelled: Callable[[], bool] | None = None) -> "array[int]":
    """Keys of the sources in force that pass: cited ones first, by number. Columns to sort by: `SOURCE_SORTS`.

    `problems` takes those that fail and those that back a problem. As `claim_keys`.
    """
    conditions: list[str] = ["source.retired = 0"]
    parameters: list[object] = []
    if query.company is not None:
        conditions.append("source.company = (SELECT key FROM company WHERE id = ?)")
        parameters.append(query.company)
    if query.cited_only:
        conditions.append("source.number IS NOT NULL")
    if query.problems:
        conditions.append(_PROBLEM)
    select = ListSelect(tables="source", conditions=tuple(conditions), parameters=tuple(parameters))
    return select_keys(store, _SHAPE, select, query, cancelled)


def source_rows(store: Store, keys: Sequence[int]) -> tuple[SourceRow, ...]:
    """The sources with these keys, in this order; keys that are gone are left out."""
    found: dict[int, SourceRow] = {}
    for start in range(0, len(keys), _CHUNK):
        some = tuple(keys[start : start + _CHUNK])
        marks = question_marks(some)
        sql = (
            f"SELECT {STATE_COLUMNS}, source.key, {_FIGURES}, {TALLY} FROM {TABLES}"
            f" LEFT JOIN scope ON scope.source = source.key WHERE source.key IN ({marks})"
        )
        for row in store.read().rows(sql, some):
            key, figures, *counted = row[STATE_WIDTH:]
            counts = tally(tuple(counted))
            found[key] = SourceRow(
                key=key,
                state=state_record(row[:STATE_WIDTH]),
                claim_count=counts.total,
                figure_count=figures,
                tally=counts,
            )
    return tuple(found[key] for key in keys if key in found)
