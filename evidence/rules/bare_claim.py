"""What a claim says of a metric without a number, as a statement to look the metric up by."""

from ..grammar.amount import Amount
from ..grammar.metrics import Kind
from ..grammar.period_mark import PeriodMark
from ..statements.beside_metric import after_metric, before_metric
from ..statements.statement import Says, Statement, Topic
from ..statements.topics import topic_of
from .claim_reading import ClaimReading
from .reading_parts import base_of


def bare_claim(reading: ClaimReading, metric: str, kind: Kind, marks: frozenset[str]) -> Statement:
    """A statement of the claim without a value, to look its metric up by."""
    base = base_of(reading.lexed)
    period = next(
        (
            mark
            for mark in reading.lexed.periods.values()
            if mark is not base and mark.relation not in {"yoy", "qoq", "year_ago", "previous"}
        ),
        None,
    )
    told = [one for one in reading.statements if one.metric == metric]
    if told:
        # `From 15 in 2024 to 2 in 2025` is told of 2025.
        one = next((one for one in told if not one.former), told[0])
        now = one._replace(says=Says.LEVEL, former=False, expected=False, noun=frozenset())
        # `Up from 3 million a year before` tells which way it went since then.
        return now._replace(period=period) if one.former and _is_time_before(one.period) else now
    all_marks = marks | frozenset(mark.meaning for mark in reading.lexed.marks)
    topic = _metric_topic(reading, metric)
    nothing = Amount(0, 0, 0.0, 1.0, "")
    return Statement(nothing, Says.LEVEL, metric, kind, 0, all_marks, topic, frozenset(), period, former=False,
                     expected=False, basis=_basis(reading), sentence=0)  # fmt: skip


def _is_time_before(period: PeriodMark | None) -> bool:
    return period is not None and period.relation in {"year_ago", "previous", "last_year"}


def _basis(reading: ClaimReading) -> str:
    """Against what a claim without a number compares: the quarter before, or a year ago."""
    told = {mark.relation for mark in reading.lexed.periods.values()}
    if told & {"previous", "qoq"}:
        return "qoq"
    return "yoy" if told & {"yoy", "year_ago"} else ""


def _metric_topic(reading: ClaimReading, metric: str) -> Topic:
    for phrase in reading.lexed.metrics:
        if phrase.meaning.name == metric:
            own = topic_of(
                [*before_metric(reading.lexed, phrase.first), *after_metric(reading.lexed, phrase.after)]
            )
            return own or reading.topic
    return reading.topic
