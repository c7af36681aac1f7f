"""subjects.toml: the company, its segments and products, its risks and competitors, and markets."""

from pathlib import Path

from ..model.ids import ClaimId, CompanyId, SubjectId
from ..model.subject import Measure, Subject
from ..model.words import Severity, SubjectKind
from .cells import day, required, required_word, word
from .entry import Table
from .problem import Problem
from .register import Register
from .toml_file import Keys, read_tables

FILE = "subjects.toml"
SUBJECT_KEYS = Keys(
    ("id", "kind", "name"),
    (
        "short_name",
        "aliases",
        "parent",
        "defined_from",
        "defined_to",
        "succeeds",
        "severity",
        "claims",
        "measures",
        "against",
        "note",
    ),
)
_MEASURE_KEYS = Keys(("metric",), ("subject",))


def read_subjects(folder: Path, register: Register, problems: list[Problem]) -> tuple[Subject, ...]:
    """Read all subjects; the order of the file is their order on screen."""
    tables = read_tables(folder / FILE, {"subject": SUBJECT_KEYS}, problems)
    subjects = tuple(
        _subject(table, order, register) for order, table in enumerate((tables or {}).get("subject", ()))
    )
    register.close("subject", complete=tables is not None)
    return subjects


def _subject(table: Table, order: int, register: Register) -> Subject:
    subject_id = SubjectId(register.enter("subject", table))
    name = required(table, "name")
    succeeds = register.refer_all(table, "succeeds", "subject", table.texts("succeeds"))
    claims = register.refer_all(table, "claims", "claim", table.texts("claims"))
    return Subject(
        id=subject_id,
        company=CompanyId(register.code),
        kind=required_word(table, "kind", SubjectKind) or SubjectKind.MARKET,
        name=name,
        short_name=table.text("short_name") or name,
        aliases=table.texts("aliases"),
        parent=_other(table, "parent", register),
        defined_from=day(table, "defined_from"),
        defined_to=day(table, "defined_to"),
        succeeds=tuple(map(SubjectId, succeeds)),
        severity=word(table, "severity", Severity),
        claims=tuple(map(ClaimId, claims)),
        measures=tuple(_measure(inner, table.text("id"), register) for inner in table.tables("measures")),
        against=_other(table, "against", register),
        note=table.text("note"),
        order=order,
    )


def _other(table: Table, key: str, register: Register) -> SubjectId | None:
    public = register.refer(table, key, "subject", table.text(key))
    return SubjectId(public) if public else None


def _measure(inner: Table, own: str, register: Register) -> Measure:
    """A measure of another subject, or of the subject itself where it names none."""
    for key in inner.keys():  # noqa: SIM118 (a Table is no mapping)
        if key not in _MEASURE_KEYS.required + _MEASURE_KEYS.optional:
            inner.problem("measures", f"{key} is no key of a measure; write subject and metric")
    subject = register.refer(inner, "subject", "subject", inner.text("subject") or own)
    return Measure(subject=SubjectId(subject), metric=required(inner, "metric"))
