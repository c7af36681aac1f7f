"""Which lines of a text are rows of a table, and their cells."""

import re
from collections.abc import Iterator, Sequence

from .line import SENTENCE_END, RawLine
from .row_cells import beside, heads_more, with_glued_value

_GAP = re.compile(r"[ ]{2,}|\t+")
_WIDE = re.compile(r" {4,}")
"""A gap that only columns have: the head `Three months ended June 30,    Six months ended June 30,` is no prose."""
_LONGEST_SECTION = 50
_FEWEST_RECORDS, _FEWEST_COMMAS = 3, 2


def _cells(line: RawLine) -> tuple[tuple[int, int], ...]:
    """The cells of a line that looks like a row; empty for others."""
    text = line.text
    if "|" in text and (text.count("|") > 1 or text.strip().startswith("|")):
        return tuple(
            _trimmed(text, line.start, start, end) for start, end in _between(text, re.compile(r"\|"))
        )
    if text.rstrip().endswith((".", "!", "?", ";")) or (
        text.rstrip().endswith(",") and not _WIDE.search(text.strip())
    ):
        return ()
    if "\t" in text.strip() or len(_GAP.findall(text.strip())) >= 1:
        spans = [(s, e) for s, e in _between(text, _GAP) if text[s:e].strip()]
        singles = len(re.findall(r"(?<=\S) (?=\S)", text))
        if len(spans) > 1 and (singles <= 6 * len(spans)) and max(e - s for s, e in spans) < 90:
            return tuple((line.start + s, line.start + e) for s, e in spans)
    return ()


def _between(text: str, divider: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    place = 0
    for match in divider.finditer(text):
        yield place, match.start()
        place = match.end()
    yield place, len(text)


def _trimmed(text: str, offset: int, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    bare = piece.strip()
    first = start + len(piece) - len(piece.lstrip()) if bare else start
    return offset + first, offset + first + len(bare)


def row_places(raw: list[RawLine]) -> dict[int, tuple[tuple[int, int], ...]]:
    """The cells of the lines that are rows of a table: pipes, or columns over at least two lines."""
    found = _records(raw)
    candidates = [_cells(line) for line in raw]
    for count, cells in enumerate(candidates):
        if not cells or count in found:
            continue
        if "|" in raw[count].text:
            inner = list(cells)
            stripped = raw[count].text.strip()
            if stripped.startswith("|") and stripped.endswith("|"):
                inner = inner[1:-1]
            found[count] = tuple(inner)
        elif _has_fellow(candidates, raw, count) or heads_more(
            cells, raw[count].text, raw[count].start, candidates[count + 1 : count + 2]
        ):
            found[count] = cells
    return {
        count: with_glued_value(cells, raw[count].text, raw[count].start, beside(found, count))
        for count, cells in found.items()
    }


def _records(raw: list[RawLine]) -> dict[int, tuple[tuple[int, int], ...]]:
    """The cells of lines divided by commas: a first line of names, and others with as many fields."""
    found: dict[int, tuple[tuple[int, int], ...]] = {}
    first = 0
    while first < len(raw):
        last = first
        fields = _fields(raw[first].text)
        while last < len(raw) and fields and _fields(raw[last].text) == fields:
            last += 1
        if last - first >= _FEWEST_RECORDS and not any(char.isdigit() for char in raw[first].text):
            for count in range(first, last):
                line = raw[count]
                spans = _between(line.text, re.compile(","))
                found[count] = tuple(_trimmed(line.text, line.start, start, end) for start, end in spans)
        first = max(last, first + 1)
    return found


def _fields(text: str) -> int:
    """Into how many fields commas divide a line; 0 for a sentence, in which a space follows the comma."""
    return text.count(",") + 1 if text.count(",") >= _FEWEST_COMMAS and ", " not in text else 0


def _has_fellow(candidates: list[tuple[tuple[int, int], ...]], raw: list[RawLine], count: int) -> bool:
    here = candidates[count]
    digits = any(char.isdigit() for char in raw[count].text)
    for other in (count - 1, count + 1, count + 2, count - 2):
        if not (0 <= other < len(raw) and candidates[other]):
            continue
        if _as_wide(candidates[other], here) or (other == count + 1 and _spans(here, candidates[other])):
            if abs(other - count) > 1 and not _may_lie_between(raw, (count + other) // 2, other, candidates):
                continue
            if digits or any(char.isdigit() for char in raw[other].text):
                return _not_spaced_prose(raw[count], here)
    return False


def _as_wide(one: Sequence[object], other: Sequence[object]) -> bool:
    """Whether two rows have about as many cells: a wide one may leave out some."""
    return abs(len(one) - len(other)) <= max(1, max(len(one), len(other)) // 3)


def _spans(heads: Sequence[object], below: Sequence[object]) -> bool:
    """Whether each of several heads stands over as many columns: `Three months ended`, `Nine months ended`."""
    many = len(heads)
    return 1 < many < len(below) and 0 in (len(below) % many, (len(below) - 1) % many)


def _may_lie_between(
    raw: list[RawLine], middle: int, other: int, candidates: list[tuple[tuple[int, int], ...]]
) -> bool:
    """Whether a line between two rows is blank, or a short one without numbers that heads those below it."""
    bare = raw[middle].text.strip()
    if not bare:
        return other > middle
    plain = len(bare) < _LONGEST_SECTION and not any(char.isdigit() for char in bare)
    ends = SENTENCE_END.search(bare.removesuffix(":"))
    return plain and (bare[0] == "(" or not ends) and not candidates[middle]


def _not_spaced_prose(line: RawLine, cells: tuple[tuple[int, int], ...]) -> bool:
    """Whether the gaps divide columns: prose with wide spaces has one after every word."""
    words = len(line.text.split())
    return not (len(cells) > 6 and len(cells) >= words - 1 and sum(c.isdigit() for c in line.text) < 4)
