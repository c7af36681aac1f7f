"""A publication date in the precision in which it is known: a day, a month, a year, or nothing."""

import re
from datetime import date
from typing import NamedTuple, Self

from .months import last_day
from .period_words import published_words

_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class _Fields(NamedTuple):
    text: str


class Published(_Fields):
    """`text` is `2025-08-29`, `2025-08`, `2025` or empty, and nothing else.

    >>> Published("2025-08").words()
    'Aug 2025'
    >>> Published("2025-08").latest()
    datetime.date(2025, 8, 31)
    """

    __slots__ = ()

    def __new__(cls, text: str = "") -> Self:
        """Raise ValueError where the text is no date in one of the four forms."""
        made = super().__new__(cls, text)
        if text:
            made.earliest()
        return made

    def _parts(self) -> tuple[int, int | None, int | None]:
        match = _FORM.fullmatch(self.text)
        if match is None:
            raise ValueError(f"{self.text!r} is no date: write 2025-08-29, 2025-08, 2025 or leave it empty")
        year, month, day = match.groups()
        return int(year), int(month) if month else None, int(day) if day else None

    def earliest(self) -> date | None:
        """The first day that it can mean; None where it is empty."""
        if not self.text:
            return None
        year, month, day = self._parts()
        return date(year, 1 if month is None else month, 1 if day is None else day)

    def latest(self) -> date | None:
        """The last day that it can mean; None where it is empty."""
        if not self.text:
            return None
        year, month, day = self._parts()
        month = month or 12
        return date(year, month, day or last_day(year, month))

    def words(self) -> str:
        """As a screen shows it: `29 Aug 2025`, `Aug 2025`, `2025` or `undated`."""
        return published_words(self.text)
