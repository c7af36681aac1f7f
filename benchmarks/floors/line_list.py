"""A bare list on the toolkit's line API: 1,000 rows of text, a cursor, and nothing else.

It moves by one row with the arrows, repainting two lines, and by a page with PgDn and PgUp, repainting all.
"""

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.app import App
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

ROWS = [f"row {number:>7}  {'some words that fill a line ' * 6}" for number in range(1000)]
PLAIN = Style.parse("#d5d9e0 on #0f1216")
CURSOR = Style.parse("#d5d9e0 on #1f2b3a")


class LineList(Widget):
    """The list."""

    DEFAULT_CSS = "LineList { width: 100%; height: 100%; }"
    cursor = 0
    top = 0

    def render_line(self, y: int) -> Strip:
        """One row."""
        at, width = self.top + y, self.size.width
        text = ROWS[at] if at < len(ROWS) else ""
        return Strip([Segment(text[:width].ljust(width), CURSOR if at == self.cursor else PLAIN)], width)

    def move(self, by: int) -> None:
        """Move the cursor; a page turns where it leaves the screen."""
        before, height = self.cursor, self.size.height
        self.cursor = max(0, min(self.cursor + by, len(ROWS) - 1))
        if self.top <= self.cursor < self.top + height:
            for at in (before, self.cursor):
                self.refresh(Region(0, at - self.top, self.size.width, 1))
            return
        self.top = max(0, min(self.top + (height if by > 0 else -height), len(ROWS) - height))
        self.refresh()


class LineListApp(App[None]):
    """The list alone."""

    ENABLE_COMMAND_PALETTE = False
    MOVES = {"down": 1, "up": -1, "pagedown": 39, "pageup": -39}  # noqa: RUF012 - constant

    def compose(self) -> Iterable[Widget]:
        """The list."""
        yield LineList()

    def on_key(self, event: events.Key) -> None:
        """Move, or leave."""
        if event.key == "Q":
            self.exit()
        elif event.key in self.MOVES:
            self.query_one(LineList).move(self.MOVES[event.key])


if __name__ == "__main__":
    LineListApp().run()
