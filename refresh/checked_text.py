"""Stored claims and texts as a checker takes them."""

from ..model.checker import ClaimText, DocumentText
from ..model.claim import Claim
from ..model.company import Company
from ..model.snapshot import Snapshot
from ..model.source import Source


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
