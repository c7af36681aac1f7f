"""What is known of a citation, what the user set against it, and what stands beside it."""

from datetime import datetime
from typing import NamedTuple

from .ids import CitationId, ClaimId, FigureId, SnapshotId, SourceId
from .snapshot import Passage
from .words import FlagWord, VerdictWord


class Verdict(NamedTuple):
    """What one check, or one failed attempt to read, found for one citation. Verdicts are added, never changed."""

    citation: CitationId
    word: VerdictWord
    reason: str
    at: datetime
    """UTC."""
    checker: str
    """Who found it, with a version: `refresh 1`."""
    snapshot: SnapshotId | None = None
    passage: Passage | None = None
    """Where in the snapshot's text; of a `not_found` the nearest one, if any."""
    strength: float = 0.0
    """0 to 1: how plainly the source speaks."""


class Overrule(NamedTuple):
    """What the user set against the checker's verdict on a citation, with a reason. Both stay visible."""

    citation: CitationId
    word: VerdictWord
    reason: str
    at: datetime
    """UTC."""
    over: VerdictWord
    """What the checker said then."""
    reopened_at: datetime | None = None
    """UTC; when a changed source put it out of force. None while it is in force."""


class Flag(NamedTuple):
    """A flag of a claim with its reason in words and what it points to, if anything."""

    claim: ClaimId
    word: FlagWord
    reason: str
    figure: FigureId | None = None
    other_claim: ClaimId | None = None
    source: SourceId | None = None
