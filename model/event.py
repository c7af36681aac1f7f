"""Something that happened and may want attention."""

from datetime import datetime
from typing import NamedTuple

from .ids import ClaimId, CompanyId, EventId, SnapshotId, SourceId
from .words import EventKind


class Event(NamedTuple):
    """One entry of the Inbox."""

    id: EventId
    company: CompanyId
    kind: EventKind
    at: datetime
    """UTC."""
    text: str
    source: SourceId | None = None
    acknowledged_at: datetime | None = None
    earlier: SnapshotId | None = None
    """The snapshots between which it happened; None where it is of no change of a text."""
    later: SnapshotId | None = None
    claim: ClaimId | None = None
    """The first claim that leans on what changed."""
    figure: str = ""
    """What became of a figure: `26 % became 27 %`."""
    snoozed_until: datetime | None = None
    hook: str = ""
    """What became of its hook, in words."""


class News(NamedTuple):
    """What an event is made of before it is in the Inbox."""

    kind: EventKind
    text: str
    earlier: SnapshotId | None = None
    later: SnapshotId | None = None
    claim: ClaimId | None = None
    figure: str = ""


class HookEnd(NamedTuple):
    """What became of one event's hook."""

    event: EventId
    words: str
    is_good: bool
