"""Snapshots say what kind of document was read, what it says of itself, and where its pages begin."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_COLUMNS = ("kind", "publisher", "canonical", "pages")


def describe_documents(database: "Database") -> None:
    """Add the columns; what was read before does not say."""
    for column in _COLUMNS:
        database.execute(f"ALTER TABLE snapshot ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
