"""The Inbox: events that are alike are one row; each can be put off, and brought back."""

from datetime import timedelta

from alimon.model.event import News
from alimon.model.list_query import ListQuery
from alimon.model.words import EventKind
from alimon.store.events import acknowledge, add_news, event, event_keys, event_rows
from alimon.store.inbox import alike, grouped, snooze, snoozed
from alimon.store.undo import undo

from tests.builders import NOW
from tests.store.reading import read_source

HOUR = timedelta(hours=1)
INBOX = ListQuery(company="ACME", now=NOW)


def add(store, *wanted):
    """An event for each (kind, source); their ids, oldest first."""
    with store.write() as connection:
        return [add_news(connection, "ACME", News(kind, f"{kind}."), source, NOW) for kind, source in wanted]


def grouped_rows(store, now=NOW):
    """The rows of the Inbox: the id of the oldest event of each, and how many it stands for."""
    found = grouped(store, event_keys(store, INBOX), now)
    return [(f"ev-{key}", group.many) for key, group in found.items()]


def test_new_events_of_one_kind_about_one_source_are_one_row_with_the_key_of_the_oldest(store):
    changed, lost = (EventKind.SOURCE_CHANGED, "ACME-src-1"), (EventKind.SOURCE_LOST, "ACME-src-1")
    ids = add(store, changed, lost, changed, (EventKind.SOURCE_CHANGED, "ACME-src-2"), changed)
    keys = event_keys(store, INBOX)
    found = [
        (f"ev-{key}", f"ev-{group.newest}", group.many) for key, group in grouped(store, keys, NOW).items()
    ]
    assert found == [(ids[0], ids[4], 3), (ids[3], ids[3], 1), (ids[1], ids[1], 1)]
    assert alike(store, ids[4], NOW) == (ids[4], ids[2], ids[0])
    acknowledge(store, ids[2], NOW)
    assert alike(store, ids[4], NOW) == (ids[4], ids[0])
    assert alike(store, ids[2], NOW) == (ids[2],)


def test_events_that_were_answered_together_stay_one_row(store):
    ids = add(store, *[(EventKind.SOURCE_CHANGED, "ACME-src-1")] * 4)
    acknowledge(store, ids[:1], NOW - HOUR)
    snooze(store, ids[1:], NOW + HOUR)
    assert grouped_rows(store) == [(ids[1], 3), (ids[0], 1)]
    assert alike(store, ids[1], NOW) == (ids[3], ids[2], ids[1])
    acknowledge(store, alike(store, ids[1], NOW), NOW)
    assert grouped_rows(store) == [(ids[1], 3), (ids[0], 1)]
    assert undo(store, NOW) == "3 events acknowledged"
    assert undo(store, NOW) == "3 events put off"
    assert grouped_rows(store) == [(ids[1], 3), (ids[0], 1)]


def test_what_was_put_off_joins_what_is_new_when_its_time_has_come(store):
    ids = add(store, *[(EventKind.SOURCE_CHANGED, "ACME-src-1")] * 2)
    snooze(store, ids[:1], NOW + HOUR)
    assert grouped_rows(store) == [(ids[1], 1), (ids[0], 1)]
    assert grouped_rows(store, NOW + HOUR) == [(ids[0], 2)]


def test_events_without_a_source_are_alike_to_none(store):
    add(store, (EventKind.NEW_COMPANY_DATA, None), (EventKind.NEW_COMPANY_DATA, None))
    found = grouped(store, event_keys(store, INBOX), NOW)
    assert [group.many for group in found.values()] == [1, 1]


def test_an_event_that_is_put_off_is_no_news_until_its_time_has_come(store):
    ids = add(store, *[(EventKind.SOURCE_CHANGED, "ACME-src-1")] * 2)
    assert snooze(store, ids, NOW + HOUR) == 2
    assert snoozed(store, "ACME", NOW) == 2
    assert event(store, ids[0]).snoozed_until == NOW + HOUR
    news = INBOX._replace(problems=True)
    assert len(event_keys(store, news)) == 0
    assert len(event_keys(store, INBOX)) == 2
    assert len(event_keys(store, news._replace(now=NOW + HOUR))) == 2


def test_putting_off_is_undone_for_all_at_once(store):
    ids = add(store, *[(EventKind.SOURCE_CHANGED, "ACME-src-1")] * 2)
    snooze(store, ids[:1], NOW + HOUR)
    snooze(store, ids, NOW + 5 * HOUR)
    assert undo(store, NOW) == "2 events put off"
    assert [event(store, one).snoozed_until for one in ids] == [NOW + HOUR, None]


def test_an_acknowledged_event_is_not_put_off(store):
    (one,) = add(store, (EventKind.SOURCE_CHANGED, "ACME-src-1"))
    acknowledge(store, one, NOW)
    assert snooze(store, [one], NOW + HOUR) == 0


def test_an_event_points_to_the_snapshots_and_the_claim_that_it_is_about(store):
    for text in ("26 %", "27 %"):
        read_source(store, "src-1", text)
    news = News(
        EventKind.CITED_CHANGED,
        "Changed.",
        earlier="ACME-src-1@1",
        later="ACME-src-1@2",
        claim="ACME-S1",
        figure="26 % became 27 %",
    )
    with store.write() as connection:
        id_ = add_news(connection, "ACME", news, "ACME-src-1", NOW)
    told = event(store, id_)
    assert (told.earlier, told.later, told.claim, told.figure) == news[2:]
    (row,) = event_rows(store, event_keys(store, INBOX))
    assert (row.earlier, row.later, row.claim_id, row.figure) == news[2:]
