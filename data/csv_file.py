"""A CSV file of a company folder as entries: commas, double quotes, a head that names the columns."""

import csv
import io
from collections.abc import Collection, Iterator
from os.path import lexists
from pathlib import Path
from typing import NamedTuple

from .entry import Row
from .plain_file import read_text
from .problem import Problem, shown, suggest


class Columns(NamedTuple):
    """Which columns a file has to have, and which it may have."""

    required: tuple[str, ...]
    optional: tuple[str, ...]

    def all(self) -> tuple[str, ...]:
        """Both, in the order of the documentation."""
        return self.required + self.optional


def read_rows(path: Path, columns: Columns, problems: list[Problem]) -> tuple[Row, ...] | None:
    """Return the rows; None where the file or its head cannot be read. A row of the wrong length is left out.

    A folder may lack any CSV file; it then has no such rows.
    """
    if not lexists(path):
        return ()
    text = read_text(path, problems)
    if text is None:
        return None
    rows = _cut(path.name, text, problems)
    line, head = next(rows, (1, []))
    names = [name.strip() for name in head]
    faults = list(_faults_of_head(path.name, line, names, columns))
    problems += faults
    good = tuple(
        Row(path.name, number, dict(zip(names, cells, strict=True)), problems)
        for number, cells in rows
        if _fits(path.name, number, cells, len(names), problems)
    )
    return None if faults else good


def _cut(name: str, text: str, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Yield the line on which each row begins, and its cells; blank lines are passed over."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    begun = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield begun, cells
            begun = reader.line_num + 1
    except csv.Error as error:
        problems.append(
            Problem(name, begun, f"cannot be cut into cells ({error}); check the double quotes from here on")
        )


def _faults_of_head(name: str, line: int, names: list[str], columns: Columns) -> Iterator[Problem]:
    known = list(columns.all())
    if not names:
        yield Problem(name, line, f"is empty; its first line names the columns: {','.join(known)}")
        return
    if len(names) == 1 and any(mark in names[0] for mark in ";\t"):
        yield Problem(name, line, "cells are not separated by commas; save the file with commas")
        return
    for place, column in enumerate(names):
        if not column:
            yield Problem(name, line, f"column {place + 1} has no name; name or delete it")
        elif column not in known:
            yield Problem(
                name, line, f"no column is called {shown(column)}; {suggest(column, known)}".rstrip("; ")
            )
        elif column in names[:place]:
            yield Problem(name, line, f"column {column} stands there twice; delete one")
    for column in columns.required:
        if column not in names:
            yield Problem(name, line, f"column {column} is missing; add it to the first line")


def _fits(name: str, line: int, cells: Collection[str], wanted: int, problems: list[Problem]) -> bool:
    if len(cells) == wanted:
        return True
    more = len(cells) > wanted
    cure = "put a text that holds a comma in double quotes" if more else "add the missing commas"
    problems.append(Problem(name, line, f"has {len(cells)} cells where the head names {wanted}; {cure}"))
    return False
