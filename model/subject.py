"""What claims and figures are about."""

from datetime import date
from typing import NamedTuple

from .ids import ClaimId, CompanyId, SubjectId
from .words import Severity, SubjectKind


class Measure(NamedTuple):
    """A series of figures named by what it is of: it measures a risk or compares a competitor."""

    subject: SubjectId
    metric: str


class Subject(NamedTuple):
    """The company itself, one of its segments, risks, competitors or products, or a market."""

    id: SubjectId
    company: CompanyId
    kind: SubjectKind
    name: str
    short_name: str
    aliases: tuple[str, ...] = ()
    parent: SubjectId | None = None
    """The segment that sells a product; None elsewhere."""
    defined_from: date | None = None
    """First day of the first period reported under this definition; None where it was always so."""
    defined_to: date | None = None
    """Last day of the last period reported under this definition; None where it is in force."""
    succeeds: tuple[SubjectId, ...] = ()
    """Subjects of the earlier definition that this one took over."""
    severity: Severity | None = None
    claims: tuple[ClaimId, ...] = ()
    """Claims that speak of it though they are about another subject: those that argue a risk."""
    measures: tuple[Measure, ...] = ()
    """Series that measure a risk, or a competitor's own comparable series, most telling first."""
    against: SubjectId | None = None
    """The company's own subject that a competitor is compared with, on the metrics of `measures`."""
    note: str = ""
    order: int = 0
    """Its place within its panel."""
    retired: bool = False
