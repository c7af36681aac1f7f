"""Figures as records."""

from collections.abc import Sequence
from typing import Any

from ..model.figure import Figure
from ..model.ids import CompanyId, FigureId, SourceId, SubjectId
from ..model.words import Confidence
from .connect import Store
from .stored_values import period, quantity

COLUMNS = """
figure.key, figure.id, company.id, subject.id, figure.metric, figure.value_text, figure.value_unit,
figure.value_scale, figure.value_bound, figure.period_start, figure.period_end, figure.period_label,
source.id, figure.confidence, figure.derived, figure.note, figure.retired
"""
TABLES = """
figure CROSS JOIN company ON company.key = figure.company CROSS JOIN subject ON subject.key = figure.subject
CROSS JOIN source ON source.key = figure.source
"""
WIDTH = 17


def figures_where(
    store: Store, condition: str, parameters: Sequence[Any], *, order: str = "", limit: int = -1
) -> tuple[Figure, ...]:
    """The figures in force that fulfil a condition on the table `figure`."""
    by = f" ORDER BY {order}" if order else ""
    rows = store.read().rows(
        f"SELECT {COLUMNS} FROM {TABLES} WHERE {condition} AND figure.retired = 0{by} LIMIT {limit}",
        parameters,
    )
    return tuple(figure_record(row) for row in rows)


def figure_record(row: Sequence[Any]) -> Figure:
    """The figure in a row of `COLUMNS`."""
    (_, id_, company, subject, metric, text, unit, scale, bound, start, end, label) = row[:12]
    source, confidence, derived, note, retired = row[12:WIDTH]
    return Figure(
        id=FigureId(id_),
        company=CompanyId(company),
        subject=SubjectId(subject),
        metric=metric,
        period=period(start, end, label),
        quantity=quantity(text, unit, scale, bound),
        source=SourceId(source),
        confidence=Confidence(confidence),
        derived=bool(derived),
        note=note,
        retired=bool(retired),
    )
