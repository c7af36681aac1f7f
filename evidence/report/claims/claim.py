"""A claim that a report makes, before anybody accepted it."""

from typing import NamedTuple

from ....model.claim import Locator
from ....model.period import Period
from ....model.quantity import Quantity
from ....model.words import Direction, Modality
from ..article import Gap


class ReportClaim(NamedTuple):
    """One checkable statement as it was read."""

    id: str
    """`c1`, `c2` ... in the order of the report."""
    locator: Locator
    sentence: str
    """As the report has it, with its citations."""
    text: str
    """The words of the sentence that make the claim."""
    subject: str
    metric: str
    quantity: Quantity | None
    top: str
    """The upper end of a range, in the unit and scale of the quantity; empty for none."""
    time: str
    """The period under a stable name, as `Q2 2025`; empty where none is told."""
    period: Period | None
    direction: Direction
    modality: Modality
    citations: tuple[int, ...]
    gaps: tuple[Gap, ...] = ()
    former: bool = False
    """Whether the value is that of an earlier time, given for comparison."""
    plain: str = ""
    """The whole sentence without its citations: what a check reads."""

    @property
    def value_words(self) -> str:
        """The value as lists show it; empty where the claim has none."""
        if self.quantity is None:
            return ""
        return self.quantity.words() + (f" to {self.top}" if self.top else "")
