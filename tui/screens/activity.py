"""The activity log: refresh runs, and how the reading of each source ended; live while one goes on."""

from collections.abc import Mapping

from textual import events
from textual.app import ComposeResult
from textual.geometry import Region, Size

from ...config import keys
from ...model.ids import RunId
from ...model.refresh_run import RefreshItem, RefreshRun
from ...model.safe_text import safe_line
from ...refresh.pace import pace_of
from ...store.runs import refresh_run, run_ids
from ..feeds.runs import ITEM_COLUMNS, RUN_COLUMNS, item_row, run_row
from ..pages.progress import progress_line
from ..session import Session
from ..status import freshness
from ..target import Target
from ..widgets.bar import Bar
from ..widgets.lines import Line, Span, line, wrapped
from ..widgets.memory_rows import MemoryRows
from ..widgets.page import Page
from ..widgets.row_list import RowList
from ..widgets.titled import title_line
from .view import View

_RUNS, _ITEMS, _ITEM, _PROGRESS = "runs", "sources", "item", "progress"
_MOST_RUNS = 50
_RUNS_SHOWN = 6
_ROOM_FOR_ITEM = 16
_LEAST_OF_ITEM = 3
"""Lines of the source in full: a rule, its state with its address, and why."""
_WIDE = 85


class ActivityView(View):
    """Runs above, newest first; the sources of the run under the cursor below; the source in full at the bottom."""

    VIEW = keys.View.ACTIVITY

    def __init__(self, session: Session, target: Target) -> None:
        super().__init__(session, target)
        self.run_list = RowList(_RUNS, RUN_COLUMNS, session.theme)
        self.item_list = RowList(_ITEMS, ITEM_COLUMNS, session.theme)
        self.item = Page(_ITEM, session.theme)
        self.progress = Bar(_PROGRESS, session.theme)
        self.run_list.active = True
        self.run_list.with_header = self.item_list.with_header = True
        self.lists = {_RUNS: self.run_list, _ITEMS: self.item_list}
        self.parts = {**self.lists}
        self.part_name = _RUNS
        self._runs: Mapping[int, RefreshRun] = {}
        self._items: tuple[RefreshItem, ...] = ()
        """Of the run under the cursor, as the rows below show them."""
        self._rows = {name: MemoryRows(()) for name in self.parts}
        self._found: list[RefreshRun] = []
        self._ended: dict[RunId, RefreshRun] = {}
        """Runs that will not change any more."""
        self._followed = RunId("")
        """The run of this program on which the cursor was put when it began."""

    def compose(self) -> ComposeResult:
        """Yield the bars, the lists, and the source under the cursor in full."""
        yield self.header
        yield from self.parts.values()
        yield self.progress
        yield self.item
        yield self.footer

    def regions(self, size: Size) -> Mapping[str, Region]:
        """Runs, their sources, and the one under the cursor in full where there is room."""
        room = max(0, size.height - 2)
        has_item = size.height >= _ROOM_FOR_ITEM and bool(self._items)
        below = min(self._rows_of_items(size.width), room // 2) if has_item else 0
        rows = max(1, len(self.run_list.keys))
        above = min(room, max(3, min(rows, _RUNS_SHOWN, room // 3)) + 2) if self._items else room
        bar = 1 if self._is_live(self._run()) and room - above - below > 1 else 0
        middle = max(0, room - above - below - bar)
        return self.framed(
            size,
            {
                _RUNS: Region(0, 1, size.width, above),
                _PROGRESS: Region(0, 1 + above, size.width, bar),
                _ITEMS: Region(0, 1 + above + bar, size.width, middle),
                _ITEM: Region(0, 1 + above + bar + middle, size.width, below if middle else 0),
            },
        )

    def _rows_of_items(self, width: int) -> int:
        """Lines for the source of the run that needs the most, so that nothing moves when the cursor does."""
        reasons = {_reason(item) for item in self._items}
        return max((_LEAST_OF_ITEM - 1 + len(wrapped(one, width)) for one in reasons), default=_LEAST_OF_ITEM)

    def _is_live(self, run: RefreshRun | None) -> bool:
        live = self._live
        return run is not None and live is not None and run.id == live.id

    def load(self) -> None:
        """Read the newest runs; those that ended were read before."""
        store = self.session.store
        found = [self._ended.get(id_) or refresh_run(store, id_) for id_ in run_ids(store, _MOST_RUNS)]
        self._ended = {run.id: run for run in found if run.ended_at is not None}
        self._found = found
        self._show_runs()

    def _show_runs(self) -> None:
        live = self._live
        found = [live if live and run.id == live.id else run for run in self._found]
        self._runs = {int(run.id.rpartition("-")[2]): run for run in found}
        self._rows[_RUNS] = MemoryRows(
            run_row(run, self.session, live=bool(live and run.id == live.id)) for run in found
        )
        self.reload_list(_RUNS)
        self._follow_own()
        self._show_run()

    @property
    def _live(self) -> RefreshRun | None:
        """The run that goes on, with what is known of its sources now: the store is told a little later."""
        return self.monitor_app.running.run

    def _follow_own(self) -> None:
        """Put the cursor on a run that was begun here, once."""
        live = self._live
        if live is None or not self.monitor_app.running.is_own or live.id in {"", self._followed}:
            return
        key = int(live.id.rpartition("-")[2])
        if key in self.run_list.keys:
            self._followed = live.id
            self.run_list.move_to(self.run_list.keys.index(key))

    def progressed(self) -> None:
        """Follow the refresh that goes on."""
        live = self._live
        if live is not None and live.id and all(run.id != live.id for run in self._found):
            self.load()
        else:
            self._show_runs()
        super().progressed()

    def reload_list(self, name: str) -> None:
        """Bring a list up to date with how it shall be shown."""
        row_list, rows, state = self.lists[name], self._rows[name], self.list_state(name)
        nothing = state.nothing() if rows.rows else "nothing was read yet · R reads the sources that are due"
        row_list.empty = (line(Span(f"  {nothing}", "dim")),)
        row_list.show(rows, rows.keys(state, row_list.columns))
        self._titles()

    def _titles(self) -> None:
        run = self._run()
        cancels = "Esc cancels the refresh" if self.monitor_app.is_refreshing else ""
        if self._live is not None and not cancels:
            cancels = "another alimon reads"
        for name, title, right in (
            (_RUNS, "Refresh runs", cancels),
            (_ITEMS, "Sources", run.id if run else ""),
        ):
            row_list, state = self.lists[name], self.list_state(name).words()
            row_list.title = title_line(
                "", title, Span(f"  {state}" if state else "", "warn"), active=self.part_name == name,
                right=(Span(right, "dim"),) if right else (),
            )  # fmt: skip
            row_list.refresh_title()

    def _run(self) -> RefreshRun | None:
        row = self.run_list.current
        return self._runs.get(row.key) if row else None

    def _show_run(self) -> None:
        """Show the sources of the run under the cursor."""
        run = self._run()
        self._items = run.items if run else ()
        is_live = self._is_live(run)
        self._rows[_ITEMS] = MemoryRows(
            item_row(item, at, self.session, live=is_live) for at, item in enumerate(self._items)
        )
        if run is not None and is_live:
            pace = pace_of(run, self.session.now)
            self.progress.show(progress_line(pace, self.app.size.width, self.session))
        self.reload_list(_ITEMS)
        self._show_item()
        self.relayout()

    def _show_item(self) -> None:
        """Say in full how the reading of the source under the cursor ended."""
        row = self.item_list.current
        self.item.title = Line(spans=(Span(" "),), rule=True)
        if row is None:
            self.item.show([])
            return
        item = self._items[row.key]
        source = self.session.source(item.source)
        state = row.cells[0]
        self.item.show([
            line(Span(state.text, state.role), Span(f"  {safe_line(source.url)}", "dim"), indent=1),
            _reason(item),
        ])  # fmt: skip

    def moved(self) -> None:
        """Follow the cursor."""
        if self.part_name == _RUNS:
            self._show_run()
        else:
            self._show_item()

    def give_keys_to(self, name: str) -> None:
        """Let the runs or their sources take the keys."""
        super().give_keys_to(name)
        self._titles()

    def action_open(self) -> None:
        """Go from a run to its sources, from a source to its text."""
        if self.part_name == _RUNS and self._items:
            self.give_keys_to(_ITEMS)
        else:
            super().action_open()

    async def on_key(self, event: events.Key) -> None:
        """Esc cancels the refresh that goes on before it means anything else."""
        if (
            event.key == "escape"
            and self.monitor_app.is_refreshing
            and self.focused is None
            and not self._prefix
        ):
            event.stop()
            event.prevent_default()
            self.monitor_app.cancel_refresh()

    def heading(self) -> Line:
        """What this is."""
        about = "  what was read, and how it ended" if self.size.width >= _WIDE else ""
        return Line(
            spans=(Span(" Activity", "text bold"), Span(about, "dim")),
            right=freshness(self.session, self.monitor_app),
        )


def _reason(item: RefreshItem) -> Line:
    """Why a reading ended as it did, with what to do."""
    return line(Span(safe_line(item.reason), "text"), indent=1, wrap=True)
