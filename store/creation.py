"""A new store: built whole beside its place, then linked into it, so that no half store ever stands there."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from ..model.errors import StoreUnusable
from .connection import connect, store_error
from .file_check import APPLICATION_ID, SCHEMA_VERSION, has_journal, unusable
from .schema_text import schema_sql

FILE_MODE = 0o600
FOLDER_MODE = 0o700


def create_store(path: Path) -> None:
    """Make an empty store at `path`; one that another process made meanwhile stays. Raises StoreError."""
    if has_journal(path) and not os.path.lexists(path):
        raise unusable(
            path,
            f"it is gone, but its journal {path.name}-wal is still there. Put the store back, or move the journal away",
        )
    new = path.with_name(f".{path.name}.new-{os.urandom(6).hex()}")
    try:
        path.parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW, FILE_MODE))
        new.chmod(FILE_MODE)
        _fill(new)
        put_in_place(new, path)
    except OSError as error:
        raise StoreUnusable(
            f"The store {path} cannot be made: {error.strerror or error}.",
            "Choose another place with --store FILE or ALIMON_HOME.",
        ) from error
    finally:
        for end in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                Path(f"{new}{end}").unlink()


def _fill(new: Path) -> None:
    connection = connect(new, mode="rw")
    try:
        # Nothing is lost by a crash here: the file is not in its place yet, and is synced before it is.
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(
            f"BEGIN; {schema_sql()} PRAGMA application_id = {APPLICATION_ID};"
            f"PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;"
        )
    except sqlite3.Error as error:
        raise store_error(error, new) from error
    finally:
        connection.close()
    sync(new)


def put_in_place(new: Path, path: Path) -> bool:
    """Let the finished file stand at `path`; False where something stands there already, which then stays."""
    try:
        os.link(new, path, follow_symlinks=False)
    except FileExistsError:
        return False
    except OSError:
        # A file system without hard links: renaming replaces, so look once more.
        if path.exists():
            return False
        new.rename(path)
    sync(path.parent)
    return True


def sync(path: Path) -> None:
    """Have the system write a file or folder to the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
