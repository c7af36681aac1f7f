"""An older store is brought up to date in one transaction, after a backup; a step that fails changes nothing."""

import sqlite3
import stat
from hashlib import sha256
from pathlib import Path
from zlib import compress

import pytest
from alimon.model.errors import StoreBusy, StoreError
from alimon.store.backup import back_up
from alimon.store.connect import open_store
from alimon.store.file_check import APPLICATION_ID, newest_backup
from alimon.store.health import integrity
from alimon.store.load import load_company
from alimon.store.migrations import STEPS, migrate
from alimon.store.records import company_records
from alimon.store.search import find
from alimon.store.snapshots import raw_bytes, snapshot

from tests.builders import NOW
from tests.store.acme import acme
from tests.store.reading import read_source

PRESENT = len(STEPS) + 1
OLD_SCHEMAS = Path(__file__).parent / "old_schemas"
"""The schema of each version that was, as it was written then."""


def _after_present(*steps):
    """The steps that lead here, and those of a test behind them."""
    return (*STEPS, *steps)


def _add_mood(database):
    database["note"].add_column("mood", str)


def _rename_by_transform(database):
    database["note"].transform(rename={"text": "words"})


def _fail(database):
    database["note"].add_column("mood", str)
    database.execute("INSERT INTO no_such_table VALUES (1)")


def _orphan(database):
    database.execute("UPDATE claim SET subject = 999")


@pytest.fixture
def old(store, path):
    """The path of a closed store of the present version, which the steps of a test make an old one."""
    read_source(store, "src-1", "a zebra")
    store.close()
    return path


def _value(path, sql):
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchone()[0]
    finally:
        connection.close()


SHAPE = """
SELECT name, type, coalesce((SELECT group_concat(column.name || column.type || column."notnull"
    || coalesce(column.dflt_value, '') || column.hidden, ',') FROM pragma_table_xinfo(entry.name) AS column), sql)
FROM sqlite_schema AS entry ORDER BY type, name
"""
"""What every table, index and trigger is made of; a column that came later reads the same as one from the start."""


OLD_SNAPSHOTS = """
INSERT INTO company (id, name, short_name, listings, fiscal_year_end_month, currency, edition, note)
    VALUES ('A', 'A', 'A', '[]', 12, 'USD', '1', '');
INSERT INTO source (id, company, url, title, publisher, published, kind, independence, note, terms, place)
    VALUES ('A-src-1', 1, 'http://a.test/', 'T', 'P', '', 'press', 'independent', '', '', 1);
"""


@pytest.mark.usefixtures("empty")
@pytest.mark.parametrize("version", range(1, PRESENT))
def test_a_store_of_any_older_version_becomes_like_a_new_one(path, tmp_path, version):
    older = tmp_path / "older.db"
    connection = sqlite3.connect(older)
    connection.executescript((OLD_SCHEMAS / f"{version}.sql").read_text())
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.execute("INSERT INTO note (target, text, at) VALUES ('X-1', 'kept', '2025-01-01T00:00:00Z')")
    connection.commit()
    connection.close()
    migrate(older)
    new, brought = sqlite3.connect(path), sqlite3.connect(older)
    assert brought.execute(SHAPE).fetchall() == new.execute(SHAPE).fetchall()
    assert brought.execute("SELECT text FROM note").fetchall() == [("kept",)]
    assert brought.execute("PRAGMA user_version").fetchone() == (PRESENT,)


def test_snapshots_of_an_older_store_are_kept_and_found(tmp_path):
    older = tmp_path / "older.db"
    connection = sqlite3.connect(older)
    connection.executescript((OLD_SCHEMAS / "3.sql").read_text())
    connection.executescript(OLD_SNAPSHOTS)
    raws = {1: b"<p>zebra</p>", 2: b"<p>giraffe</p>", 3: "云计算".encode()}
    for key, raw in raws.items():
        connection.execute(
            "INSERT INTO snapshot VALUES (?1, 'A-src-1@' || ?1, 1, ?1, '2025-01-01T00:00:00.000Z', 'u', 200, '[]', ?2,"
            " 'T', '', 0, 0, 'zlib', ?3, ?4, ?5)",
            (key, sha256(raw).hexdigest(), len(raw), raw.decode().strip("</p>"), compress(raw)),
        )
    connection.execute("UPDATE source SET latest_snapshot = 3, snapshots = 3")
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 3")
    connection.commit()
    connection.close()
    store = open_store(older)
    assert integrity(store) == ()
    for key, raw in raws.items():
        assert raw_bytes(store, f"A-src-1@{key}") == raw
        assert snapshot(store, f"A-src-1@{key}").text == raw.decode().strip("</p>")
    assert [hit.kind for hit in find(store, "计算")] == ["text"]
    assert not find(store, "zebra")
    store.close()


def test_steps_run_in_order_and_raise_the_version(old):
    migrate(old, _after_present(_add_mood, _rename_by_transform))
    assert _value(old, "PRAGMA user_version") == PRESENT + 2
    assert (
        _value(old, "SELECT group_concat(name) FROM pragma_table_info('note')")
        == "key,target,words,at,retired,mood"
    )


def test_only_the_steps_that_are_missing_run(old):
    migrate(old, _after_present(_add_mood))
    migrate(old, _after_present(_fail, _rename_by_transform))
    assert _value(old, "PRAGMA user_version") == PRESENT + 2


def test_the_store_before_is_kept_as_a_whole_backup_that_only_the_user_may_read(old):
    copy = migrate(old, _after_present(_add_mood))
    assert copy == old.with_name(f"alimon.db.before-v{PRESENT + 1}")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert newest_backup(old) == copy
    kept = open_store(copy)
    assert company_records(kept, "ACME") == acme()
    assert integrity(kept) == ()
    kept.close()


def test_a_failing_step_leaves_the_store_as_it_was_and_the_next_attempt_keeps_both_backups(old):
    with pytest.raises(StoreError, match="no_such_table"):
        migrate(old, _after_present(_fail))
    store = open_store(old)
    assert company_records(store, "ACME") == acme()
    assert store.read().value("SELECT count(*) FROM pragma_table_info('note')") == 5
    store.close()
    assert migrate(old, _after_present(_add_mood)) == old.with_name(f"alimon.db.before-v{PRESENT + 1}.2")


def test_a_step_that_loses_what_rows_refer_to_is_taken_back(old):
    with pytest.raises(StoreError, match="do not fit"):
        migrate(old, _after_present(_orphan))
    assert _value(old, "PRAGMA user_version") == PRESENT


def test_the_search_index_is_kept_right_after_a_migration(old):
    before = _value(old, "SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema ORDER BY name)")
    migrate(old, _after_present(lambda database: database["note"].transform(drop=set())))
    assert (
        _value(old, "SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema ORDER BY name)") == before
    )
    _set_version(old, PRESENT)
    store = open_store(old)
    read_source(store, "src-2", "a giraffe")
    assert find(store, "giraffe")
    assert find(store, "zebra")
    store.close()


def _set_version(path, version):
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


def test_nothing_is_done_to_a_store_that_is_up_to_date(old):
    before = old.read_bytes()
    assert migrate(old, ()) is None
    assert old.read_bytes() == before
    assert newest_backup(old) is None


def test_a_migration_waits_for_no_writer_for_ever(old, monkeypatch):
    monkeypatch.setattr("alimon.store.connection.BUSY_SECONDS", 0)
    monkeypatch.setattr("alimon.store.connection._PRAGMAS", ("PRAGMA busy_timeout = 0",))
    other = sqlite3.connect(old, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusy):
        migrate(old, _after_present(_add_mood))
    other.close()
    assert _value(old, "PRAGMA user_version") == PRESENT


@pytest.mark.usefixtures("store")
def test_a_backup_never_replaces_a_file(path, tmp_path):
    taken = tmp_path / "taken"
    taken.write_text("mine")
    with pytest.raises(StoreError, match="exists already"):
        back_up(path, taken)
    assert taken.read_text() == "mine"
    assert list(tmp_path.glob(".*new*")) == []


def test_a_backup_is_taken_while_somebody_writes(store, path, tmp_path):
    with store.write() as connection:
        connection.execute("UPDATE note SET text = ''")
        back_up(path, tmp_path / "copy.db")
    copy = open_store(tmp_path / "copy.db")
    assert company_records(copy, "ACME") == acme()
    copy.close()


def test_loading_goes_on_after_a_backup(store, path, tmp_path):
    back_up(path, tmp_path / "copy.db")
    assert load_company(store, acme(figures=()), now=NOW).retired == 15
