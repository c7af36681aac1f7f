"""The series by which a thesis is judged: figures of its metric, or a share worked out from revenue."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from ..model.figure import Figure
from ..model.ids import SubjectId
from ..model.lineage import lineages
from ..model.metric import REVENUE, SHARE_OF_REVENUE
from ..model.period import Period
from ..model.subject import Subject
from ..model.thesis import Thesis
from ..model.words import SubjectKind

_SAME_MONTHS_WITHIN_DAYS = 8
"""Retailers' quarters of 13 weeks end up to a week apart from year to year."""


class Point(NamedTuple):
    """One value of the series in single units of the threshold's unit."""

    period: Period
    value: Decimal
    figure: Figure
    """Where the value comes from; the part's revenue where it is a share."""
    whole: Figure | None = None
    """The company's revenue where the value is a share of it."""
    words: str = ""
    """The value as its source prints it; empty where it is worked out."""
    definition: str = ""
    """The subject that the figure is of, in words; empty where the caller gave no subjects."""

    @property
    def end(self) -> date:
        """The last day of its period."""
        return self.period.end

    def is_like(self, other: "Point") -> bool:
        """Whether both are for the same months of different years."""
        if self.period.months != other.period.months or self.end.year == other.end.year:
            return False
        try:
            moved = self.end.replace(year=other.end.year)
        except ValueError:  # 29 February
            moved = self.end.replace(year=other.end.year, day=28)
        return abs((moved - other.end).days) <= _SAME_MONTHS_WITHIN_DAYS


def series_of(thesis: Thesis, figures: Iterable[Figure], subjects: Iterable[Subject]) -> tuple[Point, ...]:
    """Return the points that the figures give for the thesis, oldest first, one a period."""
    live = [one for one in figures if not one.retired and one.quantity is not None and one.period is not None]
    by_id = {subject.id: subject for subject in subjects}
    lineage = _lineage(thesis.subject, by_id)
    direct = [one for one in live if one.metric == thesis.metric]
    if by_id:
        direct = [one for one in direct if one.subject in lineage]
    points = [_direct(one, thesis, by_id) for one in _one_a_period(direct, lineage)]
    if thesis.metric == SHARE_OF_REVENUE:
        printed = {_dates(point.period) for point in points if point}
        shares = _shares(live, lineage, by_id)
        points += [share for share in shares if _dates(share.period) not in printed]
    return tuple(sorted((point for point in points if point), key=lambda point: point.end))


def _direct(figure: Figure, thesis: Thesis, by_id: Mapping[SubjectId, Subject]) -> Point | None:
    if figure.quantity is None or figure.period is None or figure.quantity.unit != thesis.threshold.unit:
        return None
    return Point(
        period=figure.period,
        value=figure.quantity.number,
        figure=figure,
        words=figure.quantity.words(),
        definition=_name(figure.subject, by_id),
    )


def _shares(
    figures: Iterable[Figure], lineage: Mapping[SubjectId, int], by_id: Mapping[SubjectId, Subject]
) -> list[Point]:
    companies = {subject.id for subject in by_id.values() if subject.kind is SubjectKind.COMPANY}
    revenue = [one for one in figures if one.metric == REVENUE]
    wholes = _one_a_period([one for one in revenue if one.subject in companies], dict.fromkeys(companies, 0))
    whole_of = {(_dates(one.period), one.quantity.unit): one for one in wholes if one.quantity}
    shares = []
    for part in _one_a_period([one for one in revenue if one.subject in lineage], lineage):
        if part.quantity is None or part.period is None:
            continue
        whole = whole_of.get((_dates(part.period), part.quantity.unit))
        if whole is None or whole.quantity is None or whole.quantity.number <= 0:
            continue
        share = part.quantity.number / whole.quantity.number * 100
        definition = _name(part.subject, by_id)
        shares.append(Point(period=part.period, value=share, figure=part, whole=whole, definition=definition))
    return shares


def _lineage(start: SubjectId, by_id: Mapping[SubjectId, Subject]) -> dict[SubjectId, int]:
    """The subject, what it took over and what took it over, each with its place of precedence."""
    ordered = sorted(by_id.values(), key=lambda subject: (subject.order, subject.id))
    found = lineages(ordered).get(start, (start,))
    return {subject_id: place for place, subject_id in enumerate(found)}


def _one_a_period(figures: Iterable[Figure], lineage: Mapping[SubjectId, int]) -> list[Figure]:
    """Of several figures for one period that of the nearest definition, then the surest."""
    best: dict[object, Figure] = {}
    for figure in sorted(figures, key=lambda one: _precedence(one, lineage)):
        best.setdefault(_dates(figure.period), figure)
    return list(best.values())


def _precedence(figure: Figure, lineage: Mapping[SubjectId, int]) -> tuple[int, int, bool, str]:
    place = lineage.get(figure.subject, len(lineage))
    return place, figure.confidence.rank, figure.derived, figure.id


def _dates(period: Period | None) -> object:
    return (period.start, period.end) if period else None


def _name(subject_id: SubjectId, by_id: Mapping[SubjectId, Subject]) -> str:
    return by_id[subject_id].short_name if subject_id in by_id else ""
