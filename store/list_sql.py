"""A list's question as one SELECT of keys. It may scan: filtering and sorting a long list is for a worker."""

import re
import sqlite3
from array import array
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from ..model.list_filter import Term, TermKind, parse_filter
from ..model.list_query import ListQuery
from ..model.words import FlagWord
from .connect import Store
from .connection import store_error
from .flag_bits import flag_bits
from .instants import instant_text

_NEVER = "0"
_EARLIEST = "0000-01-01T00:00:00.000Z"
_TURNED = str.maketrans("<>", "><")
_STEPS_BETWEEN_LOOKS = 50_000
"""SQLite's virtual machine asks this often whether the question was taken back."""


class ListShape(NamedTuple):
    """How one list answers filters and orders: SQL expressions over its tables."""

    key: str
    words: str
    """All the text of a row."""
    own_order: str
    """Columns of the list's own order, each to be followed by ASC or DESC."""
    sorts: Mapping[str, str]
    """What each column's name sorts by."""
    kind: str = ""
    verdict: str = ""
    flags: str = ""
    """Bits, in the order of FlagWord."""
    source: str = ""
    """Numbers and ids of what it cites, apart by spaces."""
    value: str = ""
    unit: str = ""
    since: str = ""
    """A day or an instant from which its age counts."""
    newest_first: bool = False


class ListSelect(NamedTuple):
    """Where the rows come from, before the filter."""

    tables: str
    conditions: tuple[str, ...] = ()
    parameters: tuple[Any, ...] = ()


def select_keys(
    store: Store,
    shape: ListShape,
    select: ListSelect,
    query: ListQuery,
    cancelled: Callable[[], bool] | None = None,
) -> "array[int]":
    """The keys of the rows that pass, in order. Empty where `cancelled` said yes meanwhile. Raises StoreError."""
    conditions, parameters = list(select.conditions), list(select.parameters)
    for term in parse_filter(query.text).terms:
        condition, values = _condition(term, shape, query.now)
        conditions.append(f"NOT ({condition})" if term.negated else condition)
        parameters += values
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    limit = -1 if query.limit is None else query.limit
    # The columns of the order come along: only then does SQLite merge the parts of a UNION ALL by their indexes.
    sql = (
        f"SELECT {shape.key}, {shape.own_order} FROM {select.tables}{where}"
        f" ORDER BY {_order(shape, query)} LIMIT {limit:d}"
    )
    read = store.read()
    if query.text:
        _add_functions(read)
    if cancelled is not None:
        read.set_progress_handler(cancelled, _STEPS_BETWEEN_LOOKS)
    try:
        with read.in_use:
            return array("q", (row[0] for row in read.execute(sql, parameters).fetchall()))
    except sqlite3.Error as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_INTERRUPT:
            return array("q")
        raise store_error(error, store.path) from error
    finally:
        if cancelled is not None:
            read.set_progress_handler(None, 0)


def _order(shape: ListShape, query: ListQuery) -> str:
    sort = shape.sorts.get(query.sort)
    if sort is None:
        way = "DESC" if query.descending is not shape.newest_first else "ASC"
        return ", ".join(f"{column} {way}" for column in shape.own_order.split(", "))
    way = "DESC" if query.descending else "ASC"
    # Rows without a value come last, whichever way.
    return f"{sort} IS NULL, {sort} {way}, {shape.own_order}"


def _condition(  # noqa: PLR0911 - one answer a kind of term
    term: Term, shape: ListShape, now: datetime | None
) -> tuple[str, tuple[Any, ...]]:
    """A condition that is never NULL, and its parameters. What a list does not know holds for no row of it."""
    match term.kind:
        case TermKind.WORD:
            return f"alimon_has({shape.words}, ?)", (term.text,)
        case TermKind.EXPRESSION:
            return f"alimon_finds({shape.words}, ?)", (term.text,)
        case TermKind.METRIC if shape.kind:
            return f"alimon_has({shape.kind}, ?)", (term.text,)
        case TermKind.VERDICT if shape.verdict:
            return f"substr({shape.verdict}, 1, ?) = ?", (len(term.text), term.text)
        case TermKind.FLAG if shape.flags:
            return f"({shape.flags}) & ? <> 0", (
                flag_bits(word for word in FlagWord if word.startswith(term.text)),
            )
        case TermKind.SOURCE if shape.source:
            return f"alimon_among({shape.source}, ?)", (term.text,)
        case TermKind.VALUE if shape.value:
            unit = f" AND {shape.unit} = ?" if term.unit else ""
            values = (float(term.number), term.unit) if term.unit else (float(term.number),)
            return f"coalesce({shape.value} {term.relation} ?{unit}, 0)", values
        case TermKind.AGE if shape.since:
            return _age(term, shape.since, now)
        case _:
            return _NEVER, ()


def _age(term: Term, since: str, now: datetime | None) -> tuple[str, tuple[Any, ...]]:
    """Older is earlier: an age is compared by the instant that lies so many days back.

    A publication date counts from the first day that it can mean.
    """
    if now is None:
        return _NEVER, ()
    try:
        then = instant_text(now - timedelta(days=float(term.number)))
    except OverflowError:
        then = "0000"
    relation = term.relation.translate(_TURNED)
    begun = (
        f"SELECT CASE WHEN length(since) <= 10 THEN since || substr('{_EARLIEST}', length(since) + 1) ELSE since END"
        f" FROM (SELECT nullif({since}, '') AS since)"
    )
    return f"coalesce(({begun}) {relation} ?, 0)", (then,)


def _add_functions(read: sqlite3.Connection) -> None:
    """What SQL cannot do: compare without case beyond ASCII, and regular expressions."""
    expressions: dict[str, re.Pattern[str]] = {}

    def finds(words: str | None, pattern: str) -> bool:
        expression = expressions.get(pattern)
        if expression is None:
            expression = expressions[pattern] = re.compile(pattern, re.IGNORECASE)
        return expression.search(words or "") is not None

    read.create_function(
        "alimon_has", 2, lambda words, part: part in (words or "").casefold(), deterministic=True
    )
    read.create_function("alimon_among", 2, lambda words, one: one in (words or "").casefold().split())
    read.create_function("alimon_finds", 2, finds)
