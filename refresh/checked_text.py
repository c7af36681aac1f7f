"""Stored claims and texts as a checker takes them."""

from typing import NamedTuple

from ..model.checker import Checker, ClaimText, DocumentText, ReadDocument
from ..model.claim import Claim
from ..model.company import Company
from ..model.ids import SourceId
from ..model.snapshot import Snapshot
from ..model.source import Source
from ..store.companies import company
from ..store.connect import Store
from ..store.snapshots import latest_snapshot
from ..store.sources import source


class NewestText(NamedTuple):
    """The newest text of a source, read by a checker."""

    cited: Source
    snapshot: Snapshot
    document: ReadDocument


def newest_text(store: Store, source_id: SourceId, checker: Checker) -> NewestText | None:
    """The newest text of a source as `checker` reads it; None where there is none. Raises UnknownId, StoreError."""
    snapshot = latest_snapshot(store, source_id)
    if snapshot is None:
        return None
    cited = source(store, source_id)
    owner = company(store, cited.company)
    return NewestText(cited, snapshot, checker.read(document_text(snapshot, cited, owner)))


def document_text(snapshot: Snapshot, cited: Source, owner: Company) -> DocumentText:
    """The text of a snapshot with what is known of its source and of the company that it is watched for."""
    return DocumentText(
        text=snapshot.text,
        title=snapshot.title or cited.title,
        published=cited.published.text,
        url=snapshot.final_url,
        year_end_month=owner.fiscal_year_end_month,
    )


def claim_text(claim: Claim, names: tuple[str, ...]) -> ClaimText:
    """A claim with the names of its subject, the usual one first."""
    return ClaimText(
        text=claim.text,
        subject=names,
        metric=claim.metric,
        quantity=claim.quantity,
        period=claim.period,
        direction=claim.direction,
    )
