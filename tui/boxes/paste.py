"""The paste box: it takes the text of a source that cannot be read."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.widget import Widget
from textual.widgets import TextArea

from ...model.errors import AlimonError
from ...model.safe_text import safe_line
from ...model.source import Source
from ...refresh.supplied import supply_text
from ..session import Session
from ..widgets.bar import Bar
from ..widgets.lines import Line, Span
from .box import Box, key_spans

_TEXT, _ABOUT, _COUNT = "pasted", "about", "count"


class PasteBox(Box):
    """A box to paste into. Letters type until Esc leaves the text; then Enter keeps it and q drops it."""

    WIDTH: ClassVar[int] = 96
    HEIGHT: ClassVar[int] = 24

    class Kept(Message):
        """The text was kept, or was not."""

        def __init__(self, fault: str = "") -> None:
            super().__init__()
            self.fault = fault

    def __init__(self, session: Session, source: Source) -> None:
        number = f"[{source.number}] " if source.number is not None else ""
        self._called = f"{number}{safe_line(source.publisher)}"
        super().__init__(session, f"Paste the text of {self._called}")
        self._source = source
        self._text = TextArea(id=_TEXT, soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
        self._about = Bar(_ABOUT, self.palette)
        self._count = Bar(_COUNT, self.palette)
        self._asked = False
        """Whether q was pressed once over a text that would be lost."""
        self._keeping = False

    def contents(self) -> Iterable[Widget]:
        """What to do, the text, and how much it is."""
        yield self._about
        yield self._text
        yield self._count

    def wanted(self, size: Size) -> Size:
        """Room for a page of text."""
        return Size(min(self.WIDTH, size.width - 6), min(self.HEIGHT, size.height - 4))

    def places(self, inside: Region) -> Mapping[str, Region]:
        """The text between two lines, or alone where there is no room for them."""
        if inside.height < 3:  # noqa: PLR2004  # two lines and one of text
            return {_TEXT: inside}
        return {
            _ABOUT: Region(inside.x, inside.y, inside.width, 1),
            _TEXT: Region(inside.x, inside.y + 1, inside.width, inside.height - 2),
            _COUNT: Region(inside.x, inside.bottom - 1, inside.width, 1),
        }

    def on_mount(self) -> None:
        """Take the colours and the focus."""
        styles, theme = self._text.styles, self.session.theme
        styles.border = ("none", "transparent")
        styles.padding = (0, 1)
        styles.background = theme.ground
        styles.color = theme.text
        self._about.show(
            Line(
                spans=(Span(f" {safe_line(self._source.title)}", "text"),),
                right=(Span("kept as supplied by you ", "dim"),),
            )
        )
        self._text.focus()
        self._show_count()

    @property
    def typing(self) -> bool:
        """Whether letters go into the text."""
        return self.focused is self._text

    def keys_line(self) -> tuple[Span, ...]:
        """The keys, while typing and after."""
        if self.typing:
            return key_spans(("Esc", "leaves the text, then Enter keeps it"))
        return key_spans(("Enter", "keeps it"), ("Tab", "goes on typing"), ("q", "drops it"))

    def _show_count(self, fault: str = "") -> None:
        text = self._text.text
        words = f" {len(text):,} characters, {len(text.split()):,} words" if text else " nothing pasted yet"
        self._count.show(Line(spans=(Span(f" {fault}", "warn") if fault else Span(words, "dim"),)))
        self.show_frame()

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Say how much there is."""
        event.stop()
        self._asked = False
        self._show_count()

    def on_descendant_focus(self, _: events.DescendantFocus) -> None:
        """Show the keys of typing."""
        self._show_count()

    def on_descendant_blur(self, _: events.DescendantBlur) -> None:
        """Show the keys of keeping and dropping."""
        self._show_count()

    def on_paste(self, event: events.Paste) -> None:
        """A paste belongs to the text even after it was left."""
        if not self.typing:
            event.stop()
            self._text.insert(event.text, self._text.document.end)
            self._text.focus()

    async def on_key(self, event: events.Key) -> None:
        """Esc leaves the text; outside it Enter keeps, Tab goes on, q drops."""
        if self.typing and event.key != "escape":
            return
        event.stop()
        event.prevent_default()
        if self.typing:
            self.set_focus(None)
        elif event.key == "tab":
            self._text.focus()
        elif event.key == "enter":
            self._keep()
        elif event.key in ("q", "escape", "backspace"):
            self._drop()

    def _drop(self) -> None:
        if self._text.text.strip() and not self._asked:
            self._asked = True
            self._show_count("q again drops this text; Enter keeps it")
        else:
            self.close()

    def _keep(self) -> None:
        if not self._text.text.strip():
            self._show_count("There is no text to keep: Tab goes back, then paste it.")
        elif not self._keeping:
            self._keeping = True
            text = self._text.text
            self.run_worker(lambda: self._store(text), thread=True, exit_on_error=False)

    def _store(self, text: str) -> None:
        try:
            supply_text(self.session.store, self._source.id, text, self.session.clock)
        except AlimonError as fault:
            self.post_message(self.Kept(f"{fault.message} {fault.hint}"))
        else:
            self.post_message(self.Kept())

    def on_paste_box_kept(self, event: Kept) -> None:
        """Close, and show the text where it belongs; stay open with the reason where it could not be kept."""
        self._keeping = False
        if event.fault:
            self._show_count(safe_line(event.fault))
            return
        app = self.monitor_app
        self.close()
        app.store_moved()
        app.check_what_is_open()
        app.tell(f"Kept as the text of {self._called}, supplied by you; u takes it back.", "good")
