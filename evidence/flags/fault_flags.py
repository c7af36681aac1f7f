"""`conflict` with the page itself: a verdict rests on a passage that another passage, or a filing, belies."""

from collections.abc import Iterator, Mapping, Sequence

from ...model.claim import Citation, Claim
from ...model.ids import SourceId
from ...model.source import Source
from ...model.traits import Fault, Traits
from ...model.verdict import Flag
from ...model.words import FlagWord
from ..wording.faults import fault_words
from .texts import Rests


def fault_flags(
    claim: Claim,
    cited: Sequence[Citation],
    sources: Mapping[SourceId, Source],
    traits: Mapping[SourceId, Traits],
    rests: Rests,
) -> Iterator[Flag]:
    """Yield the faults of cited pages in the passages on which the claim's verdicts rest."""
    for citation in cited:
        told, source, passage = (
            traits.get(citation.source),
            sources.get(citation.source),
            rests.get(citation.id),
        )
        if told is None or source is None or passage is None:
            continue
        for fault in told.faults:
            if rests_on(passage, fault):
                reason = f"{citation.mark} {source.publisher} {fault_words(fault)}"
                yield Flag(claim=claim.id, word=FlagWord.CONFLICT, reason=reason, source=source.id)


def rests_on(passage: tuple[int, int], fault: Fault) -> bool:
    """Whether a passage has anything of a fault in it."""
    return any(start < passage[1] and passage[0] < end for start, end in fault.passages)
