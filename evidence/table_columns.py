"""The columns of a table as a reader sees them, found from the columns of its grid.

Filings lay a number out over three columns of the grid, for its sign, its digits and its bracket, and set spacers
between. What covers the same place in several rows is one column; what no row fills is none.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence

from .split_signs import Cell


class Columns:
    """Disjoint spans of the grid, from left to right. Rows with more cells have the first word on where they lie."""

    def __init__(self, rows: Iterable[Sequence[Cell]]) -> None:
        self._spans: list[tuple[int, int]] = []
        for row in sorted(rows, key=len, reverse=True):
            for cell in row:
                self._take(cell)

    def __len__(self) -> int:
        return len(self._spans)

    def of(self, cell: Cell) -> range:
        """The places of the columns that a cell covers, from 0; empty where it covers none."""
        first = bisect_right(self._spans, cell.start, key=_end)
        return range(first, max(bisect_left(self._spans, cell.end, key=_start), first))

    def make_room(self, header: Sequence[Cell]) -> None:
        """See that each cell of a header covers a column: over a gap it belongs to the free column beside it."""
        for cell in header:
            if not self.of(cell):
                self._stretch_towards(cell, header)

    def _take(self, cell: Cell) -> None:
        over = self.of(cell)
        if not over:
            insort(self._spans, (cell.start, cell.end))
        elif len(over) == 1:
            start, end = self._spans[over[0]]
            self._spans[over[0]] = (min(start, cell.start), max(end, cell.end))

    def _stretch_towards(self, cell: Cell, row: Sequence[Cell]) -> None:
        right = bisect_left(self._spans, cell.end, key=_start)
        taken = {place for other in row for place in self.of(other)}
        for place in (right, right - 1):
            if 0 <= place < len(self._spans) and place not in taken:
                start, end = self._spans[place]
                self._spans[place] = (min(start, cell.start), max(end, cell.end))
                return
        insort(self._spans, (cell.start, cell.end))


def _start(span: tuple[int, int]) -> int:
    return span[0]


def _end(span: tuple[int, int]) -> int:
    return span[1]
