"""Faults of the disk: what was committed stays, and the sentence says what to do."""

import errno
import os
from pathlib import Path

import pytest
from alimon.model.errors import StoreError, StoreUnusable
from alimon.store import creation
from alimon.store.companies import companies
from alimon.store.connect import open_store
from alimon.store.file_check import SCHEMA_VERSION
from alimon.store.health import integrity, size
from alimon.store.load import load_company
from alimon.store.notes import add_note, notes
from alimon.store.records import company_records

from tests.builders import NOW
from tests.generated import generated_company
from tests.store.acme import acme
from tests.store.second_process import end, start


def test_a_full_disk_is_told_with_the_room_that_is_left_and_loses_nothing(store):
    with store.write() as connection:
        pages = connection.value("PRAGMA page_count")
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(StoreError, match=r"cannot grow: [\d,]+ B left in") as full:
        load_company(store, generated_company(3000), now=NOW)
    assert full.value.exit_code == 4
    assert company_records(store, "ACME") == acme()
    with store.write() as connection:
        connection.execute("PRAGMA max_page_count = 1000000")
    add_note(store, "ACME-S1", "there is room again", NOW)
    assert integrity(store) == ()


def test_a_file_that_may_grow_no_further_keeps_what_was_committed(store, path):
    """A real fault of the system while the journal is being written: the file size limit of a process."""
    limit = path.stat().st_size + 20_000
    said = end(
        start(
            path,
            "import resource\nfrom tests.generated import generated_company\n"
            f"store = open_store(path)\nresource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))\n"
            "try:\n    load_company(store, generated_company(3000), now=NOW)\n"
            "except AlimonError as error:\n    say(f'{error.exit_code} {error.message}')\n",
        )
    )
    assert said.startswith("4 The store ")
    assert "cannot grow" in said
    assert company_records(store, "ACME") == acme()
    assert integrity(store) == ()


def test_a_disk_that_fills_while_the_store_is_made_leaves_nothing(path, monkeypatch):
    def full(_descriptor):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(creation.os, "fsync", full)
    with pytest.raises(StoreUnusable, match="No space left on device"):
        open_store(path)
    assert list(path.parent.iterdir()) == []
    monkeypatch.undo()
    open_store(path).close()


def test_a_file_system_without_hard_links_gets_its_store_too(path, monkeypatch):
    def no_links(*_args, **_kwargs):
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(creation.os, "link", no_links)
    store = open_store(path)
    add_note(store, "x", "y", NOW)
    store.close()
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_damage_that_shows_while_reading_is_told_as_damage(path):
    store = open_store(path)
    load_company(store, generated_company(1500), now=NOW)
    store.close()
    with path.open("r+b") as file:
        half = path.stat().st_size // 2
        file.seek(half)
        file.write(b"\xff" * half)
    store = open_store(path)
    with pytest.raises(StoreUnusable, match="damaged"):
        company_records(store, "GEN")
    assert integrity(store)
    store.close()


def test_a_sound_store_has_nothing_to_tell_but_its_size(store):
    assert integrity(store) == ()
    told = size(store)
    assert dict(told.rows)["claim"] == 6
    assert told.file_bytes > 0
    assert told.schema_version == SCHEMA_VERSION


def test_a_row_that_refers_to_nothing_is_found(store):
    with store.write() as connection:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        connection.execute("COMMIT")
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE claim SET subject = 999 WHERE key = 1")
    assert any("claim" in fault and "subject" in fault for fault in integrity(store))


def test_descriptors_do_not_pile_up(store, path):
    held = []
    for _ in range(20):
        again = open_store(path)
        companies(again)
        add_note(again, "x", "y", NOW)
        again.close()
        held.append(len(list(Path("/proc/self/fd").iterdir())))
    # SQLite keeps a few for the connections that stay open, and uses them again.
    assert held[-1] == held[4]
    assert len(notes(store, "x")) == 20
