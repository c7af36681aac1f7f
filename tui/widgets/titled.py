"""A widget whose first line is a title, which is repainted where it says something else."""

from collections.abc import Sequence

from textual.geometry import Region
from textual.widget import Widget

from .lines import Line, Span


class Titled(Widget):
    """The title, and what stands in its place where there is room for that one line alone."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self.collapsed: Line | None = None
        """What the first line says where there is no more than one line."""
        self._title = Line()
        self._said: tuple[Line, Line | None] | None = None
        """What it said when it was painted last."""

    @property
    def title(self) -> Line:
        """The first line, where the list has more than that one."""
        return self._title

    @title.setter
    def title(self, title: Line) -> None:
        self._title = title
        self.refresh_title()

    def refresh_title(self) -> None:
        """Repaint the first line alone, where it says something else."""
        if self.size and (self._title, self.collapsed) != self._said:
            self.refresh(Region(0, 0, self.size.width, 1))

    def first_line(self) -> Line:
        """What to paint there now."""
        self._said = (self._title, self.collapsed)
        return self.collapsed if self.collapsed is not None and self.size.height == 1 else self._title


def title_line(number: str, name: str, *middle: Span, active: bool, right: Sequence[Span] = ()) -> Line:
    """A panel's title: its number, its name, a rule, and what stands at the right."""
    role = "accent bold" if active else "text bold"
    spans = (Span(f" {number} " if number else " ", "accent" if active else "dim"), Span(name, role), *middle)
    return Line(spans=spans, right=(*right, Span(" ")), rule=True)
