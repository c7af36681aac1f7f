"""`stale`: what a claim cites was read longer ago than its source's cadence allows."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from ...model.claim_row import SourceState
from ...model.ids import SourceId
from ...model.source import Source


def stale_reasons(
    states: Iterable[SourceState], now: datetime, cadence_of: Callable[[Source], timedelta]
) -> dict[SourceId, str]:
    """Why a citation of each source is stale, for the sources that were read longer ago than their cadence allows.

    A source that was never read is unchecked, not stale. `now` is UTC.
    """
    reasons = {}
    for state in states:
        if state.last_read_at is not None and now - state.last_read_at > cadence_of(state.source):
            days = max((now - state.last_read_at).days, 1)
            many = "" if days == 1 else "s"
            reasons[state.source.id] = f"was last read {days} day{many} ago, longer than its cadence"
    return reasons
