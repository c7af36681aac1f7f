"""The sources of a company as rows, the cited ones first."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from ...evidence.wording.signs import step_sign
from ...evidence.wording.source_status import source_status
from ...model.panel_rows import SourceRow
from ...model.safe_text import safe_line
from ...model.words import ItemState
from ...store import sources
from ..session import Session
from ..target import SOURCE, Target
from ..widgets.list_state import ListState
from ..widgets.rows import Cell, Column, Row
from .asked import asked


class SourceFeed:
    """Sources by number, then those of figures. `session.reading` tells which of them a refresh is reading."""

    rows: Sequence[Row] = ()
    in_memory = False
    columns: ClassVar[tuple[Column, ...]] = (
        Column(name="number", width=4),
        Column(name="publisher", width=16),
        Column(name="title", width=10, flex=True),
        Column(name="published", width=11, align="right", above=54),
        Column(name="outcome", width=14),
    )

    def __init__(self, session: Session) -> None:
        self._session = session

    def keys(
        self, state: ListState, limit: int | None = None, cancelled: Callable[[], bool] | None = None
    ) -> Sequence[int]:
        """Keys of the sources that the state lets through, in its order."""
        query = asked(self._session, state, limit)
        return sources.source_keys(self._session.store, query, cancelled)

    def fetch(self, keys: Sequence[int]) -> Sequence[Row]:
        """The rows with these keys."""
        return [self._row(row) for row in sources.source_rows(self._session.store, keys)]

    def _row(self, row: SourceRow) -> Row:
        source = row.state.source
        return Row(
            key=row.key,
            target=Target(SOURCE, source.id),
            cells=(
                Cell(f"[{source.number}]" if source.number is not None else "", "accent"),
                Cell(safe_line(source.publisher)),
                Cell(safe_line(source.title), "dim"),
                Cell(source.published.words(), "dim"),
                self._state(row),
            ),
            problem=row.state.failing_since is not None or row.tally.problems > 0,
        )

    def _state(self, row: SourceRow) -> Cell:
        step = self._session.reading(row.state.source.id)
        if step is not None and step.state in (ItemState.WAITING, ItemState.RUNNING):
            sign = step_sign(step.state, step.phase)
        else:
            sign = source_status(row.state, self._session.now, self._session.tz).sign
        return Cell(sign.words(ascii_only=self._session.ascii), sign.role)
