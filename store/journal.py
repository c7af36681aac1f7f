"""Which change of the journal is taken back next, and whether something else has changed the same since."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ..model.worker import Process
from .process import is_alive, this_process

_OPEN = "SELECT key, kind, words, was, boot, pid, born FROM change WHERE undone_at IS NULL"


class Change(NamedTuple):
    """What the user changed once, and what has to be put back."""

    key: int
    kind: str
    words: str
    was: Mapping[str, Any]
    by: Process


def newest_own(connection: sqlite3.Connection) -> Change | None:
    """The newest change that was not taken back and that no other living alimon made.

    What an alimon changed that ended by now, such as a command, is taken back by whoever undoes next.
    """
    here = this_process()
    others: dict[Process, bool] = {}
    for change in _open(connection, "", ()):
        if change.by not in others:
            others[change.by] = change.by != here and _may_live(change.by, here)
        if not others[change.by]:
            return change
    return None


def newest_of_others(connection: sqlite3.Connection) -> Change | None:
    """The newest change of all; to be asked where none is one's own."""
    return next(_open(connection, "", ()), None)


def changed_since(connection: sqlite3.Connection, change: Change) -> Change | None:
    """The newest change of another alimon to what `change` changed, made after it and not taken back."""
    touched = _touched(change)
    later = _open(connection, "AND key > ?", (change.key,))
    return next((one for one in later if one.by != change.by and touched & _touched(one)), None)


def _open(connection: sqlite3.Connection, condition: str, values: tuple[int, ...]) -> Iterator[Change]:
    """Yield the changes that were not taken back, newest first."""
    from json import loads  # noqa: PLC0415 - only where something is undone

    rows = connection.execute(f"{_OPEN} {condition} ORDER BY key DESC", values)
    for key, kind, words, was, *by in rows:
        yield Change(key, kind, words, loads(was), Process(*by))


def _may_live(other: Process, here: Process) -> bool:
    """Whether a process may still live; of one in another space of process ids, as in a container, nobody knows."""
    if other.boot == here.boot:
        return is_alive(other)
    return bool(other.boot) and other.boot.split(" ")[0] == here.boot.split(" ")[0]


_TOUCHED: Mapping[str, Callable[[Mapping[str, Any]], Iterable[tuple[object, ...]]]] = {
    "retired": lambda was: [(was["table"], was["key"])],
    "noted": lambda was: [("note", was["note"])],
    "marked": lambda was: [("mark", was["company"], was["letter"])],
    "acknowledged": lambda was: [("event", key) for key in was["events"]],
    "snoozed": lambda was: [("event", key) for key, _ in was["events"]],
    "overruled": lambda was: [("citation", was["citation"])],
    "reattributed": lambda was: [("citation", was["citation"])],
}
"""The rows that undoing a change would set; what a report or a text brought is the change's own."""


def _touched(change: Change) -> frozenset[tuple[object, ...]]:
    rows = _TOUCHED.get(change.kind)
    return frozenset(rows(change.was)) if rows else frozenset()
