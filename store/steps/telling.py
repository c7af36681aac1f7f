"""Events point to what changed, can be put off and are handed to hooks; what the last readings saw is remembered."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_STATEMENTS = (
    "ALTER TABLE event ADD COLUMN earlier INTEGER REFERENCES snapshot",
    "ALTER TABLE event ADD COLUMN later INTEGER REFERENCES snapshot",
    "ALTER TABLE event ADD COLUMN claim INTEGER REFERENCES claim",
    "ALTER TABLE event ADD COLUMN figure TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE event ADD COLUMN snoozed_until TEXT",
    "ALTER TABLE event ADD COLUMN hooked_at TEXT",
    "ALTER TABLE event ADD COLUMN hook TEXT NOT NULL DEFAULT ''",
    "UPDATE event SET hooked_at = at",
    "CREATE INDEX event_to_hook ON event (key) WHERE hooked_at IS NULL",
    """CREATE TABLE sighting (
    source INTEGER PRIMARY KEY REFERENCES source,
    told INTEGER REFERENCES snapshot,
    times INTEGER NOT NULL,
    flaps INTEGER NOT NULL,
    waiting INTEGER NOT NULL CHECK (waiting IN (0, 1)),
    addresses TEXT NOT NULL
) STRICT""",
    """CREATE TABLE noise (
    source INTEGER NOT NULL REFERENCES source,
    mark TEXT NOT NULL,
    streak INTEGER NOT NULL,
    times INTEGER NOT NULL,
    learnt INTEGER NOT NULL CHECK (learnt IN (0, 1)),
    PRIMARY KEY (source, mark)
) STRICT, WITHOUT ROWID""",
)


def add_telling(database: "Database") -> None:
    """Add the columns and the tables."""
    for statement in _STATEMENTS:
        database.execute(statement)
