"""A run that goes on as one line: a bar, how far it is, how fast, and how long it may still take."""

from ...refresh.pace import Pace
from ..running import pace_words
from ..session import Session
from ..widgets.lines import Line, Span

_BAR = 30
"""Cells of the bar where there is room."""
_SHORTEST_BAR = 8


def progress_line(pace: Pace, width: int, session: Session) -> Line:
    """The line for a width in cells; a narrow one leaves out the bar."""
    words = pace_words(pace)
    cells = min(_BAR, width - len(words) - 4)
    bar = _bar(pace, cells, ascii_only=session.ascii) if cells >= _SHORTEST_BAR else ()
    failed = (Span(f" · {pace.failed} failed", "warn"),) if pace.failed else ()
    return Line(spans=(Span(" "), *bar, Span(f" {words}", "text"), *failed))


def _bar(pace: Pace, cells: int, *, ascii_only: bool) -> tuple[Span, ...]:
    full = cells * pace.ended // pace.total if pace.total else 0
    done, open_ = ("#", "-") if ascii_only else ("━", "─")
    return (Span(done * full, "accent"), Span(open_ * (cells - full), "faint"))
