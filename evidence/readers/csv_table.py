"""Tables of values parted by commas, semicolons, tabs or bars, with a title above them and notes below."""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from io import StringIO
from itertools import islice
from typing import NamedTuple

from ..dateline import dateline
from ..document import Document
from ..extracted import Extracted, UnreadableDocument
from ..header_rows import is_number
from ..numeric_days import order_of
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
_MOST_TITLES, _MOST_NOTES = 5, 10
_LONGEST_NAME = 60
_SENTENCE = re.compile(r"[a-z]{3,}[.!?]$|\s(?:the|and|of|is|was)\s.*\s(?:the|and|of|is|was)\s")
_LONGEST_VALUE = 1_000_000


Row = Sequence[str]


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
    whole = _first_rows(start, sign)
    parts = _parts(whole)
    rows = parts.rows
    if len(rows) < (2 if labelled else _LEAST_ROWS):
        return 0
    widths = {len(row) for row in rows}
    if labelled:
        return min(widths) if min(widths) > 1 else 0
    is_even = len(widths) == 1 and min(widths) >= _LEAST_COLUMNS
    is_prose = min(widths) < _SURELY_COLUMNS and any(_SENTENCE.search(cell) for row in rows for cell in row)
    if (parts.titles or parts.notes) and not all(any(map(_is_value, row)) for row in rows[1:]):
        return 0
    names = all(0 < len(cell.strip()) <= _LONGEST_NAME for cell in rows[0][1:])
    return min(widths) if is_even and names and not is_prose else 0


class _Parts(NamedTuple):
    """A file of values taken apart."""

    titles: Sequence[Row]
    rows: Sequence[Row]
    notes: Sequence[Row]


def _parts(rows: Sequence[Row]) -> _Parts:
    """What stands above the table and below it is narrower than the table: a title, units, a source."""
    if not rows:
        return _Parts((), (), ())
    width = Counter(map(len, rows)).most_common(1)[0][0]
    first = 0
    while first < min(len(rows), _MOST_TITLES) and _is_title(rows[first], width):
        first += 1
    while (
        0 < first < len(rows)
        and not _stands_alone(rows[first - 1], width)
        and not _names_columns(rows[first:])
    ):
        # A header that leaves out the name of its first column is narrower, too.
        first -= 1
    last = len(rows)
    while last > max(first, len(rows) - _MOST_NOTES) and _stands_alone(rows[last - 1], width):
        last -= 1
    return _Parts(rows[:first], rows[first:last], rows[last:])


def _is_title(row: Row, width: int) -> bool:
    """Whether a row is no header: it stands alone, or has words where a narrower row would have fewer names."""
    return _stands_alone(row, width) or (len(row) < width and not any(map(_is_value, row)))


def _stands_alone(row: Row, width: int) -> bool:
    return width > 1 and sum(bool(cell.strip()) for cell in row) == 1 and bool(row[0].strip())


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
    sign = _delimiter(document)
    # With their ends: a line break within quotes parts the words of a value.
    lines = StringIO(document.text)
    try:
        rows = [row for row in csv.reader(lines, delimiter=sign) if any(map(str.strip, row))]
    except csv.Error as fault:
        raise UnreadableDocument(f"it is a table of values that breaks off ({fault})") from fault
    titles, table, notes = _parts(rows)
    header, values = (table[0], table[1:]) if _names_columns(table) else (_numbered(table), table)
    above = [_words(row, sign) for row in titles]
    text = "\n".join([*above, *plain_table_lines(header, values), *(_words(row, sign) for row in notes)])
    return Extracted(
        text.rstrip("\n"),
        title=above[0] if above else "",
        published=dateline(above, order=order_of(document.text)),
    )


def _words(row: Row, sign: str) -> str:
    """A title or a note as it was written."""
    return " ".join(f"{sign} ".join(cell.strip() for cell in row).rstrip(f"{sign} ").split())


def _names_columns(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row holds names and no values."""
    return not any(map(_is_value, rows[0]))


def _is_value(cell: str) -> bool:
    return is_number(cell.strip())


def _numbered(rows: Sequence[Sequence[str]]) -> list[str]:
    """Names for columns that have none."""
    return [f"Column {place}" for place in range(1, max(map(len, rows)) + 1)]


register(Reader("csv", GUESS, _recognises, _read))
