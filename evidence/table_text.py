"""A table of cells as lines of text, in the form that `extracted.py` tells."""

import re
from collections.abc import Iterable, Sequence

from .header_rows import header_rows, is_header_within, is_number
from .split_signs import Cell, rejoined
from .table_columns import Columns

_UNITS = re.compile(
    r"\b(?:millions?|thousands?|billions?|unaudited|except\s+per\s+share)\b|单位|百万|千元|万元|亿元",
    re.IGNORECASE,
)

Row = Sequence[Cell]
"""The cells of one row from left to right."""


def table_lines(rows: Iterable[Row], headers: int | None = None) -> list[str]:
    """The lines of a table; with an empty one at the end where there is a row of several cells.

    `headers` tells how many rows at the top are headers, where the document says; else they are seen by their look.
    """
    every = [rejoined(row) for row in rows]
    head = header_rows(every) if headers is None else headers
    top, body = [row for row in every[:head] if row], [row for row in every[head:] if row]
    if all(len(row) == 1 for row in (*top, *body)):
        return [row[0].text for row in (*top, *body)]
    lines: list[str] = []
    for header, values in _blocks(top, body):
        lines += [*_block_lines(header, values), ""]
    return lines


def plain_table_lines(
    header: Iterable[str], rows: Iterable[Iterable[str]], *, caption: str = ""
) -> list[str]:
    """The same for rows of texts, in which the n-th text stands under the n-th of the header."""
    lines = (_line([" ".join(cell.split()) for cell in row]) for row in (header, *rows))
    return [*([caption] if caption else []), *(line for line in lines if line), ""]


def _blocks(top: list[list[Cell]], body: list[list[Cell]]) -> list[tuple[list[list[Cell]], list[list[Cell]]]]:
    """Headers with the rows under them: a table may set new columns half-way down."""
    first = min(row[0].start for row in (*top, *body))
    blocks = [(top, list[list[Cell]]())]
    for row in body:
        header, values = blocks[-1]
        if not is_header_within(row, first):
            values.append(row)
        elif values or not header:
            caption: list[list[Cell]] = []
            while values and len(values[-1]) == 1 and not is_number(values[-1][0].text):
                caption.insert(0, values.pop())
            blocks.append(([*caption, row], []))
        else:
            header.append(row)
    return [block for block in blocks if any(block)]


def _block_lines(header: list[list[Cell]], values: list[list[Cell]]) -> list[str]:
    columns = Columns(values or header)
    for row in header:
        columns.make_room(row)
    paths: dict[int, list[str]] = {}
    above: list[str] = []
    for row in header:
        if len(row) == 1 and _is_caption(row[0], columns):
            above.append(row[0].text)
            continue
        for cell in row:
            for place in columns.of(cell):
                path = paths.setdefault(place, [])
                if cell.text not in path[-1:]:
                    path.append(cell.text)
    names = _line([" / ".join(paths.get(place, ())) for place in range(len(columns))])
    rows = [_row_line(row, columns) for row in values]
    return [*above, *([names] if names else []), *rows]


def _is_caption(cell: Cell, columns: Columns) -> bool:
    """Whether the only cell of a header's row is about the whole table: above the labels, or its units."""
    over = columns.of(cell)
    return 0 in over or (len(over) == len(columns) - 1 and bool(_UNITS.search(cell.text)))


def _row_line(row: list[Cell], columns: Columns) -> str:
    if len(row) == 1 and (0 in columns.of(row[0]) or not is_number(row[0].text)):
        return row[0].text
    cells: dict[int, str] = {}
    for cell in row:
        place = columns.of(cell)[0]
        cells[place] = f"{cells[place]} {cell.text}" if place in cells else cell.text
    return _line([cells.get(place, "") for place in range(len(columns))])


def _line(cells: list[str]) -> str:
    """Cells with bars between, the empty ones at the end left out."""
    while cells and not cells[-1]:
        cells.pop()
    return (
        " | ".join(cell.replace("|", "¦") for cell in cells)
        .replace("|  |", "| |")
        .replace("|  |", "| |")
        .strip()
    )
