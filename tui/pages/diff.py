"""Two snapshots of a source as lines to read: side by side where there is room, else one below the other."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...evidence.change.compare import QUIET
from ...evidence.wording.changes import change_role, difference_words
from ...model.change import Difference, lines_of
from ...model.ids import ClaimId, short_id
from ...model.safe_text import safe_line
from ...model.words import ChangeKind
from ...refresh.changes import Comparison
from ..widgets.lines import BLANK, Line
from ..widgets.lines import Span as Words
from .sides import both, same_line, side

_CONTEXT = 2


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


def _before(text: str, start: int, end: int, *, first: bool) -> list[Line]:
    """The last lines before a change, and how many more are the same; those after the change before it were shown."""
    same = lines_of(text, (start, end))[0 if first else _CONTEXT :]
    shown = same[-_CONTEXT:]
    hidden = len(same) - len(shown)
    count = [Line(spans=(Words(f" … {hidden:,} line{'s' if hidden > 1 else ''} the same", "faint"),))]
    return [*(count if hidden > 0 else []), *map(same_line, shown)]


def _after(text: str, start: int, end: int) -> list[Line]:
    return [same_line(line) for line in lines_of(text, (start, end))[:_CONTEXT]]


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
    old, new = lines_of(found.earlier.text, difference.old), lines_of(found.later.text, difference.new)
    pair = len(old) == len(new) == 1
    sides = (
        side(old, new if pair else [], "bad", quiet=quiet, old=True),
        side(new, old if pair else [], "good", quiet=quiet, old=False),
    )
    yield from both(*sides, width)
