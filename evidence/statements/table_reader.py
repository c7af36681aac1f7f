"""Reads a table as row by column: each cell has the metric, topic and period of its row, column and caption."""

from collections.abc import Sequence
from typing import NamedTuple

from ..grammar.metrics import Kind
from ..grammar.periods import PeriodReader
from .line import Line
from .statement import LINE_ITEM, Statement
from .table_cell import Table, statements_of_cell
from .table_columns import column_head, dated_by, with_periods
from .table_grid import Grid
from .table_heading_rows import corner_of, has_values, head_cell, is_head_row, split_rows
from .table_heads import Header
from .table_parts import changes_in_percent, line_items, parts_of_totals
from .table_rows import Nest, is_date, named_in_cell, row_head, with_text_cells


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
    heads, body = split_rows(text, rows, reader)
    blocks: list[tuple[list[Line], list[Line]]] = [(heads, [])]
    for line in body:
        if is_head_row(text, line, reader):
            if blocks[-1][1]:
                blocks.append(([], []))
            blocks[-1][0].append(line)
        else:
            blocks[-1][1].append(line)
    return blocks


def _read_block(
    text: str, table: Table, heads: list[Line], body: list[Line], reader: PeriodReader
) -> list[tuple[Line, list[Statement]]]:
    width = max((len(line.cells) for line in (*heads, *body)), default=0)
    columns = with_periods(
        [dated_by(column_head(text, heads, place, width, reader), table.caption) for place in range(width)]
    )
    block = _Block(text, table, columns, Grid(text, heads, body, width), reader)
    corner = corner_of(text, heads, width, reader)
    sums = corner.metric is not None and corner.metric.kind in {Kind.MONEY, Kind.COST}
    names = [head_cell(text, line.cells) for line in body]
    rows = [row_head(text, line, at, reader, sums=sums) for line, at in zip(body, names, strict=True)]
    metrics = [head.metric for head in rows]
    parts, items = parts_of_totals(text, body, metrics), line_items(metrics)
    nest = Nest(corner)
    found: list[tuple[Line, list[Statement]]] = []
    for count, line in enumerate(body):
        if not has_values(text, line):
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
    grid: Grid
    reader: PeriodReader

    def row(self, line: Line, first_cell: int, head: Header, section: Header) -> list[Statement]:
        """The statements of a row."""
        head = with_text_cells(self.text, line, first_cell, head, self.reader)
        metric = head.metric
        statements: list[Statement] = []
        for place, cell in enumerate(line.cells):
            if place <= first_cell or is_date(self.text, cell, self.reader):
                continue
            column = self.columns[self.grid.column(line, place)]
            if statements and (told := named_in_cell(self.text, cell, self.reader)) is not None:
                # `Profit measure | Adjusted net profit | 3.2`: the cell says what those behind it are.
                head = head._replace(metric=told.metric, marks=head.marks | told.marks)
                continue
            row = head if column.metric is None else head._replace(metric=metric)
            statements.extend(statements_of_cell(self.text, cell, row, column, section, self.table))
        return changes_in_percent(statements)
