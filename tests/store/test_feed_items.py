"""What a feed lists becomes sources to watch, each once, and is told once it is new."""

import pytest
from alimon.model.feed_item import FeedItem
from alimon.model.list_query import ListQuery
from alimon.model.ports import Fetched
from alimon.model.words import Outcome
from alimon.refresh.feed_items import FIRST_WATCHED, MOST_EVENTS, known_by, new_items, watch_items
from alimon.store.events import event_keys, event_rows
from alimon.store.sources import due_sources, source

from tests.builders import NOW

FEED = "ACME-src-9"


def item(n, **other):
    return FeedItem(
        f"urn:{n}", f"https://wire.example/{n}", f"Story {n}", "2025-08-29", f"Text {n}"
    )._replace(**other)


def read(store, *items, kind="feed"):
    """The feed is read and lists these."""
    fetched = Fetched(
        outcome=Outcome.OK, reason="Read.", final_url="https://wire.example/", kind=kind, items=tuple(items)
    )
    with store.write() as connection:
        watch_items(connection, source(store, FEED), fetched, NOW)


def watched(store):
    return [each for each in due_sources(store, "ACME", NOW) if each.feed == FEED]


def told(store):
    rows = event_rows(store, event_keys(store, ListQuery(company="ACME")))
    return [(row.kind, row.text, row.source_id) for row in reversed(rows)]


def test_entries_become_sources_of_the_same_company(store):
    read(store, item(1), item(2, title=""))
    first, second = watched(store)
    assert (first.url, first.title, first.published.text) == (
        "https://wire.example/1",
        "Story 1",
        "2025-08-29",
    )
    assert (first.publisher, first.kind, first.number) == ("The Post", "press", None)
    assert second.title == "https://wire.example/2"


def test_what_is_new_later_is_told_and_what_was_there_at_first_is_not(store):
    read(store, item(1))
    assert told(store) == []
    read(store, item(2), item(1))
    ((kind, text, at),) = told(store)
    assert (kind, text) == ("new_item", "New in Title of src-9: Story 2")
    assert at == watched(store)[1].id


@pytest.mark.parametrize(
    "again",
    [
        item(1, link="https://moved.example/1", title="Renamed", text="Rewritten"),
        item(1, id="urn:other", title="Renamed", text="Rewritten"),
        item(1, id="urn:other", link="https://moved.example/1"),
    ],
    ids=["id", "link", "text"],
)
def test_an_entry_that_is_listed_again_in_another_dress_is_no_news(store, again):
    read(store, item(1))
    read(store, again)
    assert (len(watched(store)), told(store)) == (1, [])


def test_a_new_filing_is_told_as_such_and_dealings_of_insiders_are_not(store):
    read(store, item(1, title="6-K"), kind="edgar submissions")
    read(
        store,
        item(2, title="6-K for the period to 2025-06-30"),
        item(3, title="4 for the period to 2025-06-30"),
        item(4, title="144"),
        kind="edgar submissions",
    )
    assert [(kind, text) for kind, text, _ in told(store)] == [
        ("new_filing", "New filing: 6-K for the period to 2025-06-30")
    ]
    assert [each.kind for each in watched(store)] == ["filing", "filing"]


@pytest.mark.parametrize("tail", ["", "?utm_source=rss", "?fbclid=1"])
def test_an_address_that_is_watched_already_is_not_watched_twice(store, tail):
    read(store, item(1))
    read(store, item(2, link=f"https://example.test/src-1{tail}"))
    assert len(watched(store)) == 1
    assert len(told(store)) == 1


def test_an_entry_without_a_link_is_told_and_leads_to_the_feed(store):
    read(store, item(1))
    read(store, FeedItem("", "", "Only words"))
    assert len(watched(store)) == 1
    assert told(store)[0][1] == "New in Title of src-9: Only words"


def test_a_long_history_and_a_flood_do_not_fill_the_store(store):
    read(store, *(item(n) for n in range(200)))
    assert len(watched(store)) == FIRST_WATCHED
    read(store, *(item(n) for n in range(200)))
    assert (len(watched(store)), told(store)) == (FIRST_WATCHED, [])
    read(store, *(item(n) for n in range(200, 600)))
    assert len(watched(store)) == FIRST_WATCHED + 100
    assert len(told(store)) == MOST_EVENTS + 1
    assert told(store)[-1][1] == "New in Title of src-9: 380 more."


def test_a_document_that_lists_nothing_changes_nothing(store):
    read(store)
    assert (watched(store), told(store)) == ([], [])


def test_news_are_told_once_within_one_reading():
    twice = known_by([item(1), item(1, id="urn:other"), item(2)])
    assert [each.title for each in new_items(twice, frozenset())] == ["Story 1", "Story 2"]
    assert new_items(twice, twice[0].identities) == (item(2),)
