"""Panel 5: the sources, the cited ones first, and whether they could be read."""

from collections.abc import Sequence
from typing import ClassVar

from ...model.period import Period
from ..feeds.feed import Feed
from ..feeds.sources import SourceFeed
from ..questions import cited_states
from ..session import Session
from ..widgets.lines import Line, Span, line
from ..widgets.rows import Column, Row


class SourcesPanel:
    """Number, publisher, title, date and state of each source."""

    name: ClassVar[str] = "sources"
    number: ClassVar[str] = "5"
    title: ClassVar[str] = "Sources"
    columns: ClassVar[tuple[Column, ...]] = SourceFeed.columns

    def read(self, session: Session, period: Period | None) -> Feed:
        """Cited ones by number, then those of figures."""
        return SourceFeed(session)

    def about(self, session: Session, period: Period | None) -> tuple[Span, ...]:
        """What the order means."""
        return (Span("cited first", "dim"),)

    def summary(self, session: Session, rows: Sequence[Row]) -> tuple[Span, ...]:
        """How many are cited and how many of those were read."""
        states = cited_states(session.store, session.company.id)
        read = sum(state.last_read_at is not None for state in states)
        failing = sum(state.failing_since is not None and not state.supplied for state in states)
        words = f"{len(states)} cited · {read} read" + (f" · {failing} failing" if failing else "")
        return (Span(words, "warn" if failing else "dim"),)

    def empty(self, session: Session) -> tuple[Line, ...]:
        """What would stand here."""
        return (line(Span(f"  no sources of {session.company.short_name}: its folder names none", "dim")),)
