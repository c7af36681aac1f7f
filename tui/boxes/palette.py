"""The palette: a line to type a command into, above the list of those that work now."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from textual import events
from textual.geometry import Region, Size
from textual.widget import Widget
from textual.widgets import Input

from ...config.paths import find_paths
from ..commands.arguments import choices
from ..commands.history import CommandHistory
from ..commands.running import plan
from ..commands.table import commands_of, matching, named
from ..screens.base import ViewBase
from ..session import Session
from ..widgets.bar import Bar
from ..widgets.lines import Line, Span, line
from ..widgets.memory_rows import MemoryRows
from ..widgets.prompt import Prompt
from ..widgets.row_list import RowList
from ..widgets.rows import Cell, Column, Row
from .box import Box, key_spans
from .telling import Telling

_COLUMNS = (Column("", 17), Column("", 20, flex=True), Column("", 8, "right", above=50))
_WIDTH, _MOST_ROWS = 90, 18
HISTORY_FILE = "commands"


class _Offer(NamedTuple):
    """A row of the list: what the line becomes, and whether Enter runs that as it is."""

    line: str
    shown: str
    help: str
    keys: str = ""
    complete: bool = True
    exact: bool = False


class PaletteBox(Box):
    """Type, or choose. Tab completes; up and down in an empty line walk what was run before."""

    def __init__(self, session: Session, view: ViewBase) -> None:
        super().__init__(session, "Command")
        self._view = view
        self._commands = commands_of(view)
        self._history = CommandHistory(find_paths().state_dir / HISTORY_FILE)
        self._ran: Sequence[str] = ()
        self._back = 0
        """How many commands back the line stands; 0 while it is the user's own."""
        self._offers: Sequence[_Offer] = ()
        self._choosing = False
        """Whether the user moved in the list, so that Enter means the row and not the line."""
        self.box = Prompt("palette", "", self.palette, hint="a command: claim 17, src 4, find 26%")
        self._lead = Bar("lead", self.palette)
        self.list = RowList("commands", _COLUMNS, self.palette)
        self._message = Telling("message", self.palette)
        self.part = self.list

    def contents(self) -> Iterable[Widget]:
        """The line, the list, and what is wrong with the line."""
        yield self._lead
        yield self.box
        yield self.list
        yield self._message

    def wanted(self, size: Size) -> Size:
        """Room for a good many commands."""
        return Size(min(_WIDTH, size.width), _MOST_ROWS + 3)

    def places(self, inside: Region) -> Mapping[str, Region]:
        """The line above, the list below it, the message at the bottom."""
        spare = max(0, inside.height - 2)  # the line and one row of the list
        below = min(self._message.rows_at(inside.width), spare)
        return {
            "lead": Region(inside.x, inside.y, min(2, inside.width), 1),
            "prompt": Region(inside.x + 2, inside.y, max(0, inside.width - 2), 1),
            "commands": Region(inside.x, inside.y + 1, inside.width, max(0, inside.height - 1 - below)),
            "message": Region(inside.x, inside.bottom - below, inside.width, below),
        }

    def on_mount(self) -> None:
        """List everything that works now."""
        self._lead.show(line(Span(" :", "accent bold")))
        self._ran = self._history.lines()
        self._list("")

    def keys_line(self) -> tuple[Span, ...]:
        """What the keys do here."""
        return key_spans(("Enter", "runs"), ("Tab", "completes"), ("↑", "history"), ("Esc", "closes"))

    async def on_key(self, event: events.Key) -> None:
        """Tab completes the line; it goes nowhere else."""
        if event.key in ("tab", "shift+tab"):
            event.stop()
            event.prevent_default()
            self._complete()

    def on_input_changed(self, event: Input.Changed) -> None:
        """List what the line may become."""
        event.stop()
        if not self._back or event.value != self._ran[-self._back]:
            self._back = 0
        self._list(event.value)

    def _list(self, typed: str) -> None:
        self._offers = self._offered(typed)
        self._choosing = False
        rows = [
            Row(
                key=at,
                target=None,
                cells=(Cell(offer.shown, "accent"), Cell(offer.help, "text"), Cell(offer.keys, "dim")),
            )
            for at, offer in enumerate(self._offers)
        ]
        self.list.title = Line(spans=(Span(" "),), rule=True)
        unknown = f"no command begins with “{typed.strip()}” · Esc closes"
        said = "Enter runs the line" if self._is_command(typed) else unknown
        self.list.empty = (line(Span(f"  {said}", "dim")),)
        self.list.show(MemoryRows(rows), range(len(rows)))
        self.list.move_to(0)
        self._say("")

    def _is_command(self, typed: str) -> bool:
        return named(self._commands, typed)[0] is not None

    def _offered(self, typed: str) -> list[_Offer]:
        """Arguments where the line names a command that takes one, else commands."""
        command, argument = named(self._commands, typed)
        takes = command is not None and command.argument and (argument or typed.endswith(" "))
        if command is not None and takes:
            return [
                _Offer(f"{command.name} {choice.argument}", f"{command.name} {choice.argument}", choice.help,
                       complete=choice.complete, exact=choice.exact)
                for choice in choices(self.session, command.name, argument)
            ]  # fmt: skip
        return [
            _Offer(
                f"{one.name} " if one.needs_argument else one.name, f"{one.name} {one.argument}".strip(), one.help,
                one.keys, complete=not one.needs_argument, exact=one is command,
            )
            for one in matching(self._commands, typed)
        ]  # fmt: skip

    def _say(self, fault: str) -> None:
        self._message.say(fault, "warn")

    def _chosen(self) -> _Offer | None:
        return self._offers[self.list.cursor] if self.list.cursor < len(self._offers) else None

    def _complete(self) -> None:
        """Take the row under the cursor into the line, ready for an argument."""
        offer = self._chosen()
        if offer is None:
            return
        command, argument = named(self._commands, offer.line)
        wants = command is not None and command.argument and not argument
        self._write(f"{offer.line.rstrip()} " if wants else offer.line)

    def _write(self, text: str) -> None:
        self.box.value = text
        self.box.cursor_position = len(text)

    def act(self, action: str) -> None:
        """Up walks what was run before while the line is empty or came from there; else the list moves."""
        walking = self._back > 0
        if action == "cursor_up" and not self.list.cursor and (walking or not self.box.value):
            self._walk(1)
        elif action == "cursor_down" and walking and not self._choosing:
            self._walk(-1)
        else:
            before = self.list.cursor
            super().act(action)
            self._choosing = self._choosing or self.list.cursor != before

    def _walk(self, step: int) -> None:
        back = max(0, min(self._back + step, len(self._ran)))
        if back != self._back:
            self._back = back
            self._write(self._ran[-back] if back else "")

    def chosen(self) -> None:
        """Run the line, or the row under the cursor where the line is only the beginning of it."""
        typed, offer = self.box.value.strip(), self._chosen()
        if offer is not None and self._takes_row(typed, offer):
            if not offer.complete:
                self._write(offer.line)
                return
            typed = offer.line
        if not typed:
            return
        meant = plan(self._view, self._commands, typed)
        if meant.do is None:
            self._say(meant.fault)
            return
        self._history.add(typed)
        self.close()
        self.app.call_after_refresh(meant.do)

    def _takes_row(self, typed: str, offer: _Offer) -> bool:
        """Whether Enter means the row: it was moved to, or the line alone says nothing yet."""
        command, argument = named(self._commands, typed)
        if self._choosing or command is None:
            return True
        if argument:
            return not any(other.exact for other in self._offers)
        return command.needs_argument or offer.exact
