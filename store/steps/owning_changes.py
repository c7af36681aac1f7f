"""Each change knows the process that made it, so that no monitor takes back what another one did."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def add_owners(database: "Database") -> None:
    """Add the columns; of what was changed before, nobody is known to live."""
    database.execute("ALTER TABLE change ADD COLUMN boot TEXT NOT NULL DEFAULT ''")
    database.execute("ALTER TABLE change ADD COLUMN pid INTEGER NOT NULL DEFAULT 0")
    database.execute("ALTER TABLE change ADD COLUMN born INTEGER NOT NULL DEFAULT 0")
