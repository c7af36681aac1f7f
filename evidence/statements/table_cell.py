"""What one cell of a table states."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..grammar.amount import COUNT, PERCENT, POINTS, Amount
from ..grammar.metrics import MULTIPLES, Kind, Metric
from ..grammar.period_mark import MONTH, QUARTER, YEAR, PeriodMark, Span
from ..grammar.quantities import find_quantities
from ..stems import stem
from .line import Line
from .market_metric import MARKET_SHARE
from .statement import Says, Statement
from .table_heads import Header
from .table_rows import EMPTY_CELLS
from .table_scale import TableScale

_NO_SCALE = frozenset({Kind.RATIO, Kind.PER_SHARE, Kind.PRICE})
_BOTH_WAYS = frozenset({"net", "cash", "debt"})
"""What a head names that has a value for either: `Net debt (net cash)`."""
_SEGMENTS = frozenset({"segment", "division"})
_REVENUE = Metric("revenue", Kind.MONEY)
"""What a list of segments gives where it says no more."""


class Table(NamedTuple):
    """The rows of one table, and what stands around it."""

    rows: Sequence[Line]
    caption: Header
    scale: TableScale
    scale_is_old: bool = False
    """Whether the scale is that of a table before."""


_CLOSED_PERCENT = re.compile(r"^\((\d[\d.,]*)(\)%|%\))$")
_CLOSED_PERCENT_SPACED = re.compile(r"^\( ?(\d[\d.,]*) ?\) ?%$")


def _quantities(printed: str) -> list[Amount]:
    """The quantities of a cell. A percentage in brackets is negative, `(25)%`, and so is `( 25 ) %`."""
    closed = _CLOSED_PERCENT.match(printed) or _CLOSED_PERCENT_SPACED.match(printed)
    return find_quantities(f"-{closed[1]}%".ljust(len(printed)) if closed else printed)


def statements_of_cell(
    text: str, cell: tuple[int, int], row: Header, column: Header, section: Header, table: Table
) -> list[Statement]:
    """What a cell states: its value, and a change in per cent printed behind it."""
    printed = text[slice(*cell)].strip()
    if printed.lower() in EMPTY_CELLS:
        return []
    amounts = _quantities(printed)
    found = [_value(amount, printed, cell, row, column, section, table) for amount in amounts[:1]]
    if amounts and amounts[0].unit not in {PERCENT, POINTS}:
        changed = column._replace(change=True, basis=column.basis or "yoy")
        found.extend(
            _value(amount, printed, cell, row, changed, section, table)
            for amount in amounts[1:2]
            if amount.unit == PERCENT and amount.sign
        )
    return found


def _metric(
    amount: Amount, row: Header, column: Header, section: Header, caption: Header
) -> tuple[Metric | None, frozenset[str]]:
    """The metric of a cell, and the marks that came with it from above the table."""
    metric = row.metric or column.metric
    if column.metric is not None and column.metric.kind is Kind.RATIO and amount.unit == PERCENT:
        metric = row.metric or column.metric
    if metric is not None:
        return metric, frozenset()
    if section.metric is not None:
        return section.metric, section.marks
    if caption.metric is not None:
        return caption.metric, caption.marks
    if column.change and "organic" in column.marks and amount.unit == PERCENT:
        return _REVENUE, frozenset()
    is_part = bool(caption.words & _SEGMENTS) and not caption.topic and not column.topic.words
    return (_REVENUE if is_part and amount.unit != POINTS else None), frozenset()


def _value(
    amount: Amount, printed: str, cell: tuple[int, int], row: Header, column: Header, section: Header, table: Table,
) -> Statement:  # fmt: skip
    caption = table.caption
    told_in = row.percent or column.percent or (caption.percent and not row.metric and not row.counted > 1)
    if told_in and amount.unit == COUNT and not amount.scaled:
        amount = amount._replace(unit=PERCENT)
    amount = amount._replace(start=amount.start + cell[0], end=amount.end + cell[0])
    if row.own_unit and row.metric in {None, MARKET_SHARE}:
        caption, section = Header(period=caption.period), Header(period=section.period)
    metric, marks = _metric(amount, row, column, section, caption)
    changed = "organic" in column.marks and amount.unit == PERCENT and column.metric is None
    change = (
        column.change
        or row.change
        or changed
        or (caption.change and caption.percent and amount.unit == PERCENT)
    )
    says = _says(amount, metric, change=change)
    amount = _scaled(amount, metric, says, row, column, table._replace(caption=caption))
    if metric is not None and metric.sign < 0 and amount.sign < 0 and row.words >= _BOTH_WAYS:
        metric, amount = metric._replace(sign=1), amount._replace(sign=0)
    topic = row.topic.joined(column.topic) if column.topic.names or not column.metric else row.topic
    if not row.topic and section.topic and section.metric is None:
        topic = topic.joined(section.topic)
    period = _in_year(row.period, column.period) or column.period
    period = period or row.period or section.period or caption.period
    stemmed = frozenset(stem(word) for word in column.words)
    return Statement(
        amount=amount, says=says, metric=metric.name if metric else "", kind=metric.kind if metric else Kind.ANY,
        sign=_sign(amount, printed, metric, says),
        marks=row.marks | column.marks | marks, topic=topic, noun=frozenset(), period=period,
        former=row.former or column.former, expected=row.expected or column.expected, basis=column.basis or row.basis,
        sentence=0, in_table=True, column=stemmed, own_period=period is not None,
    )  # fmt: skip


def _sign(amount: Amount, printed: str, metric: Metric | None, says: Says) -> int:
    """Which way a value goes: brackets and a minus are negative, but not for what is always a cost."""
    if says is Says.GROWTH:
        return amount.sign or 1
    if says is not Says.LEVEL:
        return amount.sign
    if metric is None:
        return 0 if printed.startswith("(") else amount.sign
    if metric.kind is Kind.COST:
        return 0
    return -1 if metric.sign < 0 else amount.sign


def _says(amount: Amount, metric: Metric | None, *, change: bool) -> Says:
    if amount.unit == POINTS:
        return Says.CHANGE
    if amount.unit == PERCENT:
        if change or amount.sign > 0:
            return Says.GROWTH
        if metric is not None and metric.kind is Kind.RATIO:
            return Says.LEVEL
        return Says.GROWTH if amount.sign < 0 else Says.SHARE
    return Says.CHANGE if change else Says.LEVEL


def _scaled(
    amount: Amount, metric: Metric | None, says: Says, row: Header, column: Header, table: Table
) -> Amount:
    """The amount in single units, in the currency that the table counts in."""
    if amount.unit in {PERCENT, POINTS}:
        return amount
    if amount.scaled:
        is_sum = metric is not None and metric.kind in {Kind.MONEY, Kind.COST} and says is Says.LEVEL
        told = column.currency or row.currency or table.scale.currency
        return amount._replace(unit=amount.unit or (told if is_sum else ""))
    scale = row.scale or column.scale or table.scale
    kind = metric.kind if metric else Kind.MONEY
    currency = column.currency or row.currency or scale.currency
    unit = amount.unit or (currency if kind not in {Kind.RATIO, Kind.COUNT} else "")
    if kind is Kind.RATIO and amount.unit == COUNT:
        return amount._replace(unit=PERCENT)
    if metric is None and table.scale_is_old and not amount.unit:
        return amount
    counted = max(row.counted, column.counted, 1.0 if row.metric else table.caption.counted)
    if counted > 1 and not amount.unit and (kind is Kind.COUNT or metric is None):
        return amount._replace(value=amount.value * counted, step=amount.step * counted, scaled=True)
    if row.per or "per share" in row.marks | column.marks:
        return amount._replace(unit=unit)
    if metric is not None and metric.name in MULTIPLES:
        return amount
    if kind in _NO_SCALE or (kind is Kind.COUNT and row.scale is None and column.scale is None):
        return amount._replace(unit=unit)
    return amount._replace(
        value=amount.value * scale.one, step=amount.step * scale.one, unit=unit, scaled=scale.one > 1
    )


def _in_year(row: PeriodMark | None, column: PeriodMark | None) -> PeriodMark | None:
    """The month or quarter that a row names, in the year of a column."""
    if row is None or column is None or column.months != YEAR or row.months not in {MONTH, QUARTER}:
        return None
    years = {span.year for span in column.spans} - {0}
    ends = {span.month for span in row.spans} - {0}
    if len(years) != 1 or len(ends) != 1:
        return None
    spans = frozenset({Span(row.months or MONTH, years.pop(), ends.pop())})
    return row._replace(spans=spans, fiscal=None, label=f"{row.label} {column.label}")
