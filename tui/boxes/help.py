"""The help box: the keys of the view below as a list to search; Enter runs the action there."""

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from textual.geometry import Region, Size
from textual.widget import Widget
from textual.widgets import Input

from ...config.keys import Key
from ..availability import why_not
from ..screens.base import ViewBase
from ..screens.view import View
from ..session import Session
from ..widgets.bar import Bar
from ..widgets.lines import Line, Span, line
from ..widgets.memory_rows import MemoryRows
from ..widgets.prompt import Prompt
from ..widgets.row_list import RowList
from ..widgets.rows import Column
from .box import Box, key_spans
from .key_rows import in_order, key_row, matching

_COLUMNS = (
    Column("", 8, above=50),
    Column("", 16),
    Column("", 20, flex=True),
)
_WIDTH = 104
_ROOM_FOR_SENTENCE = 4


class HelpBox(Box):
    """Keys, grouped. Type to narrow; Esc closes."""

    def __init__(self, session: Session, view: ViewBase) -> None:
        super().__init__(session, f"Keys of {_NAMES[view.VIEW]}")
        self._view = cast("View", view)
        self.keys: Sequence[Key] = in_order(view.monitor_app.keymap.of(view.VIEW))
        self._all = len(self.keys)
        self.box = Prompt("help", "", self.palette, hint="type to narrow")
        self.list = RowList("keys", _COLUMNS, self.palette)
        self._sentence = Bar("sentence", self.palette)
        self.part = self.list

    def contents(self) -> Iterable[Widget]:
        """The box to type in, the keys, and what the one under the cursor does, in full."""
        yield self.box
        yield self.list
        yield self._sentence

    def wanted(self, size: Size) -> Size:
        """As tall as the list where there is room."""
        return Size(min(_WIDTH, size.width), self._all + 4)

    def places(self, inside: Region) -> Mapping[str, Region]:
        """The box above the list, a line below it."""
        below = 1 if inside.height > _ROOM_FOR_SENTENCE else 0
        return {
            "prompt": Region(inside.x, inside.y, inside.width, 1),
            "keys": Region(inside.x, inside.y + 1, inside.width, max(0, inside.height - 1 - below)),
            "sentence": Region(inside.x, inside.bottom - below, inside.width, below),
        }

    def on_mount(self) -> None:
        """List everything."""
        self._list("")

    def keys_line(self) -> tuple[Span, ...]:
        """What Enter and Esc do here."""
        return key_spans(("Enter", "runs it"), ("↓ ↑", "move"), ("Esc", "closes"))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        event.stop()
        self._list(event.value)

    def _list(self, typed: str) -> None:
        self.keys = matching(in_order(self.monitor_app.keymap.of(self._view.VIEW)), typed)
        groups = [row.group for row in self.keys]
        rows = [
            key_row(row, at, self._view, first=at == 0 or groups[at - 1] != row.group)
            for at, row in enumerate(self.keys)
        ]
        count = f"{len(rows)} of {self._all}" if typed.strip() else f"{len(rows)} actions"
        self.list.title = Line(spans=(Span(f" {count}", "dim"),), rule=True)
        self.list.empty = (line(Span(f"  no key does “{typed.strip()}” here · Esc closes", "dim")),)
        self.list.show(MemoryRows(rows), range(len(rows)))
        self.list.move_to(0)
        self._show_sentence()

    def act(self, action: str) -> None:
        """Move, and say what the row does that was moved to."""
        super().act(action)
        self._show_sentence()

    def _show_sentence(self) -> None:
        row = self._chosen()
        reason = why_not(self._view, row.action) if row else ""
        does = Span(f" not now: {reason}", "warn") if reason else Span(f" {row.help if row else ''}", "dim")
        self._sentence.show(Line(spans=(does,)))

    def _chosen(self) -> Key | None:
        return self.keys[self.list.cursor] if self.list.cursor < len(self.keys) else None

    def chosen(self) -> None:
        """Close, and run the action in the view below; one that can do nothing says why instead."""
        row = self._chosen()
        if row is None:
            return
        reason = why_not(self._view, row.action)
        self.close()
        if reason:
            self._view.notice(f"{row.label}: {reason}.", "warn")
        else:
            self.app.call_after_refresh(self._view.run, row)


_NAMES = {
    "monitor": "the Monitor", "subject": "a subject", "claim": "a claim", "source": "a source",
    "diff": "what changed",
    "find": "Find", "activity": "the activity log",
}  # fmt: skip
