"""What each column of a table says of its values."""

from collections.abc import Sequence

from ..grammar.metrics import Kind
from ..grammar.period_mark import INSTANT, YEAR, PeriodMark
from ..grammar.periods import PeriodReader
from .line import Line
from .table_heads import Header, header_of


def column_head(text: str, heads: Sequence[Line], place: int, width: int, reader: PeriodReader) -> Header:
    """The head of a column; the cells of upper rows spread over those below."""
    pieces: list[str] = []
    for line in heads:
        cells = line.cells
        if len(cells) == width:
            pieces.append(text[slice(*cells[_spanning(text, cells, place, is_last=line is heads[-1])])])
        elif len(cells) == width - 1 and place:
            pieces.append(text[slice(*cells[place - 1])])
        elif cells and place:
            filled = [cell for cell in cells if text[slice(*cell)].strip()]
            if len(filled) == 1 and text[filled[0][0]] == "(" and line is not heads[0]:
                # `(in millions)` below the heads counts all columns and heads none.
                continue
            over = filled[1:] if _heads_first_column(text, line, filled, width) else filled
            if over and (width - 1) % len(over) == 0:
                pieces.append(text[slice(*over[(place - 1) * len(over) // (width - 1)])])
    joined = " ".join(piece.strip() for piece in pieces if piece.strip())
    return header_of(joined, 0, len(joined), reader) if joined else Header()


def _heads_first_column(text: str, line: Line, filled: Sequence[tuple[int, int]], width: int) -> bool:
    """Whether the first of several heads is that of the names of the rows and spreads over no values."""
    if len(filled) < 2:
        return False
    if "|" not in text[line.start : line.end] and filled[0][0] == line.start:
        return True
    return bool((width - 1) % len(filled)) and not (width - 1) % (len(filled) - 1)


def _spanning(text: str, cells: Sequence[tuple[int, int]], place: int, *, is_last: bool) -> int:
    """Which cell of a head row stands over a column: of a row above others the one that the blanks behind it leave."""
    at = place
    while not is_last and at > 1 and not text[slice(*cells[at])].strip():
        at -= 1
    return at


def dated_by(column: Header, caption: Header) -> Header:
    """A column headed by a year or a day alone, under a caption that says which part of the year or how long."""
    mine, told = column.period, caption.period
    if mine is not None and mine.months == INSTANT and caption.ended:
        spans = frozenset(span._replace(months=caption.ended) for span in mine.spans)
        return column._replace(period=mine._replace(spans=spans))
    if mine is None or told is None or mine.months != YEAR or not told.months or told.months > YEAR:
        return column
    years = {span.year for span in mine.spans}
    months = {span.month for span in told.spans}
    if not mine.label.strip().isdigit() or len(years) != 1 or 0 in months:
        return column
    year = years.pop()
    if told.months == YEAR:
        # `Fiscal year to March` above the columns says when each of their years ends.
        return column._replace(
            period=mine._replace(spans=frozenset(span._replace(year=year) for span in told.spans))
        )
    fiscal = told.fiscal._replace(year=year) if told.fiscal else None
    spans = frozenset(span._replace(year=year) for span in told.spans)
    return column._replace(period=told._replace(spans=spans, fiscal=fiscal, label=f"{told.label} {year}"))


def with_periods(columns: list[Header]) -> list[Header]:
    """The columns of change take the newest period of the columns that they compare, those on their left."""
    found: list[Header] = []
    compared: list[PeriodMark] = []
    for count, column in enumerate(columns):
        if column.period is not None:
            if count and columns[count - 1].change:
                compared = []
            period = _dated_by_compared(column, column.period, compared)
            column = column._replace(period=period)  # noqa: PLW2901 - the same column, dated
            compared.append(period)
        elif column.change and compared:
            column = column._replace(period=max(compared, key=lambda mark: mark.last_month))  # noqa: PLW2901 - the same column, dated
        elif compared and column.metric is not None and column.metric.kind is Kind.RATIO:
            column = column._replace(period=compared[-1])  # noqa: PLW2901 - the same column, dated
        if column.change and column.metric is None and count and _is_told(columns[count - 1]):
            # In a table of several metrics a change is that of the column on its left.
            column = column._replace(metric=columns[count - 1].metric)  # noqa: PLW2901 - the same column, named
        found.append(column)
    return found


def _dated_by_compared(column: Header, own: PeriodMark, compared: list[PeriodMark]) -> PeriodMark:
    """The period of a column; one of changes that names no year has that of the newest column that it compares."""
    if not (column.change and compared) or any(span.year for span in own.spans):
        return own
    newest = max(compared, key=lambda mark: mark.last_month)
    return newest if newest.fits(own) else own


def _is_told(column: Header) -> bool:
    return column.metric is not None and column.metric.kind is not Kind.RATIO and not column.change
