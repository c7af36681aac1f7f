"""Where the sentences of a text begin and end. A line never runs on into the next: it is a paragraph or a row."""

import re
from collections.abc import Iterator

_END = re.compile(
    r"\n+|[。！？；]+[”」』’\"')）]*|(?<=[.!?])[\"'”’)\]]*\s+(?=[\"'“‘(\[]?(?:[A-Z0-9$€£¥\u3400-\u9fff]|[a-z]{1,2}[A-Z]))",
)
"""Names such as iPhone and eBay open a sentence, too."""
ABBREVIATION = re.compile(
    r"(?:(?<!['’])\b(?:[A-Za-z]|Inc|Corp|Ltd|Co|Mr|Mrs|Ms|Dr|St|No|Nos|vs|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct"
    r"|Nov|Dec|Fig|Prev|[Aa]dj|[Oo]p|[Aa]vg|[Ee]xcl|[Ii]ncl|[Oo]rd|Gov|Gen|Sen|e\.g|i\.e|cf))\.$"
)
_LOOKBACK = 12
_LONGEST = 700


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences, trimmed, in order; what has no stop is cut at a space.

    >>> [*sentence_spans("Sales rose 3.4% at Acme Inc. in June. Costs fell.")]
    [(0, 37), (38, 49)]
    """
    start = 0
    for end in _END.finditer(text):
        before = text[max(end.start() - _LOOKBACK, 0) : end.start()]
        if (
            end[0][0] != "\n"
            and ABBREVIATION.search(before)
            and not _ends_estimate(before, text[end.end() : end.end() + 2])
        ):
            continue
        yield from _pieces(text, start, end.end())
        start = end.end()
    yield from _pieces(text, start, len(text))


def _ends_estimate(before: str, behind: str) -> bool:
    """Whether `est.` closes a sentence: a sum stands before it, and a word in small letters with a capital behind."""
    return (
        re.search(r"\d[\w%]* [Ee]st\.$", before) is not None and behind[:1].isupper() and behind[1:].islower()
    )


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        cut = start + _LONGEST if cut < 0 else cut
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    bare = piece.strip()
    if bare:
        first = start + len(piece) - len(piece.lstrip())
        yield first, first + len(bare)
