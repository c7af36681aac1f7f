"""Keys that change how a list is shown: filter, problems only, order."""

from collections.abc import Sequence
from contextlib import suppress

from textual.widgets import Input
from textual.worker import WorkerCancelled, WorkerFailed, get_current_worker

from ..feeds.feed import FIRST, Feed
from ..screens.base import ViewBase
from ..session import Session
from ..target import Target
from ..widgets.list_state import ListState
from ..widgets.prompt import Prompt
from ..widgets.row_list import RowList


class Listing(ViewBase):
    """Filtering and sorting of the list that has the keys."""

    def __init__(self, session: Session, target: Target | None = None) -> None:
        super().__init__(session, target)
        self.list_states: dict[str, ListState] = {}
        """How each list of this view is shown, by its name."""

    def list_state(self, name: str) -> ListState:
        """How a list is shown now."""
        return self.list_states.setdefault(name, ListState())

    def set_list_state(self, name: str, state: ListState) -> None:
        """Show a list another way; the cursor stays on its row."""
        self.list_states[name] = state
        self.reload_list(name)
        self.moved()
        self.show_bars()

    def reload_list(self, name: str) -> None:
        """Bring a list up to date with its state."""
        raise NotImplementedError

    def listed(self, name: str) -> None:
        """Bring what stands around a list up to date: it has other rows now."""

    def fill(self, name: str, row_list: RowList, feed: Feed) -> None:
        """Show the rows of a feed in the order that was asked for; a long one gets its full order from a worker.

        A short list has its order at once, so that a key typed right behind a filter finds the rows that it left.
        """
        state = self.list_state(name)
        is_short = feed.in_memory or len(feed.keys(ListState(), FIRST)) < FIRST
        as_it_comes = not (state.text or state.problems or state.sort or state.descending)
        if is_short or as_it_comes:
            row_list.show(feed, feed.keys(state, None if is_short else FIRST))
            self.listed(name)
        if is_short:
            self.workers.cancel_group(self, f"order:{name}")
            return
        self.run_worker(
            lambda: self._order(name, row_list, feed, state),
            thread=True,
            exclusive=True,
            group=f"order:{name}",
        )

    async def in_order(self, name: str) -> None:
        """Wait until a list shows what was asked of it last."""
        while working := [w for w in self.workers if w.group == f"order:{name}" and not w.is_finished]:
            with suppress(WorkerFailed, WorkerCancelled):
                await working[-1].wait()

    def _order(self, name: str, row_list: RowList, feed: Feed, state: ListState) -> None:
        """In a worker: read the order of all rows."""
        worker = get_current_worker()
        keys = feed.keys(state, None, lambda: worker.is_cancelled)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._ordered, name, row_list, feed, state, keys)

    def _ordered(
        self, name: str, row_list: RowList, feed: Feed, state: ListState, keys: Sequence[int]
    ) -> None:
        if state == self.list_state(name):
            row_list.show(feed, keys)
            self.listed(name)
            self.moved()

    def _list(self) -> RowList | None:
        if isinstance(self.part, RowList):
            return self.part
        self.notice("There is no list here to filter or sort.", "dim")
        return None

    def action_filter(self) -> None:
        """Narrow the list as the user types."""
        if self._list() is not None:
            prompt = Prompt("filter", self.list_state(self.part_name).text, self.session.theme)
            self.mount(prompt)
            self.relayout()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list by what was typed so far."""
        if isinstance(event.input, Prompt) and event.input.purpose == "filter":
            state = self.list_state(self.part_name)
            self.set_list_state(self.part_name, state._replace(text=event.value))

    def on_prompt_left(self, event: Prompt.Left) -> None:
        """Close the box; the filter stays at Enter and goes at Esc."""
        event.prompt.remove()
        self.set_focus(None)
        if event.prompt.purpose == "filter" and not event.kept:
            self.set_list_state(self.part_name, self.list_state(self.part_name)._replace(text=""))
        self.relayout()

    def action_problems(self) -> None:
        """Show only problems, or everything again."""
        if self._list() is not None:
            state = self.list_state(self.part_name)
            self.set_list_state(self.part_name, state._replace(problems=not state.problems))

    def action_sort(self) -> None:
        """Sort by the next column."""
        if (row_list := self._list()) is not None:
            names = tuple(column.name for column in row_list.columns if column.name)
            self.set_list_state(self.part_name, self.list_state(self.part_name).next_sort(names))
            self._say_order()

    def action_sort_reverse(self) -> None:
        """Reverse the order."""
        if self._list() is not None:
            state = self.list_state(self.part_name)
            self.set_list_state(self.part_name, state._replace(descending=not state.descending))
            self._say_order()

    def _say_order(self) -> None:
        self.notice(f"Order: {self.list_state(self.part_name).order() or 'as it comes'}", "dim")
