"""Several processes share the work of reading: who they are, what each reads, and when a host may be asked."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_STATEMENTS = (
    """CREATE TABLE worker (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('monitor', 'refresh', 'watch')),
    boot TEXT NOT NULL,
    pid INTEGER NOT NULL,
    born INTEGER NOT NULL,
    started_at TEXT NOT NULL,
    beat_at TEXT NOT NULL,
    until TEXT NOT NULL,
    until_monotonic REAL NOT NULL,
    words TEXT NOT NULL DEFAULT ''
) STRICT""",
    """CREATE TABLE lease (
    source INTEGER PRIMARY KEY REFERENCES source,
    run INTEGER NOT NULL REFERENCES refresh_run,
    worker INTEGER NOT NULL REFERENCES worker
) STRICT""",
    "CREATE INDEX lease_of_worker ON lease (worker)",
    """CREATE TABLE host (
    name TEXT PRIMARY KEY,
    worker INTEGER REFERENCES worker,
    free_at TEXT NOT NULL
) STRICT, WITHOUT ROWID""",
    "ALTER TABLE source ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE source ADD COLUMN last_run INTEGER",
    "ALTER TABLE source ADD COLUMN crashes INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE refresh_run ADD COLUMN worker INTEGER",
    """ALTER TABLE refresh_item ADD COLUMN phase TEXT NOT NULL DEFAULT 'waiting'
        CHECK (phase IN ('waiting', 'connecting', 'reading', 'extracting', 'done'))""",
    "ALTER TABLE refresh_item ADD COLUMN phase_at TEXT",
    "ALTER TABLE refresh_item ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0",
    "UPDATE refresh_item SET phase = 'done' WHERE state IN ('done', 'cancelled')",
    "CREATE INDEX run_that_goes_on ON refresh_run (key) WHERE ended_at IS NULL",
)


def add_leasing(database: "Database") -> None:
    """Add the tables and the columns."""
    for statement in _STATEMENTS:
        database.execute(statement)
