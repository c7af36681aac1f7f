"""A text of any length laid out row by row: only the rows that are asked for are ever made."""

from array import array
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from .breaking import Row, broken

_LONGEST_BLOCK = 2_000
"""Characters after which a line without a line end is laid out as if one stood there."""
_KEPT_BLOCKS = 1_024


class Place(NamedTuple):
    """A row of a flow: the block, and the row in it, both counted from 0."""

    block: int
    row: int


class Flow:
    """A text cut into blocks (its lines, and pieces of very long ones), each broken into rows when it is needed."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts, self._ends = _blocks(text)
        self.width = 80
        self._rows = lru_cache(_KEPT_BLOCKS)(self._broken)

    def set_width(self, width: int) -> None:
        """Break into rows of this many cells from now on."""
        if width != self.width:
            self.width = max(1, width)
            self._rows.cache_clear()

    def _broken(self, block: int) -> tuple[Row, ...]:
        """The rows of a block, as places in the text. A paragraph of several rows is set off by an empty one."""
        start, end = self._starts[block], self._ends[block]
        rows = tuple(
            (start + first, start + last) for first, last in broken(self.text[start:end], self.width)
        )
        return (*rows, (end, end)) if len(rows) > 1 and self._ends_in_text(block) else rows

    def _ends_in_text(self, block: int) -> bool:
        """Whether a line end and then more text follow."""
        after = block + 1
        return (
            after < len(self._starts)
            and self._starts[after] > self._ends[block]
            and (self._ends[after] > self._starts[after])
        )

    def place_of(self, at: int) -> Place:
        """The row on which a place of the text stands."""
        block = max(0, bisect_right(self._starts, at) - 1)
        rows = self._rows(block)
        row = max((number for number, (start, _) in enumerate(rows) if start <= at), default=0)
        if row and rows[row][0] == rows[row][1] == rows[row - 1][1]:
            row -= 1
        return Place(block, row)

    def moved(self, place: Place, by: int) -> Place:
        """The row so many rows below, or above where `by` is negative; the first or last one where they end."""
        block, row = place
        row += by
        while row < 0 and block > 0:
            block -= 1
            row += len(self._rows(block))
        while row >= len(self._rows(block)) and block < len(self._starts) - 1:
            row -= len(self._rows(block))
            block += 1
        return Place(block, max(0, min(row, len(self._rows(block)) - 1)))

    @property
    def last(self) -> Place:
        """The last row."""
        block = len(self._starts) - 1
        return Place(block, len(self._rows(block)) - 1)

    def rows_from(self, place: Place, most: int) -> list[Row]:
        """Up to `most` rows from a place on, as places in the text."""
        rows: list[Row] = []
        block, skip = place
        while len(rows) < most and block < len(self._starts):
            rows += self._rows(block)[skip:]
            block, skip = block + 1, 0
        return rows[:most]


def _blocks(text: str) -> tuple["array[int]", "array[int]"]:
    """Where each block starts and ends; there is always one."""
    starts, ends = array("q"), array("q")
    start = 0
    while start <= len(text):
        line_end = text.find("\n", start)
        line_end = len(text) if line_end < 0 else line_end
        while line_end - start > _LONGEST_BLOCK:
            blank = text.rfind(" ", start, start + _LONGEST_BLOCK)
            cut = start + _LONGEST_BLOCK if blank <= start else blank + 1
            starts.append(start)
            ends.append(cut)
            start = cut
        starts.append(start)
        ends.append(line_end)
        start = line_end + 1
    return starts, ends
