"""Figures: one, those of a subject, and lists of them."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ..model.errors import UnknownId
from ..model.figure import Figure
from ..model.figure_row import FigureRow
from ..model.ids import CompanyId, SubjectId
from ..model.list_query import ListQuery
from ..model.published import Published
from .connect import Store
from .connection import question_marks
from .figure_records import COLUMNS, TABLES, WIDTH, figure_record, figures_where
from .list_sql import ListSelect, ListShape, select_keys

if TYPE_CHECKING:
    from array import array


_SHAPE = ListShape(
    key="figure.key",
    words="figure.terms",
    own_order="figure.place, figure.key",
    sorts={
        "id": "figure.place",
        "subject": "(SELECT name FROM subject WHERE subject.key = figure.subject) COLLATE NOCASE",
        "metric": "figure.metric COLLATE NOCASE",
        "period": "figure.period_end",
        "value": "figure.value_number",
        "source": "(SELECT publisher FROM source WHERE source.key = figure.source) COLLATE NOCASE",
        "published": "(SELECT nullif(published, '') FROM source WHERE source.key = figure.source)",
        "confidence": "(CASE figure.confidence WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END)",
    },
    kind="figure.metric",
    source="(SELECT coalesce(number, '') || ' ' || id FROM source WHERE source.key = figure.source)",
    value="figure.value_number",
    unit="figure.value_unit",
    since="(SELECT published FROM source WHERE source.key = figure.source)",
)
FIGURE_SORTS = tuple(_SHAPE.sorts)
_CHUNK = 1000


def figure(store: Store, given: str) -> Figure:
    """The figure with this id, whatever the case. Raises UnknownId."""
    row = store.read().row(f"SELECT {COLUMNS} FROM {TABLES} WHERE figure.id = ?", (given,))
    if row is None:
        from .nearest import nearest_ids  # noqa: PLC0415 - for a mistake only

        raise UnknownId("figure", given, nearest_ids(store, given))
    return figure_record(row)


def figures_of_subject(store: Store, subject: SubjectId) -> tuple[Figure, ...]:
    """The figures in force of this one definition, by metric, then newest first, then most trusted."""
    return figures_where(
        store,
        "figure.subject = (SELECT key FROM subject WHERE id = ?)",
        (subject,),
        order="figure.metric, figure.period_end DESC, figure.rank, figure.key",
    )


def figures_for(
    store: Store, company: CompanyId, metric: str, subjects: Iterable[SubjectId]
) -> tuple[Figure, ...]:
    """The figures in force of one metric of several subjects, newest first, then most trusted."""
    wanted = tuple(subjects)
    marks = question_marks(wanted)
    return figures_where(
        store,
        f"figure.subject IN (SELECT key FROM subject WHERE id IN ({marks})) AND figure.metric = ? AND company.id = ?",
        (*wanted, metric, company),
        order="figure.period_end DESC, figure.rank, figure.key",
    )


def figure_keys(store: Store, query: ListQuery, cancelled: Callable[[], bool] | None = None) -> "array[int]":
    """Keys of the figures in force that pass, in order. Columns to sort by: `FIGURE_SORTS`. As `claim_keys`.

    The scope of a subject is its own definition alone; a thesis takes those of its subject and metric.
    """
    conditions: list[str] = ["figure.retired = 0"]
    parameters: list[object] = []
    if query.company is not None:
        conditions.append("figure.company = (SELECT key FROM company WHERE id = ?)")
        parameters.append(query.company)
    if query.scope is not None:
        conditions.append(_SCOPES[query.scope[0]])
        parameters.append(query.scope[1])
    select = ListSelect(tables="figure", conditions=tuple(conditions), parameters=tuple(parameters))
    return select_keys(store, _SHAPE, select, query, cancelled)


_SCOPES = {
    "subject": "figure.subject = (SELECT key FROM subject WHERE id = ?)",
    "source": "figure.source = (SELECT key FROM source WHERE id = ?)",
    "thesis": "(figure.subject, figure.metric) = (SELECT subject, metric FROM thesis WHERE id = ?)",
}


def figure_rows(store: Store, keys: Sequence[int]) -> tuple[FigureRow, ...]:
    """The figures with these keys, in this order; keys that are gone are left out."""
    found: dict[int, FigureRow] = {}
    for start in range(0, len(keys), _CHUNK):
        some = tuple(keys[start : start + _CHUNK])
        marks = question_marks(some)
        sql = (
            f"SELECT {COLUMNS}, subject.name, source.publisher, source.published FROM {TABLES}"
            f" WHERE figure.key IN ({marks})"
        )
        for row in store.read().rows(sql, some):
            found[row[0]] = _row(row)
    return tuple(found[key] for key in keys if key in found)


def _row(row: tuple[Any, ...]) -> FigureRow:
    subject_name, publisher, published = row[WIDTH:]
    return FigureRow(
        key=row[0],
        figure=figure_record(row),
        subject_name=subject_name,
        publisher=publisher,
        published=Published(published),
    )
