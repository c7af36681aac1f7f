"""When a source falls due: its cadence after a reading, a growing wait after a failure."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from zlib import crc32

from ..model.claim_row import SourceState
from ..model.ids import SourceId
from ..model.source import Source
from ..model.words import Outcome, SourceKind
from .fetch.retry_after import is_heeded

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
        SourceKind.FARM: DAY,
    }
)
"""How often a source of each kind is due where its company's folder does not say."""

_JITTER = 0.2
"""The part of a wait that chance may take away."""

Jitter = Callable[[SourceId, datetime], float]
"""Gives a number from 0 to 1 for a source at an instant."""


def spread(source: SourceId, at: datetime) -> float:
    """Evenly spread over sources and instants, and the same each time for the same: chance without a die."""
    return crc32(f"{source} {at.isoformat()}".encode()) / 0xFFFFFFFF


_MAY_PASS = frozenset({Outcome.UNREACHABLE, Outcome.HTTP_ERROR, Outcome.BLOCKED})


def cadence_of(source: Source) -> timedelta:
    """How often `source` is due: its own cadence, or that of its kind."""
    return source.cadence if source.cadence is not None else CADENCES[source.kind]


def next_due(
    state: SourceState,
    outcome: Outcome,
    *,
    now: datetime,
    retry_after_seconds: float | None = None,
    jitter: Jitter = spread,
) -> datetime:
    """When the source is due again after an attempt at `now`; `state` is what was known before it.

    A fault that may pass waits a minute, then doubles to a day, up to a fifth less so that sources which failed
    together do not come back together; a site that asks to be left alone for up to a day is left alone. What another
    attempt cannot cure waits for the cadence. Nothing is due later than that.
    """
    cadence = cadence_of(state.source)
    if outcome not in _MAY_PASS:
        return now + cadence
    wait = _wait_after(state) * (1 - _JITTER * jitter(state.source.id, now))
    if retry_after_seconds is not None and is_heeded(retry_after_seconds):
        wait = max(wait, timedelta(seconds=retry_after_seconds))
    return now + min(wait, cadence)


def _wait_after(state: SourceState) -> timedelta:
    """Twice the wait that the failure before this one was given, or the first wait. Jitter is not doubled."""
    if state.failing_since is None or state.last_tried_at is None or state.next_due_at is None:
        return FIRST_WAIT
    before, wait = state.next_due_at - state.last_tried_at, FIRST_WAIT
    failing_for = state.last_tried_at - state.failing_since
    if before > 2 * (failing_for + FIRST_WAIT):
        # No doubling comes to that so early: the site asked for it, and it counts no more than a failure.
        return _wait_by_time(failing_for)
    while wait <= before and wait < LONGEST_WAIT:
        wait *= 2
    # The first step that is longer than the wait before: with jitter that is the step it was made from.
    is_shortened = before < wait and before >= wait * (1 - _JITTER)
    return min(wait * 2 if is_shortened else wait, LONGEST_WAIT)


def _wait_by_time(failing_for: timedelta) -> timedelta:
    """The wait that doubling has come to in a time: a minute, then two, then four, add up to it."""
    wait = FIRST_WAIT
    while wait - FIRST_WAIT <= failing_for and wait < LONGEST_WAIT:
        wait *= 2
    return min(wait, LONGEST_WAIT)
