"""A text made plain for reading: wrapped lines joined, runs of space made one; tables keep their columns."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..folding import fold
from .line import Line, LineKind, RawLine
from .line_place import BULLET, goes_on, is_heading, is_of_sheet
from .text_builder import TextBuilder
from .text_rows import row_places

_HASHES = re.compile(r"\s*#{1,6}\s+")
_RULE_ROW = re.compile(r"[\s|:+=-]+$")
_HEADER_FIELD = re.compile(
    r"(url|title|published|text-kind|date|source|author|publisher)\s*:\s*(.*)$", re.IGNORECASE
)
_MOST_HEADER_LINES = 8


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


def plain_text(source: str) -> PlainText:
    r"""Make a text plain.

    >>> plain_text("Sales rose to  5\nmillion. Costs fell.").text
    'Sales rose to 5 million. Costs fell.\n'
    """
    folded, places = fold(source)
    raw = list(_raw_lines(folded))
    header, first = _header(raw)
    builder = TextBuilder(folded, places)
    rows = row_places(raw)
    _build(builder, raw, first, rows)
    return PlainText("".join(builder.pieces), builder.places, tuple(builder.lines), header)


def _raw_lines(text: str) -> Iterator[RawLine]:
    start = 0
    for line in text.split("\n"):
        yield RawLine(start, start + len(line), line.rstrip("\r"))
        start += len(line) + 1


def _header(raw: list[RawLine]) -> tuple[dict[str, str], int]:
    """The fields of the head and the first line after it; two fields make a head."""
    fields: dict[str, str] = {}
    for count, line in enumerate(raw[:_MOST_HEADER_LINES]):
        match = _HEADER_FIELD.match(line.text)
        if match is None:
            ends = not line.text.strip() and len(fields) > 1
            return (fields, count + 1) if ends else ({}, 0)
        fields[match[1].lower()] = match[2].strip()
    return {}, 0


def _build(
    builder: TextBuilder, raw: list[RawLine], first: int, rows: dict[int, tuple[tuple[int, int], ...]]
) -> None:
    open_kind: LineKind | None = None
    line_start = 0
    previous: RawLine | None = None

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
        bullet = BULLET.match(line.text)
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
            and goes_on(previous, line)
        ):
            builder.space(previous.end)
            builder.prose(begin, end)
            previous = line
            continue
        close()
        open_kind = (
            LineKind.HEADING
            if hashes or is_heading(raw, count, rows)
            else LineKind.BULLET
            if bullet or is_of_sheet(raw, count)
            else LineKind.PROSE
        )
        line_start = builder.length
        builder.prose(begin, max(end, begin))
        previous = line
    close()


def _add_row(builder: TextBuilder, line: RawLine, cells: tuple[tuple[int, int], ...]) -> None:
    shift = builder.length - line.start
    start = builder.length
    if _RULE_ROW.match(line.text):
        return
    builder.whole(line.start, line.start + len(line.text.rstrip()))
    placed = tuple((first + shift, after + shift) for first, after in cells)
    builder.lines.append(Line(start, builder.length, LineKind.ROW, builder.paragraph, placed))
    builder.newline(line.end)
