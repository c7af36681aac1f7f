"""One reported value."""

from typing import NamedTuple

from .ids import CompanyId, FigureId, SourceId, SubjectId
from .period import Period
from .quantity import Quantity
from .words import Confidence


class Figure(NamedTuple):
    """A value of one metric of one subject for one period, and the source that says so.

    A subject is one definition of a segment, so figures of different definitions never share a subject.
    `quantity` is None where the source was looked at and gives no value: a hole that says so in `note`.
    """

    id: FigureId
    company: CompanyId
    subject: SubjectId
    metric: str
    period: Period | None
    quantity: Quantity | None
    source: SourceId
    confidence: Confidence
    derived: bool = False
    """Worked out from other figures by the collector, not printed by the source."""
    note: str = ""
    retired: bool = False
