"""Cells of rows that only spaces divide: heads over several columns, and heads of rows that touch their first value."""

import re
from collections.abc import Mapping, Sequence

Cells = tuple[tuple[int, int], ...]

_TIME = re.compile(
    r"\b(?:months|weeks|quarters?|half|years?|ended|[1-4]Q|Q[1-4]|[12]H|H[12]|9M|FY)(?:\b|(?=\d))|\b20\d\d\b",
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"(.*[A-Za-z),]) ((?:[$€£¥]|[A-Z]{2,3}\$?) ?\(?-?\d[\d,.]*\)?|\(\d[\d,.]*\)|\d{1,3}(?:,\d{3})+|\d+\.\d+%?)"
)


def heads_more(cells: Cells, text: str, start: int, below: Sequence[Cells]) -> bool:
    """Whether a line that begins at `start` has times which each head several columns of the line below."""
    wide = len(below[0]) if below else 0
    told = (text[first - start : after - start] for first, after in cells)
    return (
        1 < len(cells) < wide
        and 0 in {wide % len(cells), (wide - 1) % len(cells)}
        and all(_TIME.search(cell) for cell in told)
    )


def beside(rows: Mapping[int, Cells], count: int) -> list[int]:
    """How many cells the rows right beside one have."""
    return [len(rows[n]) for n in (count - 1, count - 2, count + 1) if n in rows]


def with_glued_value(cells: Cells, text: str, start: int, wide: Sequence[int]) -> Cells:
    """The cells of a row whose long head leaves but one space before its first value: `Loss per share $ (0.05)`."""
    if not cells or len(cells) + 1 not in wide or len(cells) in wide:
        return cells
    first, after = cells[0]
    glued = _GLUED.fullmatch(text, first - start, after - start)
    if glued is None:
        return cells
    return ((first, start + glued.end(1)), (start + glued.start(2), after), *cells[1:])
