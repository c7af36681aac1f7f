"""company.toml: the company and the reports about it."""

import re
from pathlib import Path
from typing import NamedTuple

from ..model.company import Company
from ..model.ids import CompanyId, ReportId
from ..model.report import Report
from .cells import day, published, required, whole
from .entry import Table
from .problem import Problem, shown
from .register import Register
from .toml_file import Keys, read_tables

FILE = "company.toml"
COMPANY_KEYS = Keys(
    ("id", "name", "fiscal_year_end_month", "currency", "edition"), ("short_name", "listings", "note")
)
REPORT_KEYS = Keys(("id", "title", "publisher"), ("author", "published", "url", "note"))

_CODE = re.compile(r"[A-Z][A-Z0-9]{0,11}", re.ASCII)
_STORE_PREFIXES = {"EV", "RUN", "NOTE"}
_UNKNOWN_CODE = "COMPANY"


class CompanyFile(NamedTuple):
    """What the file says. `company` is None where it cannot be built."""

    company: Company | None
    reports: tuple[Report, ...]
    register: Register


def read_company_file(folder: Path, problems: list[Problem]) -> CompanyFile:
    """Read it; its code opens the register that all other files enter their ids in."""
    tables = read_tables(folder / FILE, {"company": COMPANY_KEYS, "report": REPORT_KEYS}, problems)
    if tables is None:
        register = Register(_UNKNOWN_CODE)
        register.close("report", complete=False)
        return CompanyFile(None, (), register)
    if len(tables["company"]) != 1:
        problems.append(Problem(FILE, 0, "has to have one table [company]; see data/README.md"))
    company = _company(tables["company"][0]) if tables["company"] else None
    register = Register(company.id if company else _UNKNOWN_CODE)
    reports = tuple(_report(table, register) for table in tables["report"])
    register.close("report", complete=True)
    return CompanyFile(company, reports, register)


def _company(table: Table) -> Company:
    code = required(table, "id")
    if code and (not _CODE.fullmatch(code) or code in _STORE_PREFIXES):
        table.problem("id", f"{shown(code)} is no code; write at most 12 capitals and digits, as in ACME")
    name = required(table, "name")
    edition = day(table, "edition")
    return Company(
        id=CompanyId(code or _UNKNOWN_CODE),
        name=name,
        short_name=table.text("short_name") or name,
        listings=table.texts("listings"),
        fiscal_year_end_month=whole(table, "fiscal_year_end_month", least=1, most=12) or 12,
        currency=required(table, "currency"),
        edition=edition.isoformat() if edition else "",
        note=table.text("note"),
    )


def _report(table: Table, register: Register) -> Report:
    return Report(
        id=ReportId(register.enter("report", table)),
        company=CompanyId(register.code),
        title=required(table, "title"),
        publisher=required(table, "publisher"),
        author=table.text("author"),
        published=published(table, "published"),
        url=table.text("url"),
        note=table.text("note"),
    )
