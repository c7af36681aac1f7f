"""A bar of one line: the header and the footer."""

from textual.strip import Strip
from textual.widget import Widget

from ..theme import Theme
from .lines import Line, fitted, strip_of


class Bar(Widget):
    """One line across the screen."""

    can_focus = False

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(id=name)
        self.palette = theme
        self.content = Line()

    def show(self, content: Line) -> None:
        """Show this line; nothing is repainted where it is the same."""
        if content != self.content:
            self.content = content
            if self.size:
                self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line, and blanks where the bar is given more room."""
        width = self.size.width
        return strip_of(fitted(self.content, width) if y == 0 else (), width, self.palette)
