"""A bare number in brackets behind a value, which is the one before: `EUR 4,812m (4,961)`, `13.1% (14.2)`."""

import re
from collections.abc import Sequence

from ..grammar.amount import COUNT, PERCENT
from ..grammar.metrics import Kind
from .statement import Says, Statement

_ALONE = re.compile(r"\s?\(\d[\d.,]*%?\)")
_SCALES = (1.0, 1e3, 1e6, 1e9)
_MOST_TIMES = 3
"""How many times one of two such values can be the other."""
_LONGEST_NOTE = 3
_FEWEST_DIGITS = 2
"""A single digit in brackets is a note."""


def with_before(found: Sequence[Statement], text: str) -> list[Statement]:
    """The statements of a sentence, a bare number in brackets being the value before of the one that it follows."""
    told: list[Statement] = []
    for one in found:
        last = told[-1] if told else None
        scale = _scale_of(one, last, text) if last is not None else 0.0
        told.append(_as_before(one, last, scale) if last is not None and scale else one)
    return told


def _scale_of(one: Statement, last: Statement, text: str) -> float:
    """In what the number in brackets is printed, for it to be the value before; 0 where it is none."""
    amount, value = one.amount, last.amount
    alone = _ALONE.fullmatch(text, value.end, amount.end + 1) is not None
    is_rate = amount.unit == value.unit == PERCENT and last.kind is Kind.RATIO
    if (
        not alone
        or (amount.unit != COUNT and not is_rate)
        or amount.scaled
        or one.noun
        or amount.end - amount.start < _FEWEST_DIGITS
    ):
        return 0.0
    is_count = value.unit == COUNT and bool(last.metric) and amount.end - amount.start > _LONGEST_NOTE
    if (
        last.says is not Says.LEVEL
        or last.former
        or not (value.is_money or value.unit == PERCENT or is_count)
    ):
        return 0.0
    for scale in _SCALES if value.scaled else _SCALES[:1]:
        alike = abs(amount.step * scale - value.step) < value.step / 2
        if alike and 1 / _MOST_TIMES <= amount.value * scale / (value.value or 1.0) <= _MOST_TIMES:
            return scale
    return 0.0


def _as_before(one: Statement, last: Statement, scale: float) -> Statement:
    amount = last.amount._replace(
        start=one.amount.start, end=one.amount.end, lead=one.amount.lead, value=one.amount.value * scale
    )
    return last._replace(amount=amount, former=True, period=None, own_period=False, sentence=one.sentence)
