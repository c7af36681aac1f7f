"""What the newest text of a source tells of the source itself is kept, so that flags need not read texts."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def add_examining(database: "Database") -> None:
    """Add the table."""
    database.execute("""CREATE TABLE traits (
    source INTEGER PRIMARY KEY REFERENCES source,
    snapshot INTEGER NOT NULL REFERENCES snapshot,
    found_by TEXT NOT NULL,
    told INTEGER NOT NULL CHECK (told IN (0, 1)),
    found TEXT NOT NULL
) STRICT""")
