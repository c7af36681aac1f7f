"""How the value of a claim stands to one of a source: whether they can be compared, agree, and go the same way."""

from ..grammar.amount import COUNT, PERCENT, TIMES, Agreement, Amount, Limit, agreement, same_unit
from ..grammar.metrics import PROFITS
from ..statements.statement import Says, Statement
from ..stems import stem

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
_TIMES_STEM = stem("time")


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
