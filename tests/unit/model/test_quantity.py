"""Values keep what was printed, and agree at the coarser precision."""

import pickle
from decimal import Decimal

import pytest
from alimon.model.quantity import CURRENCIES, Bound, Quantity, is_currency, scale_of
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.builders import quantity

UNITS = ("RMB", "US$", "%", "enterprises", "rank", "")
digits = st.decimals(min_value=-(10**9), max_value=10**9, places=2).map(lambda d: f"{d:f}")
bounds = st.sampled_from(Bound)
quantities = st.builds(
    Quantity, text=digits, unit=st.sampled_from(UNITS), scale=st.sampled_from([0, 3, 6, 9, 12]), bound=bounds
)
exact = quantities.filter(lambda q: q.bound is Bound.EXACT)


@given(quantities)
def test_the_number_is_exactly_what_was_printed(value):
    assert value.number == Decimal(value.text) * Decimal(10) ** value.scale


@given(exact)
def test_a_value_agrees_with_itself(value):
    assert value.agrees(value)


@given(exact, exact)
def test_exact_values_agree_both_ways_or_not_at_all(one, other):
    assert one.agrees(other) == other.agrees(one)


@given(quantities, quantities)
def test_unlike_units_never_agree(one, other):
    assume(one.unit != other.unit)
    assert not one.agrees(other)


@given(st.integers(-(10**12), 10**12), st.integers(0, 9))
def test_a_value_agrees_with_its_own_rounding(number, places):
    precise = Quantity(text=str(number), unit="RMB")
    rounded = Quantity(text=str(round(number, -places) // 10**places), unit="RMB", scale=places)
    assert rounded.agrees(precise)


@given(st.integers(-(10**12), 10**12), st.integers(0, 9), st.integers(1, 10**6))
def test_a_value_beyond_half_a_step_does_not_agree(number, places, beyond):
    shown = Quantity(text=str(number), unit="RMB", scale=places)
    slack = (10**places + 1) // 2
    assert not shown.agrees(Quantity(text=str(number * 10**places + slack + beyond), unit="RMB"))


@given(digits, st.integers(-6, 6))
def test_scale_and_digits_say_the_same_value(text, shift):
    here = Quantity(text=text, unit="RMB", scale=6)
    there = Quantity(text=f"{Decimal(text).scaleb(shift):f}", unit="RMB", scale=6 - shift)
    assert here.number == there.number
    assert here.agrees(there)


@given(st.integers(1, 10**9))
def test_a_bound_reaches_half_as_far_again_and_not_beyond(number):
    over = Quantity(text=str(number), unit="users", bound=Bound.OVER)
    assert over.agrees(Quantity(text=str(number), unit="users"))
    assert over.agrees(Quantity(text=str(number * 3 // 2), unit="users"))
    assert not over.agrees(Quantity(text=str(number * 3 // 2 + 2), unit="users"))
    assert not over.agrees(Quantity(text=str(number - 2), unit="users"))


@given(st.integers(-(10**9), 10**9))
def test_over_and_under_mirror_each_other(number):
    assume(number != 0)
    other = Quantity(text=str(number + number // 10), unit="users")
    mirrored = Quantity(text=str(-(number + number // 10)), unit="users")
    over = Quantity(text=str(number), unit="users", bound=Bound.OVER)
    under = Quantity(text=str(-number), unit="users", bound=Bound.UNDER)
    assert over.agrees(other) == under.agrees(mirrored)


@given(digits)
def test_below_zero_fits_every_loss_and_nothing_else(text):
    negative = Quantity(text="0", unit="RMB", bound=Bound.UNDER)
    positive = Quantity(text="0", unit="RMB", bound=Bound.OVER)
    other = Quantity(text=text, unit="RMB", scale=6)
    assert negative.agrees(other) == (other.number < 0)
    assert positive.agrees(other) == (other.number > 0)


@given(quantities)
def test_words_carry_the_digits_the_unit_and_the_bound(value):
    words = value.words()
    assert value.text.removeprefix("-") in words.replace(",", "")
    assert str(value.bound) in words
    assert ("-" in words) == value.text.startswith("-")
    if value.unit != "rank":
        assert value.unit in words


@given(quantities)
def test_the_short_form_is_near_the_value(value):
    assume(is_currency(value.unit))
    short = value.short().replace(",", "")
    scales = {"k": 3, "m": 6, "bn": 9, "tn": 12}
    scale = next((power for word, power in scales.items() if short.endswith(word)), 0)
    shown = Decimal(short.rstrip("kmbtn")).scaleb(scale)
    assert abs(shown - value.number) <= max(abs(value.number) * Decimal("0.06"), Decimal("0.005"))


def test_the_short_form_groups_large_counts():
    assert quantity("290,000 enterprises").short() == "290,000"


@pytest.mark.parametrize(
    "text",
    ["", "-", ".", "1,000", "1e5", "NaN", "Infinity", "--1", "1-2", " 1", "٣", "\uff11", "+1", "1" * 401],
)
def test_what_is_no_plain_number_is_refused(text):
    with pytest.raises(ValueError, match="no plain number"):
        Quantity(text=text, unit="RMB")


def test_a_scale_beyond_use_is_refused():
    with pytest.raises(ValueError, match="scale"):
        Quantity(text="1", unit="RMB", scale=10**7)


@pytest.mark.parametrize(("word", "power"), [("million", 6), (" Bn ", 9), ("", 0), ("thousand", 3)])
def test_scale_words(word, power):
    assert scale_of(word) == power


def test_an_unknown_scale_word_names_the_known_ones():
    with pytest.raises(ValueError, match="million"):
        scale_of("zillion")


def test_currencies_stand_before_the_digits():
    for currency in CURRENCIES:
        assert Quantity(text="5", unit=currency, scale=9).words() == f"{currency}5bn"


def test_it_goes_to_another_process_and_comes_back():
    one = Quantity(text="33.4", unit="RMB", scale=9, bound=Bound.OVER)
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301 (made here)
