"""Rows that are all in memory: the short lists of the panels."""

from collections.abc import Iterable, Sequence

from .list_state import ListState
from .rows import Column, Row


class MemoryRows:
    """A row source over rows that were read once."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = tuple(rows)
        self._by_key = {row.key: row for row in self.rows}

    def fetch(self, keys: Sequence[int]) -> Sequence[Row]:
        """The rows with these keys."""
        return [self._by_key[key] for key in keys if key in self._by_key]

    def keys(self, state: ListState, columns: Sequence[Column]) -> list[int]:
        """Keys of the rows that the state lets through, in its order. Rows without a value come last."""
        rows = [row for row in self.rows if _passes(row, state)]
        index = next(
            (at for at, column in enumerate(columns) if column.name and column.name == state.sort), None
        )
        if index is not None:
            known = [row for row in rows if row.order[index] is not None]
            known.sort(key=lambda row: row.order[index], reverse=state.descending)  # type: ignore[arg-type, return-value]  # values of one column are of one type
            rows = known + [row for row in rows if row.order[index] is None]
        elif state.descending:
            rows.reverse()
        return [row.key for row in rows]


def _passes(row: Row, state: ListState) -> bool:
    if state.problems and not row.problem:
        return False
    if not state.text:
        return True
    from ...model.list_filter import parse_filter  # noqa: PLC0415  # its expressions are compiled when first needed

    return parse_filter(state.text).matches(row.words, row.facts)
