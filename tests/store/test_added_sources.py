"""Sources that no folder lists: added, watched, found, and left alone when the folder is loaded again."""

import pytest
from alimon.model.errors import UnknownId
from alimon.model.published import Published
from alimon.model.words import Origin, SourceKind
from alimon.store.added_sources import (
    Addition,
    add_source,
    has_entries,
    known_entries,
    remember_entries,
    source_at,
)
from alimon.store.load import load_company
from alimon.store.search import find
from alimon.store.sources import due_sources, source
from alimon.store.undo import retire, undo

from tests.builders import NOW
from tests.store.acme import acme

NEW = Addition("ACME", "https://wire.example/7", "Robots, at last", "The Wire", SourceKind.WIRE)


def add(store, **other):
    with store.write() as connection:
        return add_source(connection, NEW._replace(**other))


def test_an_added_source_is_there_watched_and_found(store):
    id_ = add(store, published=Published("2025-08"))
    made = source(store, id_)
    assert (id_, made.title, made.published.text, made.origin) == (
        "ACME-own-1",
        "Robots, at last",
        "2025-08",
        "user",
    )
    assert id_ in [each.id for each in due_sources(store, "ACME", NOW)]
    assert [hit.id for hit in find(store, "robots")] == [id_]


def test_what_a_feed_brought_says_so_and_ids_never_meet(store):
    first, second = add(store, origin=Origin.FEED, feed="ACME-src-9"), add(store, origin=Origin.FEED)
    assert (first, second, add(store)) == ("ACME-item-1", "ACME-item-2", "ACME-own-1")
    assert source(store, first).feed == "ACME-src-9"


def test_loading_the_folder_again_leaves_it_alone(store):
    id_ = add(store)
    load_company(store, acme(), now=NOW)
    load_company(store, acme(sources=acme().sources[:2], figures=()), now=NOW)
    assert not source(store, id_).retired
    assert source(store, "ACME-src-9").retired


def test_it_can_be_retired_and_that_undone(store):
    id_ = add(store)
    retire(store, id_, NOW)
    assert id_ not in [each.id for each in due_sources(store, "ACME", NOW)]
    undo(store, NOW)
    assert not source(store, id_).retired


def test_a_source_is_known_by_its_address(store):
    id_ = add(store)
    with store.write() as connection:
        assert source_at(connection, "ACME", NEW.url) == id_
        assert source_at(connection, "ACME", NEW.url + "/") is None
        assert source_at(connection, "OTHER", NEW.url) is None


def test_entries_of_a_feed_are_remembered_for_that_feed(store):
    with store.write() as connection:
        assert not has_entries(connection, "ACME-src-9")
        remember_entries(connection, "ACME-src-9", {"a", "b"})
        remember_entries(connection, "ACME-src-9", {"b", "c"})
        assert has_entries(connection, "ACME-src-9")
        many = {str(number) for number in range(2_000)}
        assert known_entries(connection, "ACME-src-9", {"a", "c", "x"} | many) == {"a", "c"}
        assert known_entries(connection, "ACME-src-1", {"a"}) == set()
        with pytest.raises(UnknownId):
            remember_entries(connection, "ACME-src-77", {"a"})
