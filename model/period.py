"""A stretch of time that a value is for: start and end dates, and the label that the source used."""

from datetime import date
from typing import Any, NamedTuple, Self

from .months import last_day
from .period_words import month_words, period_words, whole_months


class _Fields(NamedTuple):
    start: date | None
    end: date
    label: str


class Period(_Fields):
    """From the first to the last day, both included. `start` is None where only the end is known.

    >>> june = Period(start=date(2025, 4, 1), end=date(2025, 6, 30), label="Q2 2025")
    >>> june.months, june.words(), june.fiscal_words(fiscal_year_end_month=3)
    (3, 'Jun 2025 quarter', 'fiscal Q1 2026')
    """

    __slots__ = ()

    def __new__(cls, *, start: date | None, end: date, label: str) -> Self:
        """Raise ValueError where the period ends before it starts.

        `label` is as the source wrote it; it is shown, never compared.
        """
        if start is not None and start > end:
            raise ValueError(f"period {label!r} ends {end} before it starts {start}")
        return super().__new__(cls, start, end, label)

    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, Any]]:
        """How pickle makes it anew: by the names that `__new__` asks for."""
        return (), self._asdict()

    @property
    def months(self) -> int | None:
        """How many whole calendar months it covers; None where it is not made of whole months."""
        return whole_months(self.start, self.end)

    @property
    def is_quarter(self) -> bool:
        """Whether it covers three whole months."""
        return self.months == 3  # noqa: PLR2004 - a quarter has three

    def same_dates(self, other: "Period") -> bool:
        """Whether both cover the same days, whatever they are called."""
        return self.start == other.start and self.end == other.end

    def within(self, other: "Period") -> bool:
        """Whether every day of this period lies in the other."""
        if self.start is None or other.start is None:
            return False
        return other.start <= self.start and self.end <= other.end

    def year_before(self) -> "Period":
        """The same months one year earlier, for growth on the year."""
        start = None if self.start is None else _a_year_before(self.start)
        return Period(start=start, end=_a_year_before(self.end), label="")

    def words(self) -> str:
        """Its calendar name: `Jun 2025 quarter`, `H1 2025`, `2025`, `year to Mar 2026`, `to 30 Jun 2025`.

        >>> Period(start=date(2025, 3, 30), end=date(2025, 6, 28), label="13 weeks").words()
        '30 Mar 2025 to 28 Jun 2025'
        """
        return period_words(self.start, self.end)

    def short(self) -> str:
        """Its name for a narrow column: `Jun 2025` for a quarter, else as `words`."""
        return month_words(self.end) if self.is_quarter else self.words()

    def fiscal_words(self, *, fiscal_year_end_month: int) -> str:
        """Its fiscal name, empty where it has none. Named after the year in which the fiscal year ends."""
        past_end = (self.end.month - fiscal_year_end_month - 1) % 12 + 1
        year = self.end.year + (1 if self.end.month > fiscal_year_end_month else 0)
        match self.months:
            case 3 if past_end % 3 == 0:
                return f"fiscal Q{past_end // 3} {year}"
            case 12 if self.end.month == fiscal_year_end_month:
                return f"fiscal {year}"
            case 6 if past_end % 6 == 0:
                return f"fiscal H{past_end // 6} {year}"
            case _:
                return ""


def _ends_a_month(day: date) -> bool:
    return day.day == last_day(day.year, day.month)


def _a_year_before(day: date) -> date:
    last = last_day(day.year - 1, day.month)
    return date(day.year - 1, day.month, last if _ends_a_month(day) else min(day.day, last))
