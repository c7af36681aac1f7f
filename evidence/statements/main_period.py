"""The period that a text is about where it says nothing else."""

import re
from collections.abc import Sequence
from datetime import date

from ..grammar.period_mark import MONTH, QUARTER, YEAR, PeriodMark
from ..grammar.periods import PeriodReader
from .dated import dated
from .lead import LEAD
from .sentence import Sentence

_FIRST_FEW = 8


def main_period(
    text: str, sentences: Sequence[Sentence], title: str, reader: PeriodReader, published: date | None
) -> PeriodMark | None:
    """The period that a text is about where it says nothing else: a quarter or a year named early and told as past."""
    marks = [mark for mark in reader.find(title) if not _SINCE.search(title[: mark.start])] + [
        mark
        for sentence in sentences
        if sentence.start < LEAD
        for mark in sentence.lexed.periods.values()
        if not _SINCE.search(text[max(mark.start - _BEFORE, 0) : mark.start])
        and not _COMPARED.search(text[max(mark.start - _LONGEST_OTHER, 0) : mark.start])
        and (mark.months != YEAR or mark.start < _YEAR_LEAD)
    ]
    named = {mark.label for mark in reader.find(title)}
    whole = [
        mark
        for mark in marks
        if (mark.months in {3, 6, 9, 12} or (mark.months == MONTH and mark.label in named))
        and not mark.relation
        and not mark.trailing
        and _is_past(mark, published)
    ]
    if not whole:
        return None
    if published is not None:
        whole = [
            mark._replace(spans=frozenset(dated(span, published) for span in mark.spans)) for mark in whole
        ]
    titled = [mark for mark in whole if mark.label in named]
    quarters = [mark for mark in (titled or whole) if mark.months == QUARTER] or titled or whole
    sharp = [mark for mark in quarters if any(span.year for span in mark.spans) and len(mark.spans) == 1]
    chosen = (
        max(sharp[:_FIRST_FEW], key=lambda mark: mark.last_month)
        if sharp and not titled and published is not None
        else quarters[0]
    )
    later = [mark for mark in whole if mark.fits(chosen)]
    sharp = [mark for mark in later if mark.spans and all(span.year and span.month for span in mark.spans)]
    best = min(sharp, key=lambda mark: len(mark.spans)) if sharp else chosen
    if all(span.year for span in best.spans) or published is None:
        return best
    return best._replace(spans=frozenset(dated(span, published) for span in best.spans))


_SINCE = re.compile(r"\b(?:since|until|than in|beyond|by|before)\s+(?:the\s+)?$", re.IGNORECASE)
"""What leads to another time than the one that a text is about."""
_COMPARED = re.compile(
    r"\b(?:vs\.?|versus|against|compared (?:with|to)) (?:the )?$"
    r"|\b(?:vs\.?|versus|against|compared (?:with|to)|from|than) [A-Z$€£]{0,4} ?-?\d[\d.,]*[\w%]*(?: [a-z]+){0,3} $",
    re.IGNORECASE,
)
"""What leads to the time of a value for comparison: `93.8% vs 95.1% in`."""
_LONGEST_OTHER = 48
_BEFORE = 14
_YEAR_LEAD = 800
"""How far into a text a year can be named that it is about: those further on are asides."""


def _is_past(mark: PeriodMark, published: date | None) -> bool:
    """Whether a period was over when the text was published, as far as both are known."""
    if published is None:
        return True
    if not mark.spans and mark.fiscal is not None:
        return mark.fiscal.year <= published.year + (mark.fiscal.months != YEAR)
    return not mark.spans or any(
        (span.year, span.month or 1) <= (published.year, published.month) for span in mark.spans
    )
