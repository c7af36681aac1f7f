"""Days that are written in numbers alone: which of the first two is the month.

With dots the day comes first wherever that is written. With slashes it depends on the country: a number beyond twelve
tells it, for itself and for the others of the same document; else the language of the page may. What nothing tells
stays unknown.
"""

import re
from collections.abc import Iterable
from enum import Enum, auto

_SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d)(?![\d/-])", re.ASCII)
_DOTTED = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?![\d.]\d)", re.ASCII)
_BEFORE_YEARS = ("/20", "/19", "-20", "-19")
"""What every such day has, and most texts have not."""
_MONTHS = 12
_LONGEST_DAY = 31
_MONTH_FIRST = frozenset({"en-us", "es-us", "en-ph"})
_EITHER = frozenset({"en", "en-ca"})
_YEAR_FIRST = frozenset({"zh", "ja", "ko", "hu", "lt", "sv"})
"""Languages that write such days in no order which a year at the end would follow."""


class DayOrder(Enum):
    """Which number comes first where a day is written with slashes."""

    DAY = auto()
    MONTH = auto()
    UNKNOWN = auto()


def order_of(text: str) -> DayOrder:
    """What the days of a text tell that can be read in one way only; unknown where they disagree.

    >>> order_of("05/06/2026 and 05/13/2026"), order_of("05/06/2026")
    (<DayOrder.MONTH: 2>, <DayOrder.UNKNOWN: 3>)
    """
    if not any(sign in text for sign in _BEFORE_YEARS):
        return DayOrder.UNKNOWN
    found = {_own_order(int(one[1]), int(one[3])) for one in _SLASHED.finditer(text)} - {DayOrder.UNKNOWN}
    return found.pop() if len(found) == 1 else DayOrder.UNKNOWN


def order_by_language(tags: Iterable[str]) -> DayOrder:
    """What the languages that a page names tell; unknown where they disagree.

    >>> order_by_language(["en_US"]), order_by_language(["en"]), order_by_language(["en-GB", "en-US"])
    (<DayOrder.MONTH: 2>, <DayOrder.UNKNOWN: 3>, <DayOrder.UNKNOWN: 3>)
    """
    found = {_order_in(tag.strip().lower().replace("_", "-")) for tag in tags if tag.strip()}
    return found.pop() if len(found) == 1 else DayOrder.UNKNOWN


def month_and_day(first: int, second: int, order: DayOrder) -> tuple[int, int] | None:
    """The month and the day that two numbers mean; None where that is unknown or they are no day."""
    if min(first, second) < 1 or max(first, second) > _LONGEST_DAY or min(first, second) > _MONTHS:
        return None
    own = _own_order(first, second)
    meant = order if own is DayOrder.UNKNOWN else own
    if first == second or meant is DayOrder.MONTH:
        return first, second
    return (second, first) if meant is DayOrder.DAY else None


def spelled(line: str, order: DayOrder = DayOrder.UNKNOWN) -> str:
    """A line with its days in numbers written as ISO 8601 has them, those of unknown order left as they are.

    >>> spelled("Posted 05/13/2026, changed 06/05/2026 or 13.5.2026")
    'Posted 2026-05-13, changed 06/05/2026 or 2026-05-13'
    """

    def slashed(match: re.Match[str]) -> str:
        return _iso(month_and_day(int(match[1]), int(match[3]), order), match[4]) or match[0]

    def dotted(match: re.Match[str]) -> str:
        day, month = int(match[1]), int(match[2])
        return (
            _iso((month, day), match[3]) if 0 < month <= _MONTHS and 0 < day <= _LONGEST_DAY else ""
        ) or match[0]

    return _DOTTED.sub(dotted, _SLASHED.sub(slashed, line))


def _own_order(first: int, second: int) -> DayOrder:
    if first > _MONTHS >= second:
        return DayOrder.DAY
    return DayOrder.MONTH if second > _MONTHS >= first else DayOrder.UNKNOWN


def _order_in(tag: str) -> DayOrder:
    language = tag.partition("-")[0]
    if tag in _MONTH_FIRST:
        return DayOrder.MONTH
    return DayOrder.UNKNOWN if tag in _EITHER or language in _YEAR_FIRST else DayOrder.DAY


def _iso(found: tuple[int, int] | None, year: str) -> str:
    return f"{year}-{found[0]:02}-{found[1]:02}" if found else ""
