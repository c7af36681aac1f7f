"""Narrowing, sorting and cutting lists that are held in memory."""

from datetime import date
from decimal import Decimal

import pytest
from alimon.cli.listing import Column, Line
from alimon.cli.lists.query import Query, Row, answer, period_of
from alimon.model.errors import UsageError
from alimon.model.period import Period

COLUMNS = (Column(name="id"), Column(name="value", right=True))


def row(name, value=None, *, problem=False):
    cells = (name, "" if value is None else str(value))
    numbers = {} if value is None else {"value": Decimal(value)}
    return Row(Line(cells=cells, record={"id": name}), is_problem=problem, numbers=numbers)


def ids(query, *rows):
    return [line.cells[0] for line in answer(query, "rows", COLUMNS, rows).lines]


def test_rows_keep_their_order_without_a_sort():
    assert ids(Query(), row("b"), row("a")) == ["b", "a"]


def test_numbers_sort_as_numbers_and_rows_without_one_come_last():
    rows = (row("none"), row("big", 100), row("small", 9))

    assert ids(Query(sort="value"), *rows) == ["small", "big", "none"]
    assert ids(Query(sort="value", descending=True), *rows) == ["big", "small", "none"]


def test_words_sort_whatever_their_case():
    assert ids(Query(sort="id"), row("b"), row("A"), row("C")) == ["A", "b", "C"]


def test_problems_leaves_problems():
    assert ids(Query(problems=True), row("fine"), row("bad", problem=True)) == ["bad"]


def test_a_filter_leaves_what_it_matches():
    assert ids(Query(text="clo !out"), row("cloud"), row("cloud out"), row("retail")) == ["cloud"]


def test_a_limit_cuts_and_the_total_still_tells():
    listing = answer(Query(limit=1), "rows", COLUMNS, (row("a"), row("b")))

    assert [line.cells[0] for line in listing.lines] == ["a"]
    assert listing.total == 2


def test_an_unknown_column_names_the_nearest():
    with pytest.raises(UsageError) as caught:
        answer(Query(sort="valeu"), "rows", COLUMNS, ())

    assert caught.value.hint == "Did you mean value?"


def test_a_filter_that_cannot_be_read_is_refused():
    with pytest.raises(UsageError, match="value>fast"):
        answer(Query(text="value>fast"), "rows", COLUMNS, ())


QUARTERS = (
    Period(start=date(2025, 1, 1), end=date(2025, 3, 31), label="Q1"),
    Period(start=date(2025, 4, 1), end=date(2025, 6, 30), label="Q2"),
)


def test_a_quarter_is_named_by_its_last_month():
    assert period_of(Query(period="2025-06"), QUARTERS, None) is QUARTERS[1]
    assert period_of(Query(), QUARTERS, QUARTERS[0]) is QUARTERS[0]


def test_a_quarter_without_figures_names_those_that_have_some():
    with pytest.raises(UsageError) as caught:
        period_of(Query(period="2031-06"), QUARTERS, None)

    assert "2025-03, 2025-06" in caught.value.hint
