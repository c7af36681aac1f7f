"""claims.csv: what a report claims, where it stands there, and which numbers it cites."""

from collections.abc import Mapping
from pathlib import Path

from ..model.claim import Citation, Claim, Hole, Locator
from ..model.ids import CitationId, ClaimId, ReportId, SourceId, SubjectId
from ..model.words import Direction, Modality
from .cells import period, quantity, required, whole, word
from .csv_file import Columns, read_rows
from .entry import Row
from .problem import Problem, shown
from .register import Register

FILE = "claims.csv"
COLUMNS = Columns(
    ("id", "paragraph", "sentence", "subject", "metric", "text"),
    (
        "report",
        "value",
        "unit",
        "scale",
        "bound",
        "period",
        "start",
        "end",
        "direction",
        "modality",
        "cites",
        "holes",
        "note",
    ),
)
_LAST_PLACE = 99_999


def read_claims(
    folder: Path,
    register: Register,
    reports: tuple[ReportId, ...],
    numbered: Mapping[int, SourceId] | None,
    problems: list[Problem],
) -> tuple[tuple[Claim, ...], tuple[Citation, ...]]:
    """Read all claims and their citations. `numbered` are the sources by number, None where they are unknown."""
    rows = read_rows(folder / FILE, COLUMNS, problems)
    claims = []
    citations: list[Citation] = []
    for row in rows or ():
        claim = _claim(row, register, reports)
        claims.append(claim)
        citations += _citations(row, claim.id, numbered, register)
    register.close("claim", complete=rows is not None)
    return tuple(claims), tuple(citations)


def _claim(row: Row, register: Register, reports: tuple[ReportId, ...]) -> Claim:
    modality = word(row, "modality", Modality) or Modality.REPORTED
    return Claim(
        id=ClaimId(register.enter("claim", row)),
        report=_report(row, register, reports),
        subject=SubjectId(register.refer(row, "subject", "subject", required(row, "subject"))),
        text=required(row, "text"),
        locator=Locator(paragraph=_place(row, "paragraph"), sentence=_place(row, "sentence")),
        metric=row.text("metric") if modality is Modality.OPINION else required(row, "metric"),
        quantity=quantity(row),
        period=period(row),
        direction=word(row, "direction", Direction) or Direction.NONE,
        modality=modality,
        holes=_holes(row),
        note=row.text("note"),
    )


def _report(row: Row, register: Register, reports: tuple[ReportId, ...]) -> ReportId:
    """The report that the cell names; the only one where it is empty."""
    short = row.text("report")
    if not short and len(reports) == 1:
        return reports[0]
    if not short and register.is_complete("report"):
        row.problem("report", "is empty; name the [[report]] of company.toml that makes this claim")
    return ReportId(register.refer(row, "report", "report", short))


def _place(row: Row, key: str) -> int:
    return whole(row, key, least=1, most=_LAST_PLACE) or (1 if row.text(key) else _missing_place(row, key))


def _missing_place(row: Row, key: str) -> int:
    row.problem(key, "is empty; count it in the report from 1")
    return 1


def _holes(row: Row) -> tuple[Hole, ...]:
    """`what stands around it = likely name`, several separated by `|`."""
    holes = []
    for part in filter(None, (part.strip() for part in row.text("holes").split("|"))):
        where, _, guess = (side.strip() for side in part.partition("="))
        if not where:
            row.problem("holes", f"{shown(part)} says no place; write what stands around it = likely name")
        holes.append(Hole(where=where, guess=guess))
    return tuple(holes)


def _citations(
    row: Row, claim: ClaimId, numbered: Mapping[int, SourceId] | None, register: Register
) -> list[Citation]:
    found: dict[int, Citation] = {}
    for text in row.texts("cites"):
        number = (
            int(text) if text.isascii() and text.isdigit() and len(text) < len(str(_LAST_PLACE)) else None
        )
        if number is None:
            row.problem("cites", f"{shown(text)} is no citation number; write the [n] as digits: 1 4")
        elif number in found:
            row.problem("cites", f"[{number}] stands there twice; delete one")
        elif numbered is None:
            continue
        elif number not in numbered:
            known = ", ".join(map(str, sorted(numbered))) or "none"
            row.problem("cites", f"no source has the number {number}; sources.csv numbers {known}")
        else:
            short = f"{row.text('id')}-c{number}"
            register.take(short, row, "cites")
            found[number] = Citation(
                id=CitationId(register.public(short)), claim=claim, source=numbered[number], number=number
            )
    return list(found.values())
