"""What the lines around a table tell of its values: a caption, a scale, a currency."""

from collections.abc import Sequence

from ..grammar.amount import PERCENT
from ..grammar.period_mark import PeriodMark
from ..grammar.periods import PeriodReader
from ..grammar.quantities import find_quantities
from .line import Line, LineKind
from .table_heads import Header, header_of
from .table_scale import TableScale, currency_in, scale_in

_LONGEST_CAPTION = 160
_MOST_HEADS = 4
"""Rows of a table that can stand above its values."""


def caption_of(
    text: str, before: Sequence[Line], heading_period: PeriodMark | None, reader: PeriodReader
) -> Header:
    """What stands right above a table; without metric and period only the words and a stretch of time."""
    nearest = before[-1] if before and before[-1].kind is not LineKind.ROW else None
    told = (
        header_of(text, nearest.start, nearest.end, reader)
        if nearest and nearest.end - nearest.start < _LONGEST_CAPTION and not _tells_value(text, nearest)
        else Header()
    )
    if told.metric or told.period:
        return told
    return Header(topic=told.topic, words=told.words, period=heading_period, ended=told.ended)


def _tells_value(text: str, line: Line) -> bool:
    """Whether a line above a table is an item of a list that tells a value of its own, and heads nothing."""
    if line.kind is not LineKind.BULLET:
        return False
    return any(one.is_money or one.unit == PERCENT for one in find_quantities(text[line.start : line.end]))


def scale_around(text: str, rows: Sequence[Line], before: Sequence[Line]) -> TableScale | None:
    """The scale that the first cell of a table, its first rows or the lines above it name."""
    scale = None
    for line in (*reversed(before), *rows[:_MOST_HEADS]):
        scale = scale or scale_in(text[line.start : line.end])
    for line in rows[:1]:
        if line.cells:
            scale = scale_in(text[slice(*line.cells[0])]) or scale
    return scale


def in_currency(text: str, scale: TableScale, rows: Sequence[Line], noted: TableScale | None) -> TableScale:
    """The scale of a table whose caption names no currency: that of its first row of values, or of the text."""
    if scale.currency:
        return scale
    printed = {currency_in(text[slice(*cell)].strip()[:4]) for line in rows for cell in line.cells[1:]} - {""}
    return scale._replace(currency=printed.pop() if len(printed) == 1 else noted.currency if noted else "")
