"""Short and regional forms of periods: what stretch of time each means."""

from datetime import date

import pytest
from alimon.evidence.grammar.period_mark import Span
from alimon.evidence.grammar.periods import PeriodReader
from alimon.evidence.numeric_days import DayOrder
from alimon.evidence.statements.document import read_document
from alimon.model.checker import DocumentText

READER = PeriodReader(None, date(2025, 11, 20))


def marks(text):
    return READER.find(text)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("in the first three quarters, sales", (9, 0, 9)),
        ("in the first three quarters of 2025", (9, 2025, 9)),
        ("first two quarters of the year", (6, 0, 6)),
        ("Jan.-Sept. (bn yuan)", (9, 0, 9)),
        ("Jan-Sep 2025", (9, 2025, 9)),
        ("in Sept. sales rose", (1, 0, 9)),
        ("Sept. (bn yuan)", (1, 0, 9)),
        ("Sep-25", (1, 2025, 9)),
        ("September's sales", (1, 0, 9)),
        ("in the month of September", (1, 0, 9)),
        ("Q1-Q3", (9, 0, 9)),
        ("1-3Q25", (9, 2025, 9)),
        ("6M 2025", (6, 2025, 6)),
        ("9M", (9, 0, 9)),
        ("the 12 weeks to 2 November", (3, 0, 11)),
        ("the four weeks to 5 October 2025", (1, 2025, 10)),
        ("2025's third quarter", (3, 2025, 9)),
        ("the 2025 September quarter", (3, 2025, 9)),
        ("the quarter to end-September", (3, 0, 9)),
        ("by end-September", (0, 0, 9)),
        ("end-2025", (0, 2025, 12)),
        ("CY25", (12, 2025, 12)),
        ("TTM", (12, 0, 0)),
        ("30.09.2025", (0, 2025, 9)),
        ("9/30/2025", (0, 2025, 9)),
        ("2025/9/30", (0, 2025, 9)),
        ("30-Sep-25", (0, 2025, 9)),
        ("2025年第三季度", (3, 2025, 9)),
        ("2025年9月", (1, 2025, 9)),
        ("上半年", (6, 0, 6)),
        ("公司全年净利润", (12, 0, 0)),
    ],
)
def test_a_form_means_one_stretch_of_time(text, span):
    (mark,) = marks(text)
    assert Span(*span) in mark.spans


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Q3FY26", (3, 2026, 3)),
        ("3QFY26", (3, 2026, 3)),
        ("1H FY26", (6, 2026, 1)),
        ("H1 25/26", (6, 2026, 1)),
        ("Q3 2025/26", (3, 2026, 3)),
        ("the 2024-25 fiscal year", (12, 2025, 1)),
        ("FY24-25", (12, 2025, 1)),
        ("fiscal '25", (12, 2025, 1)),
        ("its fiscal 2026 second quarter", (3, 2026, 2)),
    ],
)
def test_a_form_means_part_of_a_fiscal_year(text, part):
    (mark,) = marks(text)
    assert mark.fiscal == part


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("3.0 y/y", "yoy"),
        ("up 2% MoM", "qoq"),
        ("2% more than the month before", "previous"),
        ("this time last year 3", "year_ago"),
        ("3 YTD", "this_year"),
        ("5 in the just-ended quarter", "this"),
    ],
)
def test_a_form_is_told_from_another_time(text, relation):
    (mark,) = marks(text)
    assert mark.relation == relation


@pytest.mark.parametrize(
    "text",
    [
        "revenue of $1,284.6m",
        "a charge of 6m euros",
        "0.9M users",
        "a 3-25% range",
        "nosed in front 1-3",
    ],
)
def test_what_only_looks_like_a_form_is_none(text):
    assert not [mark for mark in marks(text) if mark.months]


@pytest.mark.parametrize(("days", "month"), [(DayOrder.MONTH, 6), (DayOrder.DAY, 1)])
def test_a_day_in_numbers_is_read_in_the_order_of_the_document(days, month):
    (mark,) = PeriodReader(days=days).find("06/01/2026")
    assert mark.spans == {Span(0, 2026, month)}


def test_a_day_in_numbers_of_unknown_order_is_of_no_month():
    assert all(one.month in {0, 12} for mark in PeriodReader().find("06/01/2026") for one in mark.spans)
    assert PeriodReader().find("06.01.2026")[0].spans == {Span(0, 2026, 1)}


def test_the_days_of_a_document_tell_their_order():
    table = "Date | Close\n06/01/2026 | 99.5\n05/13/2026 | 102.5"
    found = read_document(DocumentText(text=table)).statements
    assert {span for one in found if one.period for span in one.period.spans} == {
        Span(0, 2026, 6),
        Span(0, 2026, 5),
    }
