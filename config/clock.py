"""The clock of the machine, and its time zone."""

import time
from datetime import UTC, datetime, timedelta, tzinfo


class SystemClock:
    """Implements `model.ports.Clock` with the machine's own time."""

    def now(self) -> datetime:
        """The present instant in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that never run backwards."""
        return time.monotonic()


class _LocalZone(tzinfo):
    """The machine's zone with its rules: an instant in winter is shown in winter time, whatever it is now."""

    def fromutc(self, dt: datetime) -> datetime:
        """The local time of an instant."""
        return dt.replace(tzinfo=UTC).astimezone().replace(tzinfo=self)

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        """Offset of a local time."""
        return None if dt is None else dt.replace(tzinfo=None).astimezone().utcoffset()

    def dst(self, dt: datetime | None) -> None:
        """Unknown: no one asks."""
        del dt

    def tzname(self, dt: datetime | None) -> str | None:
        """Name of the zone at a local time."""
        return None if dt is None else dt.replace(tzinfo=None).astimezone().tzname()


LOCAL_ZONE: tzinfo = _LocalZone()
"""What screens show times in."""
