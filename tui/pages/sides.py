"""Old and new lines as they are read: side by side where there is room, else one below the other."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from ...evidence.change.words import changed_words
from ...model.safe_text import safe_line
from ..widgets.lines import Line, width_of, wrapped
from ..widgets.lines import Span as Words

WIDE = 100
"""Cells from which old and new stand side by side."""
_MOST_LINES = 300
"""Lines of one side of one change that are shown."""
_EDGE = 4
_GAP = " │ "

Row = tuple[Words, ...]


def both(old: Sequence[Line], new: Sequence[Line], width: int) -> Iterator[Line]:
    """Old and new, as the width allows."""
    return _beside(old, new, width) if width >= WIDE else _below(old, new, width)


def same_line(text: str) -> Line:
    """A line that did not change."""
    return Line(spans=(Words("   ", "faint"), Words(safe_line(text.strip()), "dim")))


def side(lines: Sequence[str], other: Sequence[str], role: str, *, quiet: bool, old: bool) -> list[Line]:
    """One side of a change: its sign, and its words, those that differ set off."""
    sign = Words("- " if old else "+ ", "faint" if quiet else role)
    shown = []
    for at, text in enumerate(lines[:_MOST_LINES]):
        words = safe_line(text.strip())
        marked = (
            _marked(words, safe_line(other[at].strip()), role, old=old)
            if at < len(other)
            else (Words(words, role),)
        )
        shown.append(Line(spans=(sign, *((Words(words, "faint"),) if quiet else marked)), hang=2, wrap=True))
    if len(lines) > _MOST_LINES:
        shown.append(Line(spans=(Words(f"  … {len(lines) - _MOST_LINES:,} lines more", "faint"),)))
    return shown


def _marked(words: str, other: str, role: str, *, old: bool) -> Row:
    """A line whose changed words are set off from those that it shares with the other one."""
    spans = changed_words(words, other)[0] if old else changed_words(other, words)[1]
    found: list[Words] = []
    at = 0
    for start, end in spans:
        found += [Words(words[at:start], "text"), Words(words[start:end], f"{role} bold")]
        at = end
    return (*found, Words(words[at:], "text"))


def _below(old: Sequence[Line], new: Sequence[Line], width: int) -> Iterator[Line]:
    for line in (*old, *new):
        for row in wrapped(line, max(1, width - _EDGE)):
            yield Line(spans=row, indent=1)


def _beside(old: Sequence[Line], new: Sequence[Line], width: int) -> Iterator[Line]:
    room = max(1, (width - _EDGE - len(_GAP)) // 2)
    left = [row for line in old for row in wrapped(line, room)]
    right = [row for line in new for row in wrapped(line, room)]
    for mine, other in zip_longest(left, right, fillvalue=()):
        pad = Words(" " * max(0, room - width_of(mine)))
        yield Line(spans=(*mine, pad, Words(_GAP, "faint"), *other), indent=1)
