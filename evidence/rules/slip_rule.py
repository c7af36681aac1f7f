"""A claim's digits with another scale or another currency: `50 million` where the source gives 50 billion."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from math import log10

from ..grammar.amount import COUNT, Amount
from ..statements.document import Document
from ..statements.statement import Family, Says, Statement
from .alignment import held_as, same_as
from .candidates import with_value
from .claim_reading import ClaimReading
from .compared import sign_differs
from .ground import CONTRADICTED, Ground
from .metric_likeness import metric_likeness
from .near_words import spread
from .no_fact import is_no_fact
from .period_likeness import period_likeness
from .reading_parts import names_stand_by
from .wording import value_words

_STRENGTH = 0.65
_SAME_DIGITS = 0.003
_SLIPS = frozenset({1, 3, 6})
"""By how many digits writers go astray: one, or from thousand to million and from million to billion."""
_MINOR_UNITS = 2
_PLACES = (0, -6, -3, -2, -1, 1, 2, 3, 6)
_NEAR = 0.01
"""A little more than `_SAME_DIGITS` lets pass."""
_COVERED = 0.5


def judge_slip(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A denial where the source has the claim's digits for the same thing, but not its scale or its currency."""
    if claim.former or claim.says is not Says.LEVEL or claim.family not in _COUNTED:
        return None
    if not claim.amount.value or next(with_value(claim, document), None) is not None:
        return None
    for source in _with_digits(claim, document):
        if _is_of_this(claim, source, reading, document):
            reason = f"the source gives {value_words(source)}, not {value_words(claim)}"
            return Ground(CONTRADICTED, reason, _STRENGTH, source.sentence, related=True)
    return None


_COUNTED = frozenset({Family.MONEY, Family.COUNT})


def _with_digits(claim: Statement, document: Document) -> list[Statement]:
    return [
        one
        for family in (Family.MONEY, Family.COUNT)
        for one in _with_value_of_digits(abs(claim.amount.value), family, document)
        if one.says is Says.LEVEL and not one.former and not is_no_fact(one) and _is_slip(claim, one)
    ]


def _with_value_of_digits(value: float, family: Family, document: Document) -> Iterator[Statement]:
    """The values of a family that have the digits of another, so many places off as a slip can be."""
    values, statements = document.values.get(family, ((), ()))
    for places in _PLACES:
        near = value * 10.0**places
        first = bisect_left(values, near * (1 - _NEAR))
        yield from statements[first : bisect_right(values, near * (1 + _NEAR))]


def _is_slip(claim: Statement, source: Statement) -> bool:
    mine, theirs = claim.amount, source.amount
    if mine.is_money != theirs.is_money:
        return False
    if mine.unit != theirs.unit:
        return _apart(mine, theirs) == 0
    digits = _apart(mine, theirs)
    return digits in _SLIPS or (digits == _MINOR_UNITS and mine.is_money and "per share" in claim.marks)


def _apart(one: Amount, other: Amount) -> int | None:
    """By how many places two values with the same digits lie apart; None for other digits."""
    if not (one.value and other.value):
        return None
    power = log10(abs(other.value / one.value))
    return abs(round(power)) if abs(power - round(power)) <= _SAME_DIGITS else None


def _is_of_this(claim: Statement, source: Statement, reading: ClaimReading, document: Document) -> bool:
    """Whether what the source says so of is the claim's own, by metric or by nearly all words."""
    if sign_differs(claim, source) or claim.expected != source.expected:
        return False
    if not period_likeness(claim, source, document) or not names_stand_by(reading, source.sentence, document):
        return False
    if (
        claim.amount.unit == COUNT
        and claim.noun
        and source.noun
        and claim.noun.isdisjoint(spread(source.noun))
    ):
        return False
    metric = metric_likeness(claim, source, document)
    if not metric and claim.metric and source.metric:
        return False
    return covered(reading, source.sentence, document) >= _COVERED


def covered(reading: ClaimReading, number: int, document: Document) -> float:
    """What share of the claim's telling words a sentence and what stands over it hold."""
    whole = sum(reading.telling.values())
    if not whole:
        return 0.0
    held = (
        weight * held_as(word, same_as(word, document), number, document)
        for word, weight in reading.telling.items()
    )
    return sum(held) / whole
