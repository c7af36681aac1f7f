"""Signs that stand in cells of their own, as filings set them, put back beside their numbers."""

import re
from collections.abc import Iterable
from typing import NamedTuple


class Cell(NamedTuple):
    """One filled cell: the columns of the grid that it covers, from `start` up to `end`, and its text."""

    start: int
    end: int
    text: str


_OPENING = re.compile(r"[-−–(]*(?:[A-Z]{1,3})?[$€£¥][-−–(]*|[-−–]|\(")
_CURRENCY = re.compile(r"\(?(?:RMB|CNY|HKD|USD|EUR|JPY)\(?")
_CLOSING = re.compile(r"[%)]+|\)?\s?(?:p?pts?|pp|bps|x)")
_NUMBER_BEGINS = re.compile(r"[\d(.—–-]")
_NUMBER_ENDS = re.compile(r"[\d)%—–-]$")
_YEAR = re.compile(r"(?:19|20)\d\d")
"""In a header; a change in per cent may stand beside it."""


def rejoined(row: Iterable[Cell]) -> list[Cell]:
    """The filled cells of a row, `(` and `18,815` and `)` as one.

    >>> [cell.text for cell in rejoined([Cell(0, 1, "Net"), Cell(1, 2, "$"), Cell(2, 3, "(15"), Cell(3, 4, ")")])]
    ['Net', '$(15)']
    """
    made: list[Cell] = []
    for cell in row:
        if not cell.text:
            continue
        last = made[-1] if made else None
        if last is not None and _belong_together(last.text, cell.text, is_first=len(made) == 1):
            made[-1] = Cell(last.start, max(cell.end, last.end), last.text + cell.text)
        else:
            made.append(cell)
    return made


def _belong_together(before: str, after: str, *, is_first: bool) -> bool:
    if _CLOSING.fullmatch(after):
        return bool(_NUMBER_ENDS.search(before)) and not _YEAR.fullmatch(before)
    if not _NUMBER_BEGINS.match(after):
        return False
    # In the first cell a currency's name is the row's label.
    return bool(_OPENING.fullmatch(before) or (not is_first and _CURRENCY.fullmatch(before)))
