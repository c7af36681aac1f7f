"""Older stores brought to the newest schema: one numbered step a version, all in one transaction.

A step gets an `sqlite_utils.Database` inside the open transaction and changes tables with it. To add one: write it in
a file of its own in `steps/`, append it to `STEPS`, raise `SCHEMA_VERSION` in `identity.py`, and bring `schema.sql` to
the same end.
"""

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from .backup import back_up
from .connection import Connection, connect, store_error
from .file_check import unusable
from .schema_text import drop_triggers, make_triggers, trust_triggers
from .steps.bodies import keep_bodies
from .steps.documents import describe_documents
from .steps.examining import add_examining
from .steps.finding_cjk import find_cjk
from .steps.leasing import add_leasing
from .steps.looking import add_looking
from .steps.overruling import add_overruling
from .steps.owning_changes import add_owners
from .steps.reattributing import add_reattributing
from .steps.telling import add_telling
from .steps.watching import add_watching

if TYPE_CHECKING:
    from sqlite_utils import Database

Step = Callable[["Database"], None]

STEPS: tuple[Step, ...] = (
    add_overruling, add_leasing, keep_bodies, add_watching, find_cjk, add_telling, describe_documents,
    add_looking, add_reattributing, add_examining, add_owners,
)  # fmt: skip
"""The first one leads from version 1 to version 2."""


def migrate(path: Path, steps: Sequence[Step] = STEPS) -> Path | None:
    """Take the store at `path` through the steps that it lacks; give the backup that was made before.

    The backup is `NAME.before-vN`. None where nothing was to do, as when another process was faster. Raises
    StoreError, and the store is then as it was.
    """
    connection = connect(path, mode="rw")
    try:
        trust_triggers(connection, older=True)
        version = int(connection.value("PRAGMA user_version"))
        newest = len(steps) + 1
        if version >= newest:
            return None
        copy = _free_name(path, newest)
        back_up(path, copy)
        _run(connection, steps, newest)
    finally:
        connection.close()
    return copy


def _free_name(path: Path, version: int) -> Path:
    """`NAME.before-v2`, or with a number behind where an attempt before left one."""
    plain = path.with_name(f"{path.name}.before-v{version}")
    names = (plain, *(plain.with_name(f"{plain.name}.{number}") for number in range(2, 1000)))
    return next(name for name in names if not name.exists())


def _run(connection: Connection, steps: Sequence[Step], newest: int) -> None:
    from sqlite_utils import Database  # noqa: PLC0415 - half a second, for the one start after an update

    # Tables are copied and dropped on the way; what they refer to is checked at the end.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.execute("BEGIN IMMEDIATE")
        version = int(connection.value("PRAGMA user_version"))
        drop_triggers(connection)
        for step in steps[version - 1 :]:
            step(Database(connection))
        make_triggers(connection)
        connection.execute(f"PRAGMA user_version = {newest}")
        if connection.rows("PRAGMA foreign_key_check"):
            raise unusable(connection.path, f"its rows do not fit the schema of version {newest}")
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise store_error(error, connection.path) from error
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
