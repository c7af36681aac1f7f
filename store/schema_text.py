"""The newest schema as text, and whether the code in a store is the code written there."""

import sqlite3
from pathlib import Path

from .connection import Connection
from .file_check import unusable


def schema_sql() -> str:
    """The newest schema."""
    return (Path(__file__).parent / "schema.sql").read_text(encoding="utf-8")


def trust_triggers(connection: Connection) -> None:
    """Let the store's triggers write to the search index, once every one of them is known to be alimon's own.

    A file from elsewhere may bring triggers that do anything; SQLite guards against them by `trusted_schema`,
    which, on SQLite 3.40 at least, also keeps triggers from FTS5. Raises StoreUnusable for foreign code.
    """
    ours = schema_sql()
    for name, sql in connection.rows("SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')"):
        if sql not in ours:
            raise unusable(connection.path, f"{name!r} in it is not alimon's, and would run at every change")
    connection.execute("PRAGMA trusted_schema = ON")


def drop_triggers(connection: sqlite3.Connection) -> list[str]:
    """Drop every trigger, within the caller's transaction; give the statements that restore them."""
    found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in found:
        connection.execute(f"DROP TRIGGER {name}")
    return [sql for _, sql in found]
