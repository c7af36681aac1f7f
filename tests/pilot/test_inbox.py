"""The Inbox in the monitor: alike events are one row, Enter leads to what changed, w puts an event off."""

from datetime import timedelta

import pytest
from alimon.model.event import News
from alimon.model.words import EventKind
from alimon.store.events import add_event, add_news
from alimon.store.inbox import snoozed
from alimon.tui.target import Target

from tests.builders import NOW
from tests.pilot.driving import driven
from tests.pilot.sources import CLAIM, SOURCE, give, top_view

UNREAD = "LUMA-src-2"
OLD = "Controls earned revenue of 41.2 million euros in the June quarter of 2025."
NEW = "Controls earned revenue of 42.7 million euros in the June quarter of 2025."


def told(run, *, kind=EventKind.CITED_CHANGED, text="Cited passage changed.", both=True):
    """An event between the source's two snapshots comes in from outside."""
    news = News(kind, text, *((f"{SOURCE}@1", f"{SOURCE}@2") if both else ()), claim=CLAIM)
    with run.store.write() as connection:
        add_news(connection, "LUMA", news, SOURCE, NOW)
    run.app.store_moved()


def inbox_rows(run):
    return [line for line in run.screen.split("\n") if line.lstrip("▌ ").startswith("≠")]


async def on_inbox(run, many=1):
    for text in (OLD, NEW):
        await give(run, text)
    for number in range(many):
        told(run, text=f"Cited passage changed, time {number}.")
    await run.press("6")


async def test_enter_on_an_event_leads_to_what_changed(store_file):
    async with driven(store_file, company_id="LUMA") as run:
        await on_inbox(run)
        await run.press("enter")
        assert top_view(run) == "DiffView"
        assert run.app.view.target == Target("diff", f"{SOURCE}@1..{SOURCE}@2", CLAIM)
        assert "42.7" in run.screen
        await run.press("q")
        assert run.app.view.part_name == "inbox"


async def test_d_on_an_event_shows_what_changed_then(store_file):
    async with driven(store_file, company_id="LUMA") as run:
        await on_inbox(run)
        await give(run, "Something else altogether.")
        await run.press("D")
        assert run.app.view.target == Target("diff", f"{SOURCE}@1..{SOURCE}@2", CLAIM)


async def test_enter_on_a_turned_verdict_leads_to_the_claim(store_file):
    async with driven(store_file, company_id="LUMA") as run:
        await on_inbox(run, many=0)
        told(run, kind=EventKind.VERDICT_TURNED, both=False)
        await run.idle()
        await run.press("enter")
        assert run.app.view.target == Target("claim", CLAIM)


@pytest.mark.parametrize(
    ("kind", "source", "expected"),
    [
        (EventKind.SOURCE_READ, SOURCE, Target("source", SOURCE)),
        (EventKind.SOURCE_MOVED, SOURCE, Target("source", SOURCE)),
        (EventKind.SOURCE_BACK, SOURCE, Target("source", SOURCE)),
        (EventKind.SOURCE_LOST, UNREAD, Target("source", UNREAD)),
        (EventKind.NEW_ITEM, UNREAD, Target("source", UNREAD)),
        (EventKind.NEW_FILING, UNREAD, Target("source", UNREAD)),
        (EventKind.NEW_COMPANY_DATA, None, Target("subject", "LUMA-group")),
    ],
    ids=str,
)
async def test_an_event_without_a_changed_text_leads_to_what_it_is_about_and_shows_no_other_change(
    store_file, kind, source, expected
):
    async with driven(store_file, company_id="LUMA") as run:
        await on_inbox(run, many=0)
        with run.store.write() as connection:
            add_news(connection, "LUMA", News(kind, "It happened."), source, NOW)
        run.app.store_moved()
        await run.idle()
        await run.press("D")
        assert top_view(run) == "MonitorView"
        assert "Enter opens what it is about" in run.footer
        await run.press("enter")
        assert run.app.view.target == expected


async def test_alike_events_are_one_row_and_acknowledged_together(store_file):
    async with driven(store_file, company_id="LUMA") as run:
        await on_inbox(run, many=3)
        told(run, kind=EventKind.SOURCE_CHANGED, text="Other text changed.")
        await run.idle()
        assert len(inbox_rows(run)) == 2
        assert "3 new" in run.screen
        await run.press("j", "a")
        assert "3 events acknowledged" in run.footer
        await run.press("u")
        assert "3 new" in run.screen
        await run.press("!")
        assert len(inbox_rows(run)) == 4
        await run.press("a")
        assert "1 event acknowledged" in run.footer


async def test_a_row_that_is_answered_stays_one_row_under_the_cursor(store_file):
    async with driven(store_file, company_id="LUMA") as run:
        await on_inbox(run, many=3)
        told(run, kind=EventKind.SOURCE_CHANGED, text="Other text changed.")
        await run.idle()
        await run.press("j")
        under_cursor = run.app.view.selection()
        for key, word in (("w", "put off"), ("a", "3 seen"), ("u", "put off"), ("u", "3 new")):
            await run.press(key)
            assert len(inbox_rows(run)) == 2
            assert word in inbox_rows(run)[1]
            assert run.app.view.selection() == under_cursor


async def test_where_only_news_is_shown_the_cursor_goes_on_to_the_next_and_undo_brings_it_back(store_file):
    async with driven(store_file, company_id="LUMA") as run:
        await on_inbox(run, many=4)
        await run.press("!", "g", "g", "j", "a")
        assert [row.split("time ")[1][0] for row in inbox_rows(run)] == ["3", "1", "0"]
        assert inbox_rows(run)[1].startswith("▌")
        await run.press("u")
        assert [row.split("time ")[1][0] for row in inbox_rows(run)] == ["3", "2", "1", "0"]
        await run.press("G", "a")
        assert inbox_rows(run)[2].startswith("▌")


async def test_all_that_rows_stand_for_is_acknowledged_by_a_capital_a(store_file):
    async with driven(store_file, company_id="LUMA") as run:
        await on_inbox(run, many=3)
        await run.press("A")
        assert "3 events acknowledged" in run.footer


async def test_w_puts_an_event_off_until_tomorrow_and_u_brings_it_back(store_file):
    async with driven(store_file, company_id="LUMA") as run:
        await on_inbox(run, many=2)
        await run.press("w")
        assert "2 events put off until" in run.footer
        assert "put off" in inbox_rows(run)[0]
        assert snoozed(run.store, "LUMA", NOW + timedelta(hours=23)) == 2
        assert snoozed(run.store, "LUMA", NOW + timedelta(hours=25)) == 0
        await run.press("u")
        assert "2 new" in run.screen


async def test_the_palette_puts_an_event_off_for_as_long_as_one_says(store_file):
    async with driven(store_file, company_id="LUMA") as run:
        await on_inbox(run)
        await run.press(":", *"snooze 2w", "enter")
        assert snoozed(run.store, "LUMA", NOW + timedelta(days=13)) == 1
        await run.press(":", *"snooze soon", "enter")
        assert "is no stretch of time" in run.screen


async def test_only_an_event_is_put_off(store_file):
    async with driven(store_file, company_id="LUMA") as run:
        with run.store.write() as connection:
            add_event(connection, "LUMA", EventKind.SOURCE_READ, "Read.", None, NOW)
        await run.press("1", "w")
        assert "Only an event" in run.footer
