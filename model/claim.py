"""One checkable statement of a report about one subject, and its pointers to sources."""

from datetime import datetime
from typing import NamedTuple

from .ids import CitationId, ClaimId, ReportId, SourceId, SubjectId
from .period import Period
from .quantity import Quantity
from .words import Direction, Modality


class Locator(NamedTuple):
    """Where in the report a claim stands, both counted from 1."""

    paragraph: int
    sentence: int


class Hole(NamedTuple):
    """A name that was lost from the report. `guess` is the likely name and is never stated as fact."""

    where: str
    """What stands around the gap, in words, e.g. `chipmakers named as partners`."""
    guess: str = ""


class Claim(NamedTuple):
    """A claim. `text` restates it; `quantity` and `period` are None where it names none."""

    id: ClaimId
    report: ReportId
    subject: SubjectId
    text: str
    locator: Locator
    metric: str
    quantity: Quantity | None = None
    period: Period | None = None
    direction: Direction = Direction.NONE
    modality: Modality = Modality.REPORTED
    holes: tuple[Hole, ...] = ()
    note: str = ""
    retired: bool = False


class Citation(NamedTuple):
    """A claim's pointer to a source: the [number] of the report, or one that the user put beside those."""

    id: CitationId
    claim: ClaimId
    source: SourceId
    number: int
    """0 for a source without a number, which only the user can cite."""
    reattributed_at: datetime | None = None
    """UTC; when the user gave it to the claim. None for what the report cites."""

    @property
    def mark(self) -> str:
        """How it is called: `[3]`, or `[+]` without a number."""
        return f"[{self.number or '+'}]"
