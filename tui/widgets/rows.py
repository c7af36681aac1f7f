"""What a list shows: columns, rows of cells, and where the rows come from."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, Protocol

from ..target import Target


class Cell(NamedTuple):
    """One cell. Text must have passed `safe_line`."""

    text: str = ""
    role: str = "text"


class Column(NamedTuple):
    """A column of a list. Exactly one column of a list has `flex` and takes the room that is left."""

    name: str
    """What `s` sorts by and the header says; empty for a column that cannot be sorted by."""
    width: int
    align: str = "left"
    """`left`, `right`, or `decimal`: right with the decimal points below each other."""
    flex: bool = False
    above: int = 0
    """Shown only where the list is wider than this many cells."""
    snug: bool = False
    """No wider than the widest of its cells on screen: what it leaves is the flexible column's."""


class Row(NamedTuple):
    """One row. `key` is its identity: the cursor stays on it through sorting, filtering and reading."""

    key: int
    target: Target | None
    cells: tuple[Cell, ...]
    """One for each column."""
    order: tuple[object, ...] = ()
    """What each column sorts by; None sorts last. Empty where the rows are sorted by the store."""
    words: str = ""
    """What the filter looks in, for rows that are filtered in memory."""
    facts: Mapping[str, str] = MappingProxyType({})
    """What `name:value` filters look in."""
    problem: bool = False


class RowSource(Protocol):
    """Rows by key. `fetch` is called for the rows on screen only, and has to be quick."""

    def fetch(self, keys: Sequence[int]) -> Sequence[Row]:
        """The rows with these keys, in this order; rows that are gone are left out."""
        ...
