"""`The same period of 2024`: as long a time as that before it, in another year."""

import re
from collections.abc import Sequence

from ..grammar.period_mark import PeriodMark
from .statement import Statement

_SAME = re.compile(
    r"\b(?:same|comparable|corresponding|like) (?:period|stretch|span|months)\b", re.IGNORECASE
)


def in_same_period(found: Sequence[Statement], before: PeriodMark | None) -> list[Statement]:
    """The statements of a sentence; `before` is the time that the sentence before told."""
    told: list[Statement] = []
    for one in found:
        own = one.period
        if own is not None and _SAME.search(own.label) and before is not None:
            one = one._replace(period=_in_year(before, own))  # noqa: PLW2901 - the same statement, dated
        elif own is not None and one.own_period:
            before = own
        told.append(one)
    return told


def _in_year(before: PeriodMark, own: PeriodMark) -> PeriodMark:
    """The time before in the year that the other names."""
    years = {span.year for span in own.spans} - {0}
    spans = frozenset(span for span in before.spans if span.months)
    if len(years) != 1 or not spans:
        return own
    year = years.pop()
    return own._replace(spans=frozenset(span._replace(year=year) for span in spans))
