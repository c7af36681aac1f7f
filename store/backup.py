"""A copy of the store that is whole, whatever others write meanwhile."""

import os
import sqlite3
from pathlib import Path

from ..model.errors import StoreError
from .connection import connect, store_error
from .creation import FILE_MODE, put_in_place, sync


def back_up(path: Path, copy: Path) -> None:
    """Copy the store at `path` to `copy` by SQLite's backup, checked and on the disk before it stands there.

    Raises StoreError, also where `copy` exists already; nothing half made is left behind.
    """
    new = copy.with_name(f".{copy.name}.new-{os.urandom(6).hex()}")
    source = connect(path, mode="rw")
    try:
        os.close(os.open(new, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_NOFOLLOW, FILE_MODE))
        target = connect(new, mode="rw")
        try:
            source.backup(target)
            # One plain file: a backup that needs its journal beside it would be lost by copying it.
            target.execute("PRAGMA journal_mode = DELETE")
            if target.value("PRAGMA quick_check(1)") != "ok":
                raise StoreError(
                    f"The backup of {path} is not sound.", "`alimon doctor` tells what is wrong."
                )
        finally:
            target.close()
        sync(new)
        if not put_in_place(new, copy):
            raise StoreError(f"{copy} exists already.", "Move it away first.")
    except sqlite3.Error as error:
        raise store_error(error, path) from error
    except OSError as error:
        raise StoreError(f"The backup {copy} cannot be written: {error.strerror or error}.") from error
    finally:
        source.close()
        new.unlink(missing_ok=True)
