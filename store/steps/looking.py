"""Claims are looked for in the other sources of their report."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def add_looking(database: "Database") -> None:
    """Add the table of what was looked for where."""
    database.execute("""CREATE TABLE look (
    claim INTEGER NOT NULL REFERENCES claim,
    source INTEGER NOT NULL REFERENCES source,
    snapshot INTEGER NOT NULL REFERENCES snapshot,
    checker TEXT NOT NULL,
    held INTEGER NOT NULL CHECK (held IN (0, 1)),
    reason TEXT NOT NULL,
    PRIMARY KEY (claim, source)
) STRICT, WITHOUT ROWID""")
    database.execute("CREATE INDEX look_of_source ON look (source)")
