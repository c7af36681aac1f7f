"""Find on a store that needs nothing else: no making, no update, no read-only fallback.

Opening a store with all its care takes longer than a search; the command line tries this first and opens the
store properly wherever anything is out of the ordinary.
"""

from __future__ import annotations

# ruff: noqa: PTH113, PTH120, PTH123 - importing pathlib would be a quarter of the time that a search may take
import os
import sqlite3

from .found import found
from .identity import HEADER_BYTES, SCHEMA_VERSION, is_plainly_ours

TYPE_CHECKING = False  # as `typing` has it, without importing `typing`
if TYPE_CHECKING:
    from .found import FoundRow

_PRAGMAS = "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA query_only = ON"
# The company on screen last, else the first one. As `companies.last_company` has it.
_COMPANY = """
SELECT coalesce((SELECT id FROM company WHERE id = (SELECT value FROM setting WHERE name = 'last company')),
    (SELECT id FROM company ORDER BY key LIMIT 1))
"""


def quick_find(path: str, text: str, limit: int) -> list[FoundRow] | None:
    """What `found` finds in the company on screen last; None where the store has to be opened properly first."""
    if not _is_ordinary(path):
        return None
    address = path.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    try:
        connection = sqlite3.connect(f"file:{address}?mode=rw", uri=True, isolation_level=None)
    except sqlite3.Error:
        return None
    try:
        return _answer(connection, text, limit)
    except sqlite3.Error:
        return None
    finally:
        connection.close()


def _is_ordinary(path: str) -> bool:
    """Whether it is a whole store of this schema that may be written; SQLite must not touch anything else."""
    if not (os.path.isfile(path) and os.access(path, os.W_OK) and os.access(os.path.dirname(path), os.W_OK)):
        return False
    with open(path, "rb", buffering=0) as file:
        return is_plainly_ours(file.read(HEADER_BYTES), os.fstat(file.fileno()).st_size)


def _answer(connection: sqlite3.Connection, text: str, limit: int) -> list[FoundRow] | None:
    connection.executescript(_PRAGMAS)
    if connection.execute("PRAGMA user_version").fetchone()[0] != SCHEMA_VERSION:
        return None
    company = connection.execute(_COMPANY).fetchone()[0]
    if company is None:
        return None
    return found(lambda sql, parameters: connection.execute(sql, parameters).fetchall(), text, company, limit)
