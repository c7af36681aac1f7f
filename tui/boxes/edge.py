"""The frame of a box: its left and right edge, and the rims above and below."""

from textual.strip import Strip
from textual.widget import Widget

from ..theme import Theme
from ..widgets.bar import Bar
from ..widgets.lines import Span, cut, strip_of, width_of


class Edge(Widget):
    """A line from top to bottom, one cell wide."""

    can_focus = False

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(id=name)
        self.palette = theme

    def render_line(self, y: int) -> Strip:  # noqa: ARG002  # every row is the same
        """One cell of the line."""
        return strip_of((Span("│", "faint"),), self.size.width, self.palette)


class Rim(Bar):
    """A line from corner to corner with words in it."""

    def __init__(self, name: str, theme: Theme, left: str, right: str) -> None:
        super().__init__(name, theme)
        self._left, self._right = left, right

    def render_line(self, y: int) -> Strip:
        """The words between the corners, and a line in the room that is left."""
        width = self.size.width
        words = cut(self.content.spans, max(0, width - 6))
        line = "─" * max(0, width - 5 - width_of(words))
        spans = (Span(f"{self._left}─ ", "faint"), *words, Span(f" {line}{self._right}", "faint"))
        return strip_of(spans if y == 0 else (), width, self.palette)
