"""What a quantity of a sentence is of: its metric by name, and whose it is, in the report's own words."""

import re

from ...grammar.amount import COUNT, PERCENT, RANK
from ...statements.statement import Says, Statement
from .carried import goes_on, is_further, level_or_growth
from .changes import changed, shared, transitive
from .counted import counted, deed_before, duration, noun_after
from .deeds import BOUNDS
from .measured import NOTHING, Around, Measured
from .money import done, planned, worth
from .things import named, subject_metric

_TO_A_LEVEL = re.compile(rf"\bto{BOUNDS}", re.IGNORECASE)
"""`Slipped to 38%` is a level, whatever the verb."""
_REACHING = re.compile(
    r"[\s,]*(?:to|reaching|totall?ing|hitting)\s+(?:(?:about|nearly|over|almost|some|roughly)\s+)?",
    re.IGNORECASE,
)


def measured(one: Statement, around: Around, previous: Measured | None) -> Measured | None:
    """What a quantity is of; None where the sentence does not say, `NOTHING` where it is none of a claim."""
    if re.search(r"(?:±|\+/-)\s*$", around.before):
        return NOTHING
    if (
        one.amount.unit == PERCENT
        and _TO_A_LEVEL.search(around.before)
        and "growth" not in around.before.lower()
    ):
        one = one._replace(says=Says.LEVEL)
    if previous is not None and goes_on(one, around, previous):
        return level_or_growth(previous, one, around)
    if one.amount.unit == COUNT and previous is not None and previous.noun and is_further(around):
        return Measured(f"{previous.noun} {deed_before(around)}".strip(), "", previous.noun, is_known=True)
    if one.amount.unit == COUNT and previous is not None and previous.metric.endswith(" growth"):
        noun = noun_after(around.after)
        if noun and _REACHING.fullmatch(around.before):
            return previous._replace(metric=previous.metric.removesuffix(" growth"), noun=noun)
    for reading in (
        duration,
        counted,
        changed,
        shared,
        planned,
        transitive,
        named,
        worth,
        subject_metric,
        done,
    ):
        found = reading(one, around)
        if found is not None:
            return found
    if (
        previous is not None
        and one.amount.unit not in {COUNT, RANK}
        and ((one.amount.is_money and not previous.noun) or one.says is Says.GROWTH)
    ):
        return level_or_growth(previous, one, around)
    return None
