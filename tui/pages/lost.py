"""A source that was lost, as lines to read: its last good text, and beside the cited passages what came instead."""

from collections.abc import Iterator, Sequence

from ...evidence.wording.losses import loss_heading, loss_lines
from ...model.change import CitedPassage, lines_of
from ...model.ids import short_id
from ...model.words import ChangeKind
from ...refresh.losses import LossText
from ..widgets.lines import Line
from ..widgets.lines import Span as Words
from .diff import DiffPage, Stop
from .sides import both, same_line, side

_CONTEXT = 12
"""Lines before and after a passage that are shown."""
_OPENING = 400
"""Characters of a text without cited passages that stand for it."""


def lost_page(found: LossText, when: str, width: int) -> DiffPage:
    """The text around each cited passage, with what came instead of it; `when` is the time of the attempt."""
    text = found.last.text
    lines: list[Line] = []
    stops: list[Stop] = []
    shown_to = 0
    places = found.passages or (_opening(text),)
    for at, place in enumerate(places):
        start, end = _whole_lines(text, place)
        lines += _before(lines_of(text, (shown_to, max(shown_to, start))))
        first = len(lines)
        lines += _instead(found, place, lines_of(text, (start, end)), when, width)
        stops.append(Stop(first, len(lines), ChangeKind.CITED, place.claims))
        following = places[at + 1].start if at + 1 < len(places) else len(text)
        after, shown_to = _after(text, end, following)
        lines += after
    hidden = len(lines_of(text, (shown_to, len(text))))
    return DiffPage((*lines, *_hidden(hidden)), tuple(stops))


def _opening(text: str) -> CitedPassage:
    return CitedPassage(0, min(len(text), _OPENING), ())


def _whole_lines(text: str, place: CitedPassage) -> tuple[int, int]:
    """A passage with the whole of the lines in which it begins and ends."""
    end = text.find("\n", place.end)
    return text.rfind("\n", 0, place.start) + 1, len(text) if end < 0 else end


def _before(lines: Sequence[str]) -> list[Line]:
    shown = lines[-_CONTEXT:]
    return [*_hidden(len(lines) - len(shown)), *map(same_line, shown)]


def _after(text: str, start: int, following: int) -> tuple[list[Line], int]:
    """The lines after a passage up to the next one, and where they end."""
    shown: list[Line] = []
    at = start
    while len(shown) < _CONTEXT and at < following:
        end = text.find("\n", at)
        end = following if end < 0 else min(end + 1, following)
        shown += map(same_line, lines_of(text, (at, end)))
        at = end
    return shown, at


def _hidden(many: int) -> list[Line]:
    words = f" … {many:,} line{'s' if many > 1 else ''} more"
    return [Line(spans=(Words(words, "faint"),))] if many > 0 else []


def _instead(
    found: LossText, place: CitedPassage, old: Sequence[str], when: str, width: int
) -> Iterator[Line]:
    """Yield the outcome and who leans on the passage, then the passage and what came."""
    loss = found.loss
    claims = " ".join(map(short_id, place.claims))
    head = Words(f" ≠ {loss_heading(loss.outcome, loss.status)} in place of this", "bad bold")
    yield Line(spans=(head,), right=(Words(claims, "accent"),) if claims else (), rule=True)
    new = loss_lines(loss.outcome, loss.status, loss.reason, when)
    sides = (
        side(old, [], "text", quiet=False, old=True),
        side(new, [], "warn", quiet=False, old=False),
    )
    yield from both(*sides, width)
