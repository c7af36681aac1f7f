"""Loading 100,000 generated claims, against the least that SQLite has to do for the same rows and the same indexes."""

import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from alimon.config.clock import SystemClock
from alimon.model.company_records import CompanyRecords
from alimon.store.connect import open_store
from alimon.store.load import load_company

from .generated import generated
from .row import Row

CLAIMS = 100_000
_PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
)


def measure(rounds: int) -> Iterable[Row]:
    """Rows per second of `load_company` and of `executemany` plus `rebuild`."""
    records = generated(CLAIMS)
    ours: list[float] = []
    floor: list[float] = []
    with TemporaryDirectory() as folder:
        for turn in range(max(2, rounds // 3)):
            path = Path(folder) / f"{turn}.db"
            ours.append(_seconds(lambda path=path: _load(path, records)))
            schema, rows = _what_it_wrote(path)
            bare = Path(folder) / f"{turn}-bare.db"
            floor.append(_seconds(lambda bare=bare, schema=schema, rows=rows: _bare(bare, schema, rows)))
    best, least = CLAIMS / min(ours), CLAIMS / min(floor)
    yield Row(
        f"load {CLAIMS:,} claims, each with a citation", f"{best:,.0f} claims/s",
        f"{least:,.0f} claims/s: bare executemany, then rebuild", best / least, "at least 0.5",
    )  # fmt: skip


def _load(path: Path, records: CompanyRecords) -> None:
    store = open_store(path)
    load_company(store, records, now=SystemClock().now())
    store.close()


def _what_it_wrote(path: Path) -> tuple[Sequence[str], Sequence[tuple[Any, ...]]]:
    """The table of claims with its indexes, and its rows without the column that SQLite works out itself."""
    connection = sqlite3.connect(path)
    wanted = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND type <> 'trigger' AND "
    schema = connection.execute(
        wanted + "(tbl_name = 'claim' OR name = 'claim_words') ORDER BY rowid"
    ).fetchall()
    columns = [row[1] for row in connection.execute("PRAGMA table_info(claim)")]
    rows = connection.execute(f"SELECT {', '.join(columns)} FROM claim").fetchall()  # noqa: S608 - its own names
    connection.close()
    inserting = f"INSERT INTO claim ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608
    return [*(sql for (sql,) in schema), inserting], rows


def _bare(path: Path, schema: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("PRAGMA foreign_keys = OFF")  # the tables that claims refer to are not here
    *making, inserting = schema
    for sql in making:
        connection.execute(sql)
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(inserting, rows)
    connection.execute("INSERT INTO claim_words (claim_words) VALUES ('rebuild')")
    connection.execute("COMMIT")
    connection.close()


def _seconds(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
