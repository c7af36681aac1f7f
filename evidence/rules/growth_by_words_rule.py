"""The verdict on a growth of something without a metric's name: a sentence that speaks of it has now and before."""

from collections.abc import Sequence
from typing import NamedTuple

from ..grammar.amount import PERCENT, TIMES, same_unit
from ..statements.document import Document
from ..statements.statement import Says, Statement
from .alignment import coverage
from .claim_reading import ClaimReading
from .ground import Ground, by_formula
from .kept import kept_whole
from .period_likeness import period_likeness
from .reading_parts import base_of
from .terms import AS_TOLD
from .wording import value_words

_ENOUGH = 0.72
_STRENGTH = 0.7


class Pair(NamedTuple):
    """A value with the one before it, of one sentence."""

    now: Statement
    before: Statement


def judge_growth_by_words(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """Support by the one pair of a sentence that holds the claim's words and names; None for all else."""
    if claim.says is not Says.GROWTH or claim.amount.unit not in {PERCENT, TIMES} or claim.marks & AS_TOLD:
        return None
    if claim.expected or claim.former:
        return None
    words = reading.telling
    names = reading.names - document.main
    base = base_of(reading.lexed)
    for pair in _lone_pairs(document):
        sentence = document.sentences[pair.now.sentence]
        if not names <= sentence.stems or not _holds(claim, pair):
            continue
        if base is not None and (pair.before.period is None or not pair.before.period.fits(base)):
            continue
        if base is None and not period_likeness(claim, pair.now, document):
            continue
        if coverage(words, pair.now.sentence, document) >= _ENOUGH:
            ratio = pair.now.value / pair.before.value
            formula = f"{value_words(pair.now)} / {value_words(pair.before)} = {ratio:.3g}"
            return by_formula(formula, pair.now.sentence, _STRENGTH, good=True)
    return None


def _holds(claim: Statement, pair: Pair) -> bool:
    ratio = pair.now.value / pair.before.value
    if ratio <= 0 or claim.sign * (ratio - 1) < 0:
        return False
    amount = claim.amount
    if amount.unit == TIMES:
        return amount.holds(ratio)
    slack = (
        pair.now.amount.step / pair.now.amount.value + pair.before.amount.step / pair.before.amount.value
    ) * 50
    return amount.is_near(abs(ratio - 1) * 100, min(slack, amount.step))


@kept_whole
def _lone_pairs(document: Document) -> Sequence[Pair]:
    """The sentences that give one value and what it was before, and no other of their kind."""
    found: list[Pair] = []
    for number, told in sorted(document.by_sentence.items()):
        if document.sentences[number].in_table:
            continue
        levels = [one for one in told if one.says is Says.LEVEL and not one.expected and one.value]
        before = [one for one in levels if one.former]
        now = [
            one
            for one in levels
            if not one.former and before and same_unit(one.amount.unit, before[0].amount.unit)
        ]
        if len(before) == 1 and now and (len(now) == 1 or now[0].topic == before[0].topic != now[1].topic):
            found.append(Pair(now[0], before[0]))
    return found
