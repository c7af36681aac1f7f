"""The lines of a page put back into paragraphs and tables.

A PDF holds no paragraphs and no tables, only words with their places. A line that is nearly full goes on in the next.
Lines with numbers whose words stand apart make a table; their cells come with their places across the page.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from .header_rows import is_number
from .split_signs import Cell
from .table_text import table_lines

_DIGIT = re.compile(r"\d")
_NUMBER_WORD = re.compile(r"(?<!\S)[-−–(]*[$€£¥]?[-−–(]*\d[\d,.]*[)%]*(?!\S)")
_MOST_WORDS = 40
_NEAR = 2
"""Lines between two rows of one table that may hold no numbers."""
_ABOVE = 4
"""Lines above the first row that may be its header."""
_FULL = 0.75
"""Of the longest line of the page: one that is so long goes on in the next."""
_SHORT_PAGE = 40
BULLET = re.compile(r"(?:[•·▪◦‣●■○–—*-]|\(?[a-z0-9]{1,3}[.)])\s")
_HYPHENS = ("\x02", "\ufffe", "\u00ad")
"""What pdfium gives for the hyphen of a word that is parted at the end of a line."""
_HYPHEN_SIGNS = "".join(_HYPHENS)
_HAN = re.compile("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60]")


class PageLine(NamedTuple):
    """One line as it is printed. `cells` are its words by their place across the page, where a table is likely."""

    text: str
    cells: tuple[Cell, ...] = ()

    @property
    def has_value(self) -> bool:
        """Whether a number stands behind its first words, as in a row of a table."""
        return any(is_number(cell.text) for cell in self.cells[1:])


class PageText(NamedTuple):
    """What a page says, and how it begins and ends."""

    text: str
    begins_with_row: bool = False
    """Whether a table is the first on the page."""
    goes_on: bool = False
    """Whether its last line is full, so that what it says may go on."""
    is_parted: bool = False
    """Whether it ends within a word that a hyphen parts."""


def likely_rows(texts: Sequence[str]) -> set[int]:
    """The places of the lines that may belong to a table, by their numbers: rows, and what stands by them."""
    rows = [place for place, text in enumerate(texts) if _may_be_row(text)]
    near = {place for pair in pairwise(rows) if pair[1] - pair[0] <= _NEAR + 1 for place in pair}
    return {
        around
        for place in near
        for around in range(max(place - _ABOVE, 0), min(place + _NEAR, len(texts) - 1) + 1)
    }


def _may_be_row(text: str) -> bool:
    """Whether it ends in a number, or has two, and is no paragraph."""
    if not _DIGIT.search(text):
        return False
    ends = [number.end() for number in _NUMBER_WORD.finditer(text)]
    if not ends or len(text.split()) > _MOST_WORDS:
        return False
    return len(ends) > 1 or ends[0] == len(text.rstrip())


def page_text(lines: Sequence[PageLine]) -> PageText:
    """The paragraphs and tables of a page as lines, in the form that `extracted.py` tells."""
    longest = max((len(line.text) for line in lines), default=0)
    made: list[str] = []
    at = 0
    tables = [*_tables(lines)]
    for start, end in tables:
        made += _paragraphs([line.text for line in lines[at:start]], longest)
        made += table_lines([line.cells for line in lines[start:end]])
        at = end
    made += _paragraphs([line.text for line in lines[at:]], longest)
    filled = [place for place, line in enumerate(lines) if line.text.strip()]
    last = lines[filled[-1]].text if filled and filled[-1] >= at else ""
    return PageText(
        text="\n".join(made).strip("\n"),
        begins_with_row=bool(filled and tables) and tables[0][0] <= filled[0],
        goes_on=_is_full(last, longest),
        is_parted=last.rstrip().endswith(_HYPHENS),
    )


def space_between(before: str, after: str) -> str:
    """The space between two lines of a paragraph: none between signs of a writing that has none."""
    return "" if _HAN.match(before[-1:]) and _HAN.match(after[:1]) else " "


def _is_full(line: str, longest: int) -> bool:
    return longest > _SHORT_PAGE and len(line) >= _FULL * longest


def _tables(lines: Sequence[PageLine]) -> Iterator[tuple[int, int]]:
    """Where tables begin and end: runs of rows of several cells, with values in at least half of them."""
    rows = [place for place, line in enumerate(lines) if len(line.cells) > 1]
    start = 0
    while start < len(rows):
        end = start + 1
        while end < len(rows) and rows[end] - rows[end - 1] <= _NEAR + 1 and lines[rows[end] - 1].cells:
            end += 1
        run = [lines[place] for place in rows[start:end]]
        if len(run) > 1 and sum(line.has_value for line in run) * 2 >= len(run):
            yield _with_header(lines, rows[start]), rows[end - 1] + 1
        start = end


def _with_header(lines: Sequence[PageLine], first: int) -> int:
    """Where the header begins that stands over the columns of values, above the first row of several cells."""
    rows = [line.cells for line in lines[first : first + _ABOVE] if len(line.cells) > 1]
    labels, values = min(cells[0].start for cells in rows), min(cells[1].start for cells in rows)
    while first and lines[first - 1].cells:
        start, end, _ = lines[first - 1].cells[0]
        if end <= values or start <= labels:
            break
        first -= 1
    return first


def _paragraphs(texts: Sequence[str], longest: int) -> list[str]:
    made: list[str] = []
    goes_on = parted = False
    for text in texts:
        bare = " ".join(text.strip(_HYPHEN_SIGNS).split())
        if not bare:
            goes_on = False
            continue
        if goes_on and not BULLET.match(bare):
            made[-1] = f"{made[-1]}{'' if parted else space_between(made[-1], bare)}{bare}"
        else:
            made.append(bare)
        parted = text.rstrip().endswith(_HYPHENS)
        goes_on = parted or _is_full(text, longest)
    return made
