"""What is known of a citation, and what stands beside it."""

from datetime import datetime
from typing import NamedTuple

from .ids import CitationId, ClaimId, FigureId, SnapshotId, SourceId
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


class Flag(NamedTuple):
    """A flag of a claim with its reason in words and what it points to, if anything."""

    claim: ClaimId
    word: FlagWord
    reason: str
    figure: FigureId | None = None
    other_claim: ClaimId | None = None
    source: SourceId | None = None
