"""A publication date is as precise as it is known, and no more."""

from datetime import date

import pytest
from alimon.model.published import Published
from hypothesis import given
from hypothesis import strategies as st

days = st.dates(min_value=date(1000, 1, 1), max_value=date(9999, 12, 31))
texts = st.one_of(
    days.map(date.isoformat), days.map(lambda d: f"{d:%Y-%m}"), days.map(lambda d: str(d.year)), st.just("")
)


@given(days)
def test_a_day_is_that_day(day):
    made = Published(day.isoformat())
    assert made.earliest() == made.latest() == day
    assert made.words().startswith(f"{day.day} ")


@given(days)
def test_month_and_year_hold_every_day_that_they_can_mean(day):
    for text in (f"{day:%Y-%m}", str(day.year)):
        made = Published(text)
        assert made.earliest() <= day <= made.latest()
        assert str(day.year) in made.words()


@given(texts, texts)
def test_order_is_that_of_the_earliest_day(one, other):
    first, second = Published(one), Published(other)
    if first < second and one and other:
        assert first.earliest() <= second.earliest()


def test_nothing_known_is_undated():
    assert Published().words() == "undated"
    assert Published().earliest() is None
    assert Published().latest() is None


@given(st.text())
def test_any_other_text_is_refused_with_a_value_error(text):
    try:
        made = Published(text)
    except ValueError:
        return
    assert made.text == "" or made.earliest() is not None


@pytest.mark.parametrize(
    "text", ["2025-13", "2025-02-30", "2025-8", "25", "2025-08-29T00:00", " 2025", "٢٠٢٥", "0000", "2025-00"]
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match=r"no date|must be|out of range"):
        Published(text)
