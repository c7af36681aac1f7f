"""Figures of a half year under a quarter's date."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from ....model.checker import KnownFigure
from ....model.traits import Fault
from ...grammar.metrics import metric_named
from ...grammar.period_mark import HALF, QUARTER, PeriodMark
from ...rules.wording import value_words
from ...statements.document import Document
from ...statements.statement import Statement
from .told import about, fault, is_plain_level, time_of

_FLOWS = frozenset(
    {
        "revenue", "cost of revenue", "gross profit", "operating income", "operating expenses", "net income", "EBITA",
        "EBITDA", "R&D expense", "sales and marketing expense", "G&A expense", "SG&A expense",
    }
)  # fmt: skip
"""What comes in every quarter, so that a half year holds more of it than its last quarter."""
_ADJUSTED = frozenset({"adjusted", "non-gaap", "underlying"})
_SURE_DIGITS = 100
"""Steps of its last digit that a value has at least: rounder ones meet by chance."""


def halves_as_quarters(document: Document) -> Iterator[Fault]:
    """Yield each value that is given both for a quarter and for the half year that ends with it."""
    groups: dict[object, list[Statement]] = defaultdict(list)
    for one in _flows(document):
        if one.period is not None and one.own_period:
            groups[one.metric, about(one, document)].append(one)
    for some in groups.values():
        quarters = [one for one in some if _months(one.period) == QUARTER]
        halves = [one for one in some if _months(one.period) == HALF]
        for quarter, half in product(quarters, halves):
            if _one_end(quarter.period, half.period) and _equal(quarter, half):
                told = f"{quarter.metric} of {value_words(quarter)}"
                yield fault(
                    document, f"{told} is given both for a quarter and for the half year", quarter, half
                )
                break


def halves_of_others(document: Document, known: Sequence[KnownFigure]) -> Iterator[Fault]:
    """Yield each value under a quarter's date that is what the store holds for the half year, not for the quarter."""
    own = document.main | document.main_rest
    for one in _flows(document):
        time = time_of(one, document)
        whose = about(one, document)
        if _months(time) != QUARTER or whose.names or whose.words - own or whose.places or time is None:
            continue
        alike = [
            figure
            for figure in known
            if figure.is_group and figure.quantity.unit == one.amount.unit and _same_metric(figure, one)
        ]
        half = next((figure for figure in alike if _ends(figure, time, HALF) and _holds(one, figure)), None)
        quarter = next((figure for figure in alike if _ends(figure, time, QUARTER)), None)
        if half is not None and quarter is not None and not _holds(one, quarter):
            reason = (
                f"{one.metric} of {value_words(one)} under a quarter's date is that of the half year; "
                f"the quarter's is {quarter.quantity.words()}"
            )
            yield fault(document, reason, one)._replace(against=half.who)


def _flows(document: Document) -> Iterator[Statement]:
    for metric in sorted(_FLOWS):
        for one in document.by_metric.get(metric, ()):
            sharp = one.amount.step > 0 and one.amount.value / one.amount.step >= _SURE_DIGITS
            if one.amount.is_money and is_plain_level(one) and sharp:
                yield one


def _months(period: PeriodMark | None) -> int | None:
    return None if period is None else period.months


def _one_end(one: PeriodMark | None, other: PeriodMark | None) -> bool:
    if one is None or other is None:
        return False
    return any(
        (first.year, first.month) == (second.year, second.month)
        for first in one.spans
        for second in other.spans
    )


def _equal(one: Statement, other: Statement) -> bool:
    return abs(one.amount.value - other.amount.value) <= max(one.amount.step, other.amount.step) / 2


def _same_metric(figure: KnownFigure, one: Statement) -> bool:
    meant = metric_named(figure.metric)
    adjusted = _ADJUSTED & set(figure.metric.casefold().split())
    marks = (meant.marks if meant else frozenset()) | (frozenset({"non-GAAP"}) if adjusted else frozenset())
    return meant is not None and meant.name == one.metric and marks == one.marks


def _ends(figure: KnownFigure, time: PeriodMark, months: int) -> bool:
    end = figure.period.end
    return figure.period.months == months and any(
        (span.year, span.month) == (end.year, end.month) for span in time.spans
    )


def _holds(one: Statement, figure: KnownFigure) -> bool:
    return one.amount.holds(float(figure.quantity.number))
