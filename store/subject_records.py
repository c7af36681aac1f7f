"""Subjects as records, with what hangs on them."""

from collections.abc import Sequence
from typing import Any

from ..model.ids import ClaimId, CompanyId, SubjectId
from ..model.subject import Measure, Subject
from ..model.words import Severity, SubjectKind
from .connect import Store
from .connection import question_marks
from .stored_values import day, from_lines

_SUBJECT = """
SELECT subject.key, subject.id, company.id, kind, subject.name, subject.short_name, aliases,
    (SELECT id FROM subject AS p WHERE p.key = subject.parent), defined_from, defined_to, severity,
    (SELECT id FROM subject AS a WHERE a.key = subject.against), subject.note, panel_order, retired
FROM subject JOIN company ON company.key = subject.company
"""


def subjects_where(
    store: Store, condition: str, parameters: Sequence[Any], *, order: str = "panel_order, place"
) -> dict[int, Subject]:
    """The subjects that fulfil a condition on the table `subject`, by key, in the order of their panel."""
    read = store.read()
    rows = read.rows(f"{_SUBJECT} WHERE {condition} ORDER BY {order}", parameters)
    keys = tuple(row[0] for row in rows)
    marks = question_marks(keys)
    earlier: dict[int, list[SubjectId]] = {}
    for key, id_ in read.rows(
        f"SELECT succession.subject, subject.id FROM succession JOIN subject ON subject.key = earlier"
        f" WHERE succession.subject IN ({marks}) ORDER BY succession.subject, succession.place",
        keys,
    ):
        earlier.setdefault(key, []).append(SubjectId(id_))
    measures: dict[int, list[Measure]] = {}
    for key, id_, metric in read.rows(
        f"SELECT measure.subject, subject.id, metric FROM measure JOIN subject ON subject.key = of_subject"
        f" WHERE measure.subject IN ({marks}) ORDER BY measure.subject, measure.place",
        keys,
    ):
        measures.setdefault(key, []).append(Measure(subject=SubjectId(id_), metric=metric))
    claims: dict[int, list[ClaimId]] = {}
    for key, id_ in read.rows(
        f"SELECT spoken_of.subject, claim.id FROM spoken_of JOIN claim ON claim.key = spoken_of.claim"
        f" WHERE spoken_of.subject IN ({marks}) ORDER BY spoken_of.subject, claim.place",
        keys,
    ):
        claims.setdefault(key, []).append(ClaimId(id_))
    return {
        row[0]: _subject(
            row,
            tuple(earlier.get(row[0], ())),
            tuple(measures.get(row[0], ())),
            tuple(claims.get(row[0], ())),
        )
        for row in rows
    }


def _subject(
    row: tuple[Any, ...],
    succeeds: tuple[SubjectId, ...],
    measures: tuple[Measure, ...],
    claims: tuple[ClaimId, ...],
) -> Subject:
    (
        _,
        id_,
        company,
        kind,
        name,
        short_name,
        aliases,
        parent,
        since,
        until,
        severity,
        against,
        note,
        order,
        gone,
    ) = row
    return Subject(
        id=SubjectId(id_),
        company=CompanyId(company),
        kind=SubjectKind(kind),
        name=name,
        short_name=short_name,
        aliases=from_lines(aliases),
        parent=None if parent is None else SubjectId(parent),
        defined_from=day(since),
        defined_to=day(until),
        succeeds=succeeds,
        severity=None if severity is None else Severity(severity),
        claims=claims,
        measures=measures,
        against=None if against is None else SubjectId(against),
        note=note,
        order=order,
        retired=bool(gone),
    )
