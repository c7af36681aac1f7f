"""A month or a quarter told without a year is the last that was over when the text was published."""

from datetime import date

from ..grammar.period_mark import INSTANT, QUARTER, PeriodMark, Span
from .statement import Statement


def dated(span: Span, published: date) -> Span:
    """The last such stretch that was over when the text was published."""
    if span.year or not span.month:
        return span
    # A day of the month in which the text was published lies before that, and not a year back.
    is_over = span.month < published.month or (span.months == INSTANT and span.month == published.month)
    year = published.year if is_over else published.year - 1
    return span._replace(year=year)


def in_time(one: Statement, published: date | None) -> Statement:
    """A fact of a month or a quarter without a year is one of the last before the text was published."""
    period = one.period
    if published is None or period is None or one.expected or one.former or period.fiscal or period.relation:
        return one
    spans = frozenset(dated(span, published) for span in period.spans)
    return one if spans == period.spans else one._replace(period=period._replace(spans=spans))


def in_main_time(one: Statement, main: PeriodMark | None) -> Statement:
    """A value of `the quarter` is, in a text about a year, one of the quarter that ended it."""
    period = one.period
    if period is None or main is None or period.relation != "this" or one.former or period.spans:
        return one
    if main.months == QUARTER or "quarter" not in period.label.lower():
        return one
    spans = frozenset(Span(QUARTER, span.year, span.month) for span in main.spans if span.month)
    return one._replace(period=period._replace(spans=spans)) if spans else one
