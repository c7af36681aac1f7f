"""Which lines of a text make up a table."""

import re
from collections.abc import Sequence

from .line import Line, LineKind
from .table_heading_rows import has_values

_LONGEST_SECTION = 80
_MOST_SECTIONS, _FEWEST_COLUMNS = 3, 3
_TELLS_ANEW = re.compile(
    r"\d|[.!?]$|\b(?:ended|months?|quarters?|years?|thousands?|millions?|billions?|table)\b", re.IGNORECASE
)
"""What dates or counts the columns below anew."""


_SUM = re.compile(r"^[($€£¥\s]*\d{1,3}(?:,\d{3})+")


def is_in_table(text: str, lines: Sequence[Line], first: int, last: int) -> bool:
    """Whether a line still belongs to the table: no blank line before a new head.

    A line without columns within it is the heading of the rows below.
    """
    if last == first:
        return True
    if lines[last].kind is not LineKind.ROW:
        return _heads_rows_below(text, lines, first, last)
    if lines[last].paragraph == lines[last - 1].paragraph:
        return True
    cells = lines[last].cells
    # A blank line between the two sides of a balance sheet opens no new table.
    goes_on = len(cells) == len(lines[last - 1].cells) and any(
        _SUM.match(text[slice(*one)]) for one in cells[1:]
    )
    return goes_on or len(cells) == len(lines[first].cells)


def _heads_rows_below(text: str, lines: Sequence[Line], first: int, last: int) -> bool:
    """Whether a line without columns, or a few of them, stand between the rows of one table.

    Behind a blank line they do where the row below has as many cells as those above and the lines date nothing:
    a second metric under the same columns.
    """
    below = next(
        (
            n
            for n in range(last + 1, min(last + 1 + _MOST_SECTIONS, len(lines)))
            if lines[n].kind is LineKind.ROW
        ),
        None,
    )
    if below is None:
        return False
    between = lines[last:below]
    if any(
        line.paragraph != lines[below].paragraph or line.end - line.start >= _LONGEST_SECTION
        for line in between
    ):
        return False
    if lines[last].paragraph == lines[last - 1].paragraph:
        return True
    wide = max(len(line.cells) for line in lines[first:last])
    return (
        wide >= _FEWEST_COLUMNS
        and len(lines[below].cells) == wide
        and has_values(text, lines[below])
        and not any(_TELLS_ANEW.search(text, line.start, line.end) for line in between)
    )


def is_row_of_facts(text: str, line: Line) -> bool:
    """Whether a line divided by bars is no row of a table: each part is words with or without a number."""
    parts = [text[start:end] for start, end in line.cells if end > start]
    return len(parts) > 1 and all(part[0].isalpha() and len(part.split()) > 1 for part in parts)


def as_row(line: Line) -> Line:
    """A line without columns as a row of one cell."""
    return line if line.cells else line._replace(cells=((line.start, line.end),))
