"""Bringing a report into the store: its claims, citations and sources, for a company that is known or proposed."""

from collections.abc import Sequence
from typing import NamedTuple

from ..evidence.report.matching import best_company
from ..evidence.report.records import Imported, new_company, with_report
from ..model.checker import Checker
from ..model.company import Company
from ..model.company_records import CompanyRecords
from ..model.ids import CompanyId
from ..model.ports import Clock
from ..model.words import Origin
from ..store.companies import companies
from ..store.connect import Store
from ..store.imports import remember_import
from ..store.load import load_company
from ..store.records import company_records
from ..store.snapshots import add_snapshot
from .audit import ReadReport
from .audit_sources import SourceText
from .check import check_open
from .flags import recompute_flags


class Proposal(NamedTuple):
    """What importing a report would do."""

    imported: Imported
    is_new_company: bool

    @property
    def company(self) -> Company:
        """Whose report it is."""
        return self.imported.records.company


def proposed(
    store: Store, report: ReadReport, *, company: CompanyId | None = None, url: str = ""
) -> Proposal:
    """Match a report to a company, that named or the one it speaks of, or propose a new one. Raises UnknownId."""
    known = companies(store)
    records = _records(store, company) if company else None
    if records is None:
        own = [(one, company_records(store, one.id).subjects) for one in known]
        found = best_company(report.article.main, own)
        records = _records(store, found.id) if found else None
    is_new = records is None
    if records is None:
        currency = next(
            (one.quantity.unit for one in report.claims if one.quantity and one.quantity.scale), ""
        )
        records = new_company(report.article, currency, {one.id for one in known})
    return Proposal(with_report(records, report.article, report.claims, url=url), is_new)


def keep_report(store: Store, proposal: Proposal, clock: Clock) -> None:
    """Load what was proposed; undo takes it back. Raises StoreError; the store is then as it was."""
    imported = proposal.imported
    load_company(store, imported.records, now=clock.now())
    remember_import(
        store,
        imported.report.id,
        [one.id for one in imported.sources],
        [one.id for one in imported.subjects],
    )
    recompute_flags(store, proposal.company.id, clock)


def keep_audit(
    store: Store, proposal: Proposal, sources: Sequence[SourceText], checker: Checker, clock: Clock
) -> None:
    """Load what was proposed, keep the texts that were fetched, and check the claims against them."""
    keep_report(store, proposal, clock)
    cited = {citation.number: citation.source for citation in proposal.imported.citations}
    with store.write() as connection:
        for one in sources:
            if one.fetched is not None and one.source.number in cited:
                add_snapshot(connection, cited[one.source.number], one.fetched, now=clock.now())
    check_open(store, proposal.company.id, checker, clock)


def _records(store: Store, company: CompanyId) -> CompanyRecords:
    """What folders and imports gave of a company: what the user added is no part of that."""
    there = company_records(store, company)
    return there._replace(
        sources=tuple(one for one in there.sources if one.origin is Origin.FOLDER),
        citations=tuple(one for one in there.citations if one.reattributed_at is None),
    )
