"""What a checker is asked, and what it answers, of whether a document says what a claim says."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from .period import Period
from .quantity import Quantity
from .snapshot import Passage
from .traits import Fault
from .words import Direction, VerdictWord


class ClaimText(NamedTuple):
    """A claim to be checked: its sentence, and what is known of it besides. Only the sentence has to be there."""

    text: str
    subject: tuple[str, ...] = ()
    """The names of its subject, the usual one first."""
    metric: str = ""
    quantity: Quantity | None = None
    period: Period | None = None
    direction: Direction = Direction.NONE
    context: str = ""
    """The sentence before it, which `it` and `the unit` may mean."""


class DocumentText(NamedTuple):
    """A document to check against. Offsets of passages count in `text`."""

    text: str
    title: str = ""
    published: str = ""
    """As `Published.text`; empty where it is not known."""
    url: str = ""
    year_end_month: int | None = None
    """The month in which the fiscal year of the company ends, where that is known."""


class Finding(NamedTuple):
    """What a document says of a claim."""

    word: VerdictWord
    """`supported`, `contradicted` or `not_found`."""
    reason: str
    """One plain sentence."""
    strength: float
    """0 to 1: how plainly the document speaks."""
    passage: Passage | None
    """Where; of a `not_found` the nearest passage, if there is one."""


class CheckingFailed(Exception):
    """A document or claim over which a checker came to grief; the text says how: `it took more than 20 s of work`."""


class KnownFigure(NamedTuple):
    """A figure of the store that documents can be held against."""

    metric: str
    quantity: Quantity
    period: Period
    who: str
    """Who gives it, e.g. `6-K, 29 Aug 2025`."""
    subject: tuple[str, ...] = ()
    """The names of its subject, the usual one first."""
    is_group: bool = False
    """Whether it is of the company as a whole."""
    is_filed: bool = False


class ReadDocument(Protocol):
    """A document that a checker has read once, to be asked about many claims."""

    def check(self, claim: ClaimText) -> Finding:
        """What it says of the claim, the same every time. Raises CheckingFailed where it works within bounds."""
        ...

    def faults(self, known: Sequence[KnownFigure]) -> tuple[Fault, ...]:
        """Where it contradicts itself, or figures that are known. Raises CheckingFailed as `check` does."""
        ...


class Checker(Protocol):
    """Says whether documents say what claims say. `version` changes whenever its answers may."""

    @property
    def version(self) -> str:
        """Who it is, as verdicts name it: `checker 4`. Raises CheckingFailed where it cannot be had."""
        ...

    def read(self, document: DocumentText) -> ReadDocument:
        """Read a document, in time linear in its length."""
        ...
