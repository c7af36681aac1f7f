"""Which rows of a table are its heading, and what each column says by it."""

import re
from collections.abc import Sequence

from ..grammar.amount import COUNT
from ..grammar.periods import PeriodReader
from ..grammar.quantities import find_quantities
from .line import Line
from .table_heads import Header, header_of

_NUMBERED_ROW = 3
_MOST_HEADS = 5
_FEWEST_HEADS = 2


def corner_of(text: str, heads: Sequence[Line], width: int, reader: PeriodReader) -> Header:
    """What the first cell of the heading rows tells of all rows: `Revenue` before a row of years."""
    for line in heads:
        is_spaced = len(line.cells) > 1 and "|" not in text[line.start : line.end]
        if width > 1 and (len(line.cells) == width or (is_spaced and line.cells[0][0] == line.start)):
            head = header_of(text, *line.cells[0], reader)
            if head.metric is not None:
                return Header(metric=head.metric, marks=head.marks, change=head.change, percent=head.percent)
    return Header()


def split_rows(text: str, rows: Sequence[Line], reader: PeriodReader) -> tuple[list[Line], list[Line]]:
    """The heading rows and the others."""
    heads: list[Line] = []
    for count, line in enumerate(rows):
        if has_values(text, line) and not (count == 0 and _looks_like_head(text, line)):
            sections = 0
            while sections + 1 < len(heads) and _is_section(text, heads[-1 - sections], reader):
                sections += 1
            return heads[: len(heads) - sections], list(rows[count - sections :])
        heads.append(line)
        if len(heads) > _MOST_HEADS:
            return heads[:1], list(rows[1:])
    return heads, []


def _is_section(text: str, line: Line, reader: PeriodReader) -> bool:
    """Whether a row with one cell names the rows below it, rather than dating or counting the columns."""
    filled = [cell for cell in line.cells if text[slice(*cell)].strip()]
    if len(filled) != 1:
        return False
    return not _heads_a_column(text, filled[0], reader)


def _heads_a_column(text: str, cell: tuple[int, int], reader: PeriodReader) -> bool:
    """Whether a cell dates a column or tells in what it counts."""
    head = header_of(text, *cell, reader)
    return bool(head.period or head.change or head.scale or head.currency or head.former)


def is_head_row(text: str, line: Line, reader: PeriodReader) -> bool:
    """Whether a row amid others dates the columns anew: all its cells but the first are heads."""
    filled = [cell for cell in line.cells[1:] if text[slice(*cell)].strip()]
    if len(filled) < _FEWEST_HEADS or has_values(text, line):
        return False
    return all(_heads_a_column(text, cell, reader) for cell in filled)


def _looks_like_head(text: str, line: Line) -> bool:
    """Whether a row with values heads the columns all the same: its values are years."""
    first = text[slice(*line.cells[0])].strip() if line.cells else "x"
    others = [text[slice(*cell)].strip() for cell in line.cells[1:]]
    return (not first or first.lower() in {"item", "metric", "segment"}) and all(
        len(cell) == 4 and cell.startswith(("19", "20")) for cell in others if cell
    )


def head_cell(text: str, cells: Sequence[tuple[int, int]]) -> int:
    """Which cell names the row: the second where the first only numbers it."""
    if len(cells) < _NUMBERED_ROW:
        return 0
    first, second = (text[slice(*cell)].strip() for cell in cells[:2])
    numbers = not first or first.rstrip(".").isdigit()
    return 1 if numbers and second[:1].isalpha() and not find_quantities(second) else 0


_STRETCH = re.compile(r"\s*\d+ (?:weeks?|months?|days?)(?: to| ended| ending)?\s*$", re.IGNORECASE)
"""A head that goes on in the row below: `12 weeks to`."""


def has_values(text: str, line: Line) -> bool:
    """Whether a row has a number beside its head that is no year."""
    for start, end in line.cells[1:]:
        cell = text[start:end]
        if _STRETCH.match(cell):
            continue
        for amount in find_quantities(cell):
            plain = (
                amount.unit == COUNT
                and not amount.scaled
                and amount.step == 1
                and 1990 <= amount.value <= 2100
                # No year is printed as 1,990.
                and "," not in cell[amount.start : amount.end]
            )
            if not plain and not PeriodReader().find(cell):
                return True
    return False
