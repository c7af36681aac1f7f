"""`alimon list events` and what else tells of changes: the Inbox on the command line."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from alimon.model.event import News
from alimon.model.ids import SourceId
from alimon.model.sighting import NoiseMark, Sighting
from alimon.model.words import EventKind
from alimon.refresh.supplied import supply_text
from alimon.store.connect import open_store
from alimon.store.events import acknowledge, add_news
from alimon.store.inbox import snooze
from alimon.store.sightings import keep_noise, keep_sighting

from tests.clocks import StandingClock

SOURCE = SourceId("BABA-src-1")


@pytest.fixture
def told(alimon):
    """The command with three events: one of a cited passage, one put off, one acknowledged."""
    assert alimon("list", "companies").code == 0
    store = open_store(alimon.store)
    for text in ("Cloud revenue came to RMB33.4 billion.", "Cloud revenue came to RMB33.6 billion."):
        supply_text(store, SOURCE, text, StandingClock())
    now = datetime.now(UTC)
    changed = News(
        EventKind.CITED_CHANGED,
        "[1] CNBC: cited passage changed",
        f"{SOURCE}@1",
        f"{SOURCE}@2",
        "BABA-S02",
        "RMB33.4 billion became RMB33.6 billion",
    )
    with store.write() as connection:
        _, gone, back = (
            add_news(connection, "BABA", news, SOURCE, now)
            for news in (
                changed,
                News(EventKind.SOURCE_GONE, "[1] CNBC: page gone."),
                News(EventKind.SOURCE_BACK, "[1] CNBC can be read again."),
            )
        )
        keep_sighting(connection, SOURCE, Sighting(is_waiting=True, times=1))
        keep_noise(
            connection, SOURCE, [NoiseMark("line: # readers", 2, 2, is_learnt=True), NoiseMark("x", 1, 1)]
        )
    snooze(store, [gone], now + timedelta(days=2))
    acknowledge(store, back, now)
    store.close()
    return alimon


def events(told, *words):
    return json.loads(told("list", "events", "--json", *words).out)


def test_an_event_tells_its_kind_the_snapshots_the_claim_and_the_figure(told):
    event = events(told)[-1]
    assert (event["kind"], event["source"]) == ("cited_passage_changed", SOURCE)
    assert (event["from"], event["to"], event["claim"]) == (f"{SOURCE}@1", f"{SOURCE}@2", "BABA-S02")
    assert event["figure"] == "RMB33.4 billion became RMB33.6 billion"
    assert (event["acknowledged"], event["snoozed_until"]) == (False, None)


def test_events_are_narrowed_by_kind_by_source_and_to_what_is_new(told):
    assert [event["kind"] for event in events(told)] == ["source_back", "page_gone", "cited_passage_changed"]
    assert [event["kind"] for event in events(told, "--problems")] == ["cited_passage_changed"]
    assert [event["kind"] for event in events(told, "--filter", "kind:gone")] == ["page_gone"]
    assert len(events(told, "--filter", "src:1")) == 3
    assert events(told, "--filter", "src:2") == []


def test_the_text_says_which_are_new_put_off_or_acknowledged(told):
    lines = told("list", "events").out
    assert all(word in lines for word in ("acknowledged", "put off until", "new", "cited passage changed"))


def test_an_event_says_how_its_changes_are_shown(told):
    (first,) = [event["id"] for event in events(told, "--problems")]
    page = told("show", first).out
    assert f"alimon diff {SOURCE} --from {SOURCE}@1 --to {SOURCE}@2" in page
    assert "BABA-S02" in page


def test_a_source_says_that_a_change_waits_and_which_places_are_noise(told):
    page = told("show", SOURCE).out
    assert "another reading has to confirm it" in page
    assert "line: # readers" in page
    record = json.loads(told("show", SOURCE, "--json").out)
    assert (record["change_waits"], record["noise"]) == (True, ["line: # readers"])
