"""What all views have: parts that take the keys in turn, a header, a footer, and notices."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import ComposeResult
from textual.events import Resize
from textual.geometry import Region, Size
from textual.layout import Layout
from textual.screen import Screen

from ...config import keys
from ...model.safe_text import safe_line
from ..footer import chosen_keys
from ..messages import Message
from ..session import Session
from ..target import Target
from ..widgets.bar import Bar
from ..widgets.grid import Grid
from ..widgets.lines import Line, Span, width_of
from ..widgets.page import Page
from ..widgets.regions import RegionLayout
from ..widgets.row_list import RowList
from .least_size import size_wanted, too_small

if TYPE_CHECKING:
    from textual.timer import Timer

    from ..app import Alimon

Part = RowList | Page | Grid
NOTICE_SECONDS = 3.0
_LAYOUT = RegionLayout()


class ViewBase(Screen[None]):
    """A screen made of parts. One part at a time has the keys; toolkit focus is left to text boxes alone."""

    AUTO_FOCUS = ""
    VIEW: ClassVar[keys.View]

    def __init__(self, session: Session, target: Target | None = None) -> None:
        super().__init__()
        self.session = session
        self.target = target
        """What the view is of; None for the Monitor."""
        self.parts: dict[str, Part] = {}
        self.part_name = ""
        self.header = Bar("header", session.theme)
        self.footer = Bar("footer", session.theme)
        self.placed: Mapping[str, Region] = {}
        """Where the parts stand on screen."""
        self.outdated = False
        """Whether the store changed while another view was on top."""
        self._notice: Line | None = None
        self._unasked: Message | None = None
        """What the notice says where nobody asked for it."""
        self._notice_timer: Timer | None = None

    @property
    def monitor_app(self) -> "Alimon":
        """The running program."""
        return cast("Alimon", self.app)

    @property
    def layout(self) -> Layout:
        """The parts stand where `regions` says."""
        return _LAYOUT

    def compose(self) -> ComposeResult:
        """Yield the bars and the parts."""
        yield self.header
        yield from self.parts.values()
        yield self.footer

    def on_mount(self) -> None:
        """Place the parts, and read the store before the first paint."""
        self.styles.background = self.session.theme.ground
        for part in self.parts.values():
            if isinstance(part, RowList):
                part.is_news = self._is_news
        # The store may have changed before the first reading: that one is no second look that has to keep a cursor.
        self.outdated = False
        self.load()
        self.show_bars()

    def _is_news(self, id_: str) -> bool:
        return self.session.news.has(id_)

    def on_resize(self, _: Resize) -> None:
        """Fit the bars to the new width, and say so where the screen has become too small.

        A view that has more to fit defines its own: each class's is run, the view's before this.
        """
        self.show_bars()

    def news_came(self) -> None:
        """Mark what changed, or take the marks away."""
        for part in self.parts.values():
            if part.size:
                part.refresh()

    def regions(self, size: Size) -> Mapping[str, Region]:
        """A region for each part that is shown, by the id of its widget."""
        raise NotImplementedError

    def framed(self, size: Size, body: Mapping[str, Region]) -> Mapping[str, Region]:
        """The body between header and footer; a text box takes the footer's place while it is open."""
        if too_small(size.width, size.height):
            return {"header": Region(0, 0, size.width, size.height)}
        last = Region(0, max(0, size.height - 1), size.width, 1)
        bars = {"header": Region(0, 0, size.width, 1), "footer": last}
        return self.with_prompt({**bars, **body} if size.height > 1 else {"header": bars["header"]})

    def with_prompt(self, regions: Mapping[str, Region]) -> Mapping[str, Region]:
        """Give the footer's place to a text box where one is open."""
        if "footer" not in regions or not self.query("#prompt"):
            return regions
        others = {name: region for name, region in regions.items() if name != "footer"}
        return {**others, "prompt": regions["footer"]}

    def relayout(self) -> None:
        """Place the parts anew. Asked of a child, since a screen keeps its own arrangement until a child asks."""
        if self.regions(self.size) != self.placed:
            self.header.refresh(layout=True)

    def catch_up(self) -> None:
        """Read the store anew where it changed since the view was last read."""
        if self.outdated and self.is_mounted:
            self.load()
            self.outdated = False
            self.show_bars()

    def on_screen_resume(self) -> None:
        """Come back to the top: show what happened meanwhile."""
        self.catch_up()

    def load(self) -> None:
        """Read what the view shows from the store; called anew when the store changed."""
        raise NotImplementedError

    def heading(self) -> Line:
        """What the header says."""
        raise NotImplementedError

    def selection(self) -> Target | None:
        """What an action is meant for: the row under the cursor, else what the view is of."""
        part = self.part
        if isinstance(part, RowList):
            return part.current.target if part.current else self.target
        return part.target or self.target

    def in_question(self) -> Target | None:
        """What reading and copying are meant for: the selection, or the claim that is shown for it."""
        return self.selection()

    def with_number(self) -> Target | None:
        """What has the value that is copied."""
        return self.in_question()

    @property
    def part(self) -> Part:
        """The part that has the keys."""
        return self.parts[self.part_name]

    def progressed(self) -> None:
        """Follow the refresh that goes on."""
        self.show_bars()

    def moved(self) -> None:
        """Follow the cursor: called after it moved in the part that has the keys."""

    def give_keys_to(self, name: str) -> None:
        """Let another part take the keys."""
        if name == self.part_name or name not in self.parts:
            return
        self.part.set_active(active=False)
        self.part_name = name
        self.part.set_active(active=True)
        self.relayout()
        self.moved()
        self.show_bars()

    def show_bars(self) -> None:
        """Bring the header and the footer up to date."""
        size = self.app.size
        self.header.show(size_wanted(size.width, size.height) or self.heading())
        guide = self.monitor_app.guide
        self.footer.show(self._notice or (guide.line() if guide else None) or self.hints())

    def hints(self) -> Line:
        """What the footer says: the keys of this view."""
        right = self.hints_right()
        keymap = self.monitor_app.keymap
        wanted = [row.action for row in keymap.of(self.VIEW) if row.footer]
        room = self.app.size.width - width_of(right) - 1
        return chosen_keys(keymap, self.VIEW, wanted, room)._replace(right=right)

    def hints_right(self) -> tuple[Span, ...]:
        """What the footer says at its right edge."""
        return ()

    def notice(self, text: str, role: str = "text", seconds: float | None = NOTICE_SECONDS) -> None:
        """Say something in the footer for a while; for as long as nothing replaces it where `seconds` is None."""
        self.announce(Line(spans=(Span(" " + safe_line(text), role),)), seconds)

    def announce(self, content: Line, seconds: float | None = NOTICE_SECONDS) -> None:
        """Show a line of several parts in the footer, as `notice` shows a sentence."""
        unasked, self._unasked = self._unasked, None
        if unasked is not None and unasked.is_pressing:
            self.monitor_app.messages.add(unasked)
        if self._notice_timer is not None:
            self._notice_timer.stop()
        self._notice = content
        self._notice_timer = self.set_timer(seconds, self.clear_notice) if seconds else None
        self.show_bars()

    def say_unasked(self, message: Message) -> None:
        """Say what nobody asked for; what a key brings takes its place."""
        self.notice(message.words, message.role)
        self._unasked = message

    def has_room_for(self, message: Message | None) -> bool:
        """Whether the footer is free: nothing stands there, or nothing that presses and is of the same topic."""
        return self._notice is None or (message is not None and self._goes_on(message))

    def _goes_on(self, message: Message) -> bool:
        """Whether a message goes on with what stands in the footer."""
        said = self._unasked
        return said is not None and not said.is_pressing and said.topic != "" and said.topic == message.topic

    def clear_notice(self) -> None:
        """Give the footer back to what waits to be said, else to the keys."""
        self._notice = self._unasked = None
        if self.is_mounted:
            self.show_bars()
            self.monitor_app.say_next()

    def on_row_list_clicked(self, event: RowList.Clicked) -> None:
        """Give the keys to a list that was clicked; open its row at the second click."""
        self._clicked(event.row_list, again=event.again)

    def on_page_clicked(self, event: Page.Clicked) -> None:
        """Give the keys to a page that was clicked; open its line at the second click."""
        self._clicked(event.page, again=event.again)

    def on_grid_clicked(self, event: Grid.Clicked) -> None:
        """Give the keys to a grid that was clicked; open its cell at the second click."""
        self._clicked(event.grid, again=event.again)

    def _clicked(self, part: Part, *, again: bool) -> None:
        if part.id is not None and part.id != self.part_name:
            self.give_keys_to(part.id)
        else:
            self.moved()
        if again and (target := self.selection()):
            self.monitor_app.open_target(target)
