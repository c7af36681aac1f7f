"""Sums without a currency or a scale, in a text that sets them for all: `RMB bn unless noted`."""

from ..grammar.amount import COUNT
from ..grammar.metrics import Kind
from .statement import Says, Statement
from .table_scale import TableScale

_SUMS = frozenset({Kind.MONEY, Kind.COST})


def as_noted(one: Statement, noted: TableScale | None) -> Statement:
    """A sum without a currency or a scale has those that the text sets for all: `RMB bn unless noted`."""
    amount = one.amount
    if noted is None or amount.unit != COUNT or one.kind not in _SUMS or one.noun:
        return one
    if one.says not in {Says.LEVEL, Says.CHANGE} or amount.in_words:
        return one
    times = 1.0 if amount.scaled else noted.one
    top = amount.top * times if amount.top is not None else None
    scaled = amount.scaled or times > 1
    unit = noted.currency if scaled else amount.unit
    value, step = amount.value * times, amount.step * times
    return one._replace(amount=amount._replace(value=value, step=step, top=top, unit=unit, scaled=scaled))
