"""Everything that one company's folder says, ready to be loaded into a store."""

from typing import NamedTuple

from .claim import Citation, Claim
from .company import Company
from .figure import Figure
from .report import Report
from .source import Source
from .subject import Subject
from .thesis import Thesis


class CompanyRecords(NamedTuple):
    """A whole company. Every id that a record names is among these; each tuple keeps the folder's order."""

    company: Company
    subjects: tuple[Subject, ...]
    """The company itself is one of them."""
    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    citations: tuple[Citation, ...]
    sources: tuple[Source, ...]
    figures: tuple[Figure, ...]
    theses: tuple[Thesis, ...]
