"""Sums that leave out their currency, in a text that tells all others in one: `$9 million, before 8 million`."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ..grammar.amount import COUNT
from ..grammar.metrics import Kind
from .statement import Says, Statement

_SUMS = frozenset({Kind.MONEY, Kind.COST})
_FEWEST = 2
"""How many sums must name the currency for all others to be in it."""
_SMALLEST = 1e6
"""Below that a bare number counts things as often as money."""


def in_one_currency(statements: Sequence[Statement]) -> list[Statement]:
    """The statements; bare sums in the one currency of the text, or in the one that it tells their metric in."""
    by_metric: dict[str, set[str]] = defaultdict(set)
    for one in statements:
        if one.amount.is_money:
            by_metric[one.metric].add(one.amount.unit)
    named = [one.amount.unit for one in statements if one.amount.is_money]
    every = set(named) if len(named) >= _FEWEST else set[str]()
    return [_in_currency(one, every, by_metric) if _is_bare_sum(one) else one for one in statements]


def _is_bare_sum(one: Statement) -> bool:
    if (
        one.amount.unit != COUNT
        or one.kind not in _SUMS
        or one.noun
        or one.says not in {Says.LEVEL, Says.CHANGE}
    ):
        return False
    return (one.amount.scaled and one.amount.value >= _SMALLEST) or "per share" in one.marks


def _in_currency(one: Statement, every: set[str], by_metric: Mapping[str, set[str]]) -> Statement:
    told = every if len(every) == 1 else by_metric.get(one.metric, every)
    return one._replace(amount=one.amount._replace(unit=min(told))) if len(told) == 1 else one
