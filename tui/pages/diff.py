"""Two snapshots of a source as lines to read: side by side where there is room, else one below the other."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from ...evidence.change.compare import QUIET
from ...evidence.change.words import changed_words
from ...evidence.wording.changes import change_role, difference_words
from ...model.change import Difference, Span
from ...model.ids import ClaimId, short_id
from ...model.safe_text import safe_line
from ...model.words import ChangeKind
from ...refresh.changes import Comparison
from ..widgets.lines import BLANK, Line, width_of, wrapped
from ..widgets.lines import Span as Words

WIDE = 100
"""Cells from which on old and new stand side by side."""
_CONTEXT = 2
_MOST_LINES = 300
"""Lines of one side of one change that are shown."""
_EDGE = 4
_GAP = " │ "

Row = tuple[Words, ...]


class Stop(NamedTuple):
    """A change to which n and N go: its rows, and the claims that lean on it."""

    first: int
    last: int
    kind: ChangeKind
    claims: tuple[ClaimId, ...]


class DiffPage(NamedTuple):
    """The lines of a page, and where each change that is worth a stop stands in them."""

    lines: tuple[Line, ...]
    stops: tuple[Stop, ...]


def diff_page(found: Comparison, width: int) -> DiffPage:
    """Every change with the lines around it; what is the same in between is counted."""
    lines: list[Line] = []
    stops: list[Stop] = []
    at = 0
    for number, difference in enumerate(found.differences):
        following = found.differences[number + 1] if number + 1 < len(found.differences) else None
        lines += _before(found.later.text, at, difference.new[0], first=number == 0)
        start = len(lines)
        lines += _change(found, difference, width)
        stops.append(Stop(start, len(lines), difference.kind, _claims(difference)))
        at = difference.new[1]
        end = following.new[0] if following else len(found.later.text)
        lines += _after(found.later.text, at, end)
    if not found.differences:
        lines = [BLANK, Line(spans=(Words(" The two texts say the same.", "dim"),))]
    loud = tuple(stop for stop in stops if stop.kind not in QUIET)
    return DiffPage(tuple(lines), loud or tuple(stops))


def best_stop(stops: Sequence[Stop], claim: str) -> int | None:
    """The change on which a claim leans, else the weightiest one; None where there is none."""
    for at, stop in enumerate(stops):
        if claim and claim in stop.claims:
            return at
    weights = [*ChangeKind]
    return min(range(len(stops)), key=lambda at: weights.index(stops[at].kind), default=None)


def _claims(difference: Difference) -> tuple[ClaimId, ...]:
    return tuple(dict.fromkeys(claim for change in difference.passages for claim in change.passage.claims))


def _lines(text: str, span: Span) -> list[str]:
    return [line for line in text[slice(*span)].split("\n") if line.strip()]


def _before(text: str, start: int, end: int, *, first: bool) -> list[Line]:
    """The last lines before a change, and how many more are the same; those after the change before it were shown."""
    same = _lines(text, (start, end))[0 if first else _CONTEXT :]
    shown = same[-_CONTEXT:]
    hidden = len(same) - len(shown)
    count = [Line(spans=(Words(f" … {hidden:,} line{'s' if hidden > 1 else ''} the same", "faint"),))]
    return [*(count if hidden > 0 else []), *map(_same_line, shown)]


def _after(text: str, start: int, end: int) -> list[Line]:
    return [_same_line(line) for line in _lines(text, (start, end))[:_CONTEXT]]


def _same_line(text: str) -> Line:
    return Line(spans=(Words("   ", "faint"), Words(safe_line(text.strip()), "dim")))


def _change(found: Comparison, difference: Difference, width: int) -> Iterator[Line]:
    """Yield what the change means, then its lines."""
    quiet = difference.kind in QUIET
    claims = " ".join(short_id(claim) for claim in _claims(difference))
    role = change_role(difference.kind)
    head = (
        Words(" ≠ ", role),
        Words(safe_line(difference_words(difference)), role if quiet else f"{role} bold"),
    )
    leaning = (Words(claims, "accent"),) if claims else ()
    yield Line(spans=head, right=leaning, rule=not quiet)
    old, new = _lines(found.earlier.text, difference.old), _lines(found.later.text, difference.new)
    pair = len(old) == len(new) == 1
    sides = (
        _side(old, new if pair else [], "bad", quiet=quiet, old=True),
        _side(new, old if pair else [], "good", quiet=quiet, old=False),
    )
    yield from _beside(*sides, width) if width >= WIDE else _below(*sides, width)


def _side(lines: Sequence[str], other: Sequence[str], role: str, *, quiet: bool, old: bool) -> list[Line]:
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
