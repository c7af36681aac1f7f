"""Whether a statement of a document is about what a statement of a claim is about."""

from functools import lru_cache
from typing import NamedTuple

from ..statements.buyback_role import SPENT
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
    holds: bool
    """Whether nothing tells them apart."""
    total: int
    """For choosing the nearest."""


@lru_cache(maxsize=256)
def _of_parts(metric: int, topic: int, period: int, expected: bool, marks: int) -> Likeness:  # noqa: FBT001
    """There are few, and they are asked for all the time."""
    holds = expected and bool(topic and period and marks and metric)
    total = metric * 2 + topic * 2 + period + marks + (1 if expected else 0)
    return Likeness(metric, topic, period, expected, marks, holds, total)


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
    expected = claim.expected == source.expected or _both_outlook(claim, source)
    return _of_parts(metric, topic, period, expected and not is_taken_back(claim, source), marks)


def is_taken_back(claim: Statement, source: Statement) -> bool:
    """Whether a claim is of what is expected now, and the source of what was promised once."""
    return source.expected and source.former and not claim.former


def _both_outlook(claim: Statement, source: Statement) -> bool:
    """A target has no fact to be told from, and what was declared or decided will be paid out."""
    if claim.metric == source.metric == "buyback":
        return SPENT not in claim.marks | source.marks
    return claim.metric == source.metric and claim.metric in {"price target", "dividend"}
