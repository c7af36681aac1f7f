"""One connection to the store: its pragmas, and faults of SQLite turned into sentences."""

import os
import sqlite3
import threading
from collections.abc import Sequence, Sized
from contextlib import suppress
from pathlib import Path
from typing import Any

from ..model.errors import StoreBusy, StoreError, StoreReadOnly
from .file_check import unusable

BUSY_SECONDS = 5
_PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = FULL",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)

_DAMAGE = {
    sqlite3.SQLITE_CORRUPT: "it is damaged",
    sqlite3.SQLITE_NOTADB: "it is damaged",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened",
}

Row = tuple[Any, ...]


def question_marks(values: Sized) -> str:
    """A `?` for each value, for the inside of an IN or VALUES."""
    return ", ".join("?" * len(values))


class Connection(sqlite3.Connection):
    """A connection whose reads end at once and whose faults are StoreErrors.

    A statement that was not read to its end would hold its view of the store and keep others from seeing news.
    """

    path: Path
    in_use: threading.Lock
    """Held by a read: a connection that is closed under one takes the process down with it."""

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Every row of a query. Raises StoreError."""
        try:
            with self.in_use:
                return self.execute(sql, parameters).fetchall()
        except sqlite3.Error as error:
            raise store_error(error, self.path) from error

    def close(self) -> None:
        """Close it, as soon as no other thread reads with it."""
        with self.in_use:
            super().close()

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        """The first row of a query, None where there is none. Raises StoreError."""
        rows = self.rows(sql, parameters)
        return rows[0] if rows else None

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:  # noqa: ANN401 - whatever the column holds
        """The first value of the first row, None where there is none. Raises StoreError."""
        row = self.row(sql, parameters)
        return row[0] if row else None


def connect(path: Path, *, mode: str, immutable: bool = False) -> Connection:
    """Open the file in SQLite's `mode` (`ro`, `rw` or `rwc`). Raises StoreError."""
    address = f"{path.as_uri()}?mode={mode}{'&immutable=1' if immutable else ''}"
    try:
        connection = sqlite3.connect(
            address,
            uri=True,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            factory=Connection,
        )
        connection.path = path
        connection.in_use = threading.Lock()
        for pragma in _PRAGMAS:
            connection.execute(pragma)
    except sqlite3.Error as error:
        raise store_error(error, path) from error
    return connection


def store_error(error: sqlite3.Error, path: Path, *, writing: bool = False) -> StoreError:
    """The fault of SQLite as a sentence with cause and next step."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return busy(path)
    if code == sqlite3.SQLITE_FULL or (writing and code == sqlite3.SQLITE_IOERR):
        return _full(path)
    if code == sqlite3.SQLITE_READONLY:
        return read_only(path)
    if code in _DAMAGE:
        return unusable(path, f"{_DAMAGE[code]} ({error})")
    return StoreError(f"The store {path} failed: {error}.", "`alimon doctor` tells more.")


def busy(path: Path) -> StoreBusy:
    """Another process holds the write lock."""
    from .writer_pid import writer_pid  # noqa: PLC0415 - only where somebody else writes

    pid = writer_pid(path)
    who = f" (pid {pid})" if pid else ""
    return StoreBusy(
        f"Another alimon is writing{who}.", f"{BUSY_SECONDS} seconds were waited. Try again in a moment."
    )


def closed(path: Path) -> StoreError:
    """Something was read after the store was closed."""
    return StoreError(f"The store {path} was closed meanwhile.", "Open it again.")


def read_only(path: Path) -> StoreReadOnly:
    """Writing was asked for where only reading is possible."""
    return StoreReadOnly(
        f"The store {path} can only be read.", "Make it writable, or choose another with --store FILE."
    )


def _full(path: Path) -> StoreError:
    return StoreError(
        f"The store {path} cannot grow: {_room(path)} left in {path.parent}.",
        "Free some space and try again; everything that was committed is kept.",
    )


def _room(path: Path) -> str:
    with suppress(OSError):
        space = os.statvfs(path.parent)
        return f"{space.f_bavail * space.f_frsize:,} B"
    return "no room"
