"""Verdicts point to their passage, and the user may overrule them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_STATEMENTS = (
    "ALTER TABLE verdict ADD COLUMN passage_start INTEGER",
    "ALTER TABLE verdict ADD COLUMN passage_end INTEGER",
    "ALTER TABLE verdict ADD COLUMN marks TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE verdict ADD COLUMN strength REAL NOT NULL DEFAULT 0",
    """CREATE TABLE overrule (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    citation INTEGER NOT NULL REFERENCES citation,
    word TEXT NOT NULL
        CHECK (word IN ('contradicted', 'supported', 'not_found', 'blocked', 'unreachable', 'unchecked')),
    reason TEXT NOT NULL,
    at TEXT NOT NULL,
    over INTEGER REFERENCES verdict,
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 2)),
    reopened_at TEXT
) STRICT""",
    "CREATE INDEX overrule_of_citation ON overrule (citation)",
    "ALTER TABLE citation ADD COLUMN overruled INTEGER REFERENCES overrule",
)


def add_overruling(database: "Database") -> None:
    """Add the columns and the table."""
    for statement in _STATEMENTS:
        database.execute(statement)
