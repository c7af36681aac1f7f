"""Something that happened and may want attention."""

from datetime import datetime
from typing import NamedTuple

from .ids import CompanyId, EventId, SourceId
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
