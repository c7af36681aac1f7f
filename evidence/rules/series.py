"""The values that a document gives for one thing at two times, of two subjects, or as fact and estimate."""

from collections.abc import Sequence
from typing import NamedTuple

from ..grammar.amount import RANK, STREAK, TIMES
from ..grammar.metrics import PROFITS
from ..grammar.period_mark import QUARTER, YEAR
from ..statements.document import Document
from ..statements.statement import OF_LOSS, Says, Statement, Topic
from .kept import kept_whole
from .likeness import likeness
from .metric_likeness import metric_likeness


class Pair(NamedTuple):
    """Two statements to be held against each other."""

    now: Statement
    before: Statement


def levels(claim: Statement, document: Document, wanted: Topic, *, of_any: bool = False) -> list[Statement]:
    """The levels of the claim's metric and subject for its period, surest first.

    `of_any` takes a bare profit for any profit, and a bare margin for any margin.
    """
    # That it is a loss that changes says nothing of how its values are told.
    marks = claim.marks - {OF_LOSS}
    asked = claim._replace(
        says=Says.LEVEL, former=False, expected=False, basis="", noun=frozenset(), marks=marks
    )
    found = []
    names = names_of(asked.metric, document) if of_any else []
    if asked.metric == "margin" and len(names) > 1:
        # Of several margins nothing tells which is meant.
        names = []
    by_metric = _levels_by_metric(document)
    for source in (one for name in names or [asked.metric] for one in by_metric.get(name, ())):
        metric = metric_likeness(asked, source, document)
        like = likeness(asked, source, document, wanted, metric) if metric else None
        if like is not None and like.holds and (like.topic > 1 or source.metric == asked.metric):
            found.append((like.total, source))
    if any(not source.inherited for _, source in found):
        found = [pair for pair in found if not pair[1].inherited]
    found.sort(key=lambda pair: -pair[0])
    return [source for _, source in found]


def names_of(metric: str, document: Document) -> list[str]:
    """Which metrics of a document a name can mean: a bare profit any profit, a bare margin any margin."""
    if metric == "margin":
        return [name for name in document.by_metric if name.endswith("margin")]
    if metric == "profit":
        return [name for name in ("profit", *_PROFITS) if name in document.by_metric]
    return [metric]


_PROFITS = sorted(PROFITS - {"profit", "gross profit"})


def of_metric(metric: str, document: Document) -> Sequence[Statement]:
    """The values of a metric, whatever they say of it."""
    named = document.by_metric.get(metric, ())
    if metric != "revenue":
        return named
    # A row that gives a unit of business a sum without more gives its revenue.
    return [*named, *(one for one in document.by_metric.get("", ()) if one.in_table and one.amount.is_money)]


@kept_whole
def _levels_by_metric(document: Document) -> dict[str, list[Statement]]:
    """The values of each metric that are levels."""
    return {
        name: [
            one
            for one in of_metric(name, document)
            if one.says is Says.LEVEL and one.amount.unit not in {RANK, STREAK, TIMES}
        ]
        for name in {"revenue", *document.by_metric}
    }


def pair(claim: Statement, document: Document, wanted: Topic) -> Pair | None:
    """The value of now and that of a year, or a quarter, before."""
    for now in levels(claim, document, wanted, of_any=True):
        before = before_of(now, claim.basis, document)
        if before is not None:
            return Pair(now, before)
    return None


def before_of(now: Statement, basis: str, document: Document) -> Statement | None:
    """What a value is compared with: in its sentence, its row, or elsewhere under the same name."""
    wrong = "year_ago" if basis == "qoq" else "previous"
    for other in document.by_sentence.get(now.sentence, ()):
        if other.period is not None and other.period.relation == wrong:
            continue
        if (
            other is not now
            and _same_thing(now, other)
            and other.former
            and other.amount.start > now.amount.start - 400
            and (basis != "qoq" or _is_quarter_before(other, now, document))
            and not (basis == "yoy" and other.period is not None and other.period.relation == "previous")
        ):
            return other
    if now.period is not None and (now.period.spans or now.period.fiscal):
        earlier = now.period.earlier(QUARTER if basis == "qoq" else YEAR)
        row = document.by_sentence.get(now.sentence, [])
        pool: list[Statement] = [*row, *document.by_metric.get(now.metric, [])]
        if now.metric in PROFITS:
            # `It had lost 18 billion in the quarter before` leaves open which profit.
            pool += [one._replace(metric=now.metric) for one in document.by_metric.get("profit", ())]
        for other in pool:
            if (
                other is not now
                and _same_thing(now, other)
                and other.period is not None
                and other.period.fits(earlier)
            ):
                return other
    for other in document.by_metric.get(now.metric, ()):
        if other is not now and other.former and _same_thing(now, other) and basis != "qoq":
            return other
    return None


def _is_quarter_before(other: Statement, now: Statement, document: Document) -> bool:
    """Whether a value before names its time, and that is the quarter before the one of now."""
    period = now.period if now.period is not None and now.period.spans else document.main_period
    return (
        period is not None
        and period.months == QUARTER
        and other.period is not None
        and bool(other.period.spans)
        and other.period.fits(period.earlier(QUARTER))
    )


def _same_thing(one: Statement, other: Statement) -> bool:
    return (
        one.metric == other.metric and one.says is other.says and one.topic == other.topic and not other.expected
        and one.amount.unit == other.amount.unit and (one.marks == other.marks or other.former)
        and bool(one.metric or one.noun or one.in_table)
    )  # fmt: skip
