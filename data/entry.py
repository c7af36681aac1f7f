"""One row of a CSV file or one table of a TOML file: its cells as text, and where to complain about them."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Protocol

from .problem import Problem


class Entry(Protocol):
    """What the readers of records see of a row or a table."""

    def text(self, key: str) -> str:
        """The cell in one line without outer blanks; empty where it is left out or is no text (a problem)."""
        ...

    def texts(self, key: str) -> tuple[str, ...]:
        """The items of a list cell."""
        ...

    def problem(self, key: str, message: str) -> None:
        """Record what is wrong with the cell; an empty key means the whole entry."""
        ...

    def where(self) -> str:
        """File and line, for a message about another entry."""
        ...


class Row:
    """A row of a CSV file. Lists stand in one cell, separated by blanks."""

    __slots__ = ("_cells", "_file", "_line", "_problems")

    def __init__(self, file: str, line: int, cells: Mapping[str, str], problems: list[Problem]) -> None:
        self._file = file
        self._line = line
        self._cells = cells
        self._problems = problems

    def text(self, key: str) -> str:
        """The cell; a line break within it counts as a blank."""
        cell = self._cells.get(key)
        return " ".join(cell.split()) if cell else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """The blank-separated words of the cell."""
        return tuple(self._cells.get(key, "").split())

    def problem(self, key: str, message: str) -> None:
        """Record what is wrong, naming the column."""
        self._problems.append(Problem(self._file, self._line, f"{key}: {message}" if key else message))

    def where(self) -> str:
        """File and line."""
        return f"{self._file}:{self._line}"


class Table:
    """A table of a TOML file. `line_of` finds the line of a key and is asked only where something is wrong."""

    __slots__ = ("_file", "_line_of", "_problems", "_values")

    def __init__(
        self,
        file: str,
        values: Mapping[str, object],
        line_of: Callable[[str], int],
        problems: list[Problem],
    ) -> None:
        self._file = file
        self._values = values
        self._line_of = line_of
        self._problems = problems

    def text(self, key: str) -> str:
        """The value as text: TOML's strings, whole numbers and dates."""
        value = self._values.get(key, "")
        if isinstance(value, str):
            return " ".join(value.split())
        if isinstance(value, bool | float | datetime) or not isinstance(value, int | date):
            self.problem(key, 'is no text; put it in double quotes, as in "30.5"')
            return ""
        return value.isoformat() if isinstance(value, date) else str(value)

    def texts(self, key: str) -> tuple[str, ...]:
        """The strings of a list."""
        values = self._values.get(key, [])
        if isinstance(values, list) and all(isinstance(value, str) for value in values):
            return tuple(" ".join(value.split()) for value in values)
        self.problem(key, 'is no list of texts; write it as ["one", "two"]')
        return ()

    def tables(self, key: str) -> "tuple[Table, ...]":
        """The inline tables of a list, such as `[{ metric = "revenue" }]`."""

        def line_of_list(_key: str) -> int:
            return self._line_of(key)

        values = self._values.get(key, [])
        if isinstance(values, list) and all(isinstance(value, dict) for value in values):
            return tuple(Table(self._file, value, line_of_list, self._problems) for value in values)
        self.problem(key, 'is no list of tables; write it as [{ metric = "revenue" }]')
        return ()

    def keys(self) -> tuple[str, ...]:
        """The keys that the file gives."""
        return tuple(self._values)

    def problem(self, key: str, message: str) -> None:
        """Record what is wrong at the line of the key."""
        self._problems.append(
            Problem(self._file, self._line_of(key), f"{key}: {message}" if key else message)
        )

    def where(self) -> str:
        """File and line of the table's head."""
        return f"{self._file}:{self._line_of('')}"
