"""Reads a table as row by column: each cell has the metric, topic and period of its row, column and caption."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..grammar.amount import COUNT, PERCENT, POINTS, Amount
from ..grammar.metrics import METRIC_PHRASES, Kind, Metric
from ..grammar.movements import Move
from ..grammar.period_mark import PeriodMark
from ..grammar.periods import PeriodReader
from ..grammar.quantities import find_quantities
from ..grammar.units import SCALES
from ..grammar.words import words_in
from ..stems import stem
from .lexed import Lexed, lex
from .metric_choice import MARKET_SHARE
from .plain_text import Line
from .statement import Says, Statement, Topic
from .table_scale import TableScale, scale_in
from .topics import topic_of

_NO_SCALE = frozenset({Kind.RATIO, Kind.PER_SHARE, Kind.PRICE})
_CHANGE_WORDS = frozenset({"change", "growth", "yoy", "var", "variance", "chg", "increase", "delta"})
_EMPTY_CELLS = frozenset({"", "-", "--", "n/a", "na", "n.a.", "nm", "n.m.", "*", "$", "%", ")"})


_PERCENT_HEAD = re.compile(r"\(%\)|\bin (?:%|per ?cent\b)|[,;] (?:%|per ?cent) *$", re.IGNORECASE)
_NUMBERED_ROW = 3
_COUNTED = re.compile(
    r"(?:[,(] ?|\bin )(thousands?|millions?|billions?) (?:of )?(?=[A-Za-z])|\((k|m|mn|bn)\)", re.IGNORECASE
)


class Header(NamedTuple):
    """What the head of a row or a column tells."""

    topic: Topic = Topic()
    metric: Metric | None = None
    marks: frozenset[str] = frozenset()
    period: PeriodMark | None = None
    change: bool = False
    basis: str = ""
    expected: bool = False
    former: bool = False
    scale: TableScale | None = None
    counted: float = 1.0
    """What one printed unit counts where the head says so: `Throughput, thousand TEU`."""
    words: frozenset[str] = frozenset()
    percent: bool = False


class Table(NamedTuple):
    """The rows of one table, and what stands around it."""

    rows: Sequence[Line]
    caption: Header
    scale: TableScale
    scale_is_old: bool = False
    """Whether the scale is that of a table before."""


def header_of(text: str, start: int, end: int, reader: PeriodReader) -> Header:
    """Read the head of a row or column, or a caption."""
    lexed = lex(text, start, end, reader)
    forms = {word.form for word in lexed.words}
    metric = lexed.metrics[-1].meaning if lexed.metrics else None
    if (
        lexed.metrics
        and len(lexed.metrics) > 1
        and lexed.metrics[0].meaning.kind in {Kind.MONEY, Kind.COST, Kind.PER_SHARE}
    ):
        metric = lexed.metrics[0].meaning
    if metric is None and forms & {"share", "mix"}:
        metric = MARKET_SHARE
    if metric is None and [word.form for word in lexed.words] == ["marketing"]:
        metric = METRIC_PHRASES.find([*words_in("marketing expense")])[0].meaning
    relation = [mark.relation for mark in lexed.periods.values()]
    told = [
        mark
        for mark in lexed.periods.values()
        if mark.relation not in {"yoy", "qoq", "year_ago", "previous", "this"}
    ]
    former = any(one in {"year_ago", "previous"} for one in relation)
    growth = bool(forms & _CHANGE_WORDS) or any(one in {"yoy", "qoq"} for one in relation)
    return Header(
        topic=_topic(lexed),
        metric=metric,
        marks=frozenset(mark.meaning for mark in lexed.marks) | (metric.marks if metric else frozenset()),
        period=_joined(told),
        change=growth,
        basis="qoq" if "qoq" in relation else "yoy" if growth else "",
        expected=any(phrase.meaning is Move.EXPECTED for phrase in lexed.moves.values()),
        former=former,
        scale=scale_in(text[start:end]),
        words=frozenset(forms),
        percent=_PERCENT_HEAD.search(text[start:end]) is not None,
        counted=_counted(text[start:end]),
    )


def _counted(head: str) -> float:
    found = _COUNTED.search(head)
    return 10.0 ** SCALES[(found[1] or found[2]).lower()] if found and scale_in(head) is None else 1.0


def _joined(told: list[PeriodMark]) -> PeriodMark | None:
    """One period of a head that tells it in parts: `Three months ended` above `June 30, 2025`."""
    if not told:
        return None
    longest = max(told, key=lambda mark: (mark.months or 0, len(mark.spans)))
    year = next((span.year for mark in told for span in mark.spans if span.year), 0)
    if year and all(span.year == 0 for span in longest.spans):
        spans = frozenset(span._replace(year=year) for span in longest.spans)
        return longest._replace(
            spans=spans, fiscal=longest.fiscal._replace(year=year) if longest.fiscal else None
        )
    return longest


def _topic(lexed: Lexed) -> Topic:
    """The topic of a head; what stands in brackets only explains it."""
    depth = 0
    aside: set[int] = set()
    for place, word in enumerate(lexed.words):
        depth += (word.form == "(") - (word.form == ")")
        if depth > 0:
            aside.add(place)
    taken = {n for phrase in lexed.metrics for n in range(phrase.first, phrase.after)}
    taken |= {n for phrase in lexed.marks for n in range(phrase.first, phrase.after)} | aside
    return topic_of(
        word
        for place, word in enumerate(lexed.words)
        if place not in taken and word.form not in {"share", "mix"} | _CHANGE_WORDS
    )


def read_table(
    text: str, table: Table, first: int, reader: PeriodReader
) -> list[tuple[Line, list[Statement]]]:
    """The statements of each row that has values; `first` numbers the rows."""
    heads, body = _split(text, table.rows)
    width = max((len(line.cells) for line in table.rows), default=0)
    columns = _with_periods([_column(text, heads, place, width, reader) for place in range(width)])
    found: list[tuple[Line, list[Statement]]] = []
    section = Header()
    for count, line in enumerate(body):
        cells = line.cells
        shift = width - len(cells) if heads and len(cells) < width and len(heads[-1].cells) == width else 0
        first_cell = _head_cell(text, cells)
        head = header_of(text, *cells[first_cell], reader) if cells else Header()
        if not _has_values(text, line):
            section = head
            found.append((line, []))
            continue
        statements: list[Statement] = []
        for place, cell in enumerate(cells):
            if place <= first_cell:
                continue
            column = (
                columns[min(place + (shift if shift and place else 0), width - 1)] if columns else Header()
            )
            one = _cell(text, cell, head, column, section, table, first + count)
            if one is not None:
                statements.append(one)
        found.append((line, statements))
    return found


def _split(text: str, rows: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The heading rows and the others."""
    heads: list[Line] = []
    for count, line in enumerate(rows):
        if _has_values(text, line) and not (count == 0 and _looks_like_head(text, line, rows)):
            return heads, list(rows[count:])
        heads.append(line)
        if len(heads) > 3:
            return heads[:1], list(rows[1:])
    return heads, []


def _looks_like_head(text: str, line: Line, rows: Sequence[Line]) -> bool:
    del rows
    first = text[slice(*line.cells[0])].strip() if line.cells else "x"
    others = [text[slice(*cell)].strip() for cell in line.cells[1:]]
    return (not first or first.lower() in {"item", "metric", "segment"}) and all(
        len(cell) == 4 and cell.startswith(("19", "20")) for cell in others if cell
    )


def _head_cell(text: str, cells: Sequence[tuple[int, int]]) -> int:
    """Which cell names the row: the second where the first only numbers it."""
    if len(cells) < _NUMBERED_ROW:
        return 0
    first, second = (text[slice(*cell)].strip() for cell in cells[:2])
    numbers = not first or first.rstrip(".").isdigit()
    return 1 if numbers and second[:1].isalpha() and not find_quantities(second) else 0


def _has_values(text: str, line: Line) -> bool:
    """Whether a row has a number beside its head that is no year."""
    for start, end in line.cells[1:]:
        cell = text[start:end]
        for amount in find_quantities(cell):
            plain = (
                amount.unit == COUNT
                and not amount.scaled
                and amount.step == 1
                and 1990 <= amount.value <= 2100
            )
            if not plain and not PeriodReader().find(cell):
                return True
    return False


def _column(text: str, heads: Sequence[Line], place: int, width: int, reader: PeriodReader) -> Header:
    """The head of a column; the cells of upper rows spread over those below."""
    pieces: list[str] = []
    for line in heads:
        cells = line.cells
        if len(cells) == width:
            pieces.append(text[slice(*cells[place])])
        elif len(cells) == width - 1 and place:
            pieces.append(text[slice(*cells[place - 1])])
        elif cells and place:
            filled = [cell for cell in cells if text[slice(*cell)].strip()]
            over = (
                filled[1:]
                if len(filled) > 1 and (width - 1) % len(filled) and not (width - 1) % (len(filled) - 1)
                else filled
            )
            if over and (width - 1) % len(over) == 0:
                pieces.append(text[slice(*over[(place - 1) * len(over) // (width - 1)])])
    joined = " ".join(piece.strip() for piece in pieces if piece.strip())
    return header_of(joined, 0, len(joined), reader) if joined else Header()


def _with_periods(columns: list[Header]) -> list[Header]:
    """The columns of change take the newest period of the columns that they compare, those on their left."""
    found: list[Header] = []
    compared: list[PeriodMark] = []
    for count, column in enumerate(columns):
        if column.period is not None:
            if count and columns[count - 1].change:
                compared = []
            compared.append(column.period)
        elif column.change and compared:
            column = column._replace(period=max(compared, key=_end))  # noqa: PLW2901 - the same column, dated
        elif compared and column.metric is not None and column.metric.kind is Kind.RATIO:
            column = column._replace(period=compared[-1])  # noqa: PLW2901 - the same column, dated
        found.append(column)
    return found


def _end(mark: PeriodMark) -> tuple[int, int]:
    return max(((span.year, span.month) for span in mark.spans), default=(0, 0))


def _cell(
    text: str, cell: tuple[int, int], row: Header, column: Header, section: Header, table: Table, number: int
) -> Statement | None:
    printed = text[slice(*cell)].strip()
    if printed.lower() in _EMPTY_CELLS:
        return None
    amounts = find_quantities(printed)
    if not amounts:
        return None
    amount = amounts[0]
    caption = table.caption
    told_in = row.percent or column.percent or (caption.percent and not row.metric and not row.counted > 1)
    if told_in and amount.unit == COUNT and not amount.scaled:
        amount = amount._replace(unit=PERCENT)
    amount = amount._replace(start=amount.start + cell[0], end=amount.end + cell[0])
    metric = row.metric or column.metric or section.metric or table.caption.metric
    if (
        column.metric is not None
        and column.metric.kind is Kind.RATIO
        and amount.unit == PERCENT
        and row.metric is None
    ):
        metric = column.metric
    change = column.change or row.change or (caption.change and caption.percent and amount.unit == PERCENT)
    says = _says(amount, metric, change=change)
    amount = _scaled(amount, metric, says, row, column, table)
    topic = row.topic.joined(column.topic) if column.topic.names or not column.metric else row.topic
    if not row.topic and section.topic and section.metric is None:
        topic = topic.joined(section.topic)
    period = column.period or row.period or section.period or table.caption.period
    stemmed = frozenset(stem(word) for word in column.words)
    sign = amount.sign
    if says is Says.LEVEL and metric is not None:
        sign = (
            0 if metric.kind is Kind.COST else (-1 if metric.sign < 0 and amount.sign >= 0 else amount.sign)
        )
        if metric.sign < 0 and amount.sign < 0:
            sign = -1
    if says is Says.LEVEL and metric is None and printed.startswith("("):
        sign = 0
    if says is Says.GROWTH and not sign:
        sign = 1
    return Statement(
        amount=amount, says=says, metric=metric.name if metric else "", kind=metric.kind if metric else Kind.ANY,
        sign=sign,
        marks=row.marks | column.marks, topic=topic, noun=frozenset(), period=period,
        former=row.former or column.former, expected=row.expected or column.expected, basis=column.basis or row.basis,
        sentence=number, in_table=True, column=stemmed, own_period=period is not None,
    )  # fmt: skip


def _says(amount: Amount, metric: Metric | None, *, change: bool) -> Says:
    if amount.unit == POINTS:
        return Says.CHANGE
    if amount.unit == PERCENT:
        if change or amount.sign > 0:
            return Says.GROWTH
        if metric is not None and metric.kind is Kind.RATIO:
            return Says.LEVEL
        if metric is not None and amount.sign < 0:
            return Says.GROWTH
        return Says.SHARE
    return Says.CHANGE if change else Says.LEVEL


def _scaled(
    amount: Amount, metric: Metric | None, says: Says, row: Header, column: Header, table: Table
) -> Amount:
    """The amount in single units, in the currency that the table counts in."""
    del says
    if amount.unit in {PERCENT, POINTS} or amount.scaled:
        return amount
    scale = row.scale or column.scale or table.scale
    kind = metric.kind if metric else Kind.MONEY
    unit = amount.unit or (scale.currency if kind not in {Kind.RATIO, Kind.COUNT} else "")
    if kind is Kind.RATIO and amount.unit == COUNT:
        return amount._replace(unit=PERCENT)
    if metric is None and table.scale_is_old and not amount.unit:
        return amount
    counted = max(row.counted, column.counted, 1.0 if row.metric else table.caption.counted)
    if counted > 1 and not amount.unit and (kind is Kind.COUNT or metric is None):
        return amount._replace(value=amount.value * counted, step=amount.step * counted, scaled=True)
    if kind in _NO_SCALE or (kind is Kind.COUNT and row.scale is None and column.scale is None):
        return amount._replace(unit=unit)
    return amount._replace(
        value=amount.value * scale.one, step=amount.step * scale.one, unit=unit, scaled=scale.one > 1
    )


__all__ = ["METRIC_PHRASES", "Header", "Table", "header_of", "read_table"]
