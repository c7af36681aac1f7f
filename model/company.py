"""The monitored firm."""

from typing import NamedTuple

from .ids import CompanyId


class Company(NamedTuple):
    """A company as its folder describes it."""

    id: CompanyId
    name: str
    short_name: str
    """What panels and sentences call it."""
    listings: tuple[str, ...]
    """Exchange and ticker, e.g. `NYSE:ACME`."""
    fiscal_year_end_month: int
    """1 to 12; the fiscal year is named after the calendar year in which it ends."""
    currency: str
    """The reporting currency as its figures print it, e.g. `RMB`."""
    edition: str
    """The folder's edition, e.g. `2026-11-20`; a newer one may be offered."""
    note: str = ""
