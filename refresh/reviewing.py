"""What a person made of a report's claims, and bringing the rest into the store."""

from collections.abc import Mapping
from typing import NamedTuple

from ..evidence.report.records import Imported
from ..model.claim import Claim
from ..model.ids import CompanyId, SubjectId
from ..model.period import Period
from ..model.ports import Clock
from ..model.quantity import Quantity
from ..model.subject import Subject
from ..store.connect import Store
from .audit import ReadReport
from .importing import Proposal, keep_report, proposed


class Edit(NamedTuple):
    """What a person put in place of what was read of one claim; empty fields stay as read."""

    subject: SubjectId | None = None
    text: str = ""
    quantity: Quantity | None = None
    period: Period | None = None


class Review(NamedTuple):
    """A person's word on the claims of a report, by their ids in it."""

    dropped: frozenset[str] = frozenset()
    edits: Mapping[str, Edit] = {}
    proposed: tuple[Subject, ...] = ()
    """New subjects that the person named."""


def keep_reviewed(
    store: Store, report: ReadReport, review: Review, *, company: CompanyId, url: str, clock: Clock
) -> Proposal:
    """Load what was accepted, as edited. The store is read anew: it may have moved while somebody reviewed.

    Raises UnknownId where the company is gone, StoreError where nothing was kept.
    """
    proposal = proposed(store, _without_lost_sources(report, review.dropped), company=company, url=url)
    proposal = proposal._replace(imported=_reviewed(proposal.imported, report, review))
    keep_report(store, proposal, clock)
    return proposal


def _without_lost_sources(report: ReadReport, dropped: frozenset[str]) -> ReadReport:
    """The report without the sources that only dropped claims cite."""
    cited = {number for one in report.claims if one.id not in dropped for number in one.citations}
    lost = {number for one in report.claims for number in one.citations} - cited
    sources = tuple(one for one in report.article.sources if one.number not in lost)
    return report._replace(article=report.article._replace(sources=sources))


def _reviewed(imported: Imported, report: ReadReport, review: Review) -> Imported:
    """The records with the edits, without what was dropped and without the new subjects of no claim."""
    there = {one.id for one in imported.records.subjects}
    new = tuple(one for one in review.proposed if one.id not in there)
    known = there | {one.id for one in new}
    pairs = list(zip(imported.claims, report.claims, strict=True))
    made = {
        claim.id: _edited(claim, review.edits.get(one.id, Edit()), known)
        for claim, one in pairs
        if one.id not in review.dropped
    }
    dropped = {claim.id for claim, _ in pairs} - made.keys()
    told = {claim.subject for claim in made.values()}
    gone = {one.id for one in imported.subjects} - told
    added = tuple(one for one in new if one.id in told)
    records = imported.records
    return imported._replace(
        records=records._replace(
            claims=tuple(made.get(one.id, one) for one in records.claims if one.id not in dropped),
            citations=tuple(one for one in records.citations if one.claim not in dropped),
            subjects=(*(one for one in records.subjects if one.id not in gone), *added),
        ),
        claims=tuple(made.values()),
        citations=tuple(one for one in imported.citations if one.claim not in dropped),
        subjects=(*(one for one in imported.subjects if one.id not in gone), *added),
    )


def _edited(claim: Claim, edit: Edit, known: set[SubjectId]) -> Claim:
    subject = edit.subject if edit.subject in known else None
    return claim._replace(
        subject=subject or claim.subject,
        text=edit.text or claim.text,
        quantity=edit.quantity or claim.quantity,
        period=edit.period or claim.period,
    )
