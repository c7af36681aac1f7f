"""Instants as the store writes them: UTC, ISO 8601, always to the millisecond, so that text sorts by time."""

from datetime import UTC, datetime


def instant_text(at: datetime) -> str:
    """`2025-11-23T09:30:00.000Z`. Raises ValueError for a time without a zone."""
    if at.tzinfo is None:
        raise ValueError(f"{at} has no time zone")
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def instant(text: str) -> datetime:
    """The instant that `instant_text` wrote."""
    return datetime.fromisoformat(text)


def instant_or_none(text: str | None) -> datetime | None:
    """The same for a column that may be empty."""
    return None if text is None else datetime.fromisoformat(text)
