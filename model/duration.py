"""Stretches of time as a person writes them: `30m`, `3h`, `1d`, `2w`."""

import re
from datetime import timedelta

from .errors import UsageError

_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_WRITTEN = re.compile(r"\s*(\d{1,4})\s*([mhdw])\s*", re.IGNORECASE)


def duration(written: str) -> timedelta:
    """The stretch of time that is meant. Raises UsageError.

    >>> duration("2w")
    datetime.timedelta(days=14)
    """
    found = _WRITTEN.fullmatch(written)
    if found is None or not int(found[1]):
        raise UsageError(f"{written!r} is no stretch of time.", "Write 30m, 3h, 1d or 2w.")
    return int(found[1]) * _UNITS[found[2].lower()]
