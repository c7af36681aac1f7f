"""figures.csv: reported values, each with the source that says so."""

from pathlib import Path

from ..model.figure import Figure
from ..model.ids import CompanyId, FigureId, SourceId, SubjectId
from ..model.words import Confidence
from .cells import period, quantity, required, required_word, yes
from .csv_file import Columns, read_rows
from .entry import Row
from .problem import Problem
from .register import Register

FILE = "figures.csv"
COLUMNS = Columns(
    ("id", "subject", "metric", "value", "unit", "source", "confidence"),
    ("period", "start", "end", "scale", "bound", "derived", "note"),
)


def read_figures(folder: Path, register: Register, problems: list[Problem]) -> tuple[Figure, ...]:
    """Read all figures. No two may give the same thing from the same source."""
    rows = read_rows(folder / FILE, COLUMNS, problems)
    figures = tuple(_figure(row, register) for row in rows or ())
    register.close("figure", complete=rows is not None)
    _report_doubles(figures, rows or ())
    return figures


def _figure(row: Row, register: Register) -> Figure:
    value, note = quantity(row), row.text("note")
    if value is None and not row.text("value") and not note:
        row.problem("note", "is empty beside an empty value; say why the source gives none")
    return Figure(
        id=FigureId(register.enter("figure", row)),
        company=CompanyId(register.code),
        subject=SubjectId(register.refer(row, "subject", "subject", required(row, "subject"))),
        metric=required(row, "metric"),
        period=period(row),
        quantity=value,
        source=SourceId(register.refer(row, "source", "source", required(row, "source"))),
        confidence=required_word(row, "confidence", Confidence) or Confidence.LOW,
        derived=yes(row, "derived"),
        note=note,
    )


def _report_doubles(figures: tuple[Figure, ...], rows: tuple[Row, ...]) -> None:
    seen: dict[tuple[object, ...], Row] = {}
    for figure, row in zip(figures, rows, strict=True):
        dates = (figure.period.start, figure.period.end) if figure.period else row.text("period")
        unit = figure.quantity.unit if figure.quantity else ""
        key = (figure.subject, figure.metric.casefold(), dates, unit, figure.source)
        other = seen.setdefault(key, row)
        if other is not row and figure.metric:
            row.problem("", f"gives the same thing from the same source as {other.where()}; delete one")
