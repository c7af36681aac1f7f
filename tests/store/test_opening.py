"""Which files are opened as a store, and that no other is touched."""

import os
import sqlite3
import stat

import pytest
from alimon.model.errors import StoreReadOnly, StoreUnusable
from alimon.store.companies import companies
from alimon.store.connect import open_store
from alimon.store.file_check import APPLICATION_ID, SCHEMA_VERSION
from alimon.store.load import load_company

from tests.builders import NOW
from tests.store.acme import acme


def _other_program(path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE photo (name TEXT)")
    connection.commit()
    connection.close()


def _newer(path):
    open_store(path).close()
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _unfinished(path):
    open_store(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 0")
    connection.close()


def _cut(path):
    store = open_store(path)
    load_company(store, acme(), now=NOW)
    store.close()
    os.truncate(path, path.stat().st_size - 1000)


def _damaged_inside(path):
    open_store(path).close()
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 900)


UNUSABLE = {
    "empty": (lambda path: path.touch(), "0 bytes"),
    "noise": (lambda path: path.write_bytes(os.urandom(8192)), "no SQLite file"),
    "a few bytes": (lambda path: path.write_bytes(b"SQLite format 3\0" + b"\1" * 20), "cut off"),
    "another program's": (_other_program, "another program"),
    "newer": (_newer, "newer alimon"),
    "unfinished": (_unfinished, "no version"),
    "cut": (_cut, "cut off"),
    "damaged inside": (_damaged_inside, "damaged"),
    "a folder": (lambda path: path.mkdir(), "folder"),
}


@pytest.mark.parametrize("make", UNUSABLE.values(), ids=UNUSABLE)
def test_what_is_no_store_of_this_alimon_is_refused_and_stays_byte_for_byte(path, make):
    damage, wrong = make
    path.parent.mkdir()
    damage(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(StoreUnusable) as refusal:
        open_store(path)
    assert str(path) in refusal.value.message
    assert wrong in refusal.value.message
    assert "alimon doctor" in refusal.value.hint
    assert refusal.value.exit_code == 4
    assert before == (path.read_bytes() if path.is_file() else None)


def test_a_fifo_is_refused_without_waiting_for_a_writer(path):
    path.parent.mkdir()
    os.mkfifo(path)
    with pytest.raises(StoreUnusable, match="no regular file"):
        open_store(path)


def test_a_refusal_names_the_newest_backup(path):
    path.parent.mkdir()
    path.write_bytes(b"")
    older = path.with_name(f"{path.name}.before-v2")
    newer = path.with_name(f"{path.name}.before-v3")
    for at, backup in enumerate((older, newer)):
        backup.write_bytes(b"x")
        os.utime(backup, (at, at))
    with pytest.raises(StoreUnusable) as refusal:
        open_store(path)
    assert str(newer) in refusal.value.hint


def test_a_missing_store_is_made_only_where_that_is_wanted(path):
    with pytest.raises(StoreUnusable, match="no such file"):
        open_store(path, create=False)
    assert not path.parent.exists()


def test_a_new_store_is_marked_as_alimons_and_is_the_only_file_beside_its_journal(path):
    store = open_store(path)
    assert store.read().value("PRAGMA application_id") == APPLICATION_ID
    assert store.read().value("PRAGMA user_version") == SCHEMA_VERSION
    assert store.read().value("PRAGMA journal_mode") == "wal"
    store.close()
    assert list(path.parent.iterdir()) == [path]


def test_only_the_user_may_read_a_new_store_whatever_the_umask(path):
    before = os.umask(0)
    try:
        store = open_store(path)
        load_company(store, acme(), now=NOW)
        modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in path.parent.iterdir()}
        store.close()
    finally:
        os.umask(before)
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_store_that_was_removed_but_left_its_journal_is_not_replaced(path):
    path.parent.mkdir()
    journal = path.with_name(f"{path.name}-wal")
    journal.write_bytes(b"frames of the lost store")
    with pytest.raises(StoreUnusable, match="journal"):
        open_store(path)
    assert journal.read_bytes() == b"frames of the lost store"
    assert not path.exists()


def test_a_link_leads_to_the_store_it_names(path, tmp_path):
    open_store(path).close()
    link = tmp_path / "link.db"
    link.symlink_to(path)
    store = open_store(link)
    assert store.path == path
    store.close()


def test_every_connection_keeps_the_promised_pragmas(store):
    promised = {"foreign_keys": 1, "synchronous": 2, "busy_timeout": 5000, "cell_size_check": 1}
    with store.write() as writing:
        for pragma, value in promised.items():
            assert store.read().value(f"PRAGMA {pragma}") == value
            assert writing.value(f"PRAGMA {pragma}") == value
    assert store.read().value("PRAGMA trusted_schema") == 0


def test_a_store_with_a_foreign_trigger_is_read_but_never_written(store, path):
    store.close()
    other = sqlite3.connect(path)
    other.execute("CREATE TRIGGER spy AFTER INSERT ON note BEGIN UPDATE note SET text = 'spied'; END")
    other.commit()
    other.close()
    store = open_store(path)
    assert len(companies(store)) == 1
    with pytest.raises(StoreUnusable, match="'spy' in it is not alimon's"), store.write():
        pass
    store.close()


def test_the_reading_connection_cannot_write(store):
    with pytest.raises(sqlite3.OperationalError):
        store.read().execute("DELETE FROM note")


def test_writing_to_a_store_that_can_only_be_read_is_refused_in_words(store):
    store.writable = False
    with pytest.raises(StoreReadOnly, match="can only be read"), store.write():
        pass


def test_a_path_with_a_question_mark_and_spaces_is_a_path(tmp_path):
    path = tmp_path / "my store? #1 %41" / "a&b.db"
    store = open_store(path)
    store.close()
    assert path.exists()
