"""Panel 6: what happened and may want attention."""

from collections.abc import Sequence
from typing import ClassVar

from ...model.period import Period
from ..feeds.events import EventFeed
from ..feeds.feed import Feed
from ..session import Session
from ..widgets.lines import Line, Span, line
from ..widgets.list_state import ListState
from ..widgets.rows import Column, Row

_COUNTED = 100


class InboxPanel:
    """Events, newest first; acknowledged ones stay, dimmed."""

    name: ClassVar[str] = "inbox"
    number: ClassVar[str] = "6"
    title: ClassVar[str] = "Inbox"
    columns: ClassVar[tuple[Column, ...]] = EventFeed.columns

    def read(self, session: Session, period: Period | None) -> Feed:
        """The newest events first."""
        return EventFeed(session)

    def about(self, session: Session, period: Period | None) -> tuple[Span, ...]:
        """The keys that clear it."""
        return (Span("a acknowledges · w puts off", "dim"),)

    def summary(self, session: Session, rows: Sequence[Row]) -> tuple[Span, ...]:
        """How many are new."""
        new = len(EventFeed(session).keys(ListState(problems=True), _COUNTED))
        if not new:
            return (Span("nothing new", "dim"),)
        return (Span(f"{new}{'+' if new == _COUNTED else ''} new", "warn"),)

    def empty(self, session: Session) -> tuple[Line, ...]:
        """What would stand here."""
        return (line(Span("  nothing happened yet · R reads the sources that are due", "dim")),)
