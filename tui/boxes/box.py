"""The base of all boxes: a frame over the view below, with parts of its own and a few keys."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.app import ComposeResult
from textual.color import Color
from textual.geometry import Region, Size
from textual.layout import Layout
from textual.screen import ModalScreen
from textual.widget import Widget

from ...config.keys import View
from ...model.safe_text import safe_line
from ..session import Session
from ..theme import Theme
from ..widgets.lines import Line, Span
from ..widgets.page import Page
from ..widgets.prompt import Prompt
from ..widgets.regions import RegionLayout
from ..widgets.row_list import RowList
from .edge import Edge, Rim

if TYPE_CHECKING:
    from ..app import Alimon

_ROOMY_WIDTH, _ROOMY_HEIGHT = 50, 14
_FRAME = 2
_LAYOUT = RegionLayout()
_VEIL = 0.55
"""How much of the view below is hidden."""
_WHILE_TYPING = {"down": "cursor_down", "up": "cursor_up", "pagedown": "page_down", "pageup": "page_up"}
_ACTIONS = frozenset(
    {"cursor_down", "cursor_up", "page_down", "page_up", "first", "last", "go_first", "open", "back"}
)


def raised(theme: Theme) -> Theme:
    """The theme on a box: its ground is a shade lighter than the view's."""
    return theme._replace(ground=theme.idle)


class Box(ModalScreen[None]):
    """A box with a title above and its keys below. Esc and q close it; where it lists, Enter chooses.

    A box says which widgets it holds (`contents`), how large it would like to be inside (`wanted`), and where its
    widgets stand in the room it got (`places`). `part` is the list or page that the movement keys move; a text box
    that has the focus keeps its letters, and up and down still move `part`.
    """

    AUTO_FOCUS = ""
    ACTIONS: ClassVar[frozenset[str]] = _ACTIONS
    """The rows of the keys' table that work here."""
    part: RowList | Page | None = None

    def __init__(self, session: Session, heading: str) -> None:
        super().__init__()
        self.session = session
        self.palette = raised(session.theme)
        self.heading = heading
        self._top = Rim("top", self.palette, "╭", "╮")
        self._bottom = Rim("bottom", self.palette, "╰", "╯")
        self._sides = (Edge("left", self.palette), Edge("right", self.palette))
        self._prefix = ""

    @property
    def monitor_app(self) -> "Alimon":
        """The running program."""
        return cast("Alimon", self.app)

    @property
    def layout(self) -> Layout:
        """The parts stand where `regions` says."""
        return _LAYOUT

    def compose(self) -> ComposeResult:
        """Yield the frame and what it holds."""
        yield self._top
        yield from self._sides
        yield from self.contents()
        yield self._bottom

    def contents(self) -> Iterable[Widget]:
        """The widgets inside, each with an id."""
        raise NotImplementedError

    def wanted(self, size: Size) -> Size:
        """The room it would like inside its frame; it never gets more than the screen has."""
        raise NotImplementedError

    def places(self, inside: Region) -> Mapping[str, Region]:
        """Where each widget stands, by its id."""
        raise NotImplementedError

    def keys_line(self) -> tuple[Span, ...]:
        """What the line below says of the keys."""
        return key_spans(("Esc", "closes"))

    def on_mount(self) -> None:
        """Place the frame over the view below."""
        self.styles.background = Color.parse(self.session.theme.ground).with_alpha(_VEIL)
        if self.part is not None:
            self.part.active = True
        self.show_frame()

    def show_frame(self) -> None:
        """Bring the title and the keys up to date."""
        self._top.show(Line(spans=(Span(safe_line(self.heading), "accent bold"),)))
        self._bottom.show(Line(spans=self.keys_line()))

    def regions(self, size: Size) -> Mapping[str, Region]:
        """Frame and widgets: in the middle, or over everything on a small screen, without sides on a tiny one."""
        wanted = self.wanted(size)
        tiny = size.width < _ROOMY_WIDTH or size.height < _ROOMY_HEIGHT
        width = size.width if tiny else min(size.width - 2 * _FRAME, wanted.width + _FRAME)
        height = size.height if tiny else min(size.height - _FRAME, wanted.height + _FRAME)
        box = Region((size.width - width) // 2, (size.height - height) // 2, width, height)
        if box.height <= _FRAME or box.width <= _FRAME:
            return {"top": Region(box.x, box.y, box.width, min(1, box.height))}
        inside = box.shrink((1, 1, 1, 1))
        return {
            "top": Region(box.x, box.y, box.width, 1),
            "bottom": Region(box.x, box.bottom - 1, box.width, 1),
            "left": Region(box.x, inside.y, 1, inside.height),
            "right": Region(box.right - 1, inside.y, 1, inside.height),
            **self.places(inside),
        }

    async def on_key(self, event: events.Key) -> None:
        """Move, choose, close; the same keys as in the views."""
        typing = self.focused is not None
        action = _WHILE_TYPING.get(event.key, "") if typing else self._action(event.key)
        if typing and not action:
            return
        event.stop()
        event.prevent_default()
        self.act(action)

    def _action(self, key: str) -> str:
        prefix, self._prefix = self._prefix, ""
        keymap = self.monitor_app.keymap
        row = keymap.find(View.MONITOR, key, prefix)
        if row is None and key == "g":
            self._prefix = key
        return row.action if row is not None and row.action in self.ACTIONS else ""

    def act(self, action: str) -> None:
        """Do what a key stands for; nothing where it is empty."""
        if action == "back":
            self.close()
        elif action == "open":
            self.chosen()
        elif action and self.part is not None:
            self._move(self.part, action)

    def _move(self, part: RowList | Page, action: str) -> None:
        if action in ("first", "go_first", "last"):
            end = action == "last"
            if isinstance(part, Page):
                part.move_to_edge(end=end)
            else:
                part.move_to(len(part.keys) if end else 0)
            return
        step = 1 if action.endswith("down") else -1
        if not action.startswith("page"):
            part.move(step)
        elif isinstance(part, Page):
            part.scroll_rows(step * part.page)
        else:
            part.move(step * part.page)

    def chosen(self) -> None:
        """Enter was pressed. A box that only shows something closes."""
        self.close()

    def close(self) -> None:
        """Close the box."""
        self.dismiss()

    def on_prompt_left(self, event: Prompt.Left) -> None:
        """Enter in the text box chooses, Esc closes."""
        event.stop()
        if event.kept:
            self.chosen()
        else:
            self.close()

    def on_row_list_clicked(self, event: RowList.Clicked) -> None:
        """A second click on a row chooses it."""
        event.stop()
        if event.again:
            self.chosen()

    def on_page_clicked(self, event: Page.Clicked) -> None:
        """A second click on a line that leads somewhere chooses it."""
        event.stop()
        if event.again:
            self.chosen()

    def on_click(self, event: events.Click) -> None:
        """A click beside the box closes it."""
        if event.widget is self:
            self.close()


def key_spans(*keys: tuple[str, str]) -> tuple[Span, ...]:
    """Keys with what they do, as the footer writes them."""
    spans: list[Span] = []
    for key, does in keys:
        gap = "   " if spans else ""
        spans += [Span(gap + key, "accent"), Span(f" {does}", "dim")]
    return tuple(spans)
