"""The periods that the head of a row or a column tells in ways of its own: `Jan-Oct`, `2027e`, a lone month."""

import re

from ..grammar.month_names import ANY_MONTH, month_of
from ..grammar.period_mark import MONTH, QUARTER, PeriodMark, Span
from ..grammar.periods import PeriodReader
from .lexed import Lexed

_ENDED = re.compile(
    r"\b(three|six|nine|twelve|quarters?|(?:fiscal )?years?|half[- ]years?)(?: months)? ended\b",
    re.IGNORECASE,
)
_MONTHS_ENDED = {"thre": 3, "six": 6, "nine": 9, "twel": 12, "quar": 3, "fisc": 12, "year": 12, "half": 6}
_MONTHS_RUN = re.compile(rf"\b({ANY_MONTH}) ?- ?({ANY_MONTH}),?(?: ((?:19|20)\d\d))?\b", re.IGNORECASE)
_SHORT_YEAR = re.compile(r" ?[-']? ?([12]\d)\b(?![.,%]\d)")
LONE_MONTH = re.compile(rf"\b(?=[A-Z])((?i:{ANY_MONTH}))(?![A-Za-z])")
"""The name of a month, written large."""
_LONGEST_MONTH_HEAD = 40


def without_run(head: str) -> tuple[str, PeriodMark | None]:
    """A head without a run of months, `Jan-Oct 2025`, and that run as a period."""
    found = _MONTHS_RUN.search(head)
    if found is None:
        return head, None
    first, last = month_of(found[1]), month_of(found[2])
    span = Span((last - first) % 12 + 1, int(found[3] or 0), last)
    mark = PeriodMark(found.start(), found.end(), frozenset({span}), label=found[0])
    return head[: found.start()] + " " * len(found[0]) + head[found.end() :], mark


_ESTIMATED_YEAR = re.compile(r"\b((?:FY|CY)? ?(?:20)?\d\d) ?[EFef]\b")


def without_mark_of_estimate(head: str) -> tuple[str, bool]:
    """A head as long as before without the letter of an estimate, `2027e`, `FY28F`, and whether it had one."""
    marked = _ESTIMATED_YEAR.sub(lambda match: match[1].ljust(len(match[0])), head)
    return marked, marked != head


def in_year(run: PeriodMark | None, told: list[PeriodMark]) -> PeriodMark | None:
    """A run of months with the year that stands elsewhere in the head: `Q1 (Jan-Mar) 2024`."""
    if run is None:
        return None
    year = next((span.year for mark in told for span in mark.spans if span.year), 0)
    return run._replace(spans=frozenset(span._replace(year=span.year or year) for span in run.spans))


def month_alone(head: str, lexed: Lexed, reader: PeriodReader) -> PeriodMark | None:
    """The month that a head names without a year, `Users Aug (m)`: the last before the text was published."""
    found = LONE_MONTH.search(head)
    if found is None or lexed.periods or len(head) > _LONGEST_MONTH_HEAD:
        return None
    month, published = month_of(found[1]), reader.published
    short = _SHORT_YEAR.match(head, found.end())
    if short is not None:
        # `Jun-25` heads a month as well as the quarter that ends with it.
        spans = frozenset(Span(months, 2000 + int(short[1]), month) for months in (MONTH, QUARTER))
        return PeriodMark(found.start(), short.end(), spans, label=head[found.start() : short.end()])
    year = published.year - (month > published.month) if published else 0
    return PeriodMark(found.start(), found.end(), frozenset({Span(MONTH, year, month)}), label=found[1])


def months_ended(head: str) -> int:
    """How many months end at the dates below, where a head says so: `three months ended`; 0 where it does not."""
    found = _ENDED.search(head)
    return _MONTHS_ENDED[found[1].lower()[:4]] if found else 0


def joined(told: list[PeriodMark]) -> PeriodMark | None:
    """One period of a head that tells it in parts: `Three months ended` above `June 30, 2025`."""
    if not told:
        return None
    longest = max(told, key=lambda mark: (mark.months or 0, len(mark.spans)))
    year = next((span.year for mark in told for span in mark.spans if span.year), 0)
    if year and all(span.year == 0 for span in longest.spans):
        spans = frozenset(span._replace(year=year) for span in longest.spans)
        return longest._replace(
            spans=spans, fiscal=longest.fiscal._replace(year=year) if longest.fiscal else None
        )
    return longest
