"""Ages and times in words. Instants are aware; words are in the time zone that the caller gives."""

from datetime import UTC, datetime, timedelta, tzinfo

from ...model.months import SHORT_MONTHS

_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_DAYS_COUNTED = 7
FUTURE = "in the future: check the clock"


def age_words(then: datetime, now: datetime, tz: tzinfo = UTC) -> str:
    """How long ago `then` was: `now`, `12 min ago`, `3 h ago`, `5 days ago`, `on 12 Nov`.

    >>> noon = datetime(2025, 11, 23, 12, tzinfo=UTC)
    >>> age_words(noon - timedelta(minutes=12), noon), age_words(noon - timedelta(days=11), noon)
    ('12 min ago', 'on 12 Nov')
    """
    age = now - then
    if age < -_MINUTE:
        return FUTURE
    if age < _MINUTE:
        return "now"
    if age < _HOUR:
        return f"{age // _MINUTE} min ago"
    if age < _DAY:
        return f"{age // _HOUR} h ago"
    days = age // _DAY
    if days <= _DAYS_COUNTED:
        return f"{days} day{'' if days == 1 else 's'} ago"
    return f"on {local_date(then, now, tz)}"


def brief_age(then: datetime, now: datetime, tz: tzinfo = UTC) -> str:
    """How long ago, in few cells: `now`, `12 min`, `3 h`, `5 days`, `12 Nov`; `future` where a clock is wrong.

    >>> noon = datetime(2025, 11, 23, 12, tzinfo=UTC)
    >>> brief_age(noon - timedelta(minutes=12), noon), brief_age(noon - timedelta(days=400), noon)
    ('12 min', '19 Oct 2024')
    """
    words = age_words(then, now, tz)
    return "future" if words == FUTURE else words.removeprefix("on ").removesuffix(" ago")


def local_date(instant: datetime, now: datetime, tz: tzinfo = UTC) -> str:
    """The day: `12 Nov`, with its year where that is not the present one."""
    local = _local(instant, tz)
    year = "" if local.year == _local(now, tz).year else f" {local.year}"
    return f"{local.day} {SHORT_MONTHS[local.month]}{year}"


def local_time(instant: datetime, now: datetime, tz: tzinfo = UTC) -> str:
    """The time of day where it is today, else with its day: `09:12`, `22 Nov 09:12`."""
    local = _local(instant, tz)
    clock = f"{local.hour:02}:{local.minute:02}"
    return clock if local.date() == _local(now, tz).date() else f"{local_date(instant, now, tz)} {clock}"


def since_words(began: datetime, now: datetime, tz: tzinfo = UTC) -> str:
    """`since 09:12`, or that the clock cannot be right."""
    return FUTURE if began - now > _MINUTE else f"since {local_time(began, now, tz)}"


def due_words(due_at: datetime | None, now: datetime, tz: tzinfo = UTC) -> str:
    """When it is read next: `next 14:20`, `due now`; empty where it does not fall due by itself."""
    if due_at is None:
        return ""
    return "due now" if due_at <= now else f"next {local_time(due_at, now, tz)}"


def _local(instant: datetime, tz: tzinfo) -> datetime:
    """`instant` in `tz`; at the ends of the calendar, where a shift is impossible, as it is."""
    try:
        return instant.astimezone(tz)
    except OverflowError:
        return instant
