"""The value before, from the value of now and the change between: `212, nine more than a year earlier` makes it 203."""

from typing import NamedTuple

from ..grammar.amount import COUNT, PERCENT, POINTS, TIMES, same_unit
from ..statements.lexed import Lexed
from ..statements.statement import Statement
from ..stems import stem
from .wording import scaled, value_words

_OF_RESULTS = frozenset(stem(word) for word in ("better", "worse", "improve", "worsen", "deteriorate"))
"""Words that tell which way a result went; all others tell which way its size did."""
_LEAD, _REACH = 4, 3


class Earlier(NamedTuple):
    """A value before, as it follows from a change."""

    value: float
    words: str
    """The formula."""
    rounding: float
    """How far it may be off, since both inputs are rounded."""


def earlier_value(now: Statement, change: Statement, way: int, lexed: Lexed) -> Earlier | None:
    """What a value was before it changed `way`; None where the change is of another kind of quantity."""
    amount, by = now.amount, change.amount
    size = amount.value
    # A loss that is `3 million less` got smaller; one that is `3 million worse` got larger.
    grew = -way if now.value < 0 and _tells_result(change, lexed) else way
    if by.unit == PERCENT and amount.unit != PERCENT:
        ratio = 1 + grew * by.value / 100
        if ratio <= 0:
            return None
        before = size / ratio
        rounding = before * (by.step / 200 + amount.step / 2 / (size or 1.0))
        return _signed(now, before, f"{value_words(now)} / {ratio:.4g}", rounding)
    if by.unit in {PERCENT, TIMES}:
        return None
    points = by.unit == POINTS and amount.unit == PERCENT
    if not points and not same_unit(amount.unit, by.unit) and not _is_bare(by.unit, amount.unit):
        return None
    sign = "-" if grew > 0 else "+"
    words = f"{value_words(now)} {sign} {scaled(by.value)}"
    return _signed(now, size - grew * by.value, words, (amount.step + by.step) / 2)


def _signed(now: Statement, before: float, words: str, rounding: float) -> Earlier:
    value = -before if now.value < 0 else before
    return Earlier(value, f"{words} = {scaled(value)}", rounding)


def _is_bare(change: str, level: str) -> bool:
    """Whether a change leaves out the unit of its level, which is one of things or money and no rate."""
    return change == COUNT and level != PERCENT


def _tells_result(change: Statement, lexed: Lexed) -> bool:
    """Whether a change is told as one for the better or the worse."""
    place = lexed.place_of(change.amount)
    if place is None:
        return False
    beside = (*lexed.words[max(place - _LEAD, 0) : place], *lexed.words[place + 1 : place + 1 + _REACH])
    return any(stem(word.form) in _OF_RESULTS for word in beside)
