"""A claim's value that the source gives to its neighbour: another time, part, basis or plan, beside the claim's own.

`EUR 140m in 2026 after 96m in 2025` denies 96m for 2026, however little else of the sentence was understood: the
number leads to the place, and what stands beside it is of one kind with it and differs in what the claim asks for.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from ..grammar.amount import COUNT, RANK, STREAK, TIMES, Agreement, same_unit
from ..statements.document import Document
from ..statements.statement import Says, Statement
from .candidates import with_value
from .claim_reading import ClaimReading
from .compared import compared, sign_differs
from .expectation_rule import expectation_told
from .ground import CONTRADICTED, Ground
from .marks_likeness import marks_likeness
from .metric_likeness import metric_likeness
from .near_words import spread
from .no_fact import is_no_fact
from .period_likeness import period_likeness
from .reading_parts import names_stand_by
from .slip_rule import covered
from .topic_likeness import topic_likeness
from .wording import metric_words, value_words

_STRENGTH = 0.65
_COVERED = 0.4
_MOVES = frozenset({Says.GROWTH, Says.CHANGE})


class Difference(StrEnum):
    """In what alone two values differ."""

    TIME = "time"
    BASIS = "basis"
    """How the metric is drawn up."""
    PLAN = "plan"
    """One is a fact, the other is not."""
    SUBJECT = "subject"


class Contrast(NamedTuple):
    """A value that is the claim's, and one beside it that fits the claim better in one thing and is another."""

    value: Statement
    own: Statement
    difference: Difference


def judge_neighbour(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A denial where the claim's value is a neighbour's, wherever it stands; None where no value says so plainly."""
    if claim.former or claim.amount.unit in {RANK, STREAK, TIMES}:
        return None
    bearing = [
        one for one in with_value(claim, document) if not (sign_differs(claim, one) or is_no_fact(one))
    ]
    found = [_contrast(claim, one, reading, document) for one in bearing]
    told = found[0] if found and all(found) else None
    if told is None or (told.difference is Difference.PLAN and expectation_told(reading.lexed) is not None):
        return None
    value, own = (f"{value_words(one)} for {metric_words(one)}" for one in (told.value, told.own))
    reason = f"the source gives {value}, and {own}"
    return Ground(CONTRADICTED, reason, _STRENGTH, told.own.sentence, related=True)


def contrasts(claim: Statement, value: Statement, document: Document) -> Iterator[Contrast]:
    """The values beside one with the claim's value that are of one kind with it and fit the claim better."""
    for own in document.by_sentence.get(value.sentence, ()):
        if own is value or not _of_one_kind(value, own) or compared(claim, own) is not Agreement.DIFFERS:
            continue
        difference = _difference(claim, value, own, document)
        if difference is not None:
            yield Contrast(value, own, difference)


def _contrast(
    claim: Statement, value: Statement, reading: ClaimReading, document: Document
) -> Contrast | None:
    if not names_stand_by(reading, value.sentence, document):
        return None
    told = contrasts(claim, value, document)
    return next((one for one in told if _is_of_this(claim, one, reading, document)), None)


def _of_one_kind(value: Statement, own: Statement) -> bool:
    if value.metric != own.metric or not same_unit(value.amount.unit, own.amount.unit):
        return False
    counts_others = value.amount.unit == COUNT and value.noun and own.noun and value.noun.isdisjoint(own.noun)
    return (value.says in _MOVES) == (own.says in _MOVES) and not counts_others


def _difference(claim: Statement, value: Statement, own: Statement, document: Document) -> Difference | None:
    """The one thing in which the first value is not the claim's and the second is; None for none or several."""
    times = [period_likeness(claim, one, document) for one in (value, own)]
    bases = [marks_likeness(claim, one, document) for one in (value, own)]
    plans = [claim.expected == one.expected for one in (value, own)]
    if not times[1] or not bases[1] or not plans[1]:
        return None
    topics = [one.topic.all | one.topic.places for one in (value, own)]
    differing = [not times[0], not bases[0], not plans[0]]
    if topics[0] == topics[1] and sum(differing) == 1:
        return (Difference.TIME, Difference.BASIS, Difference.PLAN)[differing.index(True)]
    asked = spread(claim.topic.all | claim.topic.places | claim.noun)
    named = (spread(topics[1]) & asked) - topics[0]
    other = (spread(topics[0]) & asked) - topics[1]
    is_of_other = named and not other and topics[0] - topics[1]
    return Difference.SUBJECT if is_of_other and not (differing[1] or differing[2]) else None


def _is_of_this(claim: Statement, told: Contrast, reading: ClaimReading, document: Document) -> bool:
    """Whether the sentence speaks of the claim's metric, and of its subject or nearly all that the claim does."""
    value, own = told.value, told.own
    metric = max(metric_likeness(claim, one, document) for one in (value, own))
    if not metric and claim.metric and value.metric and not value.inherited:
        return False
    if metric and topic_likeness(reading.wanted(claim), claim, own, document):
        return True
    return covered(reading, value.sentence, document) >= _COVERED
