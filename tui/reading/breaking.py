"""Breaking a line of text into rows of a width in cells."""

import re
from collections.abc import Iterator

from rich.cells import cell_len, split_graphemes

_WIDE = (
    "\u2e80-\u2fff\u3041-\u30ff\u3105-\u31bf\u3200-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uf900-\ufaff"
    "\ufe30-\ufe4f\uff02-\uff07\uff0a\uff0b\uff0d\uff0f-\uff19\uff1c-\uff1e\uff20-\uff5c\U00020000-\U0003fffd"
)
_CLOSING = (
    "\u3001\u3002\u3009\u300b\u300d\u300f\u3011\u3015\u3017"
    "\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d"
)
# Han and kana may be broken anywhere but before what closes; other words only at blanks.
_WORD = re.compile(rf"[{_WIDE}][{_CLOSING}]*|[^\s{_WIDE}]+")

Row = tuple[int, int]
"""Where a row starts and ends in its text."""


def broken(text: str, width: int) -> tuple[Row, ...]:
    """The rows of one line of text; blanks at their ends are left out, words wider than a row are broken.

    >>> broken("one two three", 8)
    ((0, 7), (8, 13))
    >>> broken("", 8)
    ((0, 0),)
    """
    if text.isascii() and len(text) <= width:
        return ((0, len(text)),)
    rows: list[Row] = []
    start, end, used = 0, 0, 0
    for word_start, word_end, cells in _words(text, max(1, width)):
        gap = word_start - end
        if used and used + gap + cells > width:
            rows.append((start, end))
            start, used = word_start, 0
        elif not rows and not used and gap + cells > width:
            start = word_start
        used = cells + (used + gap if used else word_start - start)
        end = word_end
    rows.append((start, end))
    return tuple(rows)


def _words(text: str, width: int) -> Iterator[tuple[int, int, int]]:
    """Start, end and cells of each word, and of each part of a word that is wider than a row."""
    for match in _WORD.finditer(text):
        word, at = match[0], match.start()
        cells = len(word) if word.isascii() else cell_len(word)
        if cells <= width:
            yield at, match.end(), cells
        else:
            yield from _parts(word, at, width)


def _parts(word: str, at: int, width: int) -> Iterator[tuple[int, int, int]]:
    start, end, used = 0, 0, 0
    for span_start, span_end, cells in split_graphemes(word)[0]:
        if used and used + cells > width:
            yield at + start, at + end, used
            start, used = span_start, 0
        used += cells
        end = span_end
    yield at + start, at + len(word), used
