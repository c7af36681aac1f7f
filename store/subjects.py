"""Subjects, their lineages, and the quarters for which there are figures."""

from ..model.errors import UnknownId
from ..model.ids import CompanyId, SubjectId
from ..model.lineage import lineages
from ..model.period import Period
from ..model.subject import Subject
from .competitor_rows import competitor_rows
from .connect import Store
from .risk_rows import risk_rows
from .segment_rows import segment_rows
from .stored_values import period
from .subject_records import subjects_where
from .thesis_rows import thesis_rows

__all__ = [
    "company_itself",
    "competitor_rows",
    "lineage",
    "opening_quarter",
    "quarters",
    "risk_rows",
    "segment_rows",
    "subject",
    "subjects",
    "thesis_rows",
]


def subject(store: Store, given: str) -> Subject:
    """The subject with this id, whatever the case. Raises UnknownId."""
    found = subjects_where(store, "subject.id = ?", (given,))
    if not found:
        from .nearest import nearest_ids  # noqa: PLC0415 - for a mistake only

        raise UnknownId("subject", given, nearest_ids(store, given))
    return next(iter(found.values()))


def subjects(store: Store, company: CompanyId) -> tuple[Subject, ...]:
    """Every subject in force of a company, in the order of its panel."""
    return tuple(subjects_where(store, "company.id = ? AND retired = 0", (company,)).values())


def company_itself(store: Store, company: CompanyId) -> SubjectId | None:
    """The subject that stands for the company as a whole; None where it has none."""
    found = subjects_where(store, "company.id = ? AND retired = 0 AND kind = 'company'", (company,))
    return next((one.id for one in found.values()), None)


def lineage(store: Store, given: str) -> tuple[Subject, ...]:
    """The subject, then everything that it took over, then what took it over; nearest first. Raises UnknownId."""
    start = subject(store, given)
    known = {one.id: one for one in subjects(store, start.company)} | {start.id: start}
    return tuple(known[one] for one in lineages(known.values())[start.id] if one in known)


def quarters(store: Store, company: CompanyId) -> tuple[Period, ...]:
    """The quarters for which the company itself or a segment has any figure, oldest first."""
    rows = store.read().rows(
        "SELECT period_start, period_end, period_label FROM quarter"
        " WHERE company = (SELECT key FROM company WHERE id = ?) ORDER BY period_end",
        (company,),
    )
    return tuple(one for row in rows if (one := period(*row)) is not None)


def opening_quarter(store: Store, company: CompanyId) -> Period | None:
    """The newest quarter in which more than half of the rows then in force (company included) have a revenue.

    None where there is no such quarter.
    """
    row = store.read().row(
        "SELECT period_start, period_end, period_label FROM quarter"
        " WHERE company = (SELECT key FROM company WHERE id = ?) AND with_revenue * 2 > segments"
        " ORDER BY period_end DESC LIMIT 1",
        (company,),
    )
    return None if row is None else period(*row)
