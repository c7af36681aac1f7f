"""How a list was asked for, and the same narrowing, sorting and cutting for every list that is held in memory."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from difflib import get_close_matches
from types import MappingProxyType
from typing import NamedTuple

from ...model.errors import UsageError
from ...model.list_filter import parse_filter
from ...model.period import Period
from ..listing import Column, Line, Listing


class Query(NamedTuple):
    """The options of `alimon list`."""

    text: str = ""
    """A filter in the grammar of `model/list_filter.py`."""
    problems: bool = False
    sort: str = ""
    descending: bool = False
    limit: int | None = None
    period: str = ""
    """A month as YYYY-MM, in which the period ends; empty means where the Monitor opens."""


class Row(NamedTuple):
    """A line with what sorting and `--problems` need to know of it."""

    line: Line
    is_problem: bool = False
    numbers: Mapping[str, Decimal] = MappingProxyType({})
    """Values to sort by, by column; other columns sort as text."""
    facts: Mapping[str, str] = MappingProxyType({})
    """What the filter may ask for, as `ListFilter.matches` takes it."""


def answer(query: Query, noun: str, columns: Sequence[Column], rows: Sequence[Row]) -> Listing:
    """The rows that the query leaves, in its order. Raises UsageError for an unknown column or a bad filter."""
    check_filter(query.text)
    wanted = parse_filter(query.text)
    kept = [
        row
        for row in rows
        if (row.is_problem or not query.problems) and wanted.matches(" ".join(row.line.cells), row.facts)
    ]
    if query.sort:
        kept = _sorted(query, columns, kept)
    elif query.descending:
        kept = kept[::-1]
    return Listing(
        columns=tuple(columns),
        lines=tuple(row.line for row in kept[: query.limit]),
        total=len(kept),
        noun=noun,
        empty=f"no {noun} match" if rows else f"no {noun}",
    )


def check_filter(text: str) -> None:
    """Raise UsageError where a filter cannot be read: on the command line nobody is still typing."""
    if fault := parse_filter(text).fault:
        raise UsageError(f"The filter cannot be read: {fault}.", "docs/cli.md explains filters.")


def check_sort(sort: str, names: Sequence[str]) -> None:
    """Raise UsageError where no column is called `sort`."""
    if sort and sort not in names:
        close = get_close_matches(sort, names, n=1)
        hint = f"Did you mean {close[0]}?" if close else f"Sort by one of {', '.join(names)}."
        raise UsageError(f"There is no column {sort!r} to sort by.", hint)


def period_of(query: Query, quarters: Sequence[Period], opening: Period | None) -> Period | None:
    """The quarter that the query names. Raises UsageError where there are no figures for it."""
    if not query.period:
        return opening
    for quarter in quarters:
        if quarter.end.isoformat()[:7] == query.period:
            return quarter
    known = ", ".join(quarter.end.isoformat()[:7] for quarter in quarters) or "none"
    raise UsageError(
        f"There are no figures for a quarter that ends in {query.period!r}.", f"Quarters: {known}."
    )


def _sorted(query: Query, columns: Sequence[Column], rows: list[Row]) -> list[Row]:
    names = [column.name for column in columns]
    check_sort(query.sort, names)
    at = names.index(query.sort)
    if any(query.sort in row.numbers for row in rows):
        with_number = [row for row in rows if query.sort in row.numbers]
        without = [row for row in rows if query.sort not in row.numbers]
        with_number.sort(key=lambda row: row.numbers[query.sort], reverse=query.descending)
        return with_number + without
    filled = [row for row in rows if row.line.cells[at]]
    empty = [row for row in rows if not row.line.cells[at]]
    filled.sort(key=lambda row: row.line.cells[at].casefold(), reverse=query.descending)
    return filled + empty
