"""`circular`, `issuer` and `uncited`: who stands behind what a claim cites, if it cites anything."""

from collections.abc import Iterator, Mapping, Sequence

from ...model.claim import Citation, Claim
from ...model.ids import SourceId
from ...model.report import Report
from ...model.source import Source
from ...model.verdict import Flag
from ...model.words import FlagWord, Independence, Modality


def citation_flags(
    claim: Claim, cited: Sequence[Citation], sources: Mapping[SourceId, Source], report: Report | None
) -> Iterator[Flag]:
    """Yield what is known of the claim's citations before anything is read."""
    if not cited and claim.modality is not Modality.OPINION:
        yield Flag(claim=claim.id, word=FlagWord.UNCITED, reason="the report cites nothing for it")
    for citation in cited:
        source = sources.get(citation.source)
        if source is None:
            continue
        if report is not None and _same_publisher(source.publisher, report.publisher):
            reason = f"{citation.mark} and the report are both published by {source.publisher}"
            yield Flag(claim=claim.id, word=FlagWord.CIRCULAR, reason=reason, source=source.id)
        if source.independence is Independence.ISSUER:
            reason = f"{citation.mark} {source.publisher} is the company speaking of itself"
            yield Flag(claim=claim.id, word=FlagWord.ISSUER, reason=reason, source=source.id)


def _same_publisher(one: str, other: str) -> bool:
    return bool(one.strip()) and one.strip().casefold() == other.strip().casefold()
