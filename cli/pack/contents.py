"""What an evidence pack holds, gathered from the store once for all its files."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from ...evidence.wording.citing import quoted
from ...model.claim_row import CitationView, ClaimView
from ...model.company import Company
from ...model.ids import ClaimId
from ...model.list_query import ListQuery
from ...model.words import VerdictWord
from ...store.claims import claim_keys, claim_rows, claim_view
from ..session import Session

LONGEST_QUOTE = 400
"""Characters of a passage: enough to find it again on the page, and no more than may be quoted."""


class PackedCitation(NamedTuple):
    """One citation of a claim with the passage that was looked at."""

    view: CitationView
    quote: str
    """In quotation marks; empty where there is no passage."""


class PackedClaim(NamedTuple):
    """One claim with its citations."""

    view: ClaimView
    citations: Sequence[PackedCitation]


class Contents(NamedTuple):
    """Everything that the files of a pack tell."""

    company: Company
    made_at: datetime
    """UTC."""
    claims: Sequence[PackedClaim]

    @property
    def counts(self) -> dict[VerdictWord, int]:
        """How many claims show each verdict, in order of rank; opinions are counted under `unchecked`."""
        words = [claim.view.verdict for claim in self.claims]
        return {word: words.count(word) for word in VerdictWord if word in words}

    @property
    def cited(self) -> Sequence[CitationView]:
        """Each cited source once, as its first citation shows it."""
        first: dict[str, CitationView] = {}
        for claim in self.claims:
            for citation in claim.citations:
                first.setdefault(citation.view.state.source.id, citation.view)
        return tuple(first.values())


def gather(session: Session, wanted: Sequence[ClaimId]) -> Contents:
    """The pack of these claims, or of all claims of the company where none is named. Raises UnknownId."""
    store, company = session.store, session.company
    ids = wanted or [row.id for row in claim_rows(store, claim_keys(store, ListQuery(company=company.id)))]
    claims = [_packed(claim_view(store, one)) for one in ids]
    return Contents(company=company, made_at=session.clock.now(), claims=claims)


def _packed(view: ClaimView) -> PackedClaim:
    return PackedClaim(view, tuple(PackedCitation(one, _quote(one)) for one in view.citations))


def _quote(one: CitationView) -> str:
    """The passage that the verdict points to, if it is of the text that the store holds now."""
    verdict, snapshot = one.verdict, one.snapshot
    if verdict is None or verdict.passage is None or snapshot is None or verdict.snapshot != snapshot.id:
        return ""
    return quoted(snapshot.text[verdict.passage.start : verdict.passage.end], LONGEST_QUOTE)
