"""theses.toml: forward-looking claims made testable."""

from os.path import lexists
from pathlib import Path

from ..model.ids import ClaimId, CompanyId, SubjectId, ThesisId
from ..model.quantity import Quantity
from ..model.thesis import Thesis
from ..model.words import Comparison
from .cells import day, quantity, required, required_word
from .entry import Table
from .problem import Problem
from .register import Register
from .toml_file import Keys, read_tables

FILE = "theses.toml"
THESIS_KEYS = Keys(
    ("id", "text", "subject", "metric", "comparison", "threshold", "unit"),
    ("claim", "scale", "deadline", "note"),
)
_NO_VALUE = Quantity(text="0", unit="")


def read_theses(folder: Path, register: Register, problems: list[Problem]) -> tuple[Thesis, ...]:
    """Read all theses; a folder may have none."""
    path = folder / FILE
    tables = read_tables(path, {"thesis": THESIS_KEYS}, problems) if lexists(path) else {}
    theses = tuple(_thesis(table, register) for table in (tables or {}).get("thesis", ()))
    register.close("thesis", complete=tables is not None)
    return theses


def _thesis(table: Table, register: Register) -> Thesis:
    claim = register.refer(table, "claim", "claim", table.text("claim"))
    threshold = quantity(table, "threshold")
    if threshold is None and "threshold" in table.keys() and not table.text("threshold"):  # noqa: SIM118 (a Table is no mapping)
        table.problem("threshold", "is empty; write the number that decides the thesis")
    return Thesis(
        id=ThesisId(register.enter("thesis", table)),
        company=CompanyId(register.code),
        text=required(table, "text"),
        claim=ClaimId(claim) if claim else None,
        subject=SubjectId(register.refer(table, "subject", "subject", required(table, "subject"))),
        metric=required(table, "metric"),
        comparison=required_word(table, "comparison", Comparison) or Comparison.ABOVE,
        threshold=threshold or _NO_VALUE,
        deadline=day(table, "deadline"),
        note=table.text("note"),
    )
