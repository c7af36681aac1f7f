"""Rows on their way out: one shape for text, Markdown, CSV and JSON."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

Json = Mapping[str, object]


class Column(NamedTuple):
    """A column with its heading; `right` sets it to the right, as numbers are."""

    name: str
    right: bool = False


class Line(NamedTuple):
    """One row: what a table shows, and what JSON says."""

    cells: tuple[str, ...]
    record: Json
    roles: Mapping[int, str] = MappingProxyType({})
    """Colour roles (see `output.py`) by column."""


class Listing(NamedTuple):
    """A list with everything that its formats need."""

    columns: tuple[Column, ...]
    lines: Sequence[Line]
    total: int | None
    """How many rows there are before `--limit` cut them; None means more than these, and not counted."""
    noun: str
    """What the rows are, in the plural: `claims`."""
    empty: str = ""
    """What to say on stderr where there is no row."""
