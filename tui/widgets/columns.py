"""How wide the columns of a list are, and how their cells are aligned: measured on the rows on screen."""

import re
from collections.abc import Callable, Sequence

from rich.cells import cell_len

from .lines import fit
from .rows import Cell, Column, Row

_NUMBER = re.compile(r"([-+]?[\d,]+)(\.\d+)?(.*)", re.DOTALL)


class MeasuredColumns:
    """Columns laid out for a width and for some rows; what was measured is kept until either changes."""

    def __init__(self, visible: Callable[[], Sequence[Row]]) -> None:
        self._visible = visible
        """The rows on screen."""
        self._measured: object = None
        """What tells the rows on screen from others."""
        self._laid_out: tuple[int, tuple[Column, ...], Sequence[tuple[Column, int, int]]] = (-1, (), ())
        """A width and columns, with those that have room in it."""
        self._points: dict[int, tuple[int, int]] = {}
        """The widest decimals and unit, by place of the cell in a row."""
        self._snug: dict[int, int] = {}
        """The widest cell, by its place in a row."""

    def forget(self) -> None:
        """Measure anew: the rows have other words."""
        self._measured = None

    def measure(self, rows: object) -> None:
        """Take the rows on screen to be those that `rows` tells from others."""
        if rows == self._measured:
            return
        self._measured, self._points, self._snug = rows, {}, {}
        if any(column.snug for column in self._laid_out[1]):
            self._laid_out = (-1, (), ())

    def places(self, columns: tuple[Column, ...], width: int) -> Sequence[tuple[Column, int, int]]:
        """The columns that have room in `width`, the cells that each takes, and their place in a row."""
        made_for, known, rooms = self._laid_out
        if made_for != width or columns is not known:
            shown = [(column, index) for index, column in enumerate(columns) if width > column.above]
            widths = [self._width_of(column, index) for column, index in shown]
            left = max(0, width - sum(widths) - max(0, len(shown) - 1))
            rooms = [
                (column, left if column.flex else taken, index)
                for (column, index), taken in zip(shown, widths, strict=True)
            ]
            self._laid_out = (width, columns, rooms)
        return rooms

    def _width_of(self, column: Column, index: int) -> int:
        """What a column takes before the flexible one has the rest."""
        if column.flex or not column.snug:
            return 0 if column.flex else column.width
        if index not in self._snug:
            self._snug[index] = max((cell_len(row.cells[index].text) for row in self._visible()), default=0)
        return min(column.width, self._snug[index])

    def aligned(self, cell: Cell, column: Column, index: int, room: int) -> str:
        """The text of a cell in exactly `room` cells."""
        if column.align != "decimal":
            return fit(cell.text, room, column.align)
        return fit(self._on_the_point(cell.text, index), room, "right")

    def _on_the_point(self, text: str, index: int) -> str:
        """The number padded so that the decimal points of the rows on screen stand below each other."""
        match = _NUMBER.fullmatch(text)
        if match is None:
            return text
        places, units = self._point(index)
        whole, fraction, unit = match.groups(default="")
        return whole + fraction.ljust(places) + unit + " " * (units - cell_len(unit))

    def _point(self, index: int) -> tuple[int, int]:
        """How wide decimals and units of a column are on screen."""
        if index not in self._points:
            tails = [_tail(other.cells[index].text) for other in self._visible()]
            places = max((len(fraction) for fraction, _ in tails), default=0)
            units = max((cell_len(unit) for _, unit in tails), default=0)
            self._points[index] = (places, units)
        return self._points[index]


def _tail(text: str) -> tuple[str, str]:
    match = _NUMBER.fullmatch(text)
    return (match[2] or "", match[3]) if match else ("", "")
