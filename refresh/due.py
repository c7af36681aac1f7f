"""When a source falls due: its cadence after a reading, a growing wait after a failure."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType

from ..model.claim_row import SourceState
from ..model.source import Source
from ..model.words import Outcome, SourceKind

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = DAY

CADENCES: Mapping[SourceKind, timedelta] = MappingProxyType(
    {
        SourceKind.FILING: WEEK,
        SourceKind.RELEASE: WEEK,
        SourceKind.WIRE: DAY,
        SourceKind.PRESS: DAY,
        SourceKind.RESEARCH: WEEK,
        SourceKind.DIGEST: DAY,
        SourceKind.BLOG: DAY,
        SourceKind.DATA: WEEK,
    }
)
"""How often a source of each kind is due where its company's folder does not say."""

_MAY_PASS = frozenset({Outcome.UNREACHABLE, Outcome.HTTP_ERROR, Outcome.BLOCKED})


def cadence_of(source: Source) -> timedelta:
    """How often `source` is due: its own cadence, or that of its kind."""
    return source.cadence if source.cadence is not None else CADENCES[source.kind]


def next_due(
    state: SourceState, outcome: Outcome, *, now: datetime, retry_after_seconds: float | None = None
) -> datetime:
    """When the source is due again after an attempt at `now`; `state` is what was known before it.

    A fault that may pass waits a minute, then doubles to a day, never beyond the cadence; a site that asks to
    be left alone for up to a day is left alone. What another attempt cannot cure waits for the cadence.
    """
    cadence = cadence_of(state.source)
    if outcome not in _MAY_PASS:
        return now + cadence
    wait = min(_wait_after(state), LONGEST_WAIT, cadence)
    if retry_after_seconds is not None and 0 <= retry_after_seconds <= LONGEST_WAIT.total_seconds():
        wait = max(wait, timedelta(seconds=retry_after_seconds))
    return now + wait


def _wait_after(state: SourceState) -> timedelta:
    """Twice the wait that the failure before this one was given, or the first wait."""
    if state.failing_since is None or state.last_tried_at is None or state.next_due_at is None:
        return FIRST_WAIT
    return max(FIRST_WAIT, (state.next_due_at - state.last_tried_at) * 2)
