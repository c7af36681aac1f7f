"""A TOML file of a company folder as entries, each of whose keys knows its line."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from os.path import lexists
from pathlib import Path
from typing import NamedTuple

from .entry import Table
from .plain_file import read_text
from .problem import Problem, shown, suggest

_AT_LINE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")
_HEAD = re.compile(r"\s*\[{1,2}\s*([\w-]+)\s*\]{1,2}")
_KEY = re.compile(r"""\s*["']?([\w-]+)["']?\s*=""")
_LONG_STRING = re.compile(r'"""|\'\'\'')


class Keys(NamedTuple):
    """The keys that one kind of table may have."""

    required: tuple[str, ...]
    optional: tuple[str, ...]


def read_tables(
    path: Path, kinds: Mapping[str, Keys], problems: list[Problem]
) -> dict[str, tuple[Table, ...]] | None:
    """Return the tables by name, `[company]` and `[[subject]]` alike; None where the file cannot be read."""
    if not lexists(path):
        problems.append(Problem(path.name, 0, "is missing; data/README.md shows what it holds"))
        return None
    text = read_text(path, problems)
    values = None if text is None else _parse(path.name, text, problems)
    if text is None or values is None:
        return None
    lines = cache(partial(_lines_of_keys, text))
    found: dict[str, tuple[Table, ...]] = dict.fromkeys(kinds, ())
    for name, given in values.items():
        tables = [given] if isinstance(given, dict) else given
        if name not in kinds or not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
            problems.append(Problem(path.name, _line(lines(), "", 0, name), _stray(name, list(kinds))))
            continue
        found[name] = tuple(
            Table(path.name, table, partial(_line_in, lines, name, index), problems)
            for index, table in enumerate(tables)
        )
        for table in found[name]:
            _check_keys(table, kinds[name])
    return found


def _stray(name: str, known: list[str]) -> str:
    if name in known:
        return f"{name} is no table; begin it with [[{name}]] or [{name}] on a line of its own"
    return f"nothing here is called {shown(name)}; {suggest(name, known)}".rstrip("; ")


def _check_keys(table: Table, keys: Keys) -> None:
    known = keys.required + keys.optional
    for key in table.keys():  # noqa: SIM118 (a Table is no mapping)
        if key not in known:
            table.problem(key, f"is no key of this table; {suggest(key, list(known))}".rstrip("; "))
    for key in keys.required:
        if key not in table.keys():  # noqa: SIM118 (a Table is no mapping)
            table.problem("", f"{key} is missing; add a line {key} = ...")


def _parse(name: str, text: str, problems: list[Problem]) -> dict[str, object] | None:
    try:
        return tomllib.loads(text)
    except RecursionError:
        problems.append(
            Problem(name, 0, "is nested too deeply; keep to the tables that data/README.md shows")
        )
    except ValueError as error:
        said = str(error)
        at = _AT_LINE.search(said)
        last = text.count("\n") + 1
        line = 0 if at is None else int(at[1] or last)
        problems.append(Problem(name, line, f"is no TOML: {_AT_LINE.sub('', said)}; correct this line"))
    return None


_Lines = dict[tuple[str, int, str], int]


def _line_in(lines: Callable[[], _Lines], table: str, index: int, key: str) -> int:
    return _line(lines(), table, index, key)


def _line(lines: _Lines, table: str, index: int, key: str) -> int:
    """The line of a key; of its table's head where the key is not there or is written in another form."""
    return lines.get((table, index, key)) or lines.get((table, index, "")) or lines.get(("", 0, key), 0)


def _lines_of_keys(text: str) -> _Lines:
    """Find the line of each table's head (key empty) and of each of its keys."""
    found: _Lines = {}
    seen: dict[str, int] = {}
    table, index = "", 0
    for number, line in _lines_outside_strings(text):
        if head := _HEAD.match(line):
            table = head[1]
            index = seen.get(table, 0)
            seen[table] = index + 1
            found.setdefault((table, index, ""), number)
            found.setdefault(("", 0, table), number)
        elif key := _KEY.match(line):
            found.setdefault((table, index, key[1]), number)
    return found


def _lines_outside_strings(text: str) -> Iterator[tuple[int, str]]:
    inside = False
    for number, line in enumerate(text.split("\n"), start=1):
        if not inside:
            yield number, line
        if len(_LONG_STRING.findall(line)) % 2:
            inside = not inside
