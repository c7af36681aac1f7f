"""A stretch of time that a text names, with every reading that its words allow."""

from typing import NamedTuple

YEAR, HALF, NINE, QUARTER, MONTH, INSTANT = 12, 6, 9, 3, 1, 0
ANY_YEAR = 0


class Span(NamedTuple):
    """So many months up to the end of a month; year 0 is any year, 0 months a day, month 0 any month."""

    months: int
    year: int
    month: int

    def fits(self, other: "Span") -> bool:
        """Whether both can be one stretch of time.

        >>> Span(3, 0, 6).fits(Span(3, 2025, 6)), Span(3, 2024, 6).fits(Span(3, 2025, 6))
        (True, False)
        """
        if self.months != other.months and not (
            0 in (self.months, other.months) and self.month and other.month
        ):
            return False
        years = ANY_YEAR in (self.year, other.year) or self.year == other.year
        months = 0 in (self.month, other.month) or self.month == other.month
        return years and months

    def earlier(self, months: int) -> "Span":
        """The stretch so many months before."""
        if not self.year or not self.month:
            return Span(self.months, self.year - months // 12 if self.year else 0, self.month)
        count = self.year * 12 + self.month - 1 - months
        return Span(self.months, count // 12, count % 12 + 1)


class FiscalSpan(NamedTuple):
    """A part of a fiscal year whose end is not known: months and place within the year."""

    months: int
    year: int
    place: int


class PeriodMark(NamedTuple):
    """Where a text names a time, and what it can be."""

    start: int
    end: int
    spans: frozenset[Span] = frozenset()
    fiscal: FiscalSpan | None = None
    """Told as part of a fiscal year, whether or not that year's end is known."""
    relation: str = ""
    """`year_ago`, `previous`, `next`, `this`: told from another period."""
    label: str = ""
    trailing: bool = False
    """A stretch that ends now, such as the last four quarters."""

    @property
    def months(self) -> int | None:
        """How long it is, where that is told."""
        for span in self.spans:
            return span.months
        return self.fiscal.months if self.fiscal else None

    @property
    def last_month(self) -> tuple[int, int]:
        """Year and month of its latest end; zeros where they are not told."""
        return max(((span.year, span.month) for span in self.spans), default=(0, 0))

    def fits(self, other: "PeriodMark") -> bool:
        """Whether both can be one stretch of time."""
        for mine in self.spans:
            for theirs in other.spans:
                if mine.fits(theirs):
                    return True
        one, two = self.fiscal, other.fiscal
        if one is None or two is None or (self.spans and other.spans and not self._label_only(other)):
            return False
        return (one.months, one.place) == (two.months, two.place) and (
            0 in (one.year, two.year) or one.year == two.year
        )

    def _label_only(self, other: "PeriodMark") -> bool:
        return not (self.spans and other.spans)

    def before(self) -> "PeriodMark":
        """The stretch right before, which `previous` means: a month of a month, else a quarter."""
        return self.earlier(MONTH if self.months == MONTH else QUARTER)

    def earlier(self, months: int) -> "PeriodMark":
        """The stretch so many months before."""
        spans = frozenset(span.earlier(months) for span in self.spans)
        fiscal = self.fiscal
        if fiscal and months == YEAR:
            fiscal = fiscal._replace(year=fiscal.year - 1 if fiscal.year else 0)
        elif fiscal and months == fiscal.months == QUARTER:
            place = fiscal.place - 1 or 4
            year = fiscal.year - (1 if fiscal.place == 1 and fiscal.year else 0)
            fiscal = fiscal._replace(place=place, year=year)
        else:
            fiscal = None
        return PeriodMark(0, 0, spans, fiscal, label="")


def dated(mark: PeriodMark, main: PeriodMark | None) -> PeriodMark:
    """A period with the latest year that the text's main one leaves it, where it names none."""
    ends = (
        [(span.year, span.month) for span in main.spans if span.year and span.month]
        if main is not None
        else []
    )
    if not ends or any(span.year for span in mark.spans):
        return mark
    year, month = max(ends)
    spans = (span._replace(year=year if span.month <= month else year - 1) for span in mark.spans)
    return mark._replace(spans=frozenset(spans))
