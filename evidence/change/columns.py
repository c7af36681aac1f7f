"""What the columns of a table are called: the row from which its rows hang."""

from collections.abc import Sequence

from .text_lines import TextLine

CELL = " | "
_MOST_ROWS = 200
"""Rows above a row among which the head of their table is looked for."""


def heads_of(lines: Sequence[TextLine], at: int) -> tuple[str, ...]:
    """The cells of the topmost row of the table in which a row stands; empty where it stands in none.

    >>> rows = [TextLine(0, 0, text) for text in ("RMB m | June 2024 | June 2025", "Cloud | 26,549 | 33,398")]
    >>> heads_of(rows, 1)
    ('RMB m', 'June 2024', 'June 2025')
    """
    cells = lines[at].text.count(CELL)
    top = at
    while top > max(0, at - _MOST_ROWS) and lines[top - 1].text.count(CELL) == cells:
        top -= 1
    return tuple(lines[top].text.split(CELL)) if cells and top < at else ()
