"""One quantity of a text, what it is counted in, and which other values say the same."""

from enum import Enum, StrEnum, auto
from typing import NamedTuple

PERCENT, POINTS, TIMES, RANK, STREAK, COUNT = "%", "pp", "x", "#", "streak", ""
"""Units beside the currencies: per cent, percentage points, a multiple, a place in an order, a run of periods."""
YUAN_OR_YEN = "¥"
CROWNS = "kr"
"""Crowns of whichever country."""
_EPSILON = 1e-9
_ABOUT, _NEARLY, _JUST_OVER, _REACH = 0.05, 0.93, 1.07, 1.5
_NEARLY_IN_WORDS = 0.9
_WIDEST = 0.3
_CLOSELY = 5.0
"""How many of its last digits `about` reaches at most."""
# A doubling is said of what is near two: "doubled" of 1.9 or 2.1 times is fair, of 1.7 it is not.
_MULTIPLE = 0.06


class Limit(StrEnum):
    """How a quantity is meant."""

    EXACT = ""
    ABOUT = "about"
    NEARLY = "nearly"
    OVER = "over"
    JUST_OVER = "just over"
    UNDER = "under"
    RANGE = "range"


class Agreement(Enum):
    """How one quantity stands to another."""

    AGREES = auto()
    COARSER = auto()
    """The source prints fewer digits than the claim: it neither bears it out nor denies it."""
    DIFFERS = auto()

    # That of an enumeration is worked out in Python.
    __hash__ = object.__hash__


class Amount(NamedTuple):
    """A quantity in single units; per cent and points count in hundredths."""

    start: int
    end: int
    value: float
    step: float
    """The step of the last digit shown."""
    unit: str
    limit: Limit = Limit.EXACT
    sign: int = 0
    """-1 or 1 where a sign is printed with it, else 0."""
    scaled: bool = False
    """Whether a scale word stands with it."""
    top: float | None = None
    """The upper end of a range."""
    in_words: bool = False
    lead: int = -1
    """Where the words of its bound begin; -1 where there are none."""

    @property
    def first(self) -> int:
        """Where it begins with the words of its bound."""
        return self.start if self.lead < 0 else self.lead

    @property
    def is_money(self) -> bool:
        """Whether it is counted in a currency."""
        return self.unit not in {PERCENT, POINTS, TIMES, RANK, STREAK, COUNT}

    @property
    def _about(self) -> float:
        """How far `about` reaches: less where the last digit shows that it is meant closely, as in `about 38.5`."""
        widely = abs(self.value) * _ABOUT
        digit = self.step
        while 0 < digit < widely and round(self.value / digit) % 10 == 0:
            digit *= 10
        return max(self.step / 2, min(widely, digit * _CLOSELY) if digit else widely)

    @property
    def _rounded(self) -> float:
        """How far rounding reaches: half a step, but `1 billion` is not said of half a billion."""
        half = self.step / 2
        return min(half, abs(self.value) * _WIDEST) if self.scaled and self.value else half

    @property
    def low(self) -> float:
        """The least value that this wording is fair for."""
        match self.limit:
            case Limit.ABOUT:
                return self.value - self._about
            case Limit.NEARLY:
                if self.unit == TIMES:
                    return self.value * 0.85
                # A fraction in words is meant less closely: 45 % is a little under half.
                return self.value * (_NEARLY_IN_WORDS if self.in_words and self.unit == PERCENT else _NEARLY)
            case Limit.OVER | Limit.JUST_OVER:
                return self.value
            case Limit.UNDER:
                return self.value / _REACH
        if self.unit == TIMES:
            return self.value * (1 - _MULTIPLE)
        return self.value - self._rounded

    @property
    def high(self) -> float:
        """The greatest value that this wording is fair for."""
        match self.limit:
            case Limit.ABOUT:
                return self.value + self._about
            case Limit.NEARLY | Limit.UNDER:
                return self.value
            case Limit.OVER:
                return self.value * _REACH
            case Limit.JUST_OVER:
                # As with `nearly`, a fraction in words is meant less closely.
                in_words = self.in_words and self.unit == PERCENT
                return self.value * (1 / _NEARLY_IN_WORDS if in_words else _JUST_OVER)
            case Limit.RANGE:
                return (self.value if self.top is None else self.top) + self._rounded
        if self.unit == TIMES:
            return self.value * (1 + _MULTIPLE)
        return self.value + self._rounded

    def holds(self, value: float) -> bool:
        """Whether a bare value is within what this wording is fair for."""
        slack = _EPSILON * max(abs(value), 1.0)
        if self.limit is Limit.EXACT and self.unit != TIMES and value > self.value + slack:
            # What lies half-way is rounded up: 54.5 is no 54.
            return value < self.high - slack
        return self.low - slack <= value <= self.high + slack

    def is_near(self, value: float, slack: float) -> bool:
        """Whether it holds a value that was worked out, which may be off by `slack` since its inputs are rounded."""
        return self.holds(value) or self.low - slack <= value <= self.high + slack


_YUAN_AND_YEN = frozenset({"RMB", "JP¥"})
_OF_CROWNS = frozenset({"NOK", "SEK", "DKK", "CZK"})


def same_unit(one: str, other: str) -> bool:
    """Whether two units can be of one kind; `¥` is the yuan or the yen, `kr` the crown of a northern country.

    >>> same_unit("RMB", "¥"), same_unit("US$", "RMB"), same_unit("pp", "%"), same_unit("kr", "NOK")
    (True, False, False, True)
    """
    if one == other:
        return True
    pair = {one, other}
    if CROWNS in pair:
        return not pair.isdisjoint(_OF_CROWNS)
    return YUAN_OR_YEN in pair and not pair.isdisjoint(_YUAN_AND_YEN)


def agreement(claim: Amount, source: Amount) -> Agreement:
    """How the quantity of a claim stands to one of a source, units and signs apart."""
    if {claim.limit, source.limit} in (
        {Limit.OVER, Limit.UNDER}, {Limit.OVER, Limit.NEARLY},
        {Limit.JUST_OVER, Limit.UNDER}, {Limit.JUST_OVER, Limit.NEARLY},
    ) and abs(claim.value - source.value) <= _EPSILON * abs(claim.value):  # fmt: skip
        return Agreement.DIFFERS
    if source.limit is Limit.RANGE:
        if claim.limit is Limit.RANGE:
            same = _near(claim, claim.value, source.value) and _near(claim, claim.top or 0, source.top or 0)
            return Agreement.AGREES if same else Agreement.DIFFERS
        inside = source.low <= claim.value <= source.high
        middle = (source.value + (source.top or source.value)) / 2
        if _is_beyond(claim, source):
            return Agreement.AGREES
        if claim.holds(middle) or (claim.limit is Limit.EXACT and claim.step >= source.step and inside):
            return Agreement.AGREES
        return Agreement.COARSER if inside else Agreement.DIFFERS
    if claim.holds(source.value):
        return Agreement.AGREES
    if claim.step < source.step and source.holds(claim.value):
        return Agreement.COARSER
    if source.limit is not Limit.EXACT and source.holds(claim.value):
        return Agreement.COARSER
    return Agreement.DIFFERS


def _is_beyond(claim: Amount, source: Amount) -> bool:
    """Whether the whole of a range lies beyond a bound, and begins near it: `triple-digit` is over 100."""
    if claim.limit is Limit.OVER:
        return claim.value <= source.value <= claim.high
    top = source.value if source.top is None else source.top
    return claim.limit is Limit.UNDER and claim.low <= top <= claim.value


def _near(claim: Amount, one: float, other: float) -> bool:
    return abs(one - other) <= claim.step / 2 + _EPSILON * max(abs(one), 1.0)
