"""Rows for machines and documents: JSON, CSV and Markdown."""

from enum import StrEnum

from ..model.safe_text import safe_line
from .listing import Json, Listing

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class Format(StrEnum):
    """How rows come out."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    MD = "md"


def as_json(value: Json | list[Json]) -> str:
    """JSON in ASCII, so that no locale and no terminal can change a byte of it."""
    import json  # noqa: PLC0415 - text output needs none of it

    return json.dumps(value, indent=2, ensure_ascii=True) + "\n"


def as_json_line(value: Json) -> str:
    """One line of JSON in ASCII."""
    import json  # noqa: PLC0415

    return json.dumps(value, ensure_ascii=True) + "\n"


def as_csv(listing: Listing) -> str:
    """CSV with a heading. Source: RFC 4180; cells that a spreadsheet would run get a leading quote."""
    import csv  # noqa: PLC0415 - text output needs none of it
    import io  # noqa: PLC0415

    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\n")
    writer.writerow([column.name for column in listing.columns])
    for line in listing.lines:
        writer.writerow([guarded_cell(cell) for cell in line.cells])
    return target.getvalue()


def guarded_cell(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula: a leading quote unless it is a plain number.

    >>> guarded_cell("=1+1"), guarded_cell("-18815"), guarded_cell("-21 %")
    ("'=1+1", '-18815', "'-21 %")
    """
    text = safe_line(cell)
    if cell.startswith(_FORMULA_STARTS) and not _is_number(text):
        return "'" + text
    return text


def as_markdown(listing: Listing) -> str:
    """A table in Markdown."""
    heads = [column.name for column in listing.columns]
    rules = ["---:" if column.right else "---" for column in listing.columns]
    rows = [[_escaped(cell) for cell in line.cells] for line in listing.lines]
    return "".join(f"| {' | '.join(row)} |\n" for row in [heads, rules, *rows])


def _escaped(cell: str) -> str:
    text = safe_line(cell)
    for sign in "\\|`*_<[":
        text = text.replace(sign, "\\" + sign)
    return text


def _is_number(text: str) -> bool:
    digits = text[1:] if text[:1] in ("-", "+") else text
    whole, _, fraction = digits.partition(".")
    return digits.isascii() and whole.isdigit() and (not fraction or fraction.isdigit())
