"""The flags of an audited report: which of its cited sources are no witnesses of their own, claim by claim."""

from collections.abc import Mapping, Sequence

from ..evidence.flags.circular import Circles
from ..evidence.report.article import Article
from ..evidence.report.claims.claim import ReportClaim
from ..evidence.report.records import new_company, with_report
from ..evidence.traits import traits_of
from ..model.claim import Citation
from ..model.ids import ClaimId
from ..model.published import Published
from ..model.traits import Traits
from .audit_sources import SourceText

Flags = Mapping[str, tuple[str, ...]]
"""The reasons of a claim's flags, by its id in the report."""


def audit_flags(
    article: Article, claims: Sequence[ReportClaim], texts: Sequence[SourceText], url: str
) -> Flags:
    """Why sources that each claim cites are no witnesses of their own; `url` is the report's, where it has one."""
    made = with_report(new_company(article, "", ()), article, claims, url=url)
    number_of = {citation.source: citation.number for citation in made.citations}
    by_number = {one.source.number: one for one in texts}
    sources = {}
    traits: list[Traits] = []
    for source in made.sources:
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
    return {
        one.id: tuple(flag.reason for flag in circles.of(claim, cited.get(claim.id, []), made.report))
        for one, claim in zip(claims, made.claims, strict=True)
    }
