"""A claim as lists show it, and a citation as the Claim screen shows it."""

from datetime import datetime
from typing import NamedTuple

from .claim import Citation, Claim
from .ids import ClaimId, SourceId
from .report import Report
from .snapshot import Snapshot
from .source import Source
from .subject import Subject
from .tally import Tally
from .verdict import Flag, Overrule, Verdict
from .words import FlagWord, Modality, Outcome, VerdictWord


class ClaimRow(NamedTuple):
    """One line of a list of claims."""

    key: int
    """The store's handle of the row, for paging; the same as long as the store lives."""
    id: ClaimId
    text: str
    subject_name: str
    metric: str
    period_words: str
    value_words: str
    """Empty where the claim names no value."""
    modality: Modality
    verdict: VerdictWord
    """The first in rank that any of its citations has; `unchecked` where it cites nothing."""
    flags: tuple[FlagWord, ...]
    numbers: tuple[int, ...]
    """The [n] it cites."""
    is_problem: bool


class SourceState(NamedTuple):
    """What the store knows of the reading of one source."""

    source: Source
    last_outcome: Outcome | None
    """None where it was never tried."""
    last_reason: str
    last_tried_at: datetime | None
    failing_since: datetime | None
    """When the present run of failures began; None where the last try was good or never was."""
    last_read_at: datetime | None
    """The last time that its text was read or confirmed; None where there is no snapshot."""
    snapshots: int
    next_due_at: datetime | None
    """None where it never falls due by itself, or is due now because it was never tried."""
    supplied: bool = False
    """Whether the newest text was supplied by a person."""


class CitationView(NamedTuple):
    """One citation of a claim with its source, its verdict and the newest snapshot, if there is one."""

    citation: Citation
    state: SourceState
    verdict: Verdict | None
    """The newest; None means unchecked."""
    snapshot: Snapshot | None
    overrule: Overrule | None = None
    """The user's own word in force, which counts before the verdict's."""

    @property
    def word(self) -> VerdictWord:
        """What counts for the claim."""
        if self.overrule is not None:
            return self.overrule.word
        return self.verdict.word if self.verdict else VerdictWord.UNCHECKED


class ClaimView(NamedTuple):
    """Everything that the Claim screen and the Evidence pane say of one claim."""

    claim: Claim
    report: Report
    subject: Subject
    verdict: VerdictWord
    flags: tuple[Flag, ...]
    citations: tuple[CitationView, ...]
    history: tuple[Verdict, ...]
    """Newest first, over all citations."""
    is_problem: bool
    overrules: tuple[Overrule, ...] = ()
    """Newest first, over all citations, those no longer in force included."""

    @property
    def offered(self) -> tuple[SourceId, ...]:
        """The sources that `elsewhere` names and the claim does not cite, in the order of its flags."""
        cited = {one.citation.source for one in self.citations}
        named = (flag.source for flag in self.flags if flag.word is FlagWord.ELSEWHERE)
        return tuple(dict.fromkeys(one for one in named if one is not None and one not in cited))


class SourceView(NamedTuple):
    """Everything that the Source screen says of one source, but its text."""

    state: SourceState
    snapshot: Snapshot | None
    claims: tuple[ClaimRow, ...]
    """The first 500 claims that cite it."""
    claim_count: int
    figure_count: int
    tally: Tally
