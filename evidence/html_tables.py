"""The tables of a page as lines: cells that span columns or rows are put where they stand, spacers are dropped."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from .split_signs import Cell
from .table_text import table_lines

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

LINE = "\uf8fe"
"""Marks the end of a line while the page's own line breaks are still in the text; of the private use area."""
TABLE = "\uf8fd"
"""Stands before and after the lines of a table."""
BREAK = "\uf8fc"
"""Marks a line break within a paragraph."""
SPACE = "\uf8fb"
"""Stands for a space that counts: of preformatted text."""
MARKS = (LINE, TABLE, BREAK, SPACE)
BULLETS = frozenset("•·▪◦‣●■○–")
_BLANK = f" \n\t\r\f\v\xa0\u200b\ufeff{LINE}{BREAK}{SPACE}"
_SPAN = re.compile(r"\s*([0-9]{1,9})")
_WIDEST = 1_000
"""Columns that a cell may span, as browsers have it."""
_LONGEST = 5_000
"""Rows that a cell may span here."""
_MOST_REPEATED = 50_000
"""Cells of a table that are repeated in the rows below."""
_LONGEST_CELL = 1_500
"""A cell beside others that is longer holds the page itself: the table only lays it out."""
_LONGEST_HEADING = 200


def write_tables(tables: "list[LexborNode]") -> None:
    """Replace each table of a tree by its lines. A table that only lays the page out becomes the text of its cells.

    Blocks within must be marked by `LINE` already; inner tables come after those that hold them.
    """
    for table in reversed(tables):
        nodes = table.css("tr")
        rows = [_Row(*_cells_of(row, left)) for row, left in zip(nodes, _left_in_group(nodes), strict=True)]
        if _lays_out(rows):
            for cell in table.css("td, th"):
                cell.insert_before(LINE)
                cell.insert_after(LINE)
            continue
        captions = [_collapsed(caption.text(deep=True)) for caption in table.css("caption")]
        lines = _lines(rows, [caption for caption in captions if caption])
        table.replace_with(f"{TABLE}{LINE.join(lines)}{TABLE}")


class _Placed(NamedTuple):
    """A cell as the page has it."""

    text: str
    columns: int
    rows: int


class _Row(NamedTuple):
    cells: list[_Placed]
    is_header: bool


def _left_in_group(rows: "Sequence[LexborNode]") -> list[int]:
    """How many rows each row and those below it in its part of the table are: no cell stands beside more."""
    found: list[int] = []
    groups = Counter[int]()
    for row in reversed(rows):
        group = row.parent.mem_id if row.parent is not None else 0
        groups[group] += 1
        found.append(groups[group])
    return found[::-1]


def _cells_of(row: "LexborNode", left: int) -> tuple[list[_Placed], bool]:
    """The cells of a row, with `left` rows down to the end of its part; and whether it is of the header."""
    cells, heads = [], 0
    for node in row.iter():
        if node.tag not in ("td", "th"):
            continue
        heads += node.tag == "th"
        attributes = node.attributes
        cells.append(
            _Placed(
                node.text(deep=True).replace(BREAK, LINE),
                _span(attributes.get("colspan"), 1, _WIDEST),
                # Zero means down to the end of the part.
                min(_span(attributes.get("rowspan"), 0, _LONGEST) or left, left),
            )
        )
    in_head = row.parent is not None and row.parent.tag == "thead"
    return cells, in_head or (bool(cells) and heads == len(cells))


def _span(told: str | None, least: int, most: int) -> int:
    found = _SPAN.match(told or "")
    return min(max(int(found[1]), least), most) if found else 1


def _lays_out(rows: list[_Row]) -> bool:
    for row in rows:
        filled = [cell.text for cell in row.cells if cell.text.strip(_BLANK)]
        if any(TABLE in text for text in filled):
            return True
        if len(filled) > 1 and max(map(len, filled)) > _LONGEST_CELL:
            return True
    return False


def _lines(rows: list[_Row], captions: list[str]) -> list[str]:
    headers = 0
    while headers < len(rows) and rows[headers].is_header:
        headers += 1
    grid = [part for row in _grid(rows) for part in _paragraphs(row)]
    return [*captions, *table_lines(grid, headers or None)]


def _paragraphs(row: list[Cell]) -> list[list[Cell]]:
    """A row with white space collapsed; a long text that stands alone in its row stays several lines."""
    filled = [cell for cell in row if cell.text.strip(_BLANK)]
    if len(filled) == 1 and len(filled[0].text) > _LONGEST_HEADING:
        return [[filled[0]._replace(text=_collapsed(part))] for part in filled[0].text.split(LINE)]
    cells = [cell._replace(text=_collapsed(cell.text)) for cell in filled]
    if len(cells) > 1 and cells[0].text in BULLETS:
        cells[:2] = [Cell(cells[0].start, cells[1].end, f"{cells[0].text} {cells[1].text}")]
    return [cells]


def _grid(rows: list[_Row]) -> Iterator[list[Cell]]:
    """The cells of each row by the columns that they cover, those of rows above that reach down included.

    In a table that repeats without end nothing reaches down any more after so many cells.
    """
    reaching: list[tuple[int, Cell]] = []
    left = _MOST_REPEATED
    for row in rows:
        waiting = sorted((cell for _, cell in reaching), key=_start)
        left -= len(waiting)
        reaching = [(more - 1, cell) for more, cell in reaching if more > 1] if left > 0 else []
        cells: list[Cell] = []
        at = 0
        for text, columns, down in row.cells:
            while waiting and waiting[0].start <= at:
                cells.append(waiting.pop(0))
                at = max(at, cells[-1].end)
            cell = Cell(at, at + columns, text)
            at += columns
            cells.append(cell)
            if down > 1:
                reaching.append((down - 1, cell))
        yield sorted([*cells, *waiting], key=_start)


def _start(cell: Cell) -> int:
    return cell.start


def _collapsed(text: str) -> str:
    return " ".join(text.replace(LINE, " ").replace(SPACE, " ").split())
