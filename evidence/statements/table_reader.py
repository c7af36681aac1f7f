"""Reads a table as row by column: each cell has the metric, topic and period of its row, column and caption."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..grammar.amount import COUNT, PERCENT, POINTS, Amount
from ..grammar.metrics import METRIC_PHRASES, Kind, Metric
from ..grammar.period_mark import INSTANT, YEAR, PeriodMark
from ..grammar.periods import PeriodReader
from ..grammar.quantities import find_quantities
from ..stems import stem
from .lexed import lex
from .metric_choice import MARKET_SHARE
from .plain_text import Line
from .statement import LINE_ITEM, Says, Statement, Topic
from .table_heads import Header, header_of
from .table_parts import changes_in_percent, line_items, parts_of_totals
from .table_scale import TableScale
from .topics import topic_of

_NO_SCALE = frozenset({Kind.RATIO, Kind.PER_SHARE, Kind.PRICE})
_EMPTY_CELLS = frozenset({"", "-", "--", "n/a", "na", "n.a.", "nm", "n.m.", "*", "$", "%", ")"})


_WHOLE = re.compile(r"all (?!other)[a-z]+s$", re.IGNORECASE)
"""`All makers` is the sum of the rows."""
_NUMBERED_ROW = 3
_DASHES_OF_A_DAY = 2
_MOST_HEADS = 3
_FEWEST_HEADS = 2
_CROOKED = 3
"""By how many characters the right edges of one column may differ."""
_PARTS = frozenset({"other", "new"})
_BOTH_WAYS = frozenset({"net", "cash", "debt"})
_OPPOSITES = {
    "net cash": (_BOTH_WAYS, Metric("net debt", Kind.MONEY)),
    "net debt": (_BOTH_WAYS, Metric("net cash", Kind.MONEY)),
}
"""What a negative value is where the head names both: `Net cash (net debt)`."""
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


def read_table(text: str, table: Table, reader: PeriodReader) -> list[tuple[Line, list[Statement]]]:
    """The statements of each row from the first that has values; whoever asks numbers the rows."""
    found: list[tuple[Line, list[Statement]]] = []
    for heads, body in _blocks(text, table.rows, reader):
        if found:
            found.extend((line, []) for line in heads)
        found.extend(_read_block(text, table, heads, body, reader))
    return found


def _blocks(text: str, rows: Sequence[Line], reader: PeriodReader) -> list[tuple[list[Line], list[Line]]]:
    """The parts of a table, each with its own heading rows: a second row of years opens a new part."""
    heads, body = _split(text, rows, reader)
    blocks: list[tuple[list[Line], list[Line]]] = [(heads, [])]
    for line in body:
        if _is_head_row(text, line, reader):
            if blocks[-1][1]:
                blocks.append(([], []))
            blocks[-1][0].append(line)
        else:
            blocks[-1][1].append(line)
    return blocks


class _Nest:
    """The rows that a row can belong to: the heading of its section, and the row that it is indented under."""

    def __init__(self, corner: Header) -> None:
        self._corner = corner
        self._section, self._level, self._is_deep = corner, -1, False
        self._parent, self._parent_level = Header(), 0

    def open_section(self, head: Header, level: int) -> None:
        """A row without values names those below it."""
        self._section, self._level, self._is_deep = _over(head, self._corner), level, False
        self._parent = Header()

    def place(self, head: Header, level: int) -> tuple[Header, Header]:
        """The head of a row with what it takes from above, and the section that it is in."""
        if level > self._level:
            self._is_deep = self._level >= 0
        elif self._is_deep:
            self._section, self._level, self._is_deep = self._corner, -1, False
        if self._parent.topic and level > self._parent_level and not head.topic:
            return head._replace(topic=self._parent.topic), self._section
        self._parent, self._parent_level = head, level
        return head, self._section


def _with_text_cells(text: str, line: Line, first_cell: int, head: Header, reader: PeriodReader) -> Header:
    """The head of a record: the names before its first value tell of whom it is, a day when."""
    for cell in line.cells[first_cell + 1 :]:
        printed = text[slice(*cell)].strip()
        if _is_date(text, cell, reader):
            head = head._replace(period=head.period or header_of(text, *cell, reader).period)
        elif find_quantities(printed):
            break
        elif printed.lower() not in _EMPTY_CELLS and printed[0].isalpha():
            head = head._replace(topic=head.topic.joined(header_of(text, *cell, reader).topic))
    return head


def _is_date(text: str, cell: tuple[int, int], reader: PeriodReader) -> bool:
    """Whether a cell holds a day, a month or a quarter and no value."""
    printed = text[slice(*cell)].strip()
    if printed.count("-") < _DASHES_OF_A_DAY and not any(char.isalpha() for char in printed):
        return False
    found = reader.find(printed)
    return len(found) == 1 and found[0].start == 0 and found[0].end == len(printed) and not printed.isdigit()


def _over(head: Header, under: Header) -> Header:
    """The head of a section; what it does not tell is that of the table's corner."""
    if head.metric is not None:
        return head
    return head._replace(
        metric=under.metric, marks=head.marks | under.marks, change=head.change or under.change
    )


def _read_block(
    text: str, table: Table, heads: list[Line], body: list[Line], reader: PeriodReader
) -> list[tuple[Line, list[Statement]]]:
    width = max((len(line.cells) for line in (*heads, *body)), default=0)
    columns = _with_periods(
        [_dated(_column(text, heads, place, width, reader), table.caption) for place in range(width)]
    )
    block = _Block(text, table, columns, _Grid(text, heads, body, width), reader)
    corner = _corner(text, heads, width, reader)
    sums = corner.metric is not None and corner.metric.kind in {Kind.MONEY, Kind.COST}
    names = [_head_cell(text, line.cells) for line in body]
    rows = [row_head(text, line, at, reader, sums=sums) for line, at in zip(body, names, strict=True)]
    metrics = [head.metric for head in rows]
    parts, items = parts_of_totals(text, body, metrics), line_items(metrics)
    nest = _Nest(corner)
    found: list[tuple[Line, list[Statement]]] = []
    for count, line in enumerate(body):
        if not _has_values(text, line):
            nest.open_section(rows[count], block.grid.level(line))
            found.append((line, []))
            continue
        head, section = nest.place(rows[count], block.grid.level(line))
        if head.metric is None and count in parts:
            section = section._replace(metric=section.metric or parts[count])
        statements = block.row(line, names[count], head, section)
        if count in items:
            statements = [
                one if one.metric else one._replace(marks=one.marks | {LINE_ITEM}) for one in statements
            ]
        found.append((line, statements))
    return found


class _Block(NamedTuple):
    """A part of a table with its columns."""

    text: str
    table: Table
    columns: list[Header]
    grid: "_Grid"
    reader: PeriodReader

    def row(self, line: Line, first_cell: int, head: Header, section: Header) -> list[Statement]:
        """The statements of a row."""
        head = _with_text_cells(self.text, line, first_cell, head, self.reader)
        statements: list[Statement] = []
        for place, cell in enumerate(line.cells):
            if place <= first_cell or _is_date(self.text, cell, self.reader):
                continue
            column = self.columns[self.grid.column(line, place)]
            statements.extend(_cell(self.text, cell, head, column, section, self.table))
        return changes_in_percent(statements)


class _Grid:
    """Where the columns of a block stand, for rows that leave cells out."""

    def __init__(self, text: str, heads: list[Line], body: list[Line], width: int) -> None:
        self._text, self._width = text, width
        self._shifts = bool(heads) and len(heads[-1].cells) == width
        self._edges = self._right_edges([line for line in body if len(line.cells) == width])

    def _right_edges(self, full: list[Line]) -> list[float]:
        """Where each column ends, counted from the beginning of the line; empty where they do not line up."""
        if any("|" in self._text[line.start : line.end] for line in full):
            return []
        edges: list[float] = []
        for place in range(1, self._width):
            ends = [line.cells[place][1] - line.start for line in full]
            if not ends or max(ends) - min(ends) > _CROOKED:
                return []
            edges.append(sum(ends) / len(ends))
        return edges

    def level(self, line: Line) -> int:
        """How far a row is indented."""
        return (
            0 if "|" in self._text[line.start : line.end] or not line.cells else line.cells[0][0] - line.start
        )

    def column(self, line: Line, place: int) -> int:
        """Which column a cell stands in."""
        missing = self._width - len(line.cells)
        if missing > 0 and self._edges and place:
            end = line.cells[place][1] - line.start
            return min(range(1, self._width), key=lambda n: abs(self._edges[n - 1] - end))
        return min(place + (missing if self._shifts and missing > 0 and place else 0), self._width - 1)


def row_head(text: str, line: Line, first_cell: int, reader: PeriodReader, *, sums: bool) -> Header:
    """The head of a row. `New businesses`, which tells little elsewhere, is a part here.

    In a table of sums what else counts things, as `home deliveries`, is a part as well.
    """
    if not line.cells:
        return Header()
    head = header_of(text, *line.cells[first_cell], reader)
    if sums and head.metric is not None and head.metric.kind is Kind.COUNT:
        told = topic_of(lex(text, *line.cells[first_cell], reader).words)
        return head._replace(metric=None, topic=told)
    if _WHOLE.match(text[slice(*line.cells[first_cell])].strip()):
        return head._replace(topic=Topic())
    if head.topic:
        return head
    lexed = lex(text, *line.cells[first_cell], reader)
    taken = {n for phrase in lexed.metrics for n in range(phrase.first, phrase.after)}
    parts = {stem(word.form) for n, word in enumerate(lexed.words) if n not in taken and word.form in _PARTS}
    return head._replace(topic=Topic(words=frozenset(parts))) if parts else head


def _corner(text: str, heads: Sequence[Line], width: int, reader: PeriodReader) -> Header:
    """What the first cell of the heading rows tells of all rows: `Revenue` before a row of years."""
    for line in heads:
        if len(line.cells) == width and width > 1:
            head = header_of(text, *line.cells[0], reader)
            if head.metric is not None:
                return Header(metric=head.metric, marks=head.marks, change=head.change, percent=head.percent)
    return Header()


def _split(text: str, rows: Sequence[Line], reader: PeriodReader) -> tuple[list[Line], list[Line]]:
    """The heading rows and the others."""
    heads: list[Line] = []
    for count, line in enumerate(rows):
        if _has_values(text, line) and not (count == 0 and _looks_like_head(text, line, rows)):
            sections = 0
            while sections + 1 < len(heads) and _is_section(text, heads[-1 - sections], reader):
                sections += 1
            return heads[: len(heads) - sections], list(rows[count - sections :])
        heads.append(line)
        if len(heads) > _MOST_HEADS:
            return heads[:1], list(rows[1:])
    return heads, []


def _is_section(text: str, line: Line, reader: PeriodReader) -> bool:
    """Whether a row with one cell names the rows below it, rather than dating or counting the columns."""
    filled = [cell for cell in line.cells if text[slice(*cell)].strip()]
    if len(filled) != 1:
        return False
    return not _heads_a_column(text, filled[0], reader)


def _heads_a_column(text: str, cell: tuple[int, int], reader: PeriodReader) -> bool:
    """Whether a cell dates a column or tells in what it counts."""
    head = header_of(text, *cell, reader)
    return bool(head.period or head.change or head.scale or head.currency or head.former)


def _is_head_row(text: str, line: Line, reader: PeriodReader) -> bool:
    """Whether a row amid others dates the columns anew: all its cells but the first are heads."""
    filled = [cell for cell in line.cells[1:] if text[slice(*cell)].strip()]
    if len(filled) < _FEWEST_HEADS or _has_values(text, line):
        return False
    return all(_heads_a_column(text, cell, reader) for cell in filled)


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


def _dated(column: Header, caption: Header) -> Header:
    """A column headed by a year or a day alone, under a caption that says which part of the year or how long."""
    mine, told = column.period, caption.period
    if mine is not None and mine.months == INSTANT and caption.ended:
        spans = frozenset(span._replace(months=caption.ended) for span in mine.spans)
        return column._replace(period=mine._replace(spans=spans))
    if mine is None or told is None or mine.months != YEAR or not told.months or told.months >= YEAR:
        return column
    years = {span.year for span in mine.spans}
    months = {span.month for span in told.spans}
    if not mine.label.strip().isdigit() or len(years) != 1 or 0 in months:
        return column
    year = years.pop()
    fiscal = told.fiscal._replace(year=year) if told.fiscal else None
    spans = frozenset(span._replace(year=year) for span in told.spans)
    return column._replace(period=told._replace(spans=spans, fiscal=fiscal, label=f"{told.label} {year}"))


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


_CLOSED_PERCENT = re.compile(r"^\((\d[\d.,]*)(\)%|%\))$")
_CLOSED_PERCENT_SPACED = re.compile(r"^\( ?(\d[\d.,]*) ?\) ?%$")


def _quantities(printed: str) -> list[Amount]:
    """The quantities of a cell. A percentage in brackets is negative, `(25)%`, and so is `( 25 ) %`."""
    closed = _CLOSED_PERCENT.match(printed) or _CLOSED_PERCENT_SPACED.match(printed)
    return find_quantities(f"-{closed[1]}%".ljust(len(printed)) if closed else printed)


def _cell(
    text: str, cell: tuple[int, int], row: Header, column: Header, section: Header, table: Table
) -> list[Statement]:
    """What a cell states: its value, and a change in per cent printed behind it."""
    printed = text[slice(*cell)].strip()
    if printed.lower() in _EMPTY_CELLS:
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
    change = column.change or row.change or (caption.change and caption.percent and amount.unit == PERCENT)
    says = _says(amount, metric, change=change)
    amount = _scaled(amount, metric, says, row, column, table._replace(caption=caption))
    if (
        metric is not None
        and amount.sign < 0
        and metric.name in _OPPOSITES
        and _OPPOSITES[metric.name][0] <= row.words
    ):
        metric, amount = _OPPOSITES[metric.name][1], amount._replace(sign=0)
    topic = row.topic.joined(column.topic) if column.topic.names or not column.metric else row.topic
    if not row.topic and section.topic and section.metric is None:
        topic = topic.joined(section.topic)
    period = column.period or row.period or section.period or caption.period
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
    if kind in _NO_SCALE or (kind is Kind.COUNT and row.scale is None and column.scale is None):
        return amount._replace(unit=unit)
    return amount._replace(
        value=amount.value * scale.one, step=amount.step * scale.one, unit=unit, scaled=scale.one > 1
    )


__all__ = ["METRIC_PHRASES", "Header", "Table", "header_of", "read_table"]
