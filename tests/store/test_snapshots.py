"""Snapshots: added or confirmed, never overwritten, and checked against their hash."""

from datetime import timedelta
from hashlib import sha256
from random import Random

import pytest
from alimon.model.errors import StoreUnusable, UnknownId
from alimon.store.health import integrity, size
from alimon.store.search import find
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
    assert source_state(store, "ACME-src-1").supplied
    assert undo(store, NOW) == "the text supplied for ACME-src-1"
    assert latest_snapshot(store, "ACME-src-1").text == "fetched"
    state = source_state(store, "ACME-src-1")
    assert (state.snapshots, state.last_read_at, state.supplied) == (1, NOW, False)
    assert read_source(store, "src-1", "again") == "ACME-src-1@3", "an id is never given twice"


def test_hostile_texts_are_stored_without_what_no_column_can_hold(store):
    id_ = read_source(store, "src-1", "a\0b\ud800c", title="t\0", headers=(("etag", "\udfff"),))
    one = snapshot(store, id_)
    assert (one.text, one.title, one.headers) == ("abc", "t", (("etag", ""),))


@pytest.mark.parametrize(
    "damage", ["zeroblob(length(packed))", "substr(packed, 1, length(packed) - 4)", "x'00'"]
)
def test_damaged_raw_bytes_are_named_and_found_by_doctor(store, damage):
    id_ = read_source(store, "src-1", "text " * 100)
    with store.write() as connection:
        connection.execute(f"UPDATE body SET packed = {damage}")  # noqa: S608 - one of three above
    with pytest.raises(StoreUnusable, match=f"raw bytes of snapshot {id_}"):
        raw_bytes(store, id_)
    assert len([fault for fault in integrity(store) if id_ in fault]) == 2, "the raw bytes and the text"


def test_bytes_that_are_not_those_stored_are_refused(store):
    id_ = read_source(store, "src-1", "text")
    read_source(store, "src-2", "other", raw=b"<p>None</p>")
    read_source(store, "src-1", "new text", now=LATER)
    with store.write() as connection:
        connection.execute(
            "UPDATE body SET packed = (SELECT packed FROM body WHERE key ="
            " (SELECT raw FROM snapshot WHERE id = 'ACME-src-2@1'))"
        )
    with pytest.raises(StoreUnusable, match="not those that were stored"):
        raw_bytes(store, id_)
    with pytest.raises(StoreUnusable, match="the text of snapshot ACME-src-1@1"):
        snapshot(store, id_)


def _bodies(store):
    return store.read().value("SELECT count(*) FROM body")


def test_a_page_that_comes_back_costs_a_row_and_no_copy(store):
    for n, text in enumerate(["one", "two", "one", "two", "one"]):
        read_source(store, "src-1", text, now=NOW + timedelta(hours=n))
    assert len(snapshot_ids(store, "ACME-src-1")) == 5
    assert _bodies(store) == 4
    assert [snapshot(store, id_).text for id_ in snapshot_ids(store, "ACME-src-1")] == ["one", "two"] * 2 + [
        "one"
    ]


def _versions(count):
    """So many states of a page of 100 kB, of which a paragraph and some figures change from one to the next."""
    words = Random(7)  # noqa: S311 - nothing secret
    vocabulary = ["".join(words.choices("etaoinshrdlu", k=words.randint(2, 10))) for _ in range(6000)]
    paragraphs = [" ".join(words.choices(vocabulary, k=60)) for _ in range(200)]
    for n in range(count):
        paragraphs[words.randrange(200)] = " ".join(words.choices(vocabulary, k=60))
        paragraphs[5] = f"Visitors: {words.randrange(10**9)}, revenue grew {n} %."
        text = "\n".join(paragraphs)[:100_000]
        yield text, f"<html><body><p>{text}</p></body></html>".replace("\n", "</p>\n<p>").encode()


def test_a_hundred_versions_of_a_large_page_take_little_room(store, path):
    before = size(store).file_bytes
    kept = []
    for n, (text, raw) in enumerate(_versions(100)):
        kept.append((read_source(store, "src-1", text, raw=raw, now=NOW + timedelta(days=n)), text, raw))
    with store.write():
        pass
    store.read().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for id_, text, raw in kept:
        assert snapshot(store, id_).text == text
        assert raw_bytes(store, id_) == raw
    assert path.stat().st_size - before < 1_500_000
    assert integrity(store) == ()


def test_find_looks_in_the_newest_text_alone(store):
    read_source(store, "src-1", "a zebra")
    read_source(store, "src-1", "a giraffe", now=LATER)
    assert [hit.id for hit in find(store, "giraffe")] == ["ACME-src-1"]
    assert not find(store, "zebra")
    read_source(store, "src-1", "a zebra once more", now=LATER, supplied=True)
    assert find(store, "zebra")
    undo(store, NOW)
    assert find(store, "giraffe")
    assert not find(store, "zebra")


@pytest.mark.parametrize("words", ["阿里云", "云计", "AI云", "收入 阿里", "revenue 云"])
def test_find_finds_words_in_scripts_without_spaces(store, words):
    read_source(store, "src-1", "阿里云计算收入增长26%。 Revenue of the AI云 rose.")
    assert [hit.id for hit in find(store, words) if hit.kind == "text"] == ["ACME-src-1"]
    assert not find(store, "里阿")


def test_an_unknown_source_takes_no_snapshot(store):
    with pytest.raises(UnknownId), store.write() as connection:
        add_snapshot(connection, "ACME-src-77", page("text"), now=NOW)


def test_a_snapshot_says_what_was_read_and_what_that_says_of_itself(store):
    read_source(
        store, "src-1", "One page.\nAnother.", kind="pdf", publisher="Acme", canonical="https://a.example/",
        pages=(0, 10), published="2025-08",
    )  # fmt: skip
    told = latest_snapshot(store, "ACME-src-1")
    assert (told.kind, told.publisher, told.canonical, told.published) == (
        "pdf",
        "Acme",
        "https://a.example/",
        "2025-08",
    )
    assert [told.page_at(place) for place in (0, 9, 10, 17)] == [1, 1, 2, 2]
    read_source(store, "src-1", "No pages.")
    assert latest_snapshot(store, "ACME-src-1").page_at(3) is None
