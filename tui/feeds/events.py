"""The events of the Inbox as rows, newest first."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from ...evidence.wording.ages import brief_age
from ...evidence.wording.signs import event_sign
from ...model.panel_rows import EventRow
from ...model.safe_text import safe_line
from ...store import events, inbox
from ..session import Session
from ..target import EVENT, Target
from ..widgets.list_state import ListState
from ..widgets.rows import Cell, Column, Row
from .asked import asked

_MOST_COUNTED = 99


class EventFeed:
    """New events that are alike are one row; acknowledged ones, and those put off, stay, dimmed."""

    rows: Sequence[Row] = ()
    in_memory = False
    columns: ClassVar[tuple[Column, ...]] = (
        Column(name="text", width=12, flex=True),
        Column(name="at", width=11, align="right", above=40, snug=True),
        Column(name="", width=7, snug=True),
    )

    def __init__(self, session: Session) -> None:
        self._session = session
        self._groups: Mapping[int, inbox.Group] = {}
        """What the rows stand for, by their keys."""

    def keys(
        self, state: ListState, limit: int | None = None, cancelled: Callable[[], bool] | None = None
    ) -> Sequence[int]:
        """Keys of the events that the state lets through; problems are those that nobody acknowledged or put off.

        In the order of the Inbox itself those that are alike are one row.
        """
        query = asked(self._session, state, limit)
        found = events.event_keys(self._session.store, query, cancelled)
        if not is_grouped(state):
            self._groups = {}
            return found
        self._groups = inbox.grouped(self._session.store, found, self._session.now)
        return tuple(self._groups)

    def fetch(self, keys: Sequence[int]) -> Sequence[Row]:
        """The rows with these keys."""
        groups = {key: self._groups.get(key, inbox.Group(key, 1)) for key in keys}
        shown = [group.newest for group in groups.values()]
        rows = {row.key: row for row in events.event_rows(self._session.store, shown)}
        return [
            self._row(key, rows[group.newest], group.many)
            for key, group in groups.items()
            if group.newest in rows
        ]

    def _row(self, key: int, row: EventRow, many: int) -> Row:
        sign = event_sign(row.kind)
        is_off = row.snoozed_until is not None and row.snoozed_until > self._session.now
        is_new = not row.acknowledged and not is_off
        return Row(
            key=key,
            target=Target(EVENT, row.id),
            cells=(
                Cell(
                    f"{sign.mark(ascii_only=self._session.ascii)} {safe_line(row.text)}",
                    "text" if is_new else "dim",
                ),
                Cell(brief_age(row.at, self._session.now, self._session.tz), "dim"),
                _state(many, acknowledged=row.acknowledged, is_off=is_off),
            ),
            problem=is_new,
        )


def is_grouped(state: ListState) -> bool:
    """Whether a row may stand for several events: not where the user narrowed or ordered them."""
    return not (state.text or state.problems or state.sort or state.descending)


def _state(many: int, *, acknowledged: bool, is_off: bool) -> Cell:
    """How an event was answered, and for how many events the row stands where it is more than one."""
    if is_off and not acknowledged:
        return Cell("put off", "dim")
    count = f"{many if many <= _MOST_COUNTED else f'{_MOST_COUNTED}+'} " if many > 1 else ""
    return Cell(f"{count}seen", "dim") if acknowledged else Cell(f"{count}new", "warn")
