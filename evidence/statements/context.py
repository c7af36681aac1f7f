"""What a sentence can refer back to."""

from typing import NamedTuple

from ..grammar.metrics import Metric
from ..grammar.period_mark import PeriodMark
from .statement import Topic


class Context(NamedTuple):
    """What a sentence can refer back to."""

    topic: Topic = Topic()
    metric: Metric | None = None
    marks: frozenset[str] = frozenset()
    period: PeriodMark | None = None
    heading: Topic = Topic()
    market: bool = False
    """Whether the text has spoken of shares of a market."""
    unit: Topic = Topic()
    """The last unit of a company that was a subject: whom `the unit` means, whatever was spoken of since."""
    asked: bool = False
    """Whether the sentence before is a question, which this one answers."""
    asks_growth: bool = False
    quoted: bool = False
    """Whether the text reports a day of trading, so that what goes up or down is a price."""
    currency: str = ""
    """That of the last sum of the sentence before, which the next may leave out."""
