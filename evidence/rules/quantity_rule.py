"""The verdict on one quantity of a claim: the same subject, metric, period and role must give the same value."""

from collections.abc import Sequence

from ..grammar.amount import COUNT, RANK, STREAK, Agreement, Limit, agreement
from ..statements.document import Document
from ..statements.statement import Statement, Topic
from .candidates import MOST_LOOKED_AT, Candidate, candidates, with_value
from .compared import compared, sign_differs
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .likeness import Likeness, likeness
from .terms import other_basis
from .wording import given, metric_words, value_words

_SCALES, _SAME_DIGITS = (1e3, 1e6, 1e9), 1e-3
_ALIKE = 7
"""How alike two statements have to be for their currencies to be held against each other."""
_BASES = {"yoy": "the year before", "qoq": "the quarter before"}


def judge_quantity(claim: Statement, document: Document, wanted: Topic) -> Ground:
    """The verdict on one quantity."""
    holding, found = candidates(claim, document, wanted)
    agreeing = [one for one in holding if one.agrees is Agreement.AGREES and not one.sign_differs]
    if agreeing:
        best = max(agreeing, key=lambda one: (one.like.total, -one.statement.sentence))
        if not _outdone(best, holding):
            reason = f"the source gives {given(best.statement)}"
            return Ground(SUPPORTED, reason, _strength(best.like), best.statement.sentence)
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
            f"the source prints fewer digits: {given(best.statement)}",
            0.4,
            best.statement.sentence,
        )
    sure = [one for one in differing if _is_sure(claim, one)]
    if sure:
        best = max(sure, key=lambda one: (one.like.total, _nearness(claim, one)))
        return Ground(CONTRADICTED, _contradicts(claim, best), _strength(best.like), best.statement.sentence)
    sources = [source for source, _ in found]
    return (
        _by_other_terms(claim, sources, document, wanted)
        or _by_other_currency(claim, holding)
        or _nothing(claim, found, document)
    )


def _by_other_terms(
    claim: Statement, sources: Sequence[Statement], document: Document, wanted: Topic
) -> Ground | None:
    """A denial where the source gives the value on another basis, or by another unit."""
    for source in sources if claim.basis else ():
        if _on_other_basis(claim, source, document, wanted):
            reason = f"the source gives {given(source)}, but against {_BASES[source.basis]}"
            return Ground(CONTRADICTED, reason, 0.8, source.sentence)
    for source in sources if claim.marks & _PER else ():
        if _is_per_other(claim, source, document, wanted):
            reason = f"the source gives {given(source)}, but {min(source.marks & _PER)}"
            return Ground(CONTRADICTED, reason, 0.7, source.sentence)
    return None


def _by_other_currency(claim: Statement, holding: Sequence[Candidate]) -> Ground | None:
    """A denial where the source gives the digits of the claim in another currency."""
    if not claim.amount.is_money:
        return None
    for one in holding:
        if one.agrees is not None or not one.statement.amount.is_money or one.like.total < _ALIKE:
            continue
        if agreement(claim.amount._replace(limit=Limit.EXACT), one.statement.amount) is Agreement.AGREES:
            reason = f"the source gives {given(one.statement)}: another currency"
            return Ground(CONTRADICTED, reason, 0.8, one.statement.sentence)
    return None


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


def _is_sure(claim: Statement, one: Candidate) -> bool:
    """Whether a difference is one of the same thing: metric named, subject plain."""
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


def _contradicts(claim: Statement, one: Candidate) -> str:
    if one.sign_differs and one.agrees is Agreement.AGREES:
        return f"the source gives {given(one.statement)}: the other way"
    return f"the source gives {given(one.statement)}, not {value_words(claim)}"


def _nothing(claim: Statement, found: list[tuple[Statement, Likeness]], document: Document) -> Ground:
    """No verdict: say what comes nearest and why it does not do."""
    nearest = sorted(found, key=lambda one: -one[1].total)[:MOST_LOOKED_AT]
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
