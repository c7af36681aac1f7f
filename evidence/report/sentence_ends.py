"""Where the sentences of a report end: behind their citations, also where the next sentence is glued on."""

import re
from collections.abc import Iterator

from ..sentences import ABBREVIATION
from .markers import MARK

_CLOSERS = "\"'”’)\\]"
_END = re.compile(
    rf"[。！？；]+[”」』’\"')）]*(?:\s*{MARK})*\s*"
    rf"|[.!?]+[{_CLOSERS}]*(?:\s*{MARK})*(?:\s+(?=[\"'“‘(\[]?[A-Z0-9\u3400-\u9fff$€£¥]|{MARK}[A-Z])|\s*$)"
    rf"|[.!?]+[{_CLOSERS}]*{MARK}+(?=[\"'“‘(]?[A-Z])"
    rf"|{MARK}[.!?]+(?=[\"'“‘(]?[A-Z])"
    rf"|(?<=[a-z]{{3}})\.(?=[A-Z][a-z]+['’]?[a-z]*\s)"
    rf"|(?<=[0-9%])\.(?=[A-Z][a-z]+\s)"
)
_GLUED = re.compile(rf"(?:[.!?]+[{_CLOSERS}]*{MARK}+|{MARK}+[.!?]+)$")
_LOOKBACK = 12
_LONGEST = 1_200


def sentences_of(paragraph: str) -> Iterator[str]:
    """Yield the sentences of a paragraph in which `MARK` stands for each citation, trimmed.

    >>> [*sentences_of("Sales rose 3.4% at Acme Inc. in June. Costs fell.")]
    ['Sales rose 3.4% at Acme Inc. in June.', 'Costs fell.']
    """
    start = 0
    for end in _END.finditer(paragraph):
        told = paragraph[max(end.start() - _LOOKBACK, 0) : end.start() + 1]
        if (
            end[0][0] == "."
            and end.end() < len(paragraph)
            and MARK not in end[0]
            and ABBREVIATION.search(told)
        ):
            continue
        yield from _pieces(paragraph[start : end.end()].strip())
        start = end.end()
    yield from _pieces(paragraph[start:].strip())


def _pieces(sentence: str) -> Iterator[str]:
    """What has no stop for very long is cut at a space: reading one sentence takes more than linear time."""
    while len(sentence) > _LONGEST:
        cut = sentence.rfind(" ", _LONGEST // 2, _LONGEST)
        cut = _LONGEST if cut < 0 else cut
        yield sentence[:cut].strip()
        sentence = sentence[cut:].strip()
    if sentence:
        yield sentence


def parts_glued(paragraph: str) -> Iterator[str]:
    """Yield the paragraphs that lost the break between them: a citation ends one, a capital begins the next."""
    part = ""
    place = 0
    for sentence in sentences_of(paragraph):
        at = paragraph.index(sentence, place)
        is_glued = at == place and at > 0 and bool(_GLUED.search(paragraph[:at]))
        if is_glued and part:
            yield part
            part = ""
        part += paragraph[place:at] + sentence
        place = at + len(sentence)
    if part.strip():
        yield part.strip()
