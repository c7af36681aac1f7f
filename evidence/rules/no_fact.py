"""Which quantities of a claim say nothing that a source could deny."""

from ..statements.statement import Statement
from ..stems import stem

_TIME_NOUNS = frozenset(
    stem(word) for word in ("day", "week", "month", "quarter", "year", "hour", "minute", "decade", "time")
)
_SMALL = 3
_MANY = 1000
"""From how many on times are counted as a fact: `streamed 6 million times`."""


def is_no_fact(claim: Statement) -> bool:
    """Whether a number only counts time, or is a small one of speech: `one of its agents`, `the two leaders`."""
    if claim.amount.unit or claim.metric:
        return False
    if claim.noun and claim.noun <= _TIME_NOUNS:
        return claim.amount.value < _MANY
    return claim.amount.in_words and claim.amount.value <= _SMALL and not claim.noun
