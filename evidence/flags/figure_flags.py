"""`elsewhere` and `conflict` from figures: another source holds the value, or says otherwise."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ...model.claim import Citation, Claim
from ...model.ids import SourceId
from ...model.quantity import Bound, Quantity
from ...model.source import Source
from ...model.verdict import Flag
from ...model.words import Confidence, FlagWord, Modality
from .comparable import Comparable, FigureIndex

_MOST_FLAGS = 4
_BESIDES = {
    FlagWord.ELSEWHERE: "; other figures say otherwise",
    FlagWord.CONFLICT: "; another figure agrees",
}
_BRIEF = 24
"""Characters of a remark that still reads well within a clause."""


def figure_flags(
    claim: Claim, index: FigureIndex, sources: Mapping[SourceId, Source], cited: Iterable[Citation]
) -> Iterator[Flag]:
    """Yield what figures say of the claim, the surest first, at most four of either word.

    An opinion is never judged. A target is not contradicted by what was reported: that is a thesis's business.
    """
    if claim.quantity is None or claim.modality is Modality.OPINION:
        return
    comparables = index.comparable(claim)
    if not comparables:
        return
    held: list[Comparable] = []
    other: list[Comparable] = []
    for one in comparables:
        (held if values_agree(claim.quantity, one.quantity) else other).append(one)
    other = _believed(claim, other, held)
    worded = [
        *((one, FlagWord.ELSEWHERE) for one in _most_sure(_without_needless_parts(held), sources)),
        *((one, FlagWord.CONFLICT) for one in _most_sure(other, sources)),
    ]
    worded.sort(key=lambda pair: _rank(pair[0], sources))
    known = {citation.source: _cited_words(citation) for citation in cited}
    besides = _BESIDES if held and other else {}
    for one, word in worded:
        figure = one.figure
        reason = _reason(one, sources.get(figure.source), known.get(figure.source, "")) + besides.get(
            word, ""
        )
        yield Flag(claim=claim.id, word=word, reason=reason, figure=figure.id, source=figure.source)


def values_agree(one: Quantity, other: Quantity) -> bool:
    """Whether either value is what the other says: a bound may stand on either side."""
    return one.agrees(other) or (other.bound is not Bound.EXACT and other.agrees(one))


def _believed(claim: Claim, other: Sequence[Comparable], held: Sequence[Comparable]) -> list[Comparable]:
    """The figures that say otherwise and may be believed.

    - Parts of the period say nothing where a figure for the whole agrees, nor where they lie on both sides of
      the value: the whole may then well be what the claim says.
    - Another definition contradicts only where it took over one subject whole: after a merger or a split
      unlike values are to be expected.
    - Figures of low confidence never contradict alone: the collector was not sure of them.
    """
    if claim.quantity is None or claim.modality is Modality.TARGET:
        return []
    parts = [one.quantity.number for one in (*other, *held) if one.is_part]
    on_both_sides = bool(parts) and min(parts) < claim.quantity.number < max(parts)
    parts_are_silent = on_both_sides or any(not one.is_part for one in held)
    believed = [
        one
        for one in other
        if not (one.is_part and parts_are_silent) and (one.relative is None or one.relative.one_to_one)
    ]
    return believed if any(one.figure.confidence is not Confidence.LOW for one in believed) else []


def _without_needless_parts(held: Sequence[Comparable]) -> list[Comparable]:
    """Where a figure for the whole period holds the value, those for its parts add nothing."""
    whole = [one for one in held if not one.is_part]
    return whole or list(held)


def _most_sure(found: Sequence[Comparable], sources: Mapping[SourceId, Source]) -> list[Comparable]:
    return sorted(found, key=lambda one: _rank(one, sources))[:_MOST_FLAGS]


def _rank(one: Comparable, sources: Mapping[SourceId, Source]) -> tuple[int, bool, bool, int, str]:
    """Sure before unsure, the whole before its parts, printed before worked out, newer before older."""
    figure = one.figure
    source = sources.get(figure.source)
    day = source.published.latest() if source else None
    age = -day.toordinal() if day else 0
    return figure.confidence.rank, one.is_part, figure.derived, age, figure.id


def _brief_note(note: str) -> str:
    """The collector's remark where it is a few words, such as who measured a share; else empty."""
    first = note.partition(". ")[0].rstrip(".")
    if len(first) > _BRIEF:
        return ""
    return first[:1].lower() + first[1:]


def _cited_words(citation: Citation) -> str:
    return "cited by you" if citation.reattributed_at else f"cited as {citation.mark}"


def _reason(one: Comparable, source: Source | None, cited: str) -> str:
    """`The Wire, 29 Aug 2025, gives RMB33,398m for Jun 2025 quarter`, and what to know of it."""
    figure = one.figure
    who = f"{source.publisher}, {source.published.words()}," if source else "a source that is not listed"
    if cited:
        who += f" {cited},"
    period = f" for {figure.period.words()}" if figure.period else ""
    remarks = [
        _brief_note(figure.note),
        "part of the claim's period" if one.is_part else "",
        one.relative.words if one.relative else "",
        "worked out by the collector" if figure.derived else "",
        "low confidence" if figure.confidence is Confidence.LOW else "",
    ]
    told = ", ".join(remark for remark in remarks if remark)
    return f"{who} gives {one.quantity.words()}{period}" + (f" ({told})" if told else "")
