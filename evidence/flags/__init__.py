"""Flags of claims: what the store's own figures, claims and sources say beside a verdict.

Everything is computed from the records given, so a flag goes when a figure goes and comes when one comes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ...model.claim import Citation, Claim
from ...model.figure import Figure
from ...model.ids import ClaimId
from ...model.report import Report
from ...model.source import Source
from ...model.subject import Subject
from ...model.verdict import Flag
from .circular import Circles
from .citation_flags import citation_flags
from .claim_conflicts import ClaimIndex, claim_conflicts
from .comparable import FigureIndex
from .fault_flags import fault_flags
from .figure_flags import figure_flags
from .stale import stale_reasons
from .texts import Texts

__all__ = ["Texts", "flags", "stale_reasons"]


def flags(
    *,
    claims: Iterable[Claim],
    citations: Iterable[Citation],
    figures: Iterable[Figure],
    subjects: Iterable[Subject],
    sources: Iterable[Source],
    reports: Iterable[Report],
    texts: Texts | None = None,
) -> tuple[Flag, ...]:
    """Return every conflict, elsewhere, circular, issuer and uncited of the claims, in the order of the claims.

    Of one claim come first what figures say, the surest first, then what other claims say, then what is known
    of its citations; `texts` tells what the texts of sources gave away. Retired records say nothing. Time
    is near linear in the number of records.
    """
    live = [claim for claim in claims if not claim.retired]
    cited = defaultdict[ClaimId, list[Citation]](list)
    for citation in citations:
        cited[citation.claim].append(citation)
    source_of = {source.id: source for source in sources}
    report_of = {report.id: report for report in reports}
    known_figures = FigureIndex(figures, subjects)
    known_claims = ClaimIndex(live)
    known = texts or Texts()
    trait_of = {one.source: one for one in known.traits}
    circles = Circles(source_of, trait_of.values())

    def of_claim(claim: Claim) -> Iterator[Flag]:
        own = cited.get(claim.id, [])
        yield from figure_flags(claim, known_figures, source_of, own)
        yield from claim_conflicts(claim, known_claims, report_of)
        yield from fault_flags(claim, own, source_of, trait_of, known.rests)
        yield from circles.of(claim, own, report_of.get(claim.report))
        yield from citation_flags(claim, own, source_of)

    return tuple(flag for claim in live for flag in of_claim(claim))
