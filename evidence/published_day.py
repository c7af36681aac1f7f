"""The day on which a document appeared, from whatever is told of it."""

import re
from datetime import date

from .grammar.month_names import ANY_MONTH, month_of

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ISO = re.compile(r"\b((?:19|20)\d\d)-(\d\d)(?:-(\d\d))?")
_MONTH = re.compile(rf"\b({ANY_MONTH})\b", re.IGNORECASE)


def day_of(told: str) -> date | None:
    """The last day that a date, a month or a year can mean; None for what cannot be read.

    >>> day_of("2025-11"), day_of("August 14, 2025"), day_of("some time")
    (datetime.date(2025, 11, 28), datetime.date(2025, 8, 14), None)
    """
    iso = _ISO.search(told)
    if iso:
        return _day(int(iso[1]), int(iso[2]), int(iso[3] or 28))
    year = _YEAR.search(told)
    if year is None:
        return None
    month = _MONTH.search(told)
    if month is None:
        return date(int(year[0]), 12, 31)
    day = re.search(r"\b(\d{1,2})(?:st|nd|rd|th)?\b", told.replace(year[0], " "))
    return _day(int(year[0]), month_of(month[1]), int(day[1]) if day else 28)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
