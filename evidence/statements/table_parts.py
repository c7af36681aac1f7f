"""Rows of a table that name no metric: the parts that add up to a total have its metric, others are line items."""

from bisect import bisect_left
from collections.abc import Sequence

from ..grammar.amount import COUNT, PERCENT
from ..grammar.metrics import Kind, Metric
from ..grammar.quantities import find_quantities
from .line import Line
from .statement import Says, Statement

_MOST_PARTS = 12
_FEWEST_PARTS = 2
_PAIR = 2
_TOTALS = frozenset({Kind.MONEY, Kind.COST, Kind.COUNT})

_Values = dict[int, tuple[float, float]]
"""By column, the value with its sign and the step of its last digit."""


def parts_of_totals(text: str, rows: Sequence[Line], metrics: Sequence[Metric | None]) -> dict[int, Metric]:
    """By their place among the rows, the parts and the metric of the total right above or below them."""
    values = [_values(text, line) for line in rows]
    found: dict[int, Metric] = {}
    for place, metric in enumerate(metrics):
        if metric is None or metric.kind not in _TOTALS or not values[place]:
            continue
        for way in (1, -1):
            run = _run(place, way, metrics, values)
            found.update((part, metric) for part in run if part not in found)
    return found


def changes_in_percent(statements: Sequence[Statement]) -> list[Statement]:
    """The statements of a row; a bare change that is the one in per cent of two values before it is in per cent."""
    told: list[Statement] = []
    for one in statements:
        levels = [other for other in told if other.says is Says.LEVEL][-2:]
        if (
            one.says is Says.CHANGE
            and one.amount.unit == COUNT
            and len(levels) == _PAIR
            and _is_rate(one, levels)
        ):
            one = one._replace(says=Says.GROWTH, amount=one.amount._replace(unit=PERCENT))  # noqa: PLW2901 - the same, told
        told.append(one)
    return told


def _is_rate(change: Statement, levels: Sequence[Statement]) -> bool:
    """Whether a change is that between two values in per cent, whichever of them is the later."""
    for new, old in (levels, levels[::-1]):
        if (
            old.value > 0
            and abs((new.value / old.value - 1) * 100 - change.value) <= change.amount.step * 0.6
        ):
            return True
    return False


def line_items(metrics: Sequence[Metric | None]) -> frozenset[int]:
    """The rows without a metric that stand amid rows of metrics, neither below nor above a row of revenue."""
    named = [place for place, metric in enumerate(metrics) if metric is not None]
    found: set[int] = set()
    for place, metric in enumerate(metrics):
        if metric is None and named:
            at = bisect_left(named, place)
            beside = (metrics[one] for one in named[max(at - 1, 0) : at + 1])
            if not any(one is not None and one.name == "revenue" for one in beside):
                found.add(place)
    return frozenset(found)


def _run(place: int, way: int, metrics: Sequence[Metric | None], values: Sequence[_Values]) -> Sequence[int]:
    """The rows beside a total that add up to it; empty where none do."""
    run: list[int] = []
    at = place + way
    while 0 <= at < len(metrics) and metrics[at] is None and values[at] and len(run) < _MOST_PARTS:
        run.append(at)
        if len(run) >= _FEWEST_PARTS and _add_up(values[place], [values[part] for part in run]):
            return run
        at += way
    return []


def _add_up(total: _Values, parts: Sequence[_Values]) -> bool:
    """Whether the parts come to the total in every column that all of them fill."""
    columns = [column for column in total if all(column in part for part in parts)]
    off = [
        abs(sum(part[column][0] for part in parts) - total[column][0])
        > total[column][1] * (len(parts) + 1) / 2
        for column in columns
    ]
    return bool(columns) and not any(off)


def _values(text: str, line: Line) -> _Values:
    """The bare numbers of a row, by column counted from the left."""
    found: _Values = {}
    for column, (start, end) in enumerate(line.cells[1:]):
        amounts = find_quantities(text[start:end].strip())
        if len(amounts) == 1 and (amounts[0].unit == COUNT or amounts[0].is_money):
            amount = amounts[0]
            found[column] = (-amount.value if amount.sign < 0 else amount.value, amount.step)
    return found
