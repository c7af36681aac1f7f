"""Whether a statement of a document is about what a statement of a claim is about."""

from typing import NamedTuple

from ..statements.document import Document
from ..statements.statement import Statement, Topic
from .marks_likeness import marks_likeness
from .metric_likeness import metric_likeness
from .period_likeness import period_likeness
from .topic_likeness import topic_likeness


class Likeness(NamedTuple):
    """How surely two statements speak of one thing, part by part: 0 not, 1 may be, 2 plainly."""

    metric: int
    topic: int
    period: int
    expected: bool
    """Whether both are fact or both outlook."""
    marks: int

    @property
    def holds(self) -> bool:
        """Whether nothing tells them apart."""
        # The topic is looked at last, and only where the parts before it hold.
        return self.topic > 0 and self.expected

    @property
    def total(self) -> int:
        """For choosing the nearest."""
        return self.metric * 2 + self.topic * 2 + self.period + self.marks + (1 if self.expected else 0)


def likeness(
    claim: Statement, source: Statement, document: Document, wanted: Topic, metric: int = -1
) -> Likeness:
    """Compare a claim's statement with one of the document; `wanted` is the claim's topic.

    `metric` is what `metric_likeness` found, where that was asked before.
    """
    if metric < 0:
        metric = metric_likeness(claim, source, document)
    marks = marks_likeness(claim, source, document) if metric else 0
    period = period_likeness(claim, source, document) if marks else 0
    # The dearest comes last, and only where the others hold.
    topic = topic_likeness(wanted, claim, source, document) if period else 0
    alike = claim.expected == source.expected or _both_outlook(claim, source)
    return Likeness(metric, topic, period, alike and not is_taken_back(claim, source), marks)


def is_taken_back(claim: Statement, source: Statement) -> bool:
    """Whether a claim is of what is expected now, and the source of what was promised once."""
    return source.expected and source.former and not claim.former


def _both_outlook(claim: Statement, source: Statement) -> bool:
    """A target has no fact to be told from, and a dividend that was declared will be paid."""
    return claim.metric == source.metric and claim.metric in {"price target", "dividend"}
