"""A document that makes claims and cites sources."""

from typing import NamedTuple

from .ids import CompanyId, ReportId
from .published import Published


class Report(NamedTuple):
    """One report about a company."""

    id: ReportId
    company: CompanyId
    title: str
    publisher: str
    author: str = ""
    published: Published = Published()
    url: str = ""
    note: str = ""
