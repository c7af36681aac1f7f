"""Sources that no folder lists: those that the user added, and what feeds brought."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_STATEMENTS = (
    """ALTER TABLE source ADD COLUMN origin TEXT NOT NULL DEFAULT 'folder'
        CHECK (origin IN ('folder', 'user', 'feed'))""",
    "ALTER TABLE source ADD COLUMN feed INTEGER REFERENCES source",
    """CREATE TABLE feed_entry (
    feed INTEGER NOT NULL REFERENCES source,
    identity TEXT NOT NULL,
    PRIMARY KEY (feed, identity)
) STRICT, WITHOUT ROWID""",
)


def add_watching(database: "Database") -> None:
    """Add the columns and the table."""
    for statement in _STATEMENTS:
        database.execute(statement)
