"""The footer's keys where a view chooses which come first."""

from collections.abc import Iterable

from ..config.keys import View, shown
from .keymap import Keymap
from .widgets.lines import Line, Span, width_of

_GAP = "   "


def chosen_keys(keymap: Keymap, view: View, actions: Iterable[str], width: int) -> Line:
    """These actions with the first of their keys, as many as have room; one that does not fit is left out whole."""
    rows = {row.action: row for row in keymap.of(view) if row.keys and not row.prefix}
    spans: list[Span] = []
    for row in (rows[action] for action in actions if action in rows):
        lead = _GAP if spans else " "
        hint = (Span(lead + shown(row.keys[0]), "accent"), Span(f" {row.label}", "dim"))
        if width_of((*spans, *hint)) <= width:
            spans += hint
    return Line(spans=tuple(spans))
