"""What a panel of the Monitor is."""

from collections.abc import Sequence
from typing import ClassVar, Protocol

from ...model.period import Period
from ..feeds.feed import Feed
from ..session import Session
from ..widgets.lines import Line, Span
from ..widgets.rows import Column, Row


class Panel(Protocol):
    """One of the six panels: it reads its records and turns them into rows."""

    name: ClassVar[str]
    number: ClassVar[str]
    title: ClassVar[str]
    columns: ClassVar[tuple[Column, ...]]

    def read(self, session: Session, period: Period | None) -> Feed:
        """The rows for a period, in the panel's own order."""
        ...

    def about(self, session: Session, period: Period | None) -> tuple[Span, ...]:
        """What stands at the right of the title: what the numbers are of."""
        ...

    def summary(self, session: Session, rows: Sequence[Row]) -> tuple[Span, ...]:
        """What the title says where the panel has no more than one line."""
        ...

    def empty(self, session: Session) -> tuple[Line, ...]:
        """What stands in place of rows where there are none, with the key that fills it."""
        ...
