"""The verdict on the sign of a metric, which a claim gives it without a number: `free cash flow was negative`."""

from ..grammar.metrics import PROFITS, Kind
from ..statements.document import Document
from ..statements.statement import Says, Statement, Topic
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .likeness import likeness
from .series import levels
from .wording import given, metric_words


def judge_sign(claim: Statement, sign: int, document: Document, wanted: Topic) -> Ground:
    """Whether the document gives the metric that sign."""
    for source in levels(claim, document, wanted):
        if source.metric in PROFITS | {"free cash flow", "operating cash flow"} or source.kind is Kind.RATIO:
            shown = -1 if source.value < 0 else 1
            word = SUPPORTED if shown == sign else CONTRADICTED
            return Ground(
                word,
                f"the source gives {given(source)}",
                0.85,
                source.sentence,
            )
    return Ground(NOT_FOUND, f"the source gives no value for {metric_words(claim)}", 0.1)


def judge_every_sign(claim: Statement, sign: int, document: Document, wanted: Topic) -> Ground | None:
    """`Negative in every quarter`: all columns of the row must have the sign."""
    for source in document.by_metric.get(claim.metric, ()):
        if not source.in_table or source.says is not Says.LEVEL:
            continue
        row = [
            one
            for one in document.by_sentence[source.sentence]
            if one.says is Says.LEVEL and one.metric == source.metric
        ]
        if (
            len(row) < 2
            or not likeness(
                claim._replace(period=source.period, own_period=True), source, document, wanted
            ).holds
        ):
            continue
        inside = [one for one in row if _within_year(one, claim)]
        if not inside:
            continue
        bad = next((one for one in inside if (one.value < 0) != (sign < 0)), None)
        if bad is None:
            return Ground(
                SUPPORTED,
                f"all {len(inside)} values of {metric_words(source)} have that sign",
                0.8,
                source.sentence,
            )
        return Ground(
            CONTRADICTED,
            f"the source gives {given(bad)}",
            0.85,
            source.sentence,
        )
    return None


def _within_year(one: Statement, claim: Statement) -> bool:
    """Whether a part of a fiscal year lies in the year that the claim names."""
    wanted = claim.period
    if wanted is None or wanted.fiscal is None or not wanted.fiscal.year:
        return True
    mine = one.period
    return mine is not None and mine.fiscal is not None and mine.fiscal.year == wanted.fiscal.year
