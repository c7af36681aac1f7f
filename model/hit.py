"""One line of Find."""

from enum import StrEnum
from typing import NamedTuple

from .words import FlagWord, VerdictWord


class HitKind(StrEnum):
    """What a hit is, in the order in which Find groups them."""

    FIGURE = "figure"
    CLAIM = "claim"
    SUBJECT = "subject"
    SOURCE = "source"
    TEXT = "text"


class Hit(NamedTuple):
    """An answer of Find: the value, its verdict and its source in one row."""

    kind: HitKind
    id: str
    """Public id of the figure, claim, subject or source; of the source for a hit in its text."""
    text: str
    """What it says: the claim, the figure's metric and subject, the name, the title, or the words around the hit."""
    value: str = ""
    period: str = ""
    verdict: VerdictWord | None = None
    flags: tuple[FlagWord, ...] = ()
    source: str = ""
    """Publisher and date of the source that says so."""
    more: int = 0
    """Further hits in the same source's text."""
