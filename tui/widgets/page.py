"""A page of lines to read, wrapped to its width, with a cursor for the lines that lead somewhere."""

from collections.abc import Sequence

from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from ..target import Target
from ..theme import Theme
from .lines import Line, Span, fitted, strip_of, wrapped


class Page(Widget):
    """A titled page. Only the lines that differ from what is on screen are repainted."""

    can_focus = False

    class Clicked(Message):
        """A line was clicked; `again` when it already had the cursor."""

        def __init__(self, page: "Page", *, again: bool) -> None:
            super().__init__()
            self.page = page
            self.again = again

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(id=name)
        self.palette = theme
        self.active = False
        self.title = Line()
        self.top = 0
        self.lines: Sequence[Line] = ()
        self._rows: list[tuple[tuple[Span, ...], int]] = []
        """Laid-out rows, each with the index of its line."""
        self._starts: list[int] = []
        """The first row of each line."""
        self._width = -1
        self._cursor: int | None = None
        """Index of the line under the cursor."""

    def show(self, lines: Sequence[Line], *, keep: bool = False) -> None:
        """Take these lines. With `keep` the cursor stays on its target and the page does not scroll."""
        before, held = self._screen(), self.target
        self.lines = lines
        self._lay_out()
        if not keep:
            self.top = 0
        self._cursor = self._line_of(held) if keep and held else None
        if self._cursor is None:
            self._cursor = next((at for at, line in enumerate(lines) if line.target), None)
        self.top = max(0, min(self.top, self._last_top))
        self._repaint(before)

    def _line_of(self, target: Target) -> int | None:
        return next((at for at, line in enumerate(self.lines) if line.target == target), None)

    @property
    def target(self) -> Target | None:
        """Where Enter goes from the line under the cursor."""
        if self._cursor is None or self._cursor >= len(self.lines):
            return None
        return self.lines[self._cursor].target

    def put_cursor(self, target: Target) -> bool:
        """Put the cursor on the line that leads to `target`; False where there is none."""
        place = self._line_of(target)
        if place is None:
            return False
        self._move_cursor(place)
        return True

    def point_at(self, place: int, *, centred: int) -> None:
        """Put the cursor on a line, whether it leads anywhere or not, and line `centred` in the middle."""
        before = self._screen()
        self._cursor = place
        if centred < len(self._starts):
            self.top = max(
                0, min(self._starts[centred] - self.page // 2, self._starts[place], self._last_top)
            )
        self._repaint(before)

    @property
    def page(self) -> int:
        """How many lines it has room for below its title."""
        return max(1, self.size.height - 1)

    @property
    def _last_top(self) -> int:
        return max(0, len(self._rows) - self.page)

    def move(self, by: int) -> bool:
        """Move the cursor to the next line that leads somewhere, or scroll; whether anything moved."""
        step = 1 if by > 0 else -1
        moved = False
        for _ in range(abs(by)):
            moved = self._step(step) or moved
        return moved

    def _step(self, step: int) -> bool:
        places = [at for at, line in enumerate(self.lines) if line.target]
        after = [at for at in places if self._cursor is not None and (at - self._cursor) * step > 0]
        if not after:
            return self.scroll_rows(step)
        nearest = min(after, key=lambda at: abs(at - (self._cursor or 0)))
        if abs(self._starts[nearest] - (self.top + (self.page - 1 if step > 0 else 0))) > self.page:
            return self.scroll_rows(step)
        self._move_cursor(nearest)
        return True

    def _move_cursor(self, place: int) -> None:
        before = self._screen()
        self._cursor = place
        self._show_line(place)
        self._repaint(before)

    def _show_line(self, place: int) -> None:
        """Scroll so that the line is seen."""
        first = self._starts[place]
        if first < self.top:
            self.top = max(0, first - self.page // 2)
        elif first >= self.top + self.page:
            self.top = first - self.page // 2
        self.top = max(0, min(self.top, self._last_top))

    def scroll_rows(self, by: int) -> bool:
        """Scroll by so many rows; whether it moved."""
        top = max(0, min(self.top + by, self._last_top))
        if top == self.top:
            return False
        self.top = top
        self.refresh()
        return True

    def move_to_edge(self, *, end: bool) -> bool:
        """Go to the first or last line that leads somewhere, and scroll all the way."""
        places = [at for at, line in enumerate(self.lines) if line.target]
        before = self._screen()
        if places:
            self._cursor = places[-1 if end else 0]
        self.top = self._last_top if end else 0
        self._repaint(before)
        return True

    def set_active(self, active: bool) -> None:  # noqa: FBT001  # it is the value being set
        """Take or give up the keys."""
        if active != self.active:
            self.active = active
            self.refresh()

    def rows_at(self, width: int) -> int:
        """How many rows its lines take at a width."""
        room = max(1, width - 1)
        return sum(len(wrapped(line, room)) if line.wrap else 1 for line in self.lines)

    def _lay_out(self) -> None:
        """Wrap the lines; before the page has a place there is no width to wrap them to."""
        self._width = self.size.width
        if not self._width:
            self._rows, self._starts = [], [0] * len(self.lines)
            return
        self._rows, self._starts = [], []
        width = max(1, self._width - 2)
        for at, source in enumerate(self.lines):
            self._starts.append(len(self._rows))
            rows = wrapped(source, width) if source.wrap else [fitted(source, width)]
            self._rows += [(row, at) for row in rows]

    def _screen(self) -> list[object]:
        """What is on screen, to be compared with what shall be."""
        return [self._at(row) for row in range(self.top, self.top + self.page)]

    def _at(self, row: int) -> object:
        if row >= len(self._rows):
            return None
        spans, at = self._rows[row]
        return spans, at == self._cursor

    def _repaint(self, before: list[object]) -> None:
        after = self._screen()
        if not self.size:
            return
        changed = [y for y, (old, new) in enumerate(zip(before, after, strict=False)) if old != new]
        if len(before) != len(after):
            self.refresh()
        elif changed:
            self.refresh(*(Region(0, y + 1, self.size.width, 1) for y in changed))

    def on_resize(self, _: events.Resize) -> None:
        """Wrap anew when the width changes."""
        before = self.top
        self._lay_out_anew()
        self.top = max(0, min(self.top, self._last_top))
        if self.top != before:
            self.refresh()

    def _lay_out_anew(self) -> None:
        """Wrap the lines to a new width, and keep the line under the cursor in view."""
        if self._width == self.size.width:
            return
        self._lay_out()
        if self._cursor is not None and self._cursor < len(self._starts):
            self._show_line(self._cursor)

    def refresh_title(self) -> None:
        """Repaint the title alone."""
        self.refresh(Region(0, 0, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        """One line of the widget: the title, or a row of the page."""
        width = self.size.width
        self._lay_out_anew()
        if y == 0:
            return strip_of(fitted(self.title, width), width, self.palette)
        row = self.top + y - 1
        if row >= len(self._rows):
            return strip_of((), width, self.palette)
        spans, at = self._rows[row]
        here = at == self._cursor and self.active
        return strip_of(
            (Span("▌" if here else " ", "accent"), *spans), width, self.palette, "cursor" if here else ""
        )

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a line that leads somewhere; a second one opens it."""
        event.stop()
        row = self.top + event.y - 1
        at = self._rows[row][1] if event.y > 0 and row < len(self._rows) else None
        again = self.active and at is not None and at == self._cursor
        if at is not None and self.lines[at].target:
            self._move_cursor(at)
        self.post_message(self.Clicked(self, again=again))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel scrolls by three lines."""
        event.stop()
        self.scroll_rows(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel scrolls by three lines."""
        event.stop()
        self.scroll_rows(-3)
