"""Panel 5: the sources, the cited ones first, and whether they could be read."""

from collections.abc import Sequence
from typing import ClassVar

from ...model.period import Period
from ...store.cited_tally import cited_tally
from ..feeds.feed import Feed
from ..feeds.sources import SourceFeed
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
        told = cited_tally(session.store, session.company.id)
        failing = f" · {told.failing} failing" if told.failing else ""
        words = f"{told.cited} cited · {told.read} read{failing}"
        return (Span(words, "warn" if told.failing else "dim"),)

    def empty(self, session: Session) -> tuple[Line, ...]:
        """What would stand here."""
        return (line(Span(f"  no sources of {session.company.short_name}: its folder names none", "dim")),)
