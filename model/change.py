"""What differs between two texts of one source, and what each difference means."""

from typing import NamedTuple

from .ids import ClaimId
from .words import ChangeKind, PassageFate

Span = tuple[int, int]
"""Where something starts and ends in its text, in characters."""


def lines_of(text: str, span: Span) -> list[str]:
    """The lines in a span of a text that say something."""
    return [line for line in text[slice(*span)].split("\n") if line.strip()]


class CitedPassage(NamedTuple):
    """A passage of the earlier text on which claims lean."""

    start: int
    end: int
    claims: tuple[ClaimId, ...]


class PassageChange(NamedTuple):
    """What became of a cited passage. `now` is None where it vanished."""

    passage: CitedPassage
    fate: PassageFate
    was: str
    now: str = ""
    place: Span | None = None
    """Where it stands in the later text."""


class FigureChange(NamedTuple):
    """A figure that is another one in the later text, at the same place of the same words.

    It has a unit or a scale, stands in a row of a table, or is known to the store: other numbers may be counters.
    """

    label: str
    """What it is of, as far as the line tells: the words before it, or the head of its row."""
    was: str
    now: str
    old: Span
    new: Span
    is_known: bool = False
    """Whether the store has a figure of this value from this source."""


class Difference(NamedTuple):
    """Lines of the earlier text in whose place others stand. An empty span marks the place between two lines."""

    kind: ChangeKind
    old: Span
    new: Span
    figures: tuple[FigureChange, ...] = ()
    passages: tuple[PassageChange, ...] = ()
    marks: tuple[str, ...] = ()
    """What the place is known by in other copies of the page: lines with their digits masked, and neighbours."""
