"""Which rows of a table are its header, told by their look."""

import re
from collections.abc import Sequence

from .split_signs import Cell

_NUMBER = re.compile(
    r"""[-+−–—(~<>]*(?:(?:[A-Z]{0,3}[$€£¥]|RMB|CNY|HKD|USD)\ ?)?[-−–(]*
    \d[\d,.]*
    (?:\ ?(?:%|p?pts?|pp|bps|[xkmb]|bn|mn|million|billion|亿|万|元|亿元|万元))?
    [)%]*[¹²³⁰⁴-⁹⁽⁾*†]*""",
    re.VERBOSE,
)
_NO_NUMBER = re.compile(r"[-−–—]+%?|n/?[am]\.?|(?:[A-Z]{0,3}[$€£¥])[-−–—]", re.IGNORECASE)
_YEAR_OR_DAY = re.compile(r"(?:19|20)\d\d[¹²³⁰⁴-⁹⁽⁾*†]*|\d{1,2}\.\d{1,2}\.(?:\d\d|\d{4})")
_LONGEST_NUMBER = 60


def is_number(text: str) -> bool:
    """Whether a cell holds a value, or the dash that stands for none; a bare year or day is none."""
    if len(text) > _LONGEST_NUMBER or _YEAR_OR_DAY.fullmatch(text):
        return False
    return bool(_NUMBER.fullmatch(text) or _NO_NUMBER.fullmatch(text))


def header_rows(rows: Sequence[Sequence[Cell]]) -> int:
    """How many rows at the top are the header, the titles above it included.

    A header holds no values, and one of its rows at most has a cell above the labels.
    """
    first = min((row[0].start for row in rows if row), default=0)
    labelled = columns = 0
    for place, row in enumerate(rows):
        if any(is_number(cell.text) for cell in row if cell.start > first):
            return place if columns else _titles(rows, place)
        if len(row) == 1 and row[0].start == first:
            if columns:
                return place
            continue
        has_label = bool(row) and row[0].start == first
        if has_label and labelled:
            return place
        labelled += has_label
        columns += bool(row)
    return len(rows) if columns == 1 else min(columns, 1)


def is_header_within(row: Sequence[Cell], first: int) -> bool:
    """Whether a row among the values begins a new set of columns: nothing above the labels, and no value."""
    return len(row) > 1 and row[0].start > first and not any(is_number(cell.text) for cell in row)


def _titles(rows: Sequence[Sequence[Cell]], place: int) -> int:
    """Of the rows before the first values, none names columns: those with a single cell are titles."""
    return place if all(len(row) <= 1 for row in rows[:place]) else 0
