"""Clocks that tests wind by hand."""

from datetime import datetime, timedelta

from tests.builders import NOW


class StandingClock:
    """A clock that stands until a test moves it, by `model.ports.Clock`."""

    def __init__(self, now: datetime = NOW) -> None:
        self._now = now
        self._monotonic = 1000.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def move(self, by: timedelta) -> None:
        """Let time pass."""
        self._now += by
        self._monotonic += by.total_seconds()

    def set(self, now: datetime) -> None:
        """Set the clock, as a person or a time server does: no time passes."""
        self._now = now
