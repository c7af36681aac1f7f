"""An older store is brought up to date in one transaction, after a backup; a step that fails changes nothing."""

import sqlite3
import stat

import pytest
from alimon.model.errors import StoreBusy, StoreError
from alimon.store.backup import back_up
from alimon.store.connect import open_store
from alimon.store.file_check import newest_backup
from alimon.store.health import integrity
from alimon.store.load import load_company
from alimon.store.migrations import migrate
from alimon.store.records import company_records
from alimon.store.search import find

from tests.builders import NOW
from tests.store.acme import acme
from tests.store.reading import read_source


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


def test_steps_run_in_order_and_raise_the_version(old):
    migrate(old, (_add_mood, _rename_by_transform))
    assert _value(old, "PRAGMA user_version") == 3
    assert (
        _value(old, "SELECT group_concat(name) FROM pragma_table_info('note')")
        == "key,target,words,at,retired,mood"
    )


def test_only_the_steps_that_are_missing_run(old):
    migrate(old, (_add_mood,))
    migrate(old, (_fail, _rename_by_transform))
    assert _value(old, "PRAGMA user_version") == 3


def test_the_store_before_is_kept_as_a_whole_backup_that_only_the_user_may_read(old):
    copy = migrate(old, (_add_mood,))
    assert copy == old.with_name("alimon.db.before-v2")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert newest_backup(old) == copy
    kept = open_store(copy)
    assert company_records(kept, "ACME") == acme()
    assert integrity(kept) == ()
    kept.close()


def test_a_failing_step_leaves_the_store_as_it_was_and_the_next_attempt_keeps_both_backups(old):
    with pytest.raises(StoreError, match="no_such_table"):
        migrate(old, (_fail,))
    store = open_store(old)
    assert company_records(store, "ACME") == acme()
    assert store.read().value("SELECT count(*) FROM pragma_table_info('note')") == 5
    store.close()
    assert migrate(old, (_add_mood,)) == old.with_name("alimon.db.before-v2.2")


def test_a_step_that_loses_what_rows_refer_to_is_taken_back(old):
    with pytest.raises(StoreError, match="do not fit"):
        migrate(old, (_orphan,))
    assert _value(old, "PRAGMA user_version") == 1


def test_the_search_index_is_kept_right_after_a_migration(old):
    before = _value(old, "SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema ORDER BY name)")
    migrate(old, (lambda database: database["note"].transform(drop=set()),))
    assert (
        _value(old, "SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema ORDER BY name)") == before
    )
    _set_version(old, 1)
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
        migrate(old, (_add_mood,))
    other.close()
    assert _value(old, "PRAGMA user_version") == 1


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
