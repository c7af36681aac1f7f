"""The rows of the Theses panel, and single theses."""

from typing import Any

from ..model.errors import UnknownId
from ..model.ids import ClaimId, CompanyId, SubjectId, ThesisId
from ..model.lineage import lineages
from ..model.metric import measured_by
from ..model.panel_rows import ThesisRow
from ..model.quantity import Bound, Quantity
from ..model.subject import Subject
from ..model.thesis import Thesis
from ..model.words import Comparison, SubjectKind
from .connect import Store
from .connection import question_marks
from .figure_records import figures_where
from .stored_values import day
from .subject_records import subjects_where

_FIGURES = 120
_THESIS = """
SELECT thesis.key, thesis.id, company.id, thesis.text, claim.id, subject.id, thesis.metric, comparison,
    thesis.value_text, thesis.value_unit, thesis.value_scale, thesis.value_bound, deadline, thesis.note,
    thesis.retired
FROM thesis JOIN company ON company.key = thesis.company JOIN subject ON subject.key = thesis.subject
LEFT JOIN claim ON claim.key = thesis.claim
"""


def thesis_rows(store: Store, company: CompanyId) -> tuple[ThesisRow, ...]:
    """Every thesis in force, in the folder's order, with the figures that judge it, newest first."""
    known = subjects_where(store, "company.id = ? AND retired = 0", (company,))
    return tuple(_row(store, row, known) for row in _rows(store, company))


def theses(store: Store, company: CompanyId) -> tuple[Thesis, ...]:
    """Every thesis in force, in the folder's order."""
    return tuple(_thesis(row) for row in _rows(store, company))


def _rows(store: Store, company: CompanyId) -> list[tuple[Any, ...]]:
    return store.read().rows(
        f"{_THESIS} WHERE company.id = ? AND thesis.retired = 0 ORDER BY thesis.place", (company,)
    )


def thesis_row(store: Store, given: str) -> ThesisRow:
    """The thesis with this id, whatever the case. Raises UnknownId."""
    row = store.read().row(f"{_THESIS} WHERE thesis.id = ?", (given,))
    if row is None:
        from .nearest import nearest_ids  # noqa: PLC0415 - for a mistake only

        raise UnknownId("thesis", given, nearest_ids(store, given))
    return _row(store, row, subjects_where(store, "company.id = ? AND retired = 0", (row[2],)))


def _row(store: Store, row: tuple[Any, ...], known: dict[int, Subject]) -> ThesisRow:
    thesis = _thesis(row)
    by_id = {one.id: key for key, one in known.items()}
    wanted = [by_id[one] for one in lineages(known.values()).get(thesis.subject, ())]
    metrics = measured_by(thesis.metric)
    if len(metrics) > 1:
        wanted += [key for key, one in known.items() if one.kind is SubjectKind.COMPANY and key not in wanted]
    figures = figures_where(
        store,
        f"figure.subject IN ({question_marks(wanted)}) AND figure.metric IN ({question_marks(metrics)})"
        " AND figure.value_text IS NOT NULL",
        (*wanted, *metrics),
        order="figure.period_end DESC, figure.rank, figure.key",
        limit=_FIGURES,
    )
    return ThesisRow(key=row[0], thesis=thesis, figures=figures, subjects=tuple(known[key] for key in wanted))


def _thesis(row: tuple[Any, ...]) -> Thesis:
    (_, id_, company, text, claim, subject, metric, comparison, *value, deadline, note, retired) = row
    text_, unit, scale, bound = value
    return Thesis(
        id=ThesisId(id_),
        company=CompanyId(company),
        text=text,
        claim=None if claim is None else ClaimId(claim),
        subject=SubjectId(subject),
        metric=metric,
        comparison=Comparison(comparison),
        threshold=Quantity(text=text_, unit=unit, scale=scale, bound=Bound(bound)),
        deadline=day(deadline),
        note=note,
        retired=bool(retired),
    )
