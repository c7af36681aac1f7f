"""What the cited sources of an audited report are worth: their ranks, and which are no witnesses of their own."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..evidence.flags.circular import Circles
from ..evidence.report.article import Article
from ..evidence.report.claims.claim import ReportClaim
from ..evidence.report.records import new_company, with_report
from ..evidence.traits import traits_of
from ..evidence.wording.ranks import rank_words
from ..model.claim import Citation
from ..model.ids import ClaimId
from ..model.published import Published
from ..model.traits import Traits
from .audit_sources import SourceText


class Witnesses(NamedTuple):
    """What the cited sources of a report are worth."""

    ranks: Mapping[int, str]
    """In words, by number."""
    circular: Mapping[str, tuple[str, ...]]
    """Why sources that a claim cites are no witnesses of their own, by its id in the report."""


def witnesses(
    article: Article, claims: Sequence[ReportClaim], texts: Sequence[SourceText], url: str
) -> Witnesses:
    """Weigh the cited sources by their addresses and texts; `url` is the report's, where it has one."""
    made = with_report(new_company(article, "", ()), article, claims, url=url)
    number_of = {citation.source: citation.number for citation in made.citations}
    by_number = {one.source.number: one for one in texts}
    sources = {one.id: one for one in made.records.sources}
    traits: list[Traits] = []
    for source in tuple(sources.values()):
        number = number_of.get(source.id, source.number or 0)
        text = by_number.get(number)
        sources[source.id] = source._replace(
            number=number, published=Published(text.published if text else "")
        )
        if text is not None and text.is_read:
            traits.append(traits_of(source.id, text.text, (made.report,)))
    circles = Circles(sources, traits)
    cited: dict[ClaimId, list[Citation]] = {}
    for citation in made.citations:
        cited.setdefault(citation.claim, []).append(citation)
    reasons = {
        one.id: tuple(flag.reason for flag in circles.of(claim, cited.get(claim.id, []), made.report))
        for one, claim in zip(claims, made.claims, strict=True)
    }
    ranks = {citation.number: rank_words(sources[citation.source]) for citation in made.citations}
    return Witnesses(ranks, reasons)
