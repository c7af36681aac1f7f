"""A claim in words as it is put to a checker, and what the checker finds."""

from typing import NamedTuple

from .snapshot import Passage
from .words import VerdictWord


class ClaimText(NamedTuple):
    """A sentence under check. The fields are what is known of it beyond its words; empty where nothing is."""

    text: str
    subject: str = ""
    """The claim's subject and its other names, divided by `|`: they are added to the names that the text knows."""
    context: str = ""
    """The sentence before, which `it` and `the unit` may mean."""


class Finding(NamedTuple):
    """One verdict with its grounds."""

    word: VerdictWord
    """`supported`, `contradicted` or `not_found`."""
    reason: str
    """One plain sentence."""
    strength: float
    """0 to 1: how sure the checker is."""
    passage: Passage | None
    """The passage that decides, or the nearest one where nothing was found."""
    flags: tuple[str, ...] = ()
    """What else is to be said: `formula` where the verdict rests on arithmetic."""
