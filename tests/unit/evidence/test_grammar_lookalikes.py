"""Words that only look like a month, a rank or a range."""

import pytest
from alimon.evidence.grammar.periods import PeriodReader
from alimon.evidence.grammar.quantities import find_quantities


def test_a_name_that_begins_like_a_month_is_none() -> None:
    assert PeriodReader().find("Output at Marlow Steel and at Decca fell") == []


def test_a_third_is_a_fraction_and_no_place_in_an_order() -> None:
    found = find_quantities("Freight rates fell by a third in the fourth quarter")

    assert [(one.unit, round(one.value)) for one in found] == [("%", 33)]


def test_a_fall_by_one_amount_to_another_is_no_range() -> None:
    found = find_quantities("Net debt fell by £140 million to £690 million")

    assert [one.value for one in found] == [140e6, 690e6]


@pytest.mark.parametrize("text", ["its H30 processor", "an H100 board and an H300 board", "a 30-week high"])
def test_a_product_code_and_a_price_range_are_no_period(text: str) -> None:
    assert PeriodReader().find(text) == []


@pytest.mark.parametrize("text", ["Q324 sales", "H125 sales", "1H25 sales", "Q3 2024 sales"])
def test_a_quarter_glued_to_its_year_is_one(text: str) -> None:
    (found,) = PeriodReader().find(text)

    assert {span.year for span in found.spans} <= {2024, 2025}


def test_a_day_before_its_month_is_a_day_without_a_year_too() -> None:
    (found,) = PeriodReader().find("sold 12 million seats on 9 October")

    assert {(span.months, span.month) for span in found.spans} == {(0, 10)}


@pytest.mark.parametrize(
    "text", ["the quarter to late May 2024", "the fiscal quarter that ended in May 2024"]
)
def test_the_end_of_a_quarter_may_be_told_loosely(text: str) -> None:
    (found,) = PeriodReader().find(text)

    assert {(span.months, span.year, span.month) for span in found.spans} == {(3, 2024, 5)}


@pytest.mark.parametrize(
    "text",
    ["a four-year programme", "a 14-year average", "a zero-coupon note", "a small one, after ten-day talks",
     "one of them, on day one", "a third-party count", "shares of 0456.HK", "the 2345.HK line"],
)  # fmt: skip
def test_what_belongs_to_a_word_or_a_name_is_no_quantity(text: str) -> None:
    assert find_quantities(text) == []


def test_a_name_with_a_hyphen_is_no_trillion() -> None:
    (found,) = find_quantities("a site with 12,500 T-Bar lifts")

    assert found.value == 12500


def test_a_tolerance_is_no_negative() -> None:
    found = find_quantities("revenue of $30 billion, plus or minus 3%")

    assert [(one.value, one.sign) for one in found] == [(30e9, 0), (3, 0)]


def test_a_minus_behind_a_han_word_is_one() -> None:
    (found,) = find_quantities("现金流为-2.4亿元")

    assert (found.value, found.sign) == (2.4e8, -1)


def test_what_runs_from_one_value_to_another_is_a_range() -> None:
    (found,) = find_quantities("Penalties run from 2% to 8% of sales")

    assert (found.value, found.top) == (2, 8)


def test_a_runner_up_is_second() -> None:
    (found,) = find_quantities("Calden is the runner-up")

    assert (found.unit, found.value) == ("#", 2)
