"""Where the rows of a list come from: keys in an order that was asked for, and rows by key."""

from collections.abc import Callable, Sequence
from typing import Protocol

from ..widgets.list_state import ListState
from ..widgets.memory_rows import MemoryRows
from ..widgets.rows import Column, Row

FIRST = 200
"""Rows whose order is read before the first paint; that of all follows from a worker."""


class Feed(Protocol):
    """A list of any length."""

    rows: Sequence[Row]
    """The rows where all are in memory; empty for a list that is read from the store page by page."""
    in_memory: bool

    def keys(
        self, state: ListState, limit: int | None = None, cancelled: Callable[[], bool] | None = None
    ) -> Sequence[int]:
        """Keys of the rows that the state lets through, in its order.

        Without a limit a list of the store may be scanned: that is for a worker, which `cancelled` ends early.
        """
        ...

    def fetch(self, keys: Sequence[int]) -> Sequence[Row]:
        """The rows with these keys, in this order; rows that are gone are left out."""
        ...


class MemoryFeed:
    """Rows that are all in memory."""

    in_memory = True

    def __init__(self, rows: Sequence[Row], columns: Sequence[Column]) -> None:
        self.rows = rows
        self._source = MemoryRows(rows)
        self._columns = columns

    def keys(
        self,
        state: ListState,
        limit: int | None = None,
        cancelled: Callable[[], bool] | None = None,  # noqa: ARG002  # the shape of every feed
    ) -> Sequence[int]:
        """Keys of the rows that the state lets through, in its order."""
        return self._source.keys(state, self._columns)[:limit]

    def fetch(self, keys: Sequence[int]) -> Sequence[Row]:
        """The rows with these keys."""
        return self._source.fetch(keys)
