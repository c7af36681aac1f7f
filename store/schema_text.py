"""The newest schema as text, and whether the code in a store is the code written there."""

import re
import sqlite3
from pathlib import Path

from .connection import Connection
from .file_check import unusable


def schema_sql() -> str:
    """The newest schema."""
    return (Path(__file__).parent / "schema.sql").read_text(encoding="utf-8")


def older_triggers() -> str:
    """Triggers of older schemas that the newest does without."""
    return (Path(__file__).parent / "steps" / "older_triggers.sql").read_text(encoding="utf-8")


def trust_triggers(connection: Connection, *, older: bool = False) -> None:
    """Let the store's triggers write to the search index, once every one of them is known to be alimon's own.

    A file from elsewhere may bring triggers that do anything; SQLite guards against them by `trusted_schema`,
    which, on SQLite 3.40 at least, also keeps triggers from FTS5. `older` takes those of older schemas as well.
    Raises StoreUnusable for foreign code.
    """
    ours = schema_sql() + (older_triggers() if older else "")
    for name, sql in connection.rows("SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')"):
        if sql not in ours:
            raise unusable(connection.path, f"{name!r} in it is not alimon's, and would run at every change")
    connection.execute("PRAGMA trusted_schema = ON")


def drop_triggers(connection: sqlite3.Connection) -> None:
    """Drop every trigger, within the caller's transaction."""
    for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")


def make_triggers(connection: sqlite3.Connection) -> None:
    """Make every trigger of the newest schema, within the caller's transaction."""
    for sql in re.findall(r"^CREATE TRIGGER .*?^END(?=;$)", schema_sql(), re.DOTALL | re.MULTILINE):
        connection.execute(sql)
