"""Tables of values parted by commas, semicolons, tabs or bars."""

import csv
import re
from collections.abc import Sequence
from io import StringIO
from itertools import islice

from ..document import Document
from ..extracted import Extracted, UnreadableDocument
from ..header_rows import is_number
from ..table_text import plain_table_lines
from . import GUESS, Reader, register

_DELIMITERS = ",;\t|"
_LABELS = frozenset(
    {"text/csv", "application/csv", "text/comma-separated-values", "text/tab-separated-values"}
)
_LOOKED_AT = 20
_LEAST_ROWS, _LEAST_COLUMNS = 3, 3
"""Without a label fewer of either may be prose with commas."""
_SURELY_COLUMNS = 6
"""So many in every row are no prose, whatever the values say."""
_LONGEST_NAME = 60
_SENTENCE = re.compile(r"[a-z]{3,}[.!?]$|\s(?:the|and|of|is|was)\s.*\s(?:the|and|of|is|was)\s")
_LONGEST_VALUE = 1_000_000


def _recognises(document: Document) -> bool:
    return bool(_delimiter(document))


def _delimiter(document: Document) -> str:
    """What parts the values: the sign that gives most columns, the same number in every row; empty for no table."""
    if document.json is not None or document.root:
        return ""
    labelled = document.label in _LABELS
    found = {sign: _columns(document.start, sign, labelled=labelled) for sign in _DELIMITERS}
    best = max(_DELIMITERS, key=lambda sign: found[sign])
    return best if found[best] else ""


def _columns(start: str, sign: str, *, labelled: bool) -> int:
    rows = _first_rows(start, sign)
    if not rows or len(rows) < (2 if labelled else _LEAST_ROWS):
        return 0
    widths = {len(row) for row in rows}
    if labelled:
        return min(widths) if min(widths) > 1 else 0
    is_even = len(widths) == 1 and min(widths) >= _LEAST_COLUMNS
    is_prose = min(widths) < _SURELY_COLUMNS and any(_SENTENCE.search(cell) for row in rows for cell in row)
    names = all(0 < len(cell.strip()) <= _LONGEST_NAME for cell in rows[0][1:])
    return min(widths) if is_even and names and not is_prose else 0


def _first_rows(start: str, sign: str) -> list[list[str]]:
    """The first rows that are whole and not empty; none where the text is malformed for this sign."""
    # The last line may be cut off, but it may also end a value that stands on several.
    for text in (start[: start.rfind("\n") + 1] or start, start):
        try:
            rows = list(islice(csv.reader(StringIO(text), delimiter=sign, strict=True), _LOOKED_AT))
        except csv.Error:
            continue
        return [row for row in rows if any(cell.strip() for cell in row)]
    return []


def _read(document: Document) -> Extracted:
    csv.field_size_limit(_LONGEST_VALUE)
    # With their ends: a line break within quotes parts the words of a value.
    lines = StringIO(document.text)
    try:
        rows = [row for row in csv.reader(lines, delimiter=_delimiter(document)) if any(map(str.strip, row))]
    except csv.Error as fault:
        raise UnreadableDocument(f"it is a table of values that breaks off ({fault})") from fault
    header, values = (rows[0], rows[1:]) if _names_columns(rows) else (_numbered(rows), rows)
    return Extracted("\n".join(plain_table_lines(header, values)).rstrip("\n"))


def _names_columns(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row holds names and no values."""
    return not any(is_number(cell.strip()) for cell in rows[0])


def _numbered(rows: Sequence[Sequence[str]]) -> list[str]:
    """Names for columns that have none."""
    return [f"Column {place}" for place in range(1, max(map(len, rows)) + 1)]


register(Reader("csv", GUESS, _recognises, _read))
