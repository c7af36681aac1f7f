"""The period of a claim: what its clause names, else what its tense takes over from before."""

import re
from datetime import date
from typing import NamedTuple

from ....model.months import SHORT_MONTHS, last_day
from ....model.period import Period
from ...grammar.period_mark import HALF, INSTANT, NINE, QUARTER, YEAR, PeriodMark, Span

_RELATIONS_WITHOUT_TIME = frozenset({"yoy", "qoq"})
_MONTH_NAMED = re.compile(rf"\b(?:{'|'.join(SHORT_MONTHS[1:])})", re.IGNORECASE)
_FISCAL = re.compile(r"\b(?:fiscal|financial|FY)", re.IGNORECASE)
_FISCAL_SIGNS = {QUARTER: "Q", HALF: "H"}


class Time(NamedTuple):
    """A period under a stable name; `period` is None where its days cannot be told."""

    label: str = ""
    period: Period | None = None
    year: int = 0
    """The calendar year it lies in or ends in; 0 where that is not told."""
    is_future_mark: bool = False
    """Told as a deadline: by then."""


NO_TIME = Time()


def time_of(mark: PeriodMark, *, year: int = 0) -> Time:
    """The period that a mark means; `year` is that of the text around it, for a mark that names none.

    Labels are calendar names as `Q2 2025`, `H1 2025`, `2025`, `Jun 2025`, `end of 2025`, and fiscal ones where only
    those are told, as `fiscal Q1 2026`, `FY2026`.
    """
    by = mark.label.lower().startswith("by ")
    is_fiscal = _FISCAL.search(mark.label) is not None
    spans = sorted(mark.spans)
    if mark.fiscal and not is_fiscal and len(spans) > 1:
        # A bare `Q2 2025` is the calendar's, whatever the fiscal year.
        spans = [span for span in spans if span.month == span.months * mark.fiscal.place]
    if mark.fiscal and is_fiscal:
        told = _fiscal(mark, by=by)
        known = spans[0] if len(spans) == 1 and spans[0].year and spans[0].month else None
        return told._replace(period=_whole(known, told.label) if known else None)
    if len(spans) != 1 or (spans[0].months == 0 and spans[0].month == 0):
        return _fiscal(mark, by=by) if mark.fiscal else NO_TIME
    span = spans[0]
    if not span.year and year:
        span = span._replace(year=year)
    ends_named = "end" in mark.label.lower()
    if (
        span.months == INSTANT
        and span.month == YEAR
        and span.year
        and not ends_named
        and not _MONTH_NAMED.search(mark.label)
    ):
        # `by 2025`, `at the 2025 fair`: the year, not its last day.
        return Time(
            str(span.year), _whole(span._replace(months=YEAR), str(span.year)), span.year, is_future_mark=by
        )
    label = _label(span)
    return Time(label, _whole(span, label) if span.year and span.month else None, span.year, by)


def _label(span: Span) -> str:
    year = f" {span.year}" if span.year else ""
    month = SHORT_MONTHS[span.month] if span.month else ""
    match span.months:
        case 3 if span.month and span.month % QUARTER == 0:
            return f"Q{span.month // QUARTER}{year}"
        case 3 if span.month:
            return f"quarter to {month}{year}"
        case 6 if span.month in (6, 12):
            return f"H{span.month // HALF}{year}"
        case 6 if span.month:
            return f"half-year to {month}{year}"
        case 9 if span.month:
            return f"9M{year}" if span.month == NINE else f"nine months to {month}{year}"
        case 12 if span.month in (0, 12) and span.year:
            return str(span.year)
        case 12 if span.month:
            return f"year to {month}{year}"
        case 1 if month:
            return f"{month}{year}"
        case 0 if span.month == YEAR and span.year:
            return f"end of {span.year}"
        case 0 if month:
            return f"end of {month}{year}"
    return year.strip()


def _whole(span: Span, label: str) -> Period:
    end = date(span.year, span.month or 12, last_day(span.year, span.month or 12))
    if span.months == INSTANT:
        return Period(start=None, end=end, label=label)
    count = end.year * 12 + end.month - span.months
    return Period(start=date(count // 12, count % 12 + 1, 1), end=end, label=label)


def _fiscal(mark: PeriodMark, *, by: bool) -> Time:
    fiscal = mark.fiscal
    if fiscal is None:
        return NO_TIME
    if fiscal.months == YEAR:
        return Time(f"FY{fiscal.year}" if fiscal.year else "", None, fiscal.year, by)
    sign = _FISCAL_SIGNS.get(fiscal.months, "")
    name = f"fiscal {sign}{fiscal.place}" if sign else "fiscal nine months"
    return Time(f"{name} {fiscal.year}".strip() if fiscal.year else name, None, fiscal.year, by)


def names_a_time(mark: PeriodMark) -> bool:
    """Whether a mark says when, and not only compared with when."""
    return mark.relation not in _RELATIONS_WITHOUT_TIME and mark.relation not in {"year_ago", "previous"}


def year_before(time: Time) -> Time:
    """The same stretch one year earlier."""
    if not time.label or not time.year:
        return NO_TIME
    label = re.sub(r"(?:19|20)\d\d", lambda year: str(int(year[0]) - 1), time.label)
    return Time(
        label, time.period.year_before()._replace(label=label) if time.period else None, time.year - 1
    )


def year_time(year: int) -> Time:
    """A calendar year."""
    return Time(str(year), _whole(Span(YEAR, year, 12), str(year)), year) if year else NO_TIME
