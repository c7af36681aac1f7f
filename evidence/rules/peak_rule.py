"""The verdict on when something was highest or lowest, by a row that gives it for several times."""

from collections.abc import Sequence

from ..grammar.period_mark import PeriodMark
from ..statements.document import Document
from ..statements.statement import Says, Statement
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, SUPPORTED, Ground
from .topic_likeness import topic_likeness
from .wording import given

_HIGHEST = frozenset({"highest", "largest", "biggest", "greatest", "most", "peaked", "peak", "best", "strongest",
                      "fastest"})  # fmt: skip
_LOWEST = frozenset({"lowest", "smallest", "fewest", "least", "weakest", "worst", "slowest", "bottomed"})
_GROWTH = frozenset({"growth", "grew", "growing", "fastest", "slowest"})
_OTHERS = frozenset({"since", "than", "of", "ever", "among"})
"""What sets the highest value among others than those of its own row."""
_FEWEST, _STRENGTH = 3, 0.75


def judge_peak(reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict where a claim names the time of a peak, and a row or sentence gives the values of all times."""
    lexed = reading.lexed
    forms = {word.form for word in lexed.words}
    way = 1 if forms & _HIGHEST else -1 if forms & _LOWEST else 0
    if not way or lexed.amounts or len(lexed.metrics) != 1 or forms & _OTHERS:
        return None
    asked = [mark for mark in lexed.periods.values() if mark.spans or mark.fiscal]
    if len(asked) != 1:
        return None
    says = Says.GROWTH if forms & _GROWTH else Says.LEVEL
    metric = lexed.metrics[0].meaning.name
    for first in document.by_metric.get(metric, ()):
        if first.says is not says or not first.in_table:
            continue
        if not topic_likeness(reading.topic, first._replace(topic=reading.topic), first, document):
            continue
        row = _row_of(first, document)
        if len(row) >= _FEWEST and (found := _held_against(row, asked[0], way)) is not None:
            return found
    return None


def _row_of(first: Statement, document: Document) -> list[Statement]:
    """The values of one row that are of one kind and of times equally long."""
    months = first.period.months if first.period else None
    return [
        one
        for one in document.by_sentence.get(first.sentence, ())
        if one.says is first.says
        and one.metric == first.metric
        and one.amount.unit == first.amount.unit
        and one.period is not None
        and one.period.months == months
    ]


def _held_against(row: Sequence[Statement], asked: PeriodMark, way: int) -> Ground | None:
    mine = next((one for one in row if one.period is not None and one.period.fits(asked)), None)
    if mine is None:
        return None
    best = max(row, key=lambda one: way * one.value)
    if best.value == mine.value:
        return Ground(
            SUPPORTED, f"of {len(row)} values it is {given(best)}", _STRENGTH, mine.sentence, formula=True
        )
    return Ground(CONTRADICTED, f"the source gives {given(best)}", _STRENGTH, best.sentence, formula=True)
