"""A list of any length: it fetches the rows on screen only, and repaints the rows that changed."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from ..theme import Theme
from .columns import MeasuredColumns
from .lines import Line, Span, fit, fitted, strip_of
from .rows import Column, Row, RowSource
from .titled import Titled

_BAR, _NO_BAR = "▌ ", "  "
_NEWS = "•"
"""Stands in the second cell of the bar."""
_CACHED_ROWS = 512


class RowList(Titled):
    """A titled list. Its first line is the title; `cursor` counts from the first row of the present order."""

    DEFAULT_CSS: ClassVar[str] = ""
    can_focus = False

    class Clicked(Message):
        """A row was clicked; `again` when it already had the cursor."""

        def __init__(self, row_list: "RowList", *, again: bool) -> None:
            super().__init__()
            self.row_list = row_list
            self.again = again

    def __init__(self, name: str, columns: Sequence[Column], theme: Theme) -> None:
        super().__init__(name)
        self.columns = tuple(columns)
        self.palette = theme
        self.keys: Sequence[int] = ()
        self.cursor = 0
        self.top = 0
        self.active = False
        """Whether this list has the keys."""
        self.empty: tuple[Line, ...] = ()
        """What stands in place of rows where there are none."""
        self.with_header = False
        self.holds = True
        """Whether the first row, too, keeps the cursor when others come in above: nobody looks at it where not."""
        self.is_news: Callable[[str], bool] = lambda _: False
        """Whether something changed, which nobody acknowledged, for the row that leads to this id."""
        self._source: RowSource | None = None
        self._cache: dict[int, Row] = {}
        self._measured = MeasuredColumns(self._visible)

    def show(self, source: RowSource, keys: Sequence[int]) -> None:
        """Take these rows; the cursor stays on the row it was on, and that row on its line, or as near as it can."""
        before = self._screen()
        is_held = self.cursor < len(self.keys) and (self.holds or self.cursor > 0)
        held = self.keys[self.cursor] if is_held else None
        self._source, self.keys = source, keys
        self._forget()
        if held is not None:
            place, self.cursor = self.cursor, _position(keys, held, self.cursor)
            self.top += self.cursor - place
        self.cursor = max(0, min(self.cursor, len(keys) - 1))
        self._keep_in_view()
        self._repaint(before)

    def reread(self) -> None:
        """Fetch the rows on screen anew; their order stays."""
        before = self._screen()
        self._forget()
        self._repaint(before)

    def _screen(self) -> Sequence[tuple[Row | None, bool]]:
        """The rows on screen, each with whether it has the cursor; empty where none is shown."""
        if self.size.height <= 1 or not self.keys:
            return ()
        return [(self.row(place), place == self.cursor) for place in range(self.top, self.top + self.page)]

    def _repaint(self, before: Sequence[tuple[Row | None, bool]]) -> None:
        """Repaint the rows that are not what they were: while sources are read this is asked for again and again."""
        if self.size.height <= 1:
            # One line says what the title says, which is repainted where it is set.
            return
        after = self._screen()
        if not before or len(before) != len(after):
            self.refresh()
            return
        changed = [at for at, (was, now) in enumerate(zip(before, after, strict=True)) if was != now]
        if changed and any(column.snug or column.align == "decimal" for column in self.columns):
            # Where one cell is wider than it was, those above and below it move.
            self.refresh()
        elif changed:
            self.refresh(*(self._region_of(self.top + at) for at in changed))

    def row(self, at: int) -> Row | None:
        """The row at a place of the present order; None where there is none."""
        if not 0 <= at < len(self.keys):
            return None
        key = self.keys[at]
        if key not in self._cache:
            self._fetch_around(at)
        return self._cache.get(key)

    @property
    def current(self) -> Row | None:
        """The row under the cursor."""
        return self.row(self.cursor)

    def _fetch_around(self, at: int) -> None:
        if self._source is None:
            return
        if len(self._cache) > _CACHED_ROWS:
            self._forget()
        first = max(0, min(self.top, at))
        wanted = self.keys[first : max(at + 1, first + self.page)]
        for row in self._source.fetch([key for key in wanted if key not in self._cache]):
            self._cache[row.key] = row

    def _forget(self) -> None:
        self._cache.clear()
        self._measured.forget()

    @property
    def page(self) -> int:
        """How many rows it has room for."""
        return max(1, self.size.height - 1 - self.with_header)

    def move(self, by: int) -> bool:
        """Move the cursor by so many rows; whether it moved."""
        return self.move_to(self.cursor + by)

    def move_to(self, place: int) -> bool:
        """Put the cursor on a place, as near as there is one; whether it moved."""
        place = max(0, min(place, len(self.keys) - 1))
        if place == self.cursor or not self.keys:
            return False
        before, self.cursor = self.cursor, place
        if self._keep_in_view():
            self.refresh()
        else:
            self.refresh(self._region_of(before), self._region_of(place))
        return True

    def _keep_in_view(self) -> bool:
        """Scroll so that the cursor is seen; by half a page at the edges, so that few presses repaint all."""
        page, before = self.page, self.top
        last_top = max(0, len(self.keys) - page)
        if self.cursor < self.top:
            self.top = self.cursor if self.cursor < page // 2 else max(0, self.cursor - page // 2)
        elif self.cursor >= self.top + page:
            self.top = self.cursor - page // 2 if page > 1 else self.cursor
        self.top = max(0, min(self.top, last_top))
        return self.top != before

    def _region_of(self, place: int) -> Region:
        return Region(0, 1 + self.with_header + place - self.top, self.size.width, 1)

    def set_active(self, active: bool) -> None:  # noqa: FBT001  # it is the value being set
        """Take or give up the keys."""
        if active != self.active:
            self.active = active
            self.refresh(Region(0, 0, self.size.width, 1), self._region_of(self.cursor))

    def on_resize(self, _: events.Resize) -> None:
        """Keep the cursor in view when the room changes, and the room filled."""
        if self._keep_in_view():
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the widget: the title, the header, a row, or nothing."""
        width = self.size.width
        if y == 0:
            return strip_of(fitted(self.first_line(), width), width, self.palette)
        if self.with_header and y == 1:
            return strip_of(self._header(width), width, self.palette)
        at = y - 1 - self.with_header
        if not self.keys:
            shown = self.empty[at] if at < len(self.empty) else Line()
            return strip_of(fitted(shown, width), width, self.palette)
        return self._row_strip(self.top + at, width)

    def _row_strip(self, place: int, width: int) -> Strip:
        row = self.row(place)
        if row is None:
            return strip_of((), width, self.palette)
        here = place == self.cursor
        ground = ("cursor" if self.active else "idle") if here else ""
        bar = _BAR if here and self.active else _NO_BAR
        spans = [Span(bar, "accent")]
        if row.target is not None and self.is_news(row.target.id):
            spans = [Span(bar[:-1], "accent"), Span(_NEWS, "warn")]
        return strip_of((*spans, *self._cells(row, width - cell_len(_BAR))), width, self.palette, ground)

    def _cells(self, row: Row, width: int) -> list[Span]:
        """A span a cell, the gap after it included; blank cells join the one before: every span costs bytes."""
        spans: list[Span] = []
        for column, room, index in self._layout(width):
            cell = row.cells[index]
            role = cell.role if cell.text or not spans else spans[-1].role
            spans.append(Span(self._measured.aligned(cell, column, index, room) + " ", role))
        if spans:
            spans[-1] = spans[-1]._replace(text=spans[-1].text[:-1])
        return spans

    def _header(self, width: int) -> list[Span]:
        spans = [Span(_NO_BAR)]
        for column, room, _ in self._layout(width - cell_len(_BAR)):
            align = "left" if column.align == "left" else "right"
            spans += [Span(fit(column.name, room, align), "faint"), Span(" ")]
        return spans[:-1]

    def _layout(self, width: int) -> Sequence[tuple[Column, int, int]]:
        """Columns that have room here, the cells that each takes, and their place in a row."""
        self._measured.measure((self.top, self.page, len(self._cache)))
        return self._measured.places(self.columns, width)

    def _visible(self) -> list[Row]:
        places = range(self.top, min(self.top + self.page, len(self.keys)))
        return [row for place in places if (row := self.row(place))]

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; a click on the row under the cursor opens it."""
        place = self.top + event.y - 1 - self.with_header
        event.stop()
        if event.y <= self.with_header or not 0 <= place < len(self.keys):
            self.post_message(self.Clicked(self, again=False))
            return
        again = self.active and place == self.cursor
        self.move_to(place)
        self.post_message(self.Clicked(self, again=again))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """The wheel moves the cursor by three rows."""
        event.stop()
        if self.move(3):
            self.post_message(self.Clicked(self, again=False))

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """The wheel moves the cursor by three rows."""
        event.stop()
        if self.move(-3):
            self.post_message(self.Clicked(self, again=False))


def _position(keys: Sequence[int], key: int, otherwise: int) -> int:
    try:
        return keys.index(key)
    except ValueError:
        return otherwise
