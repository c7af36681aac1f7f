"""What became of an entry of the Inbox, in words."""

from ..config.clock import LOCAL_ZONE
from ..evidence.wording.ages import local_time
from ..model.panel_rows import EventRow
from .session import Session


def event_state(session: Session, row: EventRow) -> str:
    """Whether it is new, acknowledged, or put off until when."""
    now = session.clock.now()
    if row.acknowledged:
        return "acknowledged"
    if row.snoozed_until and row.snoozed_until > now:
        return f"put off until {local_time(row.snoozed_until, now, LOCAL_ZONE)}"
    return "new"
