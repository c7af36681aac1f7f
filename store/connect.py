"""The open store: one reading connection for each thread, one writer at a time."""

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from ..model.errors import StoreReadOnly, StoreUnusable
from .connection import BUSY_SECONDS, Connection, busy, closed, connect, read_only, store_error
from .file_check import SCHEMA_VERSION, check_file, check_version, has_journal, unusable

_TRIES = 5
_OLDEST_SQLITE = (3, 37, 0)
"""The first with STRICT tables."""

# Files that this process has open, by device and inode. Reading the header of one of them by hand and closing it
# would drop SQLite's locks on it.
_open_files: dict[tuple[int, int], int] = {}
_open_files_lock = threading.Lock()


class Store:
    """The store of one file. Every thread may use it; records come out, never rows.

    `writable` is False where only reading is possible, and `notice` then says why in one line.
    """

    def __init__(self, path: Path, *, notice: str = "", immutable: bool = False) -> None:
        self.path = path
        self.writable = not notice
        self.notice = notice
        self._immutable = immutable
        self._readers: dict[int, Connection] = {}
        self._readers_lock = threading.Lock()
        self._writer: Connection | None = None
        self._writer_lock = threading.Lock()
        self._syncs = True
        """Whether a commit of the writer waits for the disk."""
        self._writing: int | None = None
        """The thread that is inside `write`."""
        self._file: tuple[int, int] | None = _register(path)
        self._is_closed = False

    def read(self) -> Connection:
        """This thread's reading connection. It cannot write; inside its own `write` a thread reads what it wrote.

        Raises StoreError once the store was closed: a thread that outlives it gets no connection of its own again.
        """
        thread = threading.get_ident()
        if self._writing == thread and self._writer is not None:
            return self._writer
        connection = self._readers.get(thread)
        if connection is None:
            connection = connect(self.path, mode="rw" if self.writable else "ro", immutable=self._immutable)
            connection.execute("PRAGMA query_only = ON")
            with self._readers_lock:
                if self._is_closed:
                    connection.close()
                    raise closed(self.path)
                self._readers[thread] = connection
        return connection

    @contextmanager
    def write(self, *, durable: bool = True) -> Iterator[Connection]:
        """A transaction: committed at the end of the block, rolled back where an exception leaves it.

        Inside another `write` of the same thread it is a part of that one: rolled back alone, committed with it.
        What is not `durable` does not wait for the disk: only a crash of the machine may take it back.
        Raises StoreReadOnly, StoreBusy after 5 s in which another process (or thread) wrote, StoreError for what
        SQLite reports. Not to be held across anything slow.
        """
        if not self.writable:
            raise read_only(self.path)
        if self._writing == threading.get_ident() and self._writer is not None:
            with self._part(self._writer) as connection:
                yield connection
            return
        if not self._writer_lock.acquire(timeout=BUSY_SECONDS):
            raise busy(self.path)
        try:
            connection = self._begin(durable=durable)
            self._writing = threading.get_ident()
            try:
                yield connection
                connection.execute("COMMIT")
            except sqlite3.Error as error:
                raise store_error(error, self.path, writing=True) from error
            finally:
                self._writing = None
                if connection.in_transaction:
                    with suppress(sqlite3.Error):
                        connection.execute("ROLLBACK")
        finally:
            self._writer_lock.release()

    @contextmanager
    def _part(self, connection: Connection) -> Iterator[Connection]:
        """A part of the transaction that is open."""
        try:
            connection.execute("SAVEPOINT part")
            try:
                yield connection
            except BaseException:
                # A full disk may have rolled everything back already.
                if connection.in_transaction:
                    connection.execute("ROLLBACK TO part")
                raise
            finally:
                if connection.in_transaction:
                    connection.execute("RELEASE part")
        except sqlite3.Error as error:
            raise store_error(error, self.path, writing=True) from error

    def _begin(self, *, durable: bool) -> Connection:
        if self._writer is None:
            self._writer = _writer(self.path)
            self._syncs = True
        if self._syncs is not durable:
            self._writer.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            self._syncs = durable
        started = time.monotonic()
        for tries_left in reversed(range(_TRIES)):
            try:
                self._writer.execute("BEGIN IMMEDIATE")
                break
            except sqlite3.Error as error:
                waited = time.monotonic() - started
                if not _is_busy(error) or tries_left == 0 or waited >= BUSY_SECONDS:
                    raise store_error(error, self.path) from error
        return self._writer

    def data_version(self) -> int:
        """A number that changes with every commit of anybody; to be compared within one thread only."""
        return int(self.read().value("PRAGMA data_version"))

    def close(self) -> None:
        """Close every connection. The store cannot be used afterwards."""
        with self._readers_lock:
            connections = [*self._readers.values(), *([self._writer] if self._writer else [])]
            self._readers.clear()
            self._writer = None
            self._is_closed = True
        for connection in connections:
            connection.close()
        if self._file is not None:
            _unregister(self._file)
            self._file = None


def open_store(path: Path, *, create: bool = True) -> Store:
    """Open the store at `path`, bringing an older schema up to date; make one where there is none.

    Falls back to reading where file or folder cannot be written. Raises StoreUnusable for a file that is no store
    of this alimon, is newer or damaged, and leaves it untouched; for a missing one where `create` is False.
    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        raise StoreUnusable(
            f"This Python has SQLite {sqlite3.sqlite_version}; alimon needs 3.37 or newer.",
            "Use a newer Python.",
        )
    path = Path(os.path.realpath(path))
    if not os.path.lexists(path):
        if not create:
            raise unusable(path, "there is no such file")
        from .creation import create_store  # noqa: PLC0415 - a first run only

        create_store(path)
    if not _is_open_here(path):
        check_file(path)
    store = _store_as_far_as_possible(path)
    try:
        _bring_up_to_date(store)
    except BaseException:
        store.close()
        raise
    return store


def _store_as_far_as_possible(path: Path) -> Store:
    if not os.access(path, os.W_OK):
        notice = f"read-only: you have no right to write {path}"
    elif not os.access(path.parent, os.W_OK):
        notice = f"read-only: you have no right to write in {path.parent}"
    else:
        return Store(path)
    # Without a shared-memory file nobody can be writing, and none can be made: only then is the file still.
    can_share = Path(f"{path}-shm").exists() or os.access(path.parent, os.W_OK)
    if not can_share and has_journal(path):
        raise unusable(
            path, f"changes wait in {path.name}-wal, and you have no right to write in {path.parent}"
        )
    return Store(path, notice=notice, immutable=not can_share)


def _bring_up_to_date(store: Store) -> None:
    version = int(store.read().value("PRAGMA user_version"))
    check_version(store.path, version)
    if version == SCHEMA_VERSION:
        return
    if not store.writable:
        raise StoreReadOnly(
            f"{store.path} is of an older alimon (schema {version}) and cannot be brought up to date: {store.notice}.",
            "Make it writable once, or copy it and open the copy with --store FILE.",
        )
    from .migrations import migrate  # noqa: PLC0415 - only for an older store

    migrate(store.path)


def _writer(path: Path) -> Connection:
    from .schema_text import trust_triggers  # noqa: PLC0415 - only where something is written

    connection = connect(path, mode="rw")
    try:
        trust_triggers(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _is_busy(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _is_open_here(path: Path) -> bool:
    with _open_files_lock:
        return _identity(path) in _open_files


def _register(path: Path) -> tuple[int, int] | None:
    identity = _identity(path)
    if identity is not None:
        with _open_files_lock:
            _open_files[identity] = _open_files.get(identity, 0) + 1
    return identity


def _unregister(identity: tuple[int, int]) -> None:
    with _open_files_lock:
        _open_files[identity] -= 1
        if not _open_files[identity]:
            del _open_files[identity]
