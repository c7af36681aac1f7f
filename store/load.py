"""A company's folder into the store: new rows added, changed ones updated, vanished ones retired, none deleted."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from ..model.company import Company
from ..model.company_records import CompanyRecords
from .bulk import Bulk
from .connect import Store
from .connection import question_marks
from .folder_rows import FolderRows, Row
from .folder_tables import CITATION, CLAIM, FIGURE, REPORT, SOURCE, SUBJECT, THESIS, Table
from .quarters import recount_quarters
from .scopes import rebuild_scopes
from .stored_values import lines, storable
from .verdicts import settle_company

_LEFT = 1
"""`retired` of a row that is no longer in the folder."""
_OF_FOLDERS = {SOURCE.name: " AND origin = 'folder'", CITATION.name: " AND reattributed_at IS NULL"}
"""Where a table holds rows of the user as well: which are none of them."""


class LoadReport(NamedTuple):
    """How many rows a load touched, over all tables."""

    added: int = 0
    changed: int = 0
    retired: int = 0
    unchanged: int = 0


def load_company(store: Store, folder: CompanyRecords, *, now: datetime) -> LoadReport:
    """Bring the company of `folder` in the store to what the folder says, in one transaction.

    Loading twice changes nothing. Integer keys, notes, snapshots and verdicts stay with their ids; what the user
    retired stays retired. Raises StoreError; the store is then as it was.
    """
    del now  # rows of a folder carry their own dates
    with store.write() as connection:
        return _Load(connection, folder).run()


class _Load:
    """One load. `_counts` adds up over the tables."""

    def __init__(self, connection: sqlite3.Connection, folder: CompanyRecords) -> None:
        self._connection = connection
        self._folder = folder
        self._added = self._changed = self._retired = self._unchanged = 0
        self._touched = False
        self._counted_subjects: set[int] = set()

    def run(self) -> LoadReport:
        folder = self._folder
        # Subjects refer to each other, whatever their order in the folder.
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        self._company = self._put_company(folder.company)
        rows = FolderRows(folder)
        with Bulk(self._connection, incoming=len(folder.claims) + len(folder.figures)) as bulk:
            subjects = self._put_subjects(rows)
            reports = self._put(REPORT, rows.reports())
            sources = self._put(SOURCE, rows.sources())
            claims = self._put(CLAIM, rows.claims(reports, subjects))
            self._put(CITATION, rows.citations(claims, sources))
            self._put(FIGURE, rows.figures(subjects, sources))
            self._put(THESIS, rows.theses(claims, subjects))
            self._put_children("succession", rows.successions(subjects))
            self._put_children("measure", rows.measures(subjects))
            self._put_children("spoken_of", rows.spoken_of(subjects, claims))
            bulk.changed = self._touched
        if self._touched:
            settle_company(self._connection, self._company)
            rebuild_scopes(self._connection, self._company)
            recount_quarters(self._connection, self._company)
        return LoadReport(self._added, self._changed, self._retired, self._unchanged)

    def _put_company(self, company: Company) -> int:
        columns = ("name", "short_name", "listings", "fiscal_year_end_month", "currency", "edition", "note")
        values = (
            storable(company.name),
            storable(company.short_name),
            lines(company.listings),
            company.fiscal_year_end_month,
            company.currency,
            company.edition,
            storable(company.note),
        )
        known = self._connection.execute(
            f"SELECT key, {', '.join(columns)} FROM company WHERE id = ?", (company.id,)
        ).fetchone()
        if known is None:
            self._added += 1
            self._touched = True
            return int(
                self._connection.execute(
                    f"INSERT INTO company (id, {', '.join(columns)}) VALUES (?{', ?' * len(columns)})",
                    (company.id, *values),
                ).lastrowid
                or 0
            )
        if known[1:] == values:
            self._unchanged += 1
        else:
            self._changed += 1
            sets = ", ".join(f"{column} = ?" for column in columns)
            self._connection.execute(f"UPDATE company SET {sets} WHERE key = ?", (*values, known[0]))
        return int(known[0])

    def _put_subjects(self, rows: FolderRows) -> dict[str, int]:
        """Subjects refer to each other, so their keys are given out before their rows are made."""
        keys = self._known_keys("subject")
        free = self._next_key("subject")
        for place, one in enumerate(one for one in self._folder.subjects if one.id not in keys):
            keys[one.id] = free + place
        return self._put(SUBJECT, rows.subjects(keys))

    def _known_keys(self, table: str) -> dict[str, int]:
        found = self._connection.execute(f"SELECT id, key FROM {table} WHERE company = ?", (self._company,))
        return dict(found.fetchall())

    def _next_key(self, table: str) -> int:
        return int(self._connection.execute(f"SELECT coalesce(max(key), 0) + 1 FROM {table}").fetchone()[0])

    def _put(self, table: Table, rows: Iterable[Row]) -> dict[str, int]:
        """Add, change or retire the company's rows of one table; give the key of each id."""
        work = _Work(self._known(table), free=self._next_key(table.name), company=self._company)
        self._insert(table, work.new(rows))
        self._update(table, work.changed)
        self._connection.executemany(f"UPDATE {table.name} SET place = ? WHERE key = ?", work.moved)
        gone = work.gone()
        self._connection.executemany(f"UPDATE {table.name} SET retired = 1 WHERE key = ?", gone)
        if table is SUBJECT:
            self._counted_subjects = work.fresh | {row[-1] for row in work.changed}
        self._added += len(work.fresh)
        self._changed += len(work.changed)
        self._retired += len(gone)
        self._unchanged += len(work.keys) - len(work.fresh) - len(work.changed)
        self._touched |= bool(work.fresh or work.changed or work.moved or gone)
        return work.keys

    def _known(self, table: Table) -> dict[str, Row]:
        """Of each stored row that came from a folder: key, retired, and what the folder decides, by id."""
        columns = ", ".join(table.columns[1:])
        of_folders = _OF_FOLDERS.get(table.name, "")
        sql = f"SELECT id, key, retired, {columns} FROM {table.name} WHERE company = ?{of_folders}"
        return {row[0]: row[1:] for row in self._connection.execute(sql, (self._company,))}

    def _insert(self, table: Table, rows: Iterable[Row]) -> None:
        columns = ("key", "company", *table.columns)
        marks = question_marks(columns)
        self._connection.executemany(
            f"INSERT INTO {table.name} ({', '.join(columns)}) VALUES ({marks})", rows
        )

    def _update(self, table: Table, rows: Iterable[Row]) -> None:
        """What the user retired (2) stays retired; what came back to the folder (1) is in force again."""
        sets = ", ".join(f"{column} = ?" for column in table.columns[1:])
        sql = f"UPDATE {table.name} SET {sets}, retired = CASE retired WHEN 2 THEN 2 ELSE 0 END WHERE key = ?"
        self._connection.executemany(sql, rows)

    def _put_children(self, table: str, rows: Sequence[Row]) -> None:
        """Rows without an id of their own: written anew where they differ."""
        own = "subject IN (SELECT key FROM subject WHERE company = ?)"
        there = self._connection.execute(f"SELECT * FROM {table} WHERE {own}", (self._company,)).fetchall()
        if sorted(there) == sorted(rows):
            return
        self._connection.execute(f"DELETE FROM {table} WHERE {own}", (self._company,))
        if rows:
            marks = question_marks(rows[0])
            self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
        also_changed = {row[0] for row in set(there) ^ set(rows)} - self._counted_subjects
        self._counted_subjects |= also_changed
        self._changed += len(also_changed)
        self._unchanged -= len(also_changed)
        self._touched = True


class _Work:
    """What one table needs: worked out while its new rows are streamed into it, so that none wait in memory."""

    def __init__(self, known: dict[str, Row], *, free: int, company: int) -> None:
        self._known = known
        self._free = free
        self._company = company
        self.keys: dict[str, int] = {}
        self.fresh: set[int] = set()
        self.changed: list[Row] = []
        self.moved: list[Row] = []

    def new(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows that the store lacks, with their keys; the others are compared on the way."""
        for row in rows:
            there = self._known.pop(row[0], None)
            if there is None:
                key = self.keys[row[0]] = self._free
                self.fresh.add(key)
                self._free += 1
                yield (key, self._company, *row)
            else:
                self._compare(row, *there)

    def _compare(self, row: Row, key: int, retired: int, *stored: object) -> None:
        self.keys[row[0]] = key
        if stored[1:] != row[2:] or retired == _LEFT:
            self.changed.append((*row[1:], key))
        elif stored[0] != row[1]:
            self.moved.append((row[1], key))

    def gone(self) -> list[Row]:
        """Once all rows were streamed: those of the store that the folder has no more."""
        return [(key,) for key, retired, *_ in self._known.values() if retired == 0]
