"""Months of the calendar. The library's `calendar` brings the locale with it, which no start should pay for."""

from datetime import date, timedelta

MONTHS = (
    *("", "January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""By number, from 1, in English whatever the locale."""
SHORT_MONTHS = tuple(month[:3] for month in MONTHS)
_DECEMBER = 12


def last_day(year: int, month: int) -> int:
    """The number of days of a month.

    >>> last_day(2024, 2), last_day(2025, 12)
    (29, 31)
    """
    if month == _DECEMBER:
        return 31
    return (date(year, month + 1, 1) - timedelta(days=1)).day
