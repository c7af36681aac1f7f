"""A grid of values: a fixed first column, columns that scroll sideways, and a cursor on one cell."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from ..target import Target
from ..theme import Theme
from .lines import Line, Span, fit, fitted, strip_of


class GridCell(NamedTuple):
    """One value and where it leads."""

    text: str
    role: str
    target: Target


class GridRow(NamedTuple):
    """A row with its name, or a heading across the grid where it has no cells."""

    name: str
    cells: tuple[GridCell | None, ...] = ()


class Grid(Widget):
    """A titled grid. The cursor stops at rows with cells, and may stand on a hole."""

    can_focus = False

    class Clicked(Message):
        """A cell was clicked; `again` when it already had the cursor."""

        def __init__(self, grid: "Grid", *, again: bool) -> None:
            super().__init__()
            self.grid = grid
            self.again = again

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(id=name)
        self.palette = theme
        self.active = False
        self.title = Line()
        self.empty = Line()
        self.columns: tuple[str, ...] = ()
        self.rows: tuple[GridRow, ...] = ()
        self._widths: tuple[int, ...] = ()
        self._lead = 0
        self._row = 0
        self._column = 0
        self.top = 0
        self._first = 0
        """The first column that is shown."""

    def show(self, columns: Sequence[str], rows: Sequence[GridRow]) -> None:
        """Take these rows; the cursor stays where it is as far as there is a cell."""
        self.columns, self.rows = tuple(columns), tuple(rows)
        self._lead = max((cell_len(row.name) for row in self.rows if row.cells), default=0) + 2
        self._widths = tuple(self._width_of(at, name) for at, name in enumerate(self.columns))
        self._row = min(self._row, max(0, len(self.rows) - 1))
        self._column = min(self._column, max(0, len(self.columns) - 1))
        if self.rows and not self.rows[self._row].cells:
            self._step(1)
        self._keep_in_view()
        self.refresh()

    def _width_of(self, column: int, name: str) -> int:
        texts = [cell.text for row in self.rows if column < len(row.cells) and (cell := row.cells[column])]
        return max([min(cell_len(name), 18), *(cell_len(text) for text in texts)]) + 2

    @property
    def cell(self) -> GridCell | None:
        """The cell under the cursor."""
        if not self.rows or self._column >= len(self.rows[self._row].cells):
            return None
        return self.rows[self._row].cells[self._column]

    @property
    def target(self) -> Target | None:
        """Where Enter goes from the cell under the cursor."""
        return self.cell.target if self.cell else None

    @property
    def place(self) -> tuple[str, str]:
        """The names of the row and the column under the cursor."""
        if not self.rows or not self.columns:
            return ("", "")
        return (self.rows[self._row].name, self.columns[self._column])

    @property
    def page(self) -> int:
        """How many rows it has room for."""
        return max(1, self.size.height - 2)

    def move(self, by: int) -> bool:
        """Move the cursor by so many rows; whether it moved."""
        step = 1 if by > 0 else -1
        before = self._row
        for _ in range(abs(by)):
            self._step(step)
        if self._row != before:
            self._keep_in_view()
            self.refresh()
        return self._row != before

    def _step(self, step: int) -> None:
        place = self._row + step
        while 0 <= place < len(self.rows) and not self.rows[place].cells:
            place += step
        if 0 <= place < len(self.rows):
            self._row = place

    def move_sideways(self, by: int) -> bool:
        """Move the cursor by so many columns; whether it moved."""
        place = max(0, min(self._column + by, len(self.columns) - 1))
        if place == self._column or not self.columns:
            return False
        self._column = place
        self._keep_in_view()
        self.refresh()
        return True

    def move_to_edge(self, *, end: bool) -> bool:
        """Go to the first or the last row."""
        return self.move(len(self.rows) if end else -len(self.rows))

    def _keep_in_view(self) -> None:
        if self._row < self.top:
            self.top = max(0, self._row - self.page // 2)
        elif self._row >= self.top + self.page:
            self.top = self._row - self.page // 2
        self.top = max(0, min(self.top, len(self.rows) - self.page))
        if self.rows[:1] and not self.rows[0].cells and self._row <= self.page - 1:
            self.top = 0
        self._first = min(self._first, self._column)
        while self._first < self._column and not self._fits(self._column):
            self._first += 1

    def _fits(self, column: int) -> bool:
        return self._lead + sum(self._widths[self._first : column + 1]) <= self.size.width - 2

    def set_active(self, active: bool) -> None:  # noqa: FBT001  # it is the value being set
        """Take or give up the keys."""
        if active != self.active:
            self.active = active
            self.refresh()

    def on_resize(self, _: events.Resize) -> None:
        """Keep the cursor in view when the room changes."""
        self._keep_in_view()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the widget: the title, the header, or a row."""
        width = self.size.width
        if y == 0:
            return strip_of(fitted(self.title, width), width, self.palette)
        if not self.rows:
            return strip_of(fitted(self.empty, width) if y == 1 else (), width, self.palette)
        if y == 1:
            return strip_of(self._header(width), width, self.palette)
        place = self.top + y - 2
        if place >= len(self.rows):
            return strip_of((), width, self.palette)
        row = self.rows[place]
        if not row.cells:
            return strip_of((Span(f" {row.name}", "dim"),), width, self.palette)
        return strip_of(self._spans(place, width), width, self.palette)

    def _columns_shown(self, width: int) -> list[int]:
        shown, used = [], self._lead + 2
        for column in range(self._first, len(self.columns)):
            used += self._widths[column]
            if used > width:
                break
            shown.append(column)
        return shown

    def _header(self, width: int) -> list[Span]:
        spans = [Span(" " * (self._lead + 2))]
        shown = self._columns_shown(width)
        for column in shown:
            role = "accent" if column == self._column and self.active else "faint"
            spans.append(
                Span(
                    fit(
                        fit(self.columns[column], self._widths[column] - 2).rstrip(),
                        self._widths[column],
                        "right",
                    ),
                    role,
                )
            )
        if shown and shown[-1] + 1 < len(self.columns):
            spans.append(Span(" →", "accent"))
        return spans

    def _spans(self, place: int, width: int) -> list[Span]:
        row, here = self.rows[place], place == self._row
        spans = [Span("▌ " if here and self.active else "  ", "accent")]
        spans.append(Span(fit(row.name, self._lead), "text" if here and self.active else "dim"))
        for column in self._columns_shown(width):
            cell = row.cells[column]
            text, role = (cell.text, cell.role) if cell else ("—", "faint")
            marked = here and column == self._column and self.active
            padding = self._widths[column] - cell_len(text)
            spans += [Span(" " * padding), Span(text, "mark" if marked else role)]
        return spans

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a cell; a second one opens it."""
        event.stop()
        place = self.top + event.y - 2
        column = self._column_at(event.x)
        again = False
        if event.y > 1 and place < len(self.rows) and self.rows[place].cells and column is not None:
            again = self.active and (place, column) == (self._row, self._column)
            self._row, self._column = place, column
            self.refresh()
        self.post_message(self.Clicked(self, again=again))

    def _column_at(self, x: int) -> int | None:
        edge = self._lead + 2
        for column in self._columns_shown(self.size.width):
            edge += self._widths[column]
            if x < edge:
                return column
        return None

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves the cursor."""
        event.stop()
        self.move(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel moves the cursor."""
        event.stop()
        self.move(-3)
