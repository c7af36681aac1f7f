"""Where a view stands, in one line: names give way, so that what is told behind them stays on screen."""

from collections.abc import Sequence

from rich.cells import cell_len

from ..model.safe_text import safe_line
from .widgets.lines import Line, Span, fit, width_of

_BETWEEN = " › "
_SHORTEST = 4
"""Cells that a name keeps, its ellipsis included."""


def heading_line(names: Sequence[str], kept: Sequence[Span], right: Sequence[Span], width: int) -> Line:
    """The names and, whole, what is told of them; `right` is what every header ends in, where it has room."""
    room = width - width_of(kept) - 1
    beside = room - width_of(right) - 2
    least = _SHORTEST * len(names) + cell_len(_BETWEEN) * (len(names) - 1)
    ends = tuple(right) if beside >= least else ()
    path = _BETWEEN.join(shortened([safe_line(name) for name in names], beside if ends else room))
    return Line(spans=(Span(f" {path}", "text bold"), *kept), right=ends)


def shortened(names: Sequence[str], room: int) -> list[str]:
    """The names within so many cells, what stands between them included; the longest gives way first.

    >>> shortened(["Acme Holding", "Cloud"], 15)
    ['Acme H…', 'Cloud']
    """
    widths = [cell_len(name) for name in names]
    over = sum(widths) + cell_len(_BETWEEN) * (len(names) - 1) - room
    while over > 0 and max(widths, default=0) > _SHORTEST:
        widths[widths.index(max(widths))] -= 1
        over -= 1
    return [fit(name, taken) for name, taken in zip(names, widths, strict=True)]
