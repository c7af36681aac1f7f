"""Snapshots: added or confirmed, never overwritten, and checked against their hash."""

from datetime import timedelta
from hashlib import sha256

import pytest
from alimon.model.errors import StoreUnusable, UnknownId
from alimon.store.health import integrity
from alimon.store.snapshots import add_snapshot, confirm, latest_snapshot, raw_bytes, snapshot, snapshot_ids
from alimon.store.sources import source_state, source_view
from alimon.store.undo import undo

from tests.builders import NOW
from tests.store.reading import page, read_source

LATER = NOW + timedelta(hours=1)


def test_a_snapshot_comes_out_as_it_was_read(store):
    id_ = read_source(store, "src-1", "The text")
    one = snapshot(store, id_)
    assert one.id == "ACME-src-1@1"
    assert (one.text, one.title, one.status, one.headers) == ("The text", "A title", 200, (("etag", '"1"'),))
    assert (one.fetched_at, one.final_url, one.supplied) == (NOW, "https://example.test/final", False)
    assert raw_bytes(store, id_) == b"<p>The text</p>"
    assert one.sha256 == sha256(b"<p>The text</p>").hexdigest()


def test_snapshots_are_numbered_by_source_and_the_newest_is_shown(store):
    assert latest_snapshot(store, "ACME-src-1") is None
    read_source(store, "src-2", "another source")
    read_source(store, "src-1", "first")
    read_source(store, "src-1", "second", now=LATER)
    assert snapshot_ids(store, "ACME-src-1") == ("ACME-src-1@1", "ACME-src-1@2")
    assert latest_snapshot(store, "ACME-src-1").text == "second"
    state = source_state(store, "ACME-src-1")
    assert (state.snapshots, state.last_read_at) == (2, LATER)
    assert source_view(store, "ACME-src-1").snapshot.text == "second"


def test_a_confirmation_keeps_no_copy_but_the_time(store):
    read_source(store, "src-1", "text")
    with store.write() as connection:
        confirm(connection, "ACME-src-1", LATER)
    assert snapshot_ids(store, "ACME-src-1") == ("ACME-src-1@1",)
    assert source_state(store, "ACME-src-1").last_read_at == LATER
    assert latest_snapshot(store, "ACME-src-1").fetched_at == NOW


def test_a_text_without_raw_bytes_is_its_own_raw(store):
    id_ = read_source(store, "src-1", "pasted 取", raw=b"", supplied=True)
    assert raw_bytes(store, id_) == "pasted 取".encode()
    assert snapshot(store, id_).supplied


def test_undoing_a_supplied_text_brings_back_the_one_before(store):
    read_source(store, "src-1", "fetched")
    read_source(store, "src-1", "pasted", now=LATER, supplied=True)
    assert undo(store, NOW) == "the text supplied for ACME-src-1"
    assert latest_snapshot(store, "ACME-src-1").text == "fetched"
    state = source_state(store, "ACME-src-1")
    assert (state.snapshots, state.last_read_at) == (1, NOW)
    assert read_source(store, "src-1", "again") == "ACME-src-1@3", "an id is never given twice"


def test_hostile_texts_are_stored_without_what_no_column_can_hold(store):
    id_ = read_source(store, "src-1", "a\0b\ud800c", title="t\0", headers=(("etag", "\udfff"),))
    one = snapshot(store, id_)
    assert (one.text, one.title, one.headers) == ("abc", "t", (("etag", ""),))


@pytest.mark.parametrize("damage", ["zeroblob(length(raw))", "substr(raw, 1, length(raw) - 4)", "x'00'"])
def test_damaged_raw_bytes_are_named_and_found_by_doctor(store, damage):
    id_ = read_source(store, "src-1", "text " * 100)
    with store.write() as connection:
        connection.execute(f"UPDATE snapshot SET raw = {damage}")  # noqa: S608 - one of three above
    with pytest.raises(StoreUnusable, match=f"snapshot {id_}"):
        raw_bytes(store, id_)
    assert [fault for fault in integrity(store) if id_ in fault]


def test_raw_bytes_that_are_not_those_stored_are_refused(store):
    id_ = read_source(store, "src-1", "text")
    other = read_source(store, "src-2", "other")
    with store.write() as connection:
        swap = "UPDATE snapshot SET raw = (SELECT raw FROM snapshot WHERE id = ?), raw_size = 20 WHERE id = ?"
        connection.execute(swap, (other, id_))
    with pytest.raises(StoreUnusable, match="not those that were stored"):
        raw_bytes(store, id_)


def test_an_unknown_source_takes_no_snapshot(store):
    with pytest.raises(UnknownId), store.write() as connection:
        add_snapshot(connection, "ACME-src-77", page("text"), now=NOW)
