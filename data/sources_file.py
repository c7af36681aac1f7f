"""sources.csv: what the report cites by number, and what figures come from."""

from pathlib import Path

from ..model.ids import CompanyId, SourceId
from ..model.source import Source
from ..model.words import Independence, SourceKind
from .cells import address, cadence, published, required, required_word, whole, word
from .csv_file import Columns, read_rows
from .entry import Row
from .problem import Problem
from .register import Register

FILE = "sources.csv"
COLUMNS = Columns(
    ("id", "url", "title", "publisher", "kind"), ("number", "published", "independence", "cadence", "note")
)
_HIGHEST_NUMBER = 9999


def read_sources(folder: Path, register: Register, problems: list[Problem]) -> tuple[Source, ...]:
    """Read all sources. No two may share an address or a citation number."""
    rows = read_rows(folder / FILE, COLUMNS, problems)
    sources = tuple(_source(row, register) for row in rows or ())
    register.close("source", complete=rows is not None)
    _report_doubles(sources, rows or ())
    return sources


def _source(row: Row, register: Register) -> Source:
    return Source(
        id=SourceId(register.enter("source", row)),
        company=CompanyId(register.code),
        url=address(row, "url"),
        title=required(row, "title"),
        publisher=required(row, "publisher"),
        published=published(row, "published"),
        kind=required_word(row, "kind", SourceKind) or SourceKind.DATA,
        independence=word(row, "independence", Independence) or Independence.INDEPENDENT,
        number=whole(row, "number", least=1, most=_HIGHEST_NUMBER),
        cadence=cadence(row, "cadence"),
        note=row.text("note"),
    )


def _report_doubles(sources: tuple[Source, ...], rows: tuple[Row, ...]) -> None:
    addresses: dict[str, Row] = {}
    numbers: dict[int, Row] = {}
    for source, row in zip(sources, rows, strict=True):
        same = addresses.setdefault(source.url.rstrip("/"), row)
        if source.url and same is not row:
            row.problem("url", f"is also the address of {same.where()}; keep one row and use its id")
        if source.number is not None and numbers.setdefault(source.number, row) is not row:
            taken = numbers[source.number].where()
            row.problem(
                "number", f"[{source.number}] is also the number of {taken}; number it as the report does"
            )
