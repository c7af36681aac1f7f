"""A value as it was printed: exact decimal text, unit, scale, and how sharply it is meant."""

from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple, Self

from .value_words import CURRENCIES, SCALE_WORDS, grouped, is_currency, scale_word, value_words

__all__ = ["CURRENCIES", "Bound", "Quantity", "is_currency", "scale_of"]


class Bound(StrEnum):
    """How a value is meant: exactly, at least, at most, or about."""

    EXACT = ""
    OVER = "over"
    UNDER = "under"
    ABOUT = "about"


_SCALES = {
    "": 0,
    "thousand": 3,
    "k": 3,
    "million": 6,
    "m": 6,
    "billion": 9,
    "bn": 9,
    "trillion": 12,
    "tn": 12,
}

# "More than 100,000" no longer fits 290,000: a speaker who knew that number would have named a nearer bound.
_BOUND_REACH = Decimal("1.5")
_ABOUT = Decimal("0.05")
_LONGEST_TEXT = 400
_LARGEST_SCALE = 99
_BILLION = 9


class _Fields(NamedTuple):
    text: str
    """The digits as printed, sign included, without separators: `33.4`, `-18815`, `100000`."""
    unit: str
    """`RMB`, `US$`, `%`, `quarters`, `enterprises`, `rank` ..."""
    scale: int
    """A power of ten: 6 for million."""
    bound: Bound


class Quantity(_Fields):
    """One value: `text` times ten to the `scale`, counted in `unit`.

    >>> f'{Quantity(text="33.4", unit="RMB", scale=9).number:f}'
    '33400000000'
    """

    __slots__ = ()

    def __new__(cls, *, text: str, unit: str, scale: int = 0, bound: Bound = Bound.EXACT) -> Self:
        """Raise ValueError where the text is no plain decimal number, is too long, or the scale is beyond use."""
        try:
            finite = Decimal(text).is_finite()
        except InvalidOperation:
            finite = False
        if not finite or not set(text) <= set("0123456789.-") or len(text) > _LONGEST_TEXT:
            raise ValueError(f"{text[:40]!r} is no plain number: write digits, a point and a sign only")
        if abs(scale) > _LARGEST_SCALE:
            raise ValueError(f"scale {scale} is no power of ten that values come in")
        return super().__new__(cls, text, unit, scale, bound)

    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, Any]]:
        """How pickle makes it anew: by the names that `__new__` asks for."""
        return (), self._asdict()

    @property
    def number(self) -> Decimal:
        """The value in single units."""
        return _measured(self.text, self.scale)[0]

    @property
    def precision(self) -> Decimal:
        """The step of the last printed digit, in single units: 0.1bn for `33.4` at scale 9."""
        return _measured(self.text, self.scale)[1]

    def agrees(self, other: "Quantity") -> bool:
        """Whether `other` is what this value says, at the precision that the coarser of both shows.

        >>> printed = Quantity(text="33.4", unit="RMB", scale=9)
        >>> printed.agrees(Quantity(text="33398", unit="RMB", scale=6))
        True
        >>> printed.agrees(Quantity(text="33.5", unit="RMB", scale=9))
        False
        >>> over = Quantity(text="100000", unit="users", bound=Bound.OVER)
        >>> over.agrees(Quantity(text="290000", unit="users"))
        False

        A bound is meant on the number line, and a bound of zero is a sign: "below zero" fits every loss.

        >>> negative = Quantity(text="0", unit="RMB", bound=Bound.UNDER)
        >>> negative.agrees(Quantity(text="-18815", unit="RMB", scale=6))
        True
        """
        if self.unit != other.unit:
            return False
        mine, theirs = self.number, other.number
        slack = max(self.precision, other.precision) / 2
        if self.bound is Bound.OVER:
            return theirs > 0 if mine == 0 else mine - slack <= theirs <= mine + _reach(mine)
        if self.bound is Bound.UNDER:
            return theirs < 0 if mine == 0 else mine - _reach(-mine) <= theirs <= mine + slack
        if self.bound is Bound.ABOUT:
            slack = max(slack, abs(mine) * _ABOUT)
        return abs(mine - theirs) <= slack

    def words(self) -> str:
        """As a screen shows it, in the scale in which it was printed.

        >>> Quantity(text="33.4", unit="RMB", scale=9).words()
        'RMB33.4bn'
        >>> Quantity(text="-21", unit="%").words()
        '-21 %'
        >>> Quantity(text="100000", unit="enterprises", bound=Bound.OVER).words()
        'over 100,000 enterprises'
        """
        return value_words(self.text, self.unit, self.scale, self.bound)

    def short(self) -> str:
        """The value for a narrow column, without its currency: at most one decimal, billions and millions.

        >>> Quantity(text="33398", unit="RMB", scale=6).short()
        '33.4bn'
        >>> Quantity(text="-59", unit="RMB", scale=6).short()
        '-59m'
        >>> Quantity(text="60.9", unit="€", scale=6).short()
        '60.9m'
        """
        if not is_currency(self.unit):
            suffix = "%" if self.unit == "%" else ""
            return f"{grouped(self.text)}{scale_word(self.scale)}{suffix}"
        for scale in (12, 9, 6, 3):
            value = self.number.scaleb(-scale)
            if abs(value) >= 1:
                one_decimal = scale >= _BILLION or value != int(value)
                return f"{value:,.{1 if one_decimal else 0}f}{SCALE_WORDS[scale]}"
        return f"{self.number:,f}"


@lru_cache(maxsize=8192)
def _measured(text: str, scale: int) -> tuple[Decimal, Decimal]:
    """Value and precision in single units, kept because flags compare the same values many times."""
    decimals = len(text.partition(".")[2])
    return Decimal(text).scaleb(scale), Decimal(1).scaleb(scale - decimals)


def _reach(bound: Decimal) -> Decimal:
    """How far beyond `bound`, away from or towards zero, a value may lie that was still named by it."""
    return abs(bound * _BOUND_REACH - bound) if bound > 0 else abs(bound - bound / _BOUND_REACH)


def scale_of(word: str) -> int:
    """The power of ten that a scale word means (`million` is 6). Raises ValueError for an unknown word."""
    try:
        return _SCALES[word.strip().lower()]
    except KeyError:
        known = ", ".join(w for w in _SCALES if w)
        raise ValueError(f"{word!r} is no scale: write one of {known}, or leave it empty") from None
