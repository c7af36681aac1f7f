"""Periods are days; their names are only names."""

import calendar
import pickle
from datetime import date, timedelta

import pytest
from alimon.model.period import Period
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.builders import period

days = st.dates(min_value=date(1900, 1, 1), max_value=date(9999, 12, 31))


@st.composite
def whole_months(draw):
    year, month = draw(st.integers(1900, 9990)), draw(st.integers(1, 12))
    length = draw(st.sampled_from([1, 2, 3, 6, 9, 12, 36]))
    last = year * 12 + month - 1 + length - 1
    end_year, end_month = last // 12, last % 12 + 1
    end = date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
    return Period(start=date(year, month, 1), end=end, label=""), length


periods = st.one_of(
    whole_months().map(lambda made: made[0]),
    st.tuples(days, days).map(lambda two: Period(start=min(two), end=max(two), label="")),
    days.map(lambda day: Period(start=None, end=day, label="")),
)


@given(whole_months())
def test_whole_months_are_counted(made):
    whole, length = made
    assert whole.months == length
    assert whole.is_quarter == (length == 3)


@given(days, days)
def test_a_stretch_that_is_not_of_whole_months_has_no_count(start, end):
    assume(start <= end)
    tomorrow = end + timedelta(days=1) if end < date.max else date(9999, 1, 1)
    made = Period(start=start, end=end, label="")
    assert (made.months is None) == (start.day != 1 or tomorrow.day != 1)


@given(periods)
def test_every_period_has_words_with_its_last_year(any_period):
    assert str(any_period.end.year) in any_period.words()
    assert str(any_period.end.year) in any_period.short()


@given(periods)
def test_a_year_earlier_keeps_the_length_in_months(any_period):
    earlier = any_period.year_before()
    assert earlier.months == any_period.months
    assert earlier.end.year == any_period.end.year - 1
    assert earlier.end.month == any_period.end.month


@given(periods, periods)
def test_within_is_by_days_and_never_both_ways_unless_the_same(one, other):
    if one.within(other) and other.within(one):
        assert one.same_dates(other)
    if one.within(other):
        assert other.start <= one.start <= one.end <= other.end


@given(periods)
def test_labels_tell_nothing_apart(any_period):
    renamed = Period(start=any_period.start, end=any_period.end, label="another name")
    assert any_period.same_dates(renamed)


@given(whole_months(), st.integers(1, 12))
def test_fiscal_years_start_after_the_year_end(made, year_ends):
    whole, length = made
    words = whole.fiscal_words(fiscal_year_end_month=year_ends)
    months_in = (whole.end.month - year_ends - 1) % 12 + 1
    if length == 3 and months_in % 3 == 0:
        assert words.startswith(f"fiscal Q{months_in // 3} ")
    elif length == 12 and months_in == 12:
        assert words.startswith("fiscal ")
    if words:
        assert int(words[-4:]) in (whole.end.year, whole.end.year + 1)


@given(st.integers(1900, 9990))
def test_the_four_quarters_of_a_fiscal_year_bear_its_name(year):
    names = [
        period(f"{quarter_year}Q{quarter}").fiscal_words(fiscal_year_end_month=3)
        for quarter_year, quarter in ((year, 2), (year, 3), (year, 4), (year + 1, 1))
    ]
    assert names == [f"fiscal Q{quarter} {year + 1}" for quarter in (1, 2, 3, 4)]


@pytest.mark.parametrize(
    ("given_period", "words", "fiscal"),
    [
        ("2025Q2", "Jun 2025 quarter", "fiscal Q1 2026"),
        ("2025H1", "H1 2025", ""),
        ("2025-04..2025-09", "6 months to Sep 2025", "fiscal H1 2026"),
        ("2025", "2025", ""),
        ("2025-04..2026-03", "year to Mar 2026", "fiscal 2026"),
        ("2025-04..2025-12", "9 months to Dec 2025", ""),
        ("2025-07", "Jul 2025", ""),
        ("to 2025-06-30", "to 30 Jun 2025", ""),
    ],
)
def test_names(given_period, words, fiscal):
    made = period(given_period)
    assert made.words() == words
    assert made.fiscal_words(fiscal_year_end_month=3) == fiscal


def test_a_period_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="before it starts"):
        Period(start=date(2025, 4, 1), end=date(2025, 3, 31), label="Q2")


def test_february_of_a_leap_year():
    leap = Period(start=date(2024, 2, 1), end=date(2024, 2, 29), label="")
    assert leap.year_before().end == date(2023, 2, 28)
    after = Period(start=date(2025, 2, 1), end=date(2025, 2, 28), label="")
    assert after.year_before().end == date(2024, 2, 29)


def test_it_goes_to_another_process_and_comes_back():
    one = Period(start=date(2025, 4, 1), end=date(2025, 6, 30), label="Q2 2025")
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 (made here)
