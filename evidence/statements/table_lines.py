"""Which lines of a text make up a table."""

import re
from collections.abc import Sequence

from .line import Line, LineKind

_LONGEST_SECTION = 80


_SUM = re.compile(r"^[($€£¥\s]*\d{1,3}(?:,\d{3})+")


def is_in_table(text: str, lines: Sequence[Line], first: int, last: int) -> bool:
    """Whether a line still belongs to the table: no blank line before a new head.

    A line without columns within it is the heading of the rows below.
    """
    if last == first:
        return True
    if lines[last].kind is not LineKind.ROW:
        follows = last + 1 < len(lines) and lines[last + 1].kind is LineKind.ROW
        together = follows and lines[last + 1].paragraph == lines[last].paragraph == lines[last - 1].paragraph
        return together and lines[last].end - lines[last].start < _LONGEST_SECTION
    if lines[last].paragraph == lines[last - 1].paragraph:
        return True
    cells = lines[last].cells
    # A blank line between the two sides of a balance sheet opens no new table.
    goes_on = len(cells) == len(lines[last - 1].cells) and any(
        _SUM.match(text[slice(*one)]) for one in cells[1:]
    )
    return goes_on or len(cells) == len(lines[first].cells)


def is_row_of_facts(text: str, line: Line) -> bool:
    """Whether a line divided by bars is no row of a table: each part is words with or without a number."""
    parts = [text[start:end] for start, end in line.cells if end > start]
    return len(parts) > 1 and all(part[0].isalpha() and len(part.split()) > 1 for part in parts)


def as_row(line: Line) -> Line:
    """A line without columns as a row of one cell."""
    return line if line.cells else line._replace(cells=((line.start, line.end),))
