"""What became of the passages on which claims lean."""

from collections.abc import Iterator, Sequence

from ...model.change import CitedPassage, PassageChange, Span
from ...model.words import PassageFate
from ..sentences import sentence_spans
from .plain import plain

_ALIKE = 55.0
"""How alike two sentences are, of 100, that count as one sentence reworded."""
_MOST_SENTENCES = 3000


def passage_changes(
    old: str, new: str, cited: Sequence[CitedPassage], places: Sequence[tuple[Span, Span]]
) -> tuple[PassageChange, ...]:
    """The cited passages that are not in the new text as they were.

    `places` are the spans that differ, in the old text and in the new one. A passage that only stands elsewhere
    did not change.
    """
    touched = [passage for passage in cited if any(_meet(passage, span) for span, _ in places)]
    if not touched:
        return ()
    whole = plain(new)
    sentences = [*_sentences(new, [span for _, span in places])]
    found = []
    for passage in touched:
        was = plain(old[passage.start : passage.end])
        if was and was not in whole:
            found.append(_fate(passage, was, sentences))
    return tuple(found)


def _meet(passage: CitedPassage, span: Span) -> bool:
    return passage.start < span[1] and span[0] < passage.end


def _sentences(text: str, spans: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    """Yield the sentences of the text that came, with their places."""
    many = 0
    for start, end in spans:
        for first, last in sentence_spans(text[start:end]):
            many += 1
            if many > _MOST_SENTENCES:
                return
            yield plain(text[start + first : start + last]), (start + first, start + last)


def _fate(passage: CitedPassage, was: str, sentences: Sequence[tuple[str, Span]]) -> PassageChange:
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only where a cited passage is another one

    likeness = [(ratio(was, words, score_cutoff=_ALIKE), -at) for at, (words, _) in enumerate(sentences)]
    best, at = max(likeness, default=(0.0, 0))
    if not best:
        return PassageChange(passage, PassageFate.VANISHED, was)
    now, place = sentences[-at]
    return PassageChange(passage, PassageFate.CHANGED, was, now, place)
