"""Reports."""

from typing import Any

from ..model.errors import UnknownId
from ..model.ids import CompanyId, ReportId
from ..model.published import Published
from ..model.report import Report
from .connect import Store

_REPORT = """
SELECT report.id, company.id, title, publisher, author, published, url, report.note
FROM report JOIN company ON company.key = report.company
"""


def report(store: Store, given: str) -> Report:
    """The report with this id, whatever the case. Raises UnknownId."""
    row = store.read().row(f"{_REPORT} WHERE report.id = ?", (given,))
    if row is None:
        from .nearest import nearest_ids  # noqa: PLC0415 - for a mistake only

        raise UnknownId("report", given, nearest_ids(store, given))
    return _report(row)


def reports(store: Store, company: CompanyId) -> tuple[Report, ...]:
    """The reports in force about a company, in the folder's order."""
    rows = store.read().rows(f"{_REPORT} WHERE company.id = ? AND retired = 0 ORDER BY place", (company,))
    return tuple(_report(row) for row in rows)


def _report(row: tuple[Any, ...]) -> Report:
    return Report(
        id=ReportId(row[0]),
        company=CompanyId(row[1]),
        title=row[2],
        publisher=row[3],
        author=row[4],
        published=Published(row[5]),
        url=row[6],
        note=row[7],
    )
