"""A text made plain for reading: wrapped lines joined, runs of space made one; tables keep their columns."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from ..folding import fold

_GAP = re.compile(r"[ ]{2,}|\t+")
_WIDE = re.compile(r" {4,}")
"""A gap that only columns have: the head `Three months ended June 30,    Six months ended June 30,` is no prose."""
_BULLET = re.compile(r"\s*(?:[-*•‣▪●◦]\s+|\(?\d{1,2}[.)]\s+(?=\S))")
_HASHES = re.compile(r"\s*#{1,6}\s+")
_SPACES = re.compile(r"[ \t]+")
_SENTENCE_END = re.compile(r"[.!?:;。！？\"')\]]$")
_RULE_ROW = re.compile(r"[\s|:+=-]+$")
_HEADER_FIELD = re.compile(
    r"(url|title|published|text-kind|date|source|author|publisher)\s*:\s*(.*)$", re.IGNORECASE
)
_LABEL = re.compile(r"[A-Za-z\"'](?:[^:.!?]|\.(?=\d)){2,58}: (?=\S)")
_LABELLED = re.compile(rf"{_LABEL.pattern}.*\d")
"""A line of a fact sheet: a label and values behind a colon."""
_MOST_HEADER_LINES = 8
_SHORTEST_WRAPPED, _WRAPPED, _LONG = 8, 25, 60
_LONGEST_HEADING = 90
_LONGEST_SECTION = 50
_MOST_WORDS, _MOST_WORDS_OVER_LIST = 12, 18
_FEWEST_LABELLED = 3
_FEWEST_RECORDS, _FEWEST_COMMAS = 3, 2


class LineKind(Enum):
    """What a line is."""

    PROSE = auto()
    BULLET = auto()
    HEADING = auto()
    ROW = auto()


class Line(NamedTuple):
    """A line of the plain text; a row has the spans of its cells."""

    start: int
    end: int
    kind: LineKind
    paragraph: int
    cells: tuple[tuple[int, int], ...] = ()


class PlainText(NamedTuple):
    """The plain text, its lines, and where each of its characters stands in the text that was given."""

    text: str
    places: Sequence[int]
    lines: tuple[Line, ...]
    header: dict[str, str]
    """The fields of a head such as `published: 2025-11-25`; they are no part of the text."""

    def span_in_source(self, start: int, end: int) -> tuple[int, int]:
        """A span of the plain text as one of the text that was given."""
        return self.places[start], self.places[end - 1] + 1

    def place_of(self, source: int) -> int:
        """Where a place of the text that was given stands in the plain text."""
        return bisect_left(self.places, source)


class _Raw(NamedTuple):
    start: int
    end: int
    text: str


def plain_text(source: str) -> PlainText:
    r"""Make a text plain.

    >>> plain_text("Sales rose to  5\nmillion. Costs fell.").text
    'Sales rose to 5 million. Costs fell.\n'
    """
    folded, places = fold(source)
    raw = list(_raw_lines(folded))
    header, first = _header(raw)
    builder = _Builder(folded, places)
    rows = _row_places(raw)
    _build(builder, raw, first, rows)
    return PlainText("".join(builder.pieces), builder.places, tuple(builder.lines), header)


def _raw_lines(text: str) -> Iterator[_Raw]:
    start = 0
    for line in text.split("\n"):
        yield _Raw(start, start + len(line), line.rstrip("\r"))
        start += len(line) + 1


def _header(raw: list[_Raw]) -> tuple[dict[str, str], int]:
    """The fields of the head and the first line after it; two fields make a head."""
    fields: dict[str, str] = {}
    for count, line in enumerate(raw[:_MOST_HEADER_LINES]):
        match = _HEADER_FIELD.match(line.text)
        if match is None:
            ends = not line.text.strip() and len(fields) > 1
            return (fields, count + 1) if ends else ({}, 0)
        fields[match[1].lower()] = match[2].strip()
    return {}, 0


def _cells(line: _Raw) -> tuple[tuple[int, int], ...]:
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


def _row_places(raw: list[_Raw]) -> dict[int, tuple[tuple[int, int], ...]]:
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
        elif _has_fellow(candidates, raw, count):
            found[count] = cells
    return found


def _records(raw: list[_Raw]) -> dict[int, tuple[tuple[int, int], ...]]:
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


def _has_fellow(candidates: list[tuple[tuple[int, int], ...]], raw: list[_Raw], count: int) -> bool:
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
    raw: list[_Raw], middle: int, other: int, candidates: list[tuple[tuple[int, int], ...]]
) -> bool:
    """Whether a line between two rows is blank, or a short one without numbers that heads those below it."""
    bare = raw[middle].text.strip()
    if not bare:
        return other > middle
    plain = len(bare) < _LONGEST_SECTION and not any(char.isdigit() for char in bare)
    return plain and (bare[0] == "(" or not _SENTENCE_END.search(bare)) and not candidates[middle]


def _not_spaced_prose(line: _Raw, cells: tuple[tuple[int, int], ...]) -> bool:
    """Whether the gaps divide columns: prose with wide spaces has one after every word."""
    words = len(line.text.split())
    return not (len(cells) > 6 and len(cells) >= words - 1 and sum(c.isdigit() for c in line.text) < 4)


class _Builder:
    def __init__(self, folded: str, places: Sequence[int] | None) -> None:
        self.folded = folded
        self._source = places
        self.pieces: list[str] = []
        self.places: list[int] = []
        self.lines: list[Line] = []
        self.paragraph = 0
        self.length = 0

    def _put(self, text: str, first: int) -> None:
        self.pieces.append(text)
        source = self._source
        places = range(first, first + len(text))
        self.places.extend(places if source is None else (source[min(n, len(source) - 1)] for n in places))
        self.length += len(text)

    def prose(self, start: int, end: int) -> None:
        """Add a stretch with its runs of space made one."""
        place = start
        text = self.folded[start:end]
        for match in _SPACES.finditer(text):
            self._put(text[place - start : match.start()], place)
            self._put(" ", start + match.start())
            place = start + match.end()
        self._put(text[place - start :], place)

    def whole(self, start: int, end: int) -> None:
        """Add a stretch as it is."""
        self._put(self.folded[start:end].replace("\t", " "), start)

    def newline(self, at: int) -> None:
        """End a line."""
        self._put("\n", min(at, max(len(self.folded) - 1, 0)))

    def space(self, at: int) -> None:
        """Join two lines."""
        self._put(" ", at)


def _build(
    builder: _Builder, raw: list[_Raw], first: int, rows: dict[int, tuple[tuple[int, int], ...]]
) -> None:
    open_kind: LineKind | None = None
    line_start = 0
    previous: _Raw | None = None

    def close() -> None:
        nonlocal open_kind
        if open_kind is not None:
            end = builder.length
            builder.lines.append(Line(line_start, end, open_kind, builder.paragraph))
            builder.newline(previous.end if previous else 0)
            open_kind = None

    for count in range(first, len(raw)):
        line = raw[count]
        bare = line.text.strip()
        if not bare:
            close()
            builder.paragraph += 1
            previous = None
            continue
        if count in rows:
            close()
            _add_row(builder, line, rows[count])
            previous = line
            continue
        bullet = _BULLET.match(line.text)
        hashes = _HASHES.match(line.text)
        begin = line.start + (
            bullet.end() if bullet else hashes.end() if hashes else len(line.text) - len(line.text.lstrip())
        )
        end = line.start + len(line.text.rstrip())
        if (
            open_kind is not None
            and previous is not None
            and not bullet
            and not hashes
            and _goes_on(previous, line)
        ):
            builder.space(previous.end)
            builder.prose(begin, end)
            previous = line
            continue
        close()
        open_kind = (
            LineKind.HEADING
            if hashes or _is_heading(raw, count, rows)
            else LineKind.BULLET
            if bullet or _is_of_sheet(raw, count)
            else LineKind.PROSE
        )
        line_start = builder.length
        builder.prose(begin, max(end, begin))
        previous = line
    close()
    if builder.length == 0:
        builder.whole(0, 0)


def _add_row(builder: _Builder, line: _Raw, cells: tuple[tuple[int, int], ...]) -> None:
    shift = builder.length - line.start
    start = builder.length
    if _RULE_ROW.match(line.text):
        return
    builder.whole(line.start, line.start + len(line.text.rstrip()))
    placed = tuple((first + shift, after + shift) for first, after in cells)
    builder.lines.append(Line(start, builder.length, LineKind.ROW, builder.paragraph, placed))
    builder.newline(line.end)


def _is_of_sheet(raw: list[_Raw], count: int) -> bool:
    """Whether a line is one of a run of labelled values, each of which stands for itself."""
    if not _LABELLED.match(raw[count].text):
        return False
    around = range(max(count - _FEWEST_LABELLED + 1, 0), count + 1)
    return any(
        all(_LABELLED.match(line.text) for line in raw[first : first + _FEWEST_LABELLED])
        for first in around
        if first + _FEWEST_LABELLED <= len(raw)
    )


def _goes_on(previous: _Raw, line: _Raw) -> bool:
    """Whether a line continues the one before, which was wrapped."""
    before, here = previous.text.rstrip(), line.text.strip()
    if _LABEL.match(before) and _LABEL.match(here) and before[-1] != ",":
        return False
    if _SENTENCE_END.search(before) and not before.endswith((")", '"', "'")):
        return False
    if here[0].islower() and len(before) >= _SHORTEST_WRAPPED:
        return True
    if len(before) < _WRAPPED:
        return False
    if here[0] in "($€£¥" or here[0].isdigit():
        return True
    return len(before) >= _LONG and (before[-1].islower() or before[-1] == ",") and ":" not in here[:40]


def _is_heading(raw: list[_Raw], count: int, rows: dict[int, tuple[tuple[int, int], ...]]) -> bool:
    """Whether a line stands alone above others without being a sentence."""
    text = raw[count].text.strip()
    if len(text) > _LONGEST_HEADING or text[-1] in ".!?;,。" or _BULLET.match(raw[count].text):
        return False
    if ": " in text or (text[-1] == ")" and text[0] == "("):
        return False
    before_blank = count == 0 or not raw[count - 1].text.strip()
    has_next = count + 1 < len(raw) and (
        bool(raw[count + 1].text.strip()) or (count + 2 < len(raw) and bool(raw[count + 2].text.strip()))
    )
    words = text.split()
    most = _MOST_WORDS_OVER_LIST if before_blank and _is_over_list(raw, count, rows) else _MOST_WORDS
    return (before_blank or count + 1 in rows or len(words) <= 6) and has_next and len(words) <= most


def _is_over_list(raw: list[_Raw], count: int, rows: dict[int, tuple[tuple[int, int], ...]]) -> bool:
    """Whether the next line that is not empty is a row or an item of a list."""
    after = next((n for n in range(count + 1, min(count + 3, len(raw))) if raw[n].text.strip()), None)
    return after is not None and (after in rows or _BULLET.match(raw[after].text) is not None)
