"""What a stretch of time is called, from its days. Plain functions, as in `value_words`."""

from datetime import date

from .months import SHORT_MONTHS, last_day

_DECEMBER, _JUNE = 12, 6
_QUARTER, _HALF, _YEAR = 3, 6, 12


def whole_months(start: date | None, end: date) -> int | None:
    """How many whole calendar months lie between two days, both included; None where it is no whole number."""
    if start is None or start.day != 1 or end.day != last_day(end.year, end.month):
        return None
    return (end.year - start.year) * 12 + end.month - start.month + 1


def period_words(start: date | None, end: date) -> str:
    """The calendar name: `Jun 2025 quarter`, `H1 2025`, `2025`, `year to Mar 2026`, `to 30 Jun 2025`.

    >>> period_words(date(2025, 4, 1), date(2025, 6, 30)), period_words(date(2025, 3, 30), date(2025, 6, 28))
    ('Jun 2025 quarter', '30 Mar 2025 to 28 Jun 2025')
    """
    ending = month_words(end)
    months = whole_months(start, end)
    if months is None:
        return _words_by_day(start, end)
    if months == 1:
        return ending
    if months == _QUARTER:
        return f"{ending} quarter"
    if months == _HALF and end.month in (_JUNE, _DECEMBER):
        return f"H{end.month // _HALF} {end.year}"
    if months == _YEAR:
        return str(end.year) if end.month == _DECEMBER else f"year to {ending}"
    return f"{months} months to {ending}"


def _words_by_day(start: date | None, end: date) -> str:
    """Of a stretch that is not made of whole months, as the 13 weeks of a retailer's quarter are not."""
    last = day_words(end)
    if start is None:
        return f"to {last}"
    return last if start == end else f"{day_words(start)} to {last}"


def month_words(day: date) -> str:
    """The month of a day: `Jun 2025`."""
    return f"{SHORT_MONTHS[day.month]} {day.year}"


def day_words(day: date) -> str:
    """A day: `30 Jun 2025`."""
    return f"{day.day} {SHORT_MONTHS[day.month]} {day.year}"


def published_words(text: str) -> str:
    """A publication date that is known to a day, a month or a year; `undated` where it is not known at all.

    >>> published_words("2025-08-29"), published_words("2025-08"), published_words("2025"), published_words("")
    ('29 Aug 2025', 'Aug 2025', '2025', 'undated')
    """
    if not text:
        return "undated"
    year, *rest = text.split("-")
    parts = [str(int(rest[1]))] if len(rest) > 1 else []
    parts += [SHORT_MONTHS[int(rest[0])]] if rest else []
    return " ".join([*parts, str(int(year))])
