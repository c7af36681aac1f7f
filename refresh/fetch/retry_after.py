"""The Retry-After header: how long a site asks to be left alone. Source: RFC 9110 section 10.2.3."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from math import ceil

_MINUTE = 60
LONGEST = 86_400.0
"""Seconds up to which a site is left alone for as long as it asks."""


def retry_after_seconds(headers: Mapping[str, str]) -> float | None:
    """The seconds it asks for, counted from the answer's own date where it names an instant; None for none.

    >>> retry_after_seconds({"retry-after": "120"})
    120.0
    """
    said = headers.get("retry-after", "").strip()
    if said.isascii() and said.isdigit():
        return float(said) if len(said) < len("1000000000") else None
    until, answered = _instant(said), _instant(headers.get("date", ""))
    return (until - answered).total_seconds() if until and answered else None


def is_heeded(seconds: float | None) -> bool:
    """Whether a site is left alone for as long as it asks: what lies in the past or beyond a day is ignored."""
    return seconds is not None and 0 <= seconds <= LONGEST


def asked_again_words(seconds: float | None) -> str:
    """When a refresh comes back to a site that asks to be left alone for so long, as a sentence without its stop.

    >>> asked_again_words(90.0), asked_again_words(None)
    ('It wants to be left alone for 2 min: a refresh asks again after that', 'A refresh asks again later')
    """
    if not seconds or not is_heeded(seconds):
        return "A refresh asks again later"
    return f"It wants to be left alone for {_span(seconds)}: a refresh asks again after that"


def _span(seconds: float) -> str:
    if seconds <= _MINUTE:
        return f"{seconds:.0f} s"
    hours, minutes = divmod(ceil(seconds / _MINUTE), 60)
    return " ".join(part for part in (f"{hours} h" * bool(hours), f"{minutes} min" * bool(minutes)) if part)


def _instant(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
