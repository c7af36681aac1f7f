"""A large load: triggers and indexes are dropped, rows are written, then the indexes are built and all comes back.

Everything happens within the caller's transaction, so that others see the store before it or after it. Sorting
all entries of an index once costs less than finding the place of each, and so does rebuilding the search index.
"""

import sqlite3
from types import TracebackType
from typing import Self

_SMALL = 2000
"""Below this many incoming claims and figures, doing it row by row costs less."""
_WORDS = ("subject_words", "source_words", "claim_words", "figure_words")
_CACHE_KIB = 65_536
_USUAL_CACHE_KIB = 2_000
"""SQLite's own default."""


class Bulk:
    """Loads a block of many rows the fast way. Set `changed` to False where the block wrote nothing."""

    def __init__(self, connection: sqlite3.Connection, *, incoming: int) -> None:
        self._connection = connection
        # Building the indexes anew pays where much of what they hold is new.
        self._is_large = incoming >= _SMALL and incoming * 2 >= self._rows_there()
        self._dropped: list[str] = []
        self.changed = True

    def _rows_there(self) -> int:
        sql = "SELECT coalesce((SELECT max(key) FROM claim), 0) + coalesce((SELECT max(key) FROM figure), 0)"
        return int(self._connection.execute(sql).fetchone()[0])

    def __enter__(self) -> Self:
        if self._is_large:
            self._connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            found = self._connection.execute(
                "SELECT type, name, sql FROM sqlite_schema WHERE type = 'trigger'"
                " OR (type = 'index' AND sql IS NOT NULL AND tbl_name IN ('claim', 'citation', 'figure'))"
            ).fetchall()
            for kind, name, _ in found:
                self._connection.execute(f"DROP {kind} {name}")
            self._dropped = [sql for _, _, sql in found]
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self._is_large:
            return
        if error is None:
            if self.changed:
                for words in _WORDS:
                    self._connection.execute(f"INSERT INTO {words} ({words}) VALUES ('rebuild')")
            for sql in self._dropped:
                self._connection.execute(sql)
        # Where there was an error the caller's transaction is rolled back.
        self._connection.execute(f"PRAGMA cache_size = -{_USUAL_CACHE_KIB}")
