"""How far a refresh run has come, how fast it goes, and how long it may still take. Pure."""

from datetime import datetime, timedelta
from typing import NamedTuple

from ..model.refresh_run import RefreshItem, RefreshRun
from ..model.words import ItemState

_ENDED = frozenset({ItemState.DONE, ItemState.CANCELLED})
_ENOUGH_SECONDS = 0.5
"""A rate over less time than this tells nothing."""


class Pace(NamedTuple):
    """A run as it goes on."""

    ended: int
    total: int
    failed: int
    size: int
    """Bytes that came so far, those of sources that are being read included."""
    per_second: float | None
    """Sources a second since the run began; None before the first ended."""

    @property
    def left(self) -> timedelta | None:
        """How long the rest takes at this rate; None where nothing can be said of it."""
        if not self.per_second or self.ended == self.total:
            return None
        return timedelta(seconds=(self.total - self.ended) / self.per_second)


def pace_of(run: RefreshRun, now: datetime) -> Pace:
    """The pace of a run up to `now`."""
    ended = sum(item.state in _ENDED for item in run.items)
    seconds = ((run.ended_at or now) - run.started_at).total_seconds()
    return Pace(
        ended=ended,
        total=len(run.items),
        failed=sum(item.outcome is not None and not item.outcome.is_read for item in run.items),
        size=sum(item.size or 0 for item in run.items),
        per_second=ended / seconds if ended and seconds >= _ENOUGH_SECONDS else None,
    )


def being_read(run: RefreshRun) -> tuple[RefreshItem, ...]:
    """The items that are being read at this moment, in the order of the run."""
    return tuple(item for item in run.items if item.state is ItemState.RUNNING)
