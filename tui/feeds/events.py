"""The events of the Inbox as rows, newest first."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from ...evidence.wording.ages import age_words
from ...evidence.wording.signs import event_sign
from ...model.panel_rows import EventRow
from ...model.safe_text import safe_line
from ...store import events
from ..session import Session
from ..target import EVENT, Target
from ..widgets.list_state import ListState
from ..widgets.rows import Cell, Column, Row
from .asked import asked


class EventFeed:
    """Acknowledged events stay, dimmed."""

    rows: Sequence[Row] = ()
    in_memory = False
    columns: ClassVar[tuple[Column, ...]] = (
        Column(name="text", width=12, flex=True),
        Column(name="at", width=12, align="right", above=40),
        Column(name="", width=4),
    )

    def __init__(self, session: Session) -> None:
        self._session = session

    def keys(
        self, state: ListState, limit: int | None = None, cancelled: Callable[[], bool] | None = None
    ) -> Sequence[int]:
        """Keys of the events that the state lets through; problems are those that nobody acknowledged."""
        query = asked(self._session, state, limit)
        return events.event_keys(self._session.store, query, cancelled)

    def fetch(self, keys: Sequence[int]) -> Sequence[Row]:
        """The rows with these keys."""
        return [self._row(row) for row in events.event_rows(self._session.store, keys)]

    def _row(self, row: EventRow) -> Row:
        sign = event_sign(row.kind)
        return Row(
            key=row.key,
            target=Target(EVENT, row.id),
            cells=(
                Cell(
                    f"{sign.mark(ascii_only=self._session.ascii)} {safe_line(row.text)}",
                    "dim" if row.acknowledged else "text",
                ),
                Cell(age_words(row.at, self._session.now, self._session.tz), "dim"),
                Cell("seen", "dim") if row.acknowledged else Cell("new", "warn"),
            ),
            problem=not row.acknowledged,
        )
