"""The Retry-After header: how long a site asks to be left alone. Source: RFC 9110 section 10.2.3."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


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


def _instant(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
