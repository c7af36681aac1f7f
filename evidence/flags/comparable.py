"""Which figures may be held against a claim: same subject, metric, unit and dates, and the named exceptions."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ...model.claim import Claim
from ...model.figure import Figure
from ...model.ids import SubjectId
from ...model.metric import is_level_ratio
from ...model.period import Period
from ...model.quantity import Quantity
from ...model.subject import Subject
from .lineage import Lineage, Relative

_TypeKey = tuple[SubjectId, str, str]
Dates = tuple[date | None, date] | None


class Comparable(NamedTuple):
    """A figure that measures what the claim states."""

    figure: Figure
    quantity: Quantity
    """The figure's, which is there."""
    is_part: bool
    """Whether it is for a part of the claim's period only."""
    relative: Relative | None
    """The other definition that it is of; None for the claim's own subject."""


def dates_of(period: Period | None) -> Dates:
    """What decides whether two periods are the same; labels never do."""
    return (period.start, period.end) if period else None


def metric_key(metric: str) -> str:
    """A metric's name for comparison: case and spacing tell nothing apart."""
    return " ".join(metric.casefold().split())


class FigureIndex:
    """Figures by subject, metric and unit, then by dates. Units differ, currencies too: no comparison."""

    def __init__(self, figures: Iterable[Figure], subjects: Iterable[Subject]) -> None:
        self._lineage = Lineage(subjects)
        self._by_dates: dict[tuple[_TypeKey, Dates], list[Figure]] = defaultdict(list)
        self._by_end: dict[_TypeKey, list[Figure]] = defaultdict(list)
        for figure in figures:
            if figure.retired or figure.quantity is None:
                continue
            key = (figure.subject, metric_key(figure.metric), figure.quantity.unit)
            self._by_dates[key, dates_of(figure.period)].append(figure)
            if figure.period is not None and is_level_ratio(key[1]):
                self._by_end[key].append(figure)
        for series in self._by_end.values():
            series.sort(key=_end)

    def comparable(self, claim: Claim) -> list[Comparable]:
        """Return the figures that measure what the claim states, of its own definition where there are any.

        Other definitions speak only where the claim's period lies outside the definition that it names.
        """
        own = list(self._of_subject(claim, claim.subject, None))
        if own or claim.period is None or self._lineage.defines(claim.subject, claim.period):
            return own
        return [
            found
            for relative in self._lineage.relatives(claim.subject)
            for found in self._of_subject(claim, relative.subject.id, relative)
        ]

    def _of_subject(
        self, claim: Claim, subject: SubjectId, relative: Relative | None
    ) -> Iterator[Comparable]:
        if claim.quantity is None:
            return
        key = (subject, metric_key(claim.metric), claim.quantity.unit)
        for figure in self._by_dates.get((key, dates_of(claim.period)), ()):
            yield _comparable(figure, relative, is_part=False)
        if claim.period is not None and key in self._by_end:
            for figure in self._parts(key, claim.period):
                yield _comparable(figure, relative, is_part=True)

    def _parts(self, key: _TypeKey, period: Period) -> Iterator[Figure]:
        """The figures of a level ratio for a part of the period."""
        if period.start is None:
            return
        series = self._by_end[key]
        first = bisect_left(series, period.start, key=_end)
        last = bisect_right(series, period.end, key=_end)
        for figure in series[first:last]:
            part = figure.period
            if part is not None and part.within(period) and not part.same_dates(period):
                yield figure


def _comparable(figure: Figure, relative: Relative | None, *, is_part: bool) -> Comparable:
    if figure.quantity is None:
        raise ValueError(f"{figure.id} is a hole and has no place in the index")
    return Comparable(figure, figure.quantity, is_part, relative)


def _end(figure: Figure) -> date:
    return figure.period.end if figure.period else date.min
