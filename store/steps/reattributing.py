"""The user may give a claim another citation beside those of its report."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def add_reattributing(database: "Database") -> None:
    """Add the column that tells such citations apart."""
    database.execute("ALTER TABLE citation ADD COLUMN reattributed_at TEXT")
