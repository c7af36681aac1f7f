"""Which words and numbers of a passage are shown as matched."""

from .sought import Sought
from .stems import words_of
from .text_index import TextIndex


def marks_of(start: int, end: int, sought: Sought, index: TextIndex) -> tuple[tuple[int, int], ...]:
    """Return the spans to mark between two places of the folded text, ascending, none touching another."""
    spans = [span for span in sought.number_spans if start <= span[0] and span[1] <= end]
    for phrase in sought.phrases:
        spans += [(place, place + len(phrase)) for place in index.places_of(phrase, start, end)]
    wanted = frozenset(sought.words).union(*sought.metric, *sought.period)
    spans += [
        (start + first, start + last)
        for word, first, last in words_of(index.folded[start:end])
        if word in wanted
    ]
    return _merged(spans)


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if merged and first <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], last))
        else:
            merged.append((first, last))
    return tuple(merged)
