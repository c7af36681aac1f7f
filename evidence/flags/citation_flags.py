"""`issuer` and `uncited`: who stands behind what a claim cites, if it cites anything."""

from collections.abc import Iterator, Mapping, Sequence

from ...model.claim import Citation, Claim
from ...model.ids import SourceId
from ...model.source import Source
from ...model.verdict import Flag
from ...model.words import FlagWord, Independence, Modality


def citation_flags(
    claim: Claim, cited: Sequence[Citation], sources: Mapping[SourceId, Source]
) -> Iterator[Flag]:
    """Yield what is known of the claim's citations before anything is read."""
    if not cited and claim.modality is not Modality.OPINION:
        yield Flag(claim=claim.id, word=FlagWord.UNCITED, reason="the report cites nothing for it")
    for citation in cited:
        source = sources.get(citation.source)
        if source is not None and source.independence is Independence.ISSUER:
            reason = f"{citation.mark} {source.publisher} is the company speaking of itself"
            yield Flag(claim=claim.id, word=FlagWord.ISSUER, reason=reason, source=source.id)
