"""Keeping the flags of a company's claims right: after its data changed, after a refresh, and as time goes by."""

from collections.abc import Iterable

from ..evidence.flags import Texts, flags, stale_reasons
from ..model.ids import CompanyId
from ..model.ports import Clock
from ..model.verdict import Flag
from ..model.words import FlagWord
from ..store.connect import Store
from ..store.looks import held_elsewhere
from ..store.records import company_records
from ..store.sources import cited_states
from ..store.stale import set_stale
from ..store.traits import has_untold_traits, passages_on, set_told, traits_of_company
from ..store.verdicts import replace_flags
from .due import cadence_of


def recompute_flags(store: Store, company: CompanyId, clock: Clock) -> None:
    """Work out every flag of the company anew and store them.

    It may take long for a large company, so it has no place on an event loop. Raises StoreError.
    """
    records, traits = company_records(store, company), traits_of_company(store, company)
    found = flags(
        claims=records.claims,
        citations=records.citations,
        figures=records.figures,
        subjects=records.subjects,
        sources=records.sources,
        reports=records.reports,
        texts=Texts(traits, passages_on(store, [one.source for one in traits if one.faults])),
    )
    replace_flags(store, company, [*found, *_in_other_texts(store, company)])
    if has_untold_traits(store, company):
        set_told(store, [one.source for one in traits])
    recompute_stale(store, company, clock)


def _in_other_texts(store: Store, company: CompanyId) -> Iterable[Flag]:
    """The claims that the text of a source says which they do not cite."""
    for one in held_elsewhere(store, company):
        number = f"[{one.number}] " if one.number else ""
        reason = f"{number}{one.publisher} says so: {one.reason[:1].lower()}{one.reason[1:].rstrip('.')}"
        yield Flag(claim=one.claim, word=FlagWord.ELSEWHERE, reason=reason, source=one.source)


def recompute_stale(store: Store, company: CompanyId, clock: Clock) -> int:
    """Set the stale flag of the company's claims, which moves with time and with every reading; leave the others.

    Returns how many flags came or went. Raises StoreError.
    """
    states = cited_states(store, company)
    return set_stale(store, company, stale_reasons(states, clock.now(), cadence_of))
