"""A month or a quarter told without a year is the last that was over when the text was published."""

from collections.abc import Sequence
from datetime import date

from ..grammar.period_mark import HALF, INSTANT, NINE, QUARTER, YEAR, PeriodMark, Span
from ..grammar.period_mark import dated as with_year
from .statement import Says, Statement


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


LONGER = frozenset({HALF, NINE})
"""Stretches that a text about a quarter tells of besides, with values of a year before."""


def in_time_before(one: Statement, beside: Sequence[Statement], main: PeriodMark | None) -> Statement:
    """A value `a year ago` beside one of the first half is of the half a year before, not of the quarter."""
    told = one.period
    is_bare = told is None or (told.relation == "year_ago" and not told.spans)
    if not (one.former and one.says is Says.LEVEL and is_bare):
        return one
    now = next((other.period for other in beside if _is_now(other, one)), None)
    if now is None or main is None or now.months == main.months or now.months not in LONGER:
        return one
    before = with_year(now, main).earlier(YEAR)
    return one._replace(period=before._replace(label=told.label if told else now.label), own_period=True)


def _is_now(one: Statement, before: Statement) -> bool:
    same = one.metric == before.metric and one.says is before.says and one.topic == before.topic
    return same and not one.former and one.own_period and one.period is not None and bool(one.period.spans)
