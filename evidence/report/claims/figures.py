"""A quantity of a sentence as a claim states it: the digits with unit and scale as they are printed."""

import re
from decimal import Decimal

from ....model.quantity import Bound, Quantity
from ...grammar.amount import COUNT, PERCENT, POINTS, RANK, STREAK, TIMES, Amount, Limit
from ...grammar.units import SCALES

_SCALE_WORD = re.compile(
    r"(thousands?|millions?|billions?|trillions?|mln|mn|bln|bn|trn|tn)\b|(?<=\d)\s?([KMBTkmbt])\b",
    re.IGNORECASE,
)
_SCALE_NAMES = {3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
_SHORT_SCALES = {0: "", 3: "k", 6: "m", 9: "bn", 12: "tn"}
_UNITS = {PERCENT: "%", POINTS: "pp", TIMES: "times", RANK: "rank", STREAK: "quarters"}
_BOUNDS = {
    Limit.OVER: Bound.OVER,
    Limit.JUST_OVER: Bound.OVER,
    Limit.UNDER: Bound.UNDER,
    Limit.NEARLY: Bound.ABOUT,
    Limit.ABOUT: Bound.ABOUT,
}
_SMALL = re.compile(r"(?<!per )\b(basis points?|bps?|pence|cents?)\b", re.IGNORECASE)
_SMALL_UNITS = {"ba": "bp", "bp": "bp", "pe": "pence", "ce": "cents"}
_STREAK_OF = re.compile(r"(quarter|year|month|week|half)", re.IGNORECASE)


def quantity_of(amount: Amount, text: str, noun: str = "", *, negative: bool = False) -> Quantity:
    """The amount as printed: 33.4 of unit RMB at scale 9. `noun` is what a plain count is of."""
    printed = text[amount.start : amount.end]
    scale = _scale(amount, printed)
    value = Decimal(repr(amount.value)).scaleb(-scale)
    decimals = max(0, -Decimal(repr(amount.step)).scaleb(-scale).normalize().as_tuple().exponent)  # type: ignore[operator]
    decimals = 0 if amount.in_words and amount.limit is Limit.RANGE else decimals
    digits = f"{round(value, decimals):f}"
    if "." in digits and decimals == 0:
        digits = digits.partition(".")[0]
    unit = _UNITS.get(amount.unit, amount.unit)
    small = _SMALL.search(printed)
    if small is not None:
        hundredths = amount._replace(value=round(amount.value * 100, 6), step=amount.step * 100)
        decimals = max(0, -Decimal(repr(round(hundredths.step, 6))).normalize().as_tuple().exponent)  # type: ignore[operator]
        digits = f"{round(Decimal(repr(hundredths.value)), decimals):f}"
        return Quantity(text=f"-{digits}" if negative else digits, unit=_SMALL_UNITS[small[1][:2].lower()])
    if amount.unit == STREAK and (of := _STREAK_OF.search(printed)) is not None:
        unit = of[1].lower() + "s"
    if amount.unit == COUNT:
        unit = noun
    bound = _BOUNDS.get(amount.limit, Bound.EXACT)
    if amount.limit is Limit.RANGE and amount.in_words:
        bound = Bound.OVER
    return Quantity(
        text=f"-{digits}" if negative and amount.value else digits, unit=unit, scale=scale, bound=bound
    )


def _scale(amount: Amount, printed: str) -> int:
    if not amount.scaled and not amount.in_words:
        return 0
    found = _SCALE_WORD.search(printed)
    if found is None:
        if not amount.scaled:
            return 0
        # Counted by ten thousands: told in millions and billions, as the rest is.
        return 9 if amount.value >= 1e9 else 6 if amount.value >= 1e6 else 3  # noqa: PLR2004
    return SCALES[(found[1] or found[2]).lower()]


def unit_words(quantity: Quantity, *, is_money: bool) -> str:
    """The unit together with the scale in which the value is printed.

    >>> unit_words(Quantity(text="33.4", unit="RMB", scale=9), is_money=True)
    'RMB bn'
    >>> unit_words(Quantity(text="5.9", unit="users", scale=6), is_money=False)
    'million users'
    """
    if is_money:
        return f"{quantity.unit} {_SHORT_SCALES.get(quantity.scale, f'e{quantity.scale}')}".strip()
    return f"{_SCALE_NAMES.get(quantity.scale, '')} {quantity.unit}".strip()
