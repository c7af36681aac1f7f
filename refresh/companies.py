"""Bringing companies into the store, and offering newer editions of those that are bundled."""

from pathlib import Path
from typing import NamedTuple

from ..data.bundled import BundledCompany, bundled
from ..data.folder import read_folder
from ..evidence.report.records import keeping_imports
from ..model.company import Company
from ..model.errors import UsageError
from ..model.ids import CompanyId
from ..model.ports import Clock
from ..model.words import EventKind
from ..store.companies import companies, company, offered_edition, set_offered_edition
from ..store.connect import Store
from ..store.events import add_event
from ..store.load import LoadReport, load_company
from ..store.records import company_records
from .flags import recompute_flags


class Added(NamedTuple):
    """What loading a company's folder did."""

    company: Company
    report: LoadReport


def add_company(store: Store, folder: Path, clock: Clock) -> Added:
    """Load the company described by `folder`, or bring it up to date. Loading twice changes nothing.

    Raises CompanyFolderError, with nothing loaded, where the folder has errors.
    """
    records = read_folder(folder)
    if any(each.id == records.company.id for each in companies(store)):
        records = keeping_imports(records, company_records(store, records.company.id))
    report = load_company(store, records, now=clock.now())
    recompute_flags(store, records.company.id, clock)
    return Added(company=records.company, report=report)


def update_company(store: Store, company_id: CompanyId, clock: Clock) -> Added:
    """Load the bundled edition of a company. Raises UsageError where none is bundled, UnknownId for no company."""
    stored = company(store, company_id)
    for edition in bundled():
        if edition.id == stored.id:
            return add_company(store, edition.path, clock)
    raise UsageError(
        f"No data of {stored.name} comes with alimon.", "alimon company add PATH loads it from its folder."
    )


def newer_editions(store: Store) -> tuple[BundledCompany, ...]:
    """The bundled editions that are newer than what the store holds of their companies."""
    stored = {each.id: each.edition for each in companies(store)}
    return tuple(each for each in bundled() if each.id in stored and each.edition > stored[each.id])


def offer_newer_editions(store: Store, clock: Clock) -> tuple[BundledCompany, ...]:
    """Tell the Inbox, once, of each bundled edition that is newer than the stored one. Nothing is loaded."""
    newer = tuple(each for each in newer_editions(store) if each.edition > offered_edition(store, each.id))
    for edition in newer if store.writable else ():
        _offer(store, edition, clock)
    return newer


def _offer(store: Store, edition: BundledCompany, clock: Clock) -> None:
    text = (
        f"Newer data of {edition.name} comes with this alimon (edition {edition.edition}). "
        f"alimon company update {edition.id} loads it."
    )
    with store.write() as conn:
        add_event(conn, edition.id, EventKind.NEW_COMPANY_DATA, text, None, clock.now())
    set_offered_edition(store, edition.id, edition.edition)
