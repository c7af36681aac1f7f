"""A pager for a text of any length: it lays out and paints only what is on screen."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from textual import events
from textual.strip import Strip

from ...model.snapshot import Passage
from ..reading.breaking import Row
from ..reading.flow import Flow, Place
from ..target import Target
from ..theme import Theme
from .lines import Span, fitted, strip_of, width_of
from .page import Page

_WIDEST = 96
"""Cells of a row of text: longer rows are hard to read."""
_BAR = 2


class Note(NamedTuple):
    """What the margin says beside the row on which a place of the text stands."""

    at: int
    label: tuple[Span, ...]


class Pager(Page):
    """A text with passages, search hits, and a margin. The first line is the title."""

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(name, theme)
        self._flow = Flow("")
        self._top = Place(0, 0)
        self._wish: int | None = None
        """The place of the text to be kept in the middle until the user scrolls."""
        self._at_end = False
        """Whether the user went to the end: it stays in sight when room or margin change."""
        self._passages: Sequence[Passage] = ()
        self._hits: Sequence[Row] = ()
        self._current: Row | None = None
        self._notes: Sequence[Note] = ()
        self._margin = 0
        self._screen_rows: Sequence[Row] = ()
        self._labels: Sequence[tuple[Span, ...]] = ()

    def _show(self) -> None:
        self._screen_rows = self._flow.rows_from(self._top, self.page)
        self._labels = self._labelled()
        self.refresh()

    @property
    def target(self) -> Target | None:
        """A text leads nowhere; the list beside it does."""
        return None

    def show_flow(self, flow: Flow, at: int = 0) -> None:
        """Show this text, from its first row, or from the row on which a place of it stands."""
        self._flow, self._wish, self._at_end = flow, None, False
        self._passages, self._hits, self._current = (), (), None
        self._flow.set_width(self._room)
        self._top = self._within(flow.place_of(min(at, len(flow.text))))
        self._show()

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Set these passages off from the rest of the text."""
        self._passages = passages
        self._show()

    def show_hits(self, hits: Sequence[Row]) -> None:
        """Set these hits of a search off, in the order of the text."""
        self._hits = hits
        self._show()

    def show_notes(self, notes: Sequence[Note], width: int) -> None:
        """Give the margin this width, and these labels in the order of the text."""
        self._notes, self._margin = notes, width
        self._lay_out_anew()

    def go_to(self, span: Row | None) -> None:
        """Put a passage or hit in the middle, unless it is on screen already, and mark it as the current one."""
        self._current = span
        if span is not None and not self._on_screen(span):
            self._wish, self._at_end = span[0], False
            self._centre()
        self._show()

    def mark_current(self, span: Row | None) -> None:
        """Mark a passage or hit as the current one where it stands."""
        self._current = span
        self._show()

    @property
    def whole(self) -> str:
        """The text."""
        return self._flow.text

    def _on_screen(self, span: Row) -> bool:
        rows = self._flow.rows_from(self._top, self.page)
        return self.size.height > 0 and rows[0][0] <= span[0] and span[1] <= rows[-1][1]

    def _centre(self) -> None:
        if self._wish is not None:
            place = self._flow.place_of(self._wish)
            self._top = self._within(self._flow.moved(place, -(self.page // 2)))

    @property
    def top_at(self) -> int:
        """The place of the text at which the first row on screen starts."""
        return self._flow.rows_from(self._top, 1)[0][0]

    @property
    def percent(self) -> int:
        """How much of the text lies above the end of the screen, 100 at its end."""
        rows = self._flow.rows_from(self._top, self.page)
        whole = len(self._flow.text)
        return 100 if not whole else round(100 * rows[-1][1] / whole)

    @property
    def _gutter(self) -> int:
        return self._margin + _BAR

    @property
    def _room(self) -> int:
        return max(1, min(_WIDEST, self.size.width - self._gutter - 1))

    def _within(self, place: Place) -> Place:
        """The place, or the one from which the last row stands at the bottom."""
        return min(place, self._flow.moved(self._flow.last, 1 - self.page))

    def move(self, by: int) -> bool:
        """Scroll; there are no rows to select here."""
        return self.scroll_rows(by)

    def scroll_rows(self, by: int) -> bool:
        """Scroll by so many rows; whether it moved."""
        return self._put_top(self._flow.moved(self._top, by))

    def move_to_edge(self, *, end: bool) -> bool:
        """Scroll to the first or the last row."""
        return self._put_top(self._flow.last if end else Place(0, 0))

    def _put_top(self, place: Place) -> bool:
        end = self._within(self._flow.last)
        place = min(place, end)
        self._at_end = place == end
        if place == self._top:
            return False
        self._top, self._wish = place, None
        self._show()
        return True

    def on_resize(self, _: events.Resize) -> None:
        """Lay the text out for the new width; the reader stays where they are."""
        self._lay_out_anew()

    def _lay_out_anew(self) -> None:
        at = self.top_at
        self._flow.set_width(self._room)
        self._top = self._within(self._flow.last if self._at_end else self._flow.place_of(at))
        self._centre()
        self._show()

    def render_line(self, y: int) -> Strip:
        """One line of the widget: the title, or a row of the text."""
        width = self.size.width
        if y == 0:
            return strip_of(fitted(self.title, width), width, self.palette)
        if y > len(self._screen_rows):
            return strip_of((), width, self.palette)
        start, end = self._screen_rows[y - 1]
        margin = self._margin_of(self._labels[y - 1])
        spans = (*margin, self._bar_of(start, end), *self._text_of(start, end))
        return strip_of(spans, width, self.palette)

    def _labelled(self) -> list[tuple[Span, ...]]:
        """The margin of each row on screen: a note a row, those that have to wait below it as far as text goes on."""
        labels: list[tuple[Span, ...]] = []
        waiting: list[tuple[Span, ...]] = []
        for row, after in zip_longest(self._screen_rows, self._screen_rows[1:]):
            first = bisect_left(self._notes, row[0], key=lambda note: note.at)
            last = bisect_left(self._notes, after[0] if after else row[1] + 1, key=lambda note: note.at)
            waiting += [note.label for note in self._notes[first:last]]
            ends = after is None or after[0] == after[1]
            label = waiting.pop(0) if waiting else ()
            labels.append((*label, Span(f"+{len(waiting)}", "faint")) if waiting and ends else label)
            waiting = [] if ends else waiting
        return labels

    def _margin_of(self, label: tuple[Span, ...]) -> tuple[Span, ...]:
        if not self._margin:
            return ()
        return (Span(" "), *label, Span(" " * max(0, self._margin - 1 - width_of(label))))

    def _bar_of(self, start: int, end: int) -> Span:
        here = (
            self._current is not None and self._current[0] < max(end, start + 1) and start < self._current[1]
        )
        if here:
            return Span("▌ ", "accent")
        return Span("│ " if self._margin else "  ", "faint")

    def _text_of(self, start: int, end: int) -> list[Span]:
        """A row's text in the roles of what lies over it; what comes later in `layers` covers what came before."""
        layers = [(p.start, p.end, "text bold") for p in self._passages if p.start < end and start < p.end]
        if self._hits:
            first = bisect_right(self._hits, start, key=lambda hit: hit[1])
            last = bisect_left(self._hits, end, key=lambda hit: hit[0])
            layers += [
                (*hit, "mark" if hit == self._current else "warn bold") for hit in self._hits[first:last]
            ]
        else:
            near = (p for p in self._passages if p.start < end and start < p.end)
            layers += [(*mark, "mark") for p in near for mark in p.marks if mark[0] < end and start < mark[1]]
        cuts = sorted({start, end, *(min(max(cut, start), end) for span in layers for cut in span[:2])})
        return [Span(self._flow.text[one:other], _role_at(one, layers)) for one, other in pairwise(cuts)]


def _role_at(at: int, layers: Sequence[tuple[int, int, str]]) -> str:
    return next((role for start, end, role in reversed(layers) if start <= at < end), "text")
