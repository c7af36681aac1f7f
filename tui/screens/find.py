"""The Find view: one box over claims, figures, subjects, sources and the text of sources."""

from collections.abc import Mapping, Sequence

from textual import events
from textual.app import ComposeResult
from textual.geometry import Region, Size
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input

from ...config import keys
from ...model.errors import StoreError
from ...model.hit import Hit
from ...model.safe_text import safe_line
from ...store.search import find
from ..feeds.hits import HitFeed, hit_columns, hit_target
from ..pages.answer import answer_lines
from ..pages.found import LIMIT, first_of_each, found_title, nothing_found
from ..session import Session
from ..status import freshness
from ..target import Target
from ..widgets.bar import Bar
from ..widgets.lines import Line, Span, line, width_of
from ..widgets.page import Page
from ..widgets.prompt import Prompt
from ..widgets.row_list import RowList
from .least_size import too_small
from .view import View

_ANSWERS, _ANSWER = "answers", "answer"
_DEBOUNCE = 0.06
"""Seconds without a key before the store is asked."""
_ROOM_FOR_ANSWER, _TALL, _NARROW = 12, 18, 85
_GAP = "   "
_WHILE_TYPING: Mapping[str, str] = {
    "down": "cursor_down", "up": "cursor_up", "pagedown": "page_down", "pageup": "page_up",
    "tab": "next_panel", "shift+tab": "previous_panel",
}  # fmt: skip


class FindView(View):
    """Answers as they are typed for. The words and the cursor stay while what was opened is read."""

    VIEW = keys.View.FIND

    class Found(Message):
        """The store answered."""

        def __init__(self, asked: int, hits: Sequence[Hit], fault: str = "") -> None:
            super().__init__()
            self.asked = asked
            self.hits = hits
            self.fault = fault

    def __init__(self, session: Session, target: Target) -> None:
        super().__init__(session, target)
        self.answers = RowList(_ANSWERS, hit_columns(0), session.theme)
        self.answers.active = True
        self.answer = Page(_ANSWER, session.theme)
        self.box = Prompt("find", "", session.theme, hint="find")
        self._lead = Bar("lead", session.theme)
        self._lead.show(line(Span(" /", "accent bold")))
        self.parts = {_ANSWERS: self.answers}
        self.part_name = _ANSWERS
        self.hits: Sequence[Hit] = ()
        self._asked = 0
        """Counts the questions; an answer to another than the last one is dropped."""
        self._answered = 0
        self._timer: Timer | None = None
        self._return_to: Target | None = None

    def compose(self) -> ComposeResult:
        """Yield the bars, the box, the answers and the one under the cursor in full."""
        yield self.header
        yield self._lead
        yield self.box
        yield self.answers
        yield self.answer
        yield self.footer

    def on_mount(self) -> None:
        """Take up where Find was left."""
        self.box.value, self._return_to = self.monitor_app.found, self.monitor_app.found_at
        self.box.action_select_all()

    def regions(self, size: Size) -> Mapping[str, Region]:
        """The box below the header, then the answers, then the one under the cursor in full."""
        if too_small(size.width, size.height):
            return {"header": Region(0, 0, size.width, size.height)}
        room = max(0, size.height - 3)
        below = _below(size) if self.hits else 0
        places = {
            "header": Region(0, 0, size.width, 1),
            "lead": Region(0, 1, 2, 1),
            "prompt": Region(2, 1, max(0, size.width - 2), 1),
            _ANSWERS: Region(0, 2, size.width, room - below),
            _ANSWER: Region(0, 2 + room - below, size.width, below),
            "footer": Region(0, size.height - 1, size.width, 1),
        }
        whole = Region(0, 0, size.width, size.height)
        return {name: inside for name, place in places.items() if (inside := place.intersection(whole))}

    def on_resize(self, event: events.Resize) -> None:
        """Take the columns that have room."""
        columns = hit_columns(event.size.width)
        if columns != self.answers.columns:
            self.answers.columns = columns
            self._show_hits(self.answers.cursor)

    @property
    def words(self) -> str:
        """What stands in the box."""
        return self.box.value.strip()

    @property
    def is_settled(self) -> bool:
        """Whether the answers are those of what stands in the box."""
        return self._answered == self._asked and self._timer is None

    def load(self) -> None:
        """Ask anew: the store changed, or Find was opened."""
        if self.answers.current is not None:
            self._return_to = self.answers.current.target
        self._ask()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Ask when no key was pressed for a moment."""
        event.stop()
        if event.value == self.monitor_app.found:
            return
        self.monitor_app.found, self._return_to = event.value, None
        self._asked += 1
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_DEBOUNCE, self._ask)

    def _ask(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._asked += 1
        asked, words, company = self._asked, self.words, self.session.company.id
        store = self.session.store

        def work() -> None:
            try:
                hits, fault = find(store, words, company, LIMIT + 1), ""
            except StoreError as error:
                hits, fault = (), f"{error.message} {error.hint}"
            self.post_message(self.Found(asked, hits, fault))

        self.run_worker(work, thread=True, exclusive=True, group="find")

    def on_find_view_found(self, event: Found) -> None:
        """Show an answer, unless another question was asked meanwhile."""
        event.stop()
        if event.asked != self._asked:
            return
        self._answered = event.asked
        if event.fault:
            self.notice(event.fault, "bad")
        self.hits = first_of_each(event.hits)
        self.answers.title = found_title(event.hits)
        self.answers.empty = nothing_found(self.words, self.session.company.short_name)
        at = next((at for at, hit in enumerate(self.hits) if hit_target(hit) == self._return_to), 0)
        self._show_hits(at)
        self.relayout()

    def _show_hits(self, at: int) -> None:
        self.answers.show(HitFeed(self.hits, self.session, self.answers.columns), range(len(self.hits)))
        self.answers.move_to(at)
        self.moved()

    def moved(self) -> None:
        """Say the answer under the cursor in full."""
        place = self.answers.cursor
        if place >= len(self.hits):
            self.answer.show([])
            return
        hit = self.hits[place]
        self.monitor_app.found_at = hit_target(hit)
        if self._return_to is not None:
            # An answer that is still to come must not take the cursor back to where it was asked.
            self._return_to = self.monitor_app.found_at
        self.answer.title = Line(spans=(Span(" "),), rule=True)
        self.answer.show(answer_lines(hit, self.words, self.session))

    async def on_key(self, event: events.Key) -> None:
        """While the box has the keys, arrows and Tab still move in the answers."""
        action = _WHILE_TYPING.get(event.key, "")
        if self.focused is not None and action:
            event.stop()
            event.prevent_default()
            getattr(self, f"action_{action}")()

    def action_next_panel(self) -> None:
        """Go to the first answer of the next kind, after the last kind to the first."""
        self._turn(1)

    def action_previous_panel(self) -> None:
        """Go to the first answer of the kind before."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        kinds = [hit.kind for hit in self.hits]
        if kinds:
            present = list(dict.fromkeys(kinds))
            here = present.index(kinds[self.answers.cursor])
            self.answers.move_to(kinds.index(present[(here + step) % len(present)]))
            self.moved()

    def on_prompt_left(self, event: Prompt.Left) -> None:
        """Enter opens the answer under the cursor, Esc leaves the box; the box and what was typed stay.

        Where there is no answer, Enter leaves the keys to the box: the words have to be changed.
        """
        event.stop()
        event.prevent_default()
        if self.hits or not event.kept:
            self._leave_box()
        if event.kept:
            self.action_open()

    def _leave_box(self) -> None:
        self.set_focus(None)
        self.show_bars()

    def action_find(self) -> None:
        """Type again."""
        self.box.focus()
        self.box.action_select_all()
        self.show_bars()

    def on_descendant_focus(self) -> None:
        """Say which keys work in the box."""
        self.show_bars()

    def hints(self) -> Line:
        """The keys of the box while it has them."""
        if self.focused is None:
            return super().hints()
        spans: list[Span] = []
        for key, does in (
            ("Enter", "opens"),
            ("Esc", "leaves the box"),
            ("↓ ↑", "move"),
            ("Tab", "next kind"),
        ):
            hint = (Span(f"{_GAP if spans else ' '}{key}", "accent"), Span(f" {does}", "dim"))
            if width_of((*spans, *hint)) < self.app.size.width:
                spans += hint
        return Line(spans=tuple(spans))

    def heading(self) -> Line:
        """Whose records are searched."""
        crumbs = f" {self.session.company.short_name} › Find"
        return Line(
            spans=(Span(safe_line(crumbs), "text bold"),), right=freshness(self.session, self.monitor_app)
        )


def _below(size: Size) -> int:
    """Lines for the answer under the cursor: a narrow screen wraps more, a short one has none to spare."""
    if size.height < _ROOM_FOR_ANSWER:
        return 0
    return 5 if size.width < _NARROW and size.height >= _TALL else 4
