"""The refresh run that goes on: this program's own, or that of another alimon on the same store."""

from ..evidence.wording.amounts import bytes_words, left_words, rate_words
from ..model.errors import StoreError
from ..model.ids import RunId, SourceId
from ..model.refresh_run import RefreshItem, RefreshRun
from ..model.safe_text import safe_line
from ..refresh.pace import Pace, being_read, pace_of
from ..store.live_runs import live_runs
from .session import Session


class Running:
    """Follows a run. The steps of an own run are told to it, those of another are read from the store."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._own: RefreshRun | None = None
        self._items: dict[SourceId, RefreshItem] = {}
        self._other: RefreshRun | None = None
        self._other_items: dict[SourceId, RefreshItem] = {}

    @property
    def run(self) -> RefreshRun | None:
        """The run that goes on; None where none does."""
        if self._own is None:
            return self._other
        return self._own._replace(items=tuple(self._items.values()))

    @property
    def is_own(self) -> bool:
        """Whether it is this program that reads."""
        return self._own is not None

    def begin(self) -> None:
        """A run of this program begins."""
        self._items = {}
        self._own = RefreshRun(id=RunId(""), started_at=self._session.now, ended_at=None, items=())

    def step(self, item: RefreshItem) -> None:
        """A source of this program's run is one step further."""
        self._items[item.source] = item
        if self._own is not None and self._own.id != item.run:
            self._own = self._own._replace(id=item.run)

    def end(self) -> None:
        """This program's run is over."""
        self._own = None

    def look(self) -> bool:
        """Look in the store for a run of another alimon; whether there is one now or was one before.

        A process that is killed moves nothing in the store, so this is asked again while there is one.
        """
        before = self._other
        try:
            found = live_runs(
                self._session.store, self._session.clock, besides=self._own.id if self._own else None
            )
        except StoreError:
            found = ()
        self._other = next(iter(found), None)
        self._other_items = {item.source: item for item in self._other.items} if self._other else {}
        return before is not None or self._other is not None

    def item(self, source: SourceId) -> RefreshItem | None:
        """Where a source stands in the run that goes on; None where it is not part of it."""
        return (self._other_items if self._own is None else self._items).get(source)

    def words(self, *, brief: bool) -> str:
        """For headers: `⟳ 3/12 · CNBC and 2 more · 1 failed`; empty where nothing is read."""
        run = self.run
        if run is None:
            return ""
        pace = pace_of(run, self._session.now)
        sign = "*" if self._session.ascii else "⟳"
        parts = [f"{sign} {pace.ended}/{pace.total}"]
        if not brief:
            parts += [self._names(run)] if being_read(run) else []
            parts += [] if self.is_own else ["by another alimon"]
        if pace.failed:
            parts.append(f"{pace.failed} failed")
        return " · ".join(parts)

    def _names(self, run: RefreshRun) -> str:
        first, *others = being_read(run)
        name = safe_line(self._session.source(first.source).publisher)
        return f"{name} and {len(others)} more" if others else name


def pace_words(pace: Pace) -> str:
    """How far a run has come: `3 of 12 · 1.2 MB · 0.8 a second · about 11 s left`."""
    parts = [f"{pace.ended} of {pace.total}"]
    if pace.size:
        parts.append(bytes_words(pace.size))
    if pace.per_second:
        parts.append(rate_words(pace.per_second))
    if pace.left is not None:
        parts.append(left_words(pace.left))
    return " · ".join(parts)
