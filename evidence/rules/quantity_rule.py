"""The verdict on one quantity of a claim: the same subject, metric, period and role must give the same value."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from ..grammar.amount import (
    COUNT,
    PERCENT,
    RANK,
    STREAK,
    TIMES,
    Agreement,
    Amount,
    Limit,
    agreement,
    same_unit,
)
from ..grammar.metrics import PROFITS, Kind
from ..statements.document import Document
from ..statements.statement import Family, Says, Statement, Topic
from ..stems import stem
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .likeness import Likeness, likeness
from .metric_likeness import bare_lines, metric_likeness
from .terms import other_basis
from .wording import metric_words, value_words

_SIGNED = PROFITS | {
    "free cash flow",
    "operating cash flow",
    "net cash",
    "operating margin",
    "net margin",
    "EBITA margin",
    "EBITDA margin",
    "EPS",
    "gross margin",
}


_MOST_LOOKED_AT = 40
"""How many near misses are looked through for a reason."""
_ALSO_UNNAMED = frozenset({"revenue", "market share"})
_ALSO_CALLED: dict[str, frozenset[str]] = {
    "investment": frozenset({"spending"}),
    "spending": frozenset({"investment"}),
}
"""What money that is put to work may be called instead."""
COMPARABLE = {
    Family.MONEY: (
        Family.MONEY,
        Family.COUNT,
    ),
    Family.COUNT: (
        Family.MONEY,
        Family.COUNT,
    ),
    Family.PERCENT: (
        Family.PERCENT,
        Family.TIMES,
    ),
    Family.TIMES: (
        Family.PERCENT,
        Family.TIMES,
    ),
    Family.POINTS: (Family.POINTS,),
    Family.RANK: (Family.RANK,),
    Family.STREAK: (Family.STREAK,),
}
"""Which kinds of quantities can be compared at all."""


_TIMES_STEM = stem("time")
_SCALES, _SAME_DIGITS = (1e3, 1e6, 1e9), 1e-3
_BASES = {"yoy": "the year before", "qoq": "the quarter before"}


class Candidate(NamedTuple):
    """A statement of the document that speaks of the claim's."""

    statement: Statement
    like: Likeness
    agrees: Agreement | None
    """None where the units cannot be compared."""
    sign_differs: bool


class Candidates(NamedTuple):
    """The statements that say the same kind of thing of the same metric."""

    holding: list[Candidate]
    """Those that nothing tells apart from the claim's."""
    all: list[tuple[Statement, Likeness]]


def candidates(claim: Statement, document: Document, wanted: Topic) -> Candidates:
    """Look for what may speak of the claim's quantity."""
    found = Candidates([], [])
    for source in _pool(claim, document):
        if claim.says is not source.says and not _is_part_told_as_level(claim, source):
            continue
        metric = metric_likeness(claim, source, document)
        if metric == 0:
            continue
        like = likeness(claim, source, document, wanted, metric)
        if like.holds:
            agrees = compared(claim, source)
            if agrees is None and not (claim.family is source.family is Family.MONEY):
                continue
            found.holding.append(Candidate(source, like, agrees, sign_differs(claim, source)))
        found.all.append((source, like))
    return found


_PART_OR_LEVEL = frozenset({Says.SHARE, Says.LEVEL})


def _pool(claim: Statement, document: Document) -> Iterator[Statement]:
    names: set[str | None] = {claim.metric or None}
    if not claim.metric and claim.noun and not claim.expected:
        # What counts things or is known by its words alone is no value of a metric with a name.
        names = {"", "revenue"} if claim.says is Says.GROWTH else {""}
    if claim.metric in _ALSO_UNNAMED:
        names.add("")
    if claim.metric == "profit":
        names |= PROFITS
    if claim.metric in PROFITS:
        names.add("profit")
    if claim.metric.endswith("margin"):
        names |= {name for name in document.by_metric if name.endswith("margin")}
    if claim.metric == "market share":
        names.add("spending")
    names |= _ALSO_CALLED.get(claim.metric, frozenset())
    for family in COMPARABLE[claim.family]:
        for name in sorted(names, key=str):
            if name == "" and claim.metric == "revenue" and claim.says is not Says.GROWTH:
                yield from bare_lines(family, document)
            else:
                yield from document.by_family.get((name, family), ())


def _is_part_told_as_level(claim: Statement, source: Statement) -> bool:
    """Whether one tells as a part what the other tells as a level."""
    if {claim.says, source.says} == _PART_OR_LEVEL:
        return claim.amount.unit == source.amount.unit == "%" and (
            claim.metric == "market share"
            or source.metric == "market share"
            or not claim.metric
            or claim.kind is Kind.RATIO
        )
    return False


def compared(claim: Statement, source: Statement) -> Agreement | None:
    """How two quantities stand to each other; None where their units cannot be compared."""
    mine, theirs = claim.amount, source.amount
    if TIMES in {mine.unit, theirs.unit}:
        one, two = _as_multiple(claim), _as_multiple(source)
        if one is None or two is None:
            return None
        return agreement(one, two)
    if not same_unit(mine.unit, theirs.unit):
        counted = claim.noun if mine.unit == COUNT else source.noun
        # What is counted is no sum of money without its currency.
        bare = COUNT in (mine.unit, theirs.unit) and (mine.is_money or theirs.is_money) and not counted
        if not bare or _TIMES_STEM in claim.noun | source.noun or not (mine.scaled or theirs.scaled):
            return None
    return agreement(mine, theirs)


def _as_multiple(told: Statement) -> Amount | None:
    """A change in per cent as a multiple."""
    amount = told.amount
    if amount.unit == TIMES:
        return amount
    if amount.unit != PERCENT:
        return None
    limit = Limit.EXACT if amount.limit is Limit.RANGE else amount.limit
    value = 1 + (-1 if told.sign < 0 else 1) * amount.value / 100
    return amount._replace(value=value, step=amount.step / 100, unit=COUNT, top=None, limit=limit)


def sign_differs(claim: Statement, source: Statement) -> bool:
    """Whether one is a rise or a profit and the other is not."""
    if claim.says in {Says.GROWTH, Says.CHANGE}:
        return claim.sign * source.sign < 0
    if claim.says is Says.LEVEL and (claim.metric in _SIGNED or source.metric in _SIGNED):
        return (claim.sign < 0) != (source.sign < 0)
    return False


def judge_quantity(claim: Statement, document: Document, wanted: Topic) -> Ground:
    """The verdict on one quantity."""
    holding, found = candidates(claim, document, wanted)
    agreeing = [one for one in holding if one.agrees is Agreement.AGREES and not one.sign_differs]
    if agreeing:
        best = max(agreeing, key=lambda one: (one.like.total, -one.statement.sentence))
        if not _outdone(best, holding):
            return Ground(SUPPORTED, _supports(claim, best), _strength(best.like), best.statement.sentence)
    differing = [
        one
        for one in holding
        if one.agrees is Agreement.DIFFERS or (one.agrees is not None and one.sign_differs)
    ]
    coarse = [one for one in holding if one.agrees is Agreement.COARSER and not one.sign_differs]
    if coarse and not [one for one in differing if one.like.total > max(c.like.total for c in coarse)]:
        best = max(coarse, key=lambda one: one.like.total)
        return Ground(
            NOT_FOUND,
            f"the source prints fewer digits: {value_words(best.statement)} for {metric_words(best.statement)}",
            0.4,
            best.statement.sentence,
        )
    sure = [one for one in differing if _is_sure(claim, one, document)]
    if sure:
        best = max(sure, key=lambda one: (one.like.total, _nearness(claim, one)))
        return Ground(CONTRADICTED, _contradicts(claim, best), _strength(best.like), best.statement.sentence)
    on_bases = found if claim.basis else ()
    other_terms = next(
        (source for source, _ in on_bases if _on_other_basis(claim, source, document, wanted)),
        None,
    )
    if other_terms is not None:
        given = f"{value_words(other_terms)} for {metric_words(other_terms)}"
        reason = f"the source gives {given}, but against {_BASES[other_terms.basis]}"
        return Ground(CONTRADICTED, reason, 0.8, other_terms.sentence)
    per_unit = found if claim.marks & _PER else ()
    other_unit = next(
        (source for source, _ in per_unit if _is_per_other(claim, source, document, wanted)), None
    )
    if other_unit is not None:
        unit = min(other_unit.marks & _PER)
        reason = f"the source gives {value_words(other_unit)} for {metric_words(other_unit)}, but {unit}"
        return Ground(CONTRADICTED, reason, 0.7, other_unit.sentence)
    other_currency = [
        one
        for one in holding
        if one.agrees is None
        and one.statement.amount.is_money
        and claim.amount.is_money
        and one.like.total >= 7
    ]
    for one in other_currency:
        if agreement(claim.amount._replace(limit=Limit.EXACT), one.statement.amount) is Agreement.AGREES:
            given = f"{value_words(one.statement)} for {metric_words(one.statement)}"
            reason = f"the source gives {given}: another currency"
            return Ground(CONTRADICTED, reason, 0.8, one.statement.sentence)
    return _nothing(claim, found, document)


def _on_other_basis(claim: Statement, source: Statement, document: Document, wanted: Topic) -> bool:
    """Whether all agrees but what the change is measured against."""
    return (
        other_basis(claim, source)
        and compared(claim, source) is Agreement.AGREES
        and not sign_differs(claim, source)
        and likeness(claim._replace(basis=source.basis), source, document, wanted).holds
    )


_PER = frozenset({"per share", "per ADS"})


def _is_per_other(claim: Statement, source: Statement, document: Document, wanted: Topic) -> bool:
    """Whether all agrees but that one is told by the share and the other by the ADS."""
    mine, theirs = claim.marks & _PER, source.marks & _PER
    if not mine or not theirs or mine == theirs or compared(claim, source) is not Agreement.AGREES:
        return False
    same = claim._replace(marks=claim.marks - _PER | theirs)
    return likeness(same, source, document, wanted).holds


def _outdone(best: Candidate, holding: list[Candidate]) -> bool:
    """Whether a plainer statement gives another value, so that the agreement is one with something else."""
    rivals = [one for one in holding if one.agrees is Agreement.DIFFERS and not one.sign_differs]
    return any(
        one.like.topic > best.like.topic and one.like.metric >= best.like.metric and one.like.period >= best.like.period
        and one.statement.says is best.statement.says and one.like.marks >= best.like.marks
        for one in rivals
    )  # fmt: skip


def _is_sure(claim: Statement, one: Candidate, document: Document) -> bool:
    """Whether a difference is one of the same thing: metric named, subject plain."""
    del document
    like = one.like
    if claim.amount.unit in {RANK, STREAK}:
        return like.topic >= 1
    if _may_be_scaled(claim, one.statement):
        return False
    if not claim.metric:
        return like.metric > 1 and like.topic >= 1 and bool(claim.noun)
    dated = like.period == 2 and one.statement.own_period and claim.own_period
    if one.statement.inherited and not dated and like.topic < 2 and claim.metric != "market share":
        return False
    if like.topic == 1 and like.period < 2 and like.marks < 2:
        return False
    if (
        one.statement.amount.limit is Limit.OVER
        and claim.amount.value > one.statement.amount.value
        and claim.amount.value <= one.statement.amount.high
    ):
        return False
    return not (
        claim.amount.limit is Limit.OVER and one.statement.value > claim.amount.value and not one.sign_differs
    )


def _may_be_scaled(claim: Statement, source: Statement) -> bool:
    """Whether a table that names neither currency nor scale has the claim's digits, perhaps in millions."""
    if not source.in_table or source.amount.unit != COUNT or not claim.amount.is_money:
        return False
    times = claim.amount.value / source.amount.value if source.amount.value else 0.0
    return any(abs(times / scale - 1) < _SAME_DIGITS for scale in _SCALES)


def _nearness(claim: Statement, one: Candidate) -> float:
    return -abs(one.statement.amount.value - claim.amount.value) / (abs(claim.amount.value) or 1.0)


def _strength(like: Likeness) -> float:
    return round(min(0.5 + 0.05 * like.total, 1.0), 2)


def _supports(claim: Statement, one: Candidate) -> str:
    del claim
    return f"the source gives {value_words(one.statement)} for {metric_words(one.statement)}"


def _contradicts(claim: Statement, one: Candidate) -> str:
    if one.sign_differs and one.agrees is Agreement.AGREES:
        return (
            f"the source gives {value_words(one.statement)} for {metric_words(one.statement)}: the other way"
        )
    return f"the source gives {value_words(one.statement)} for {metric_words(one.statement)}, not {value_words(claim)}"


def _nothing(claim: Statement, found: list[tuple[Statement, Likeness]], document: Document) -> Ground:
    """No verdict: say what comes nearest and why it does not do."""
    nearest = sorted(found, key=lambda one: -one[1].total)[:_MOST_LOOKED_AT]
    for source, like in nearest:
        if compared(claim, source) is Agreement.AGREES:
            return Ground(NOT_FOUND, f"{value_words(source)} is there, {_why(like)}", 0.3, source.sentence)
    elsewhere = next(with_value(claim, document), None)
    if elsewhere is not None:
        what = metric_words(elsewhere)
        return Ground(NOT_FOUND, f"{value_words(elsewhere)} is there, for {what}", 0.3, elsewhere.sentence)
    if nearest:
        source, like = nearest[0]
        reason = f"the source speaks of {metric_words(source)}, {_why(like)}"
        return Ground(NOT_FOUND, reason, 0.2, source.sentence)
    what = metric_words(claim)
    return Ground(
        NOT_FOUND, f"the source gives no value for {what}" if what else "the source gives no such value", 0.1
    )


def with_value(claim: Statement, document: Document) -> Iterator[Statement]:
    """The statements of anything that have the claim's value, the first few of each kind of quantity."""
    if claim.amount.unit == TIMES:
        return
    for family in COMPARABLE[claim.family]:
        values, statements = document.values.get(family, ((), ()))
        first = bisect_left(values, claim.amount.low)
        for place in range(first, min(bisect_right(values, claim.amount.high), first + _MOST_LOOKED_AT)):
            if compared(claim, statements[place]) is Agreement.AGREES:
                yield statements[place]


def _why(like: Likeness) -> str:
    # In the order in which they are told: what comes after a part that differs was not looked at.
    if like.marks == 0:
        return "but drawn up in another way"
    if like.period == 0:
        return "but for another period"
    if like.topic == 0:
        return "but for another subject"
    if not like.expected:
        return "but as an estimate or target" if like.metric else "but not as one"
    return "but not plainly of this"
