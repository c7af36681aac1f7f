"""`alimon diff`: what changed between two snapshots of a source."""

import json
from datetime import UTC, datetime

import pytest
from alimon.model.event import News
from alimon.model.ids import SourceId
from alimon.model.words import EventKind, Outcome
from alimon.refresh.supplied import supply_text
from alimon.store.connect import open_store
from alimon.store.events import add_news
from alimon.store.runs import item_done, start_run

from tests.clocks import StandingClock

SOURCE = SourceId("BABA-src-1")
_SAYS = "Updated {}\nCloud revenue came to {} in the quarter to June 2025.\n{}"
TEXTS = (
    _SAYS.format("29 Aug 2025, 10:00", "RMB33.4 billion", "The hall was full."),
    _SAYS.format("30 Aug 2025, 11:30", "RMB33.6 billion", "The hall was full."),
    _SAYS.format("31 Aug 2025, 09:15", "RMB33.6 billion", "It rained."),
)


@pytest.fixture
def read_thrice(alimon):
    """The command with a store that has three snapshots of the first cited source."""
    assert alimon("list", "companies").code == 0
    store = open_store(alimon.store)
    for text in TEXTS:
        supply_text(store, SOURCE, text, StandingClock())
    store.close()
    return alimon


def test_the_newest_two_snapshots_are_compared_and_noise_is_left_out(read_thrice):
    ended = read_thrice("diff", "src-1")
    assert ended.code == 0
    assert "--- BABA-src-1@2" in ended.out
    assert "+++ BABA-src-1@3" in ended.out
    assert "\n- The hall was full.\n+ It rained.\n" in ended.out
    assert "Updated" not in ended.out.replace("  Updated", "")
    assert "1 more only moved, or is noise of the page" in ended.out


def test_a_figure_of_a_cited_passage_is_called_out_with_the_claims_that_lean_on_it(read_thrice):
    ended = read_thrice("diff", "src-1", "--from", "1", "--to", "2")
    assert "cited passage changed, figure RMB33.4 billion became RMB33.6 billion · S02" in ended.out


def test_json_tells_every_change_with_its_class_figures_and_claims(read_thrice):
    told = json.loads(read_thrice("diff", "BABA-src-1", "--from", "BABA-src-1@1", "--to", "3", "--json").out)
    assert (told["id"], told["from"]["id"], told["to"]["id"]) == (SOURCE, f"{SOURCE}@1", f"{SOURCE}@3")
    assert [change["class"] for change in told["changes"]] == ["noise", "cited", "other"]
    cited = told["changes"][1]
    assert cited["figures"] == [
        {"label": "Cloud revenue came to", "was": "RMB33.4 billion", "now": "RMB33.6 billion"}
    ]
    assert "BABA-S02" in cited["passages"][0]["claims"]
    assert TEXTS[0][slice(*cited["old_span"])] == cited["old"]
    assert TEXTS[2][slice(*cited["new_span"])] == cited["new"]


def test_a_snapshot_is_compared_with_the_one_before_it(read_thrice):
    told = json.loads(read_thrice("diff", "src-1@2", "--json").out)
    assert (told["from"]["id"], told["to"]["id"]) == (f"{SOURCE}@1", f"{SOURCE}@2")


def test_a_snapshot_does_not_differ_from_itself(read_thrice):
    ended = read_thrice("diff", "src-1", "--from", "2", "--to", "2")
    assert (ended.code, "the texts say the same" in ended.out) == (0, True)


def test_a_source_that_was_not_read_twice_says_so(desk):
    ended = desk("diff", "src-2")
    assert (ended.code, ended.out) == (0, "")
    assert "fewer than two snapshots" in ended.err
    assert json.loads(desk("diff", "src-2", "--json").out)["changes"] == []


@pytest.fixture
def lost(alimon):
    """The command with a store in which the first cited source was gone at its last reading."""
    now = datetime(2030, 1, 2, 12, tzinfo=UTC)
    assert alimon("list", "companies").code == 0
    store = open_store(alimon.store)
    for text in reversed(TEXTS):
        supply_text(store, SOURCE, text, StandingClock())
    run = start_run(store, [SOURCE], now)
    with store.write() as connection:
        item_done(
            connection, run, SOURCE, Outcome.GONE, "No longer there. Look for its new address.", 404, 0, now
        )
        add_news(connection, "BABA", News(EventKind.SOURCE_GONE, "page gone."), SOURCE, now)
    store.close()
    return alimon


@pytest.mark.parametrize("word", ["src-1", "ev-1"])
def test_of_a_lost_source_its_last_text_and_what_came_instead_are_told(lost, word):
    events = json.loads(lost("list", "events", "--json").out)
    id_ = next(one["id"] for one in events if one["kind"] == "page_gone") if word == "ev-1" else word
    told = lost("diff", id_).out
    assert "--- BABA-src-1@3" in told
    assert "gone (status 404)" in told
    assert "\n+ Look for its new address.\n" in told
    assert "cited passage · S02" in told
    assert "\n- Cloud revenue came to RMB33.4 billion" in told
    record = json.loads(lost("diff", id_, "--json").out)["lost"]
    assert (record["outcome"], record["status"], record["last"]["id"]) == ("gone", 404, f"{SOURCE}@3")
    assert TEXTS[0][slice(*record["passages"][0]["span"])] == record["passages"][0]["text"]


def test_snapshots_that_are_named_are_compared_of_a_lost_source_too(lost):
    assert "\n- It rained.\n+ The hall was full.\n" in lost("diff", "src-1", "--to", "2").out


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("src-1", "--from", "9"), "BABA-src-1@9"),
        (("S02",), "is a claim, not a source"),
        (("src-999",), "src-999"),
    ],
)
def test_a_wrong_word_is_a_mistake_of_the_user(read_thrice, words, why):
    ended = read_thrice("diff", *words)
    assert (ended.code, why in ended.err) == (2, True)


def test_what_could_drive_a_terminal_is_shown_and_not_sent(alimon):
    assert alimon("list", "companies").code == 0
    store = open_store(alimon.store)
    for text in ("One.\n\x1b[31mred", "One.\n\x1b]0;owned\x07blue"):
        supply_text(store, SOURCE, text, StandingClock())
    store.close()
    ended = alimon("diff", "src-1")
    assert "<1B>]0;owned<07>blue" in ended.out
    assert "\x1b" not in ended.out


def test_an_unknown_word_is_answered_with_sources(read_thrice):
    ended = read_thrice("diff", "99")
    assert ended.code == 2
    assert "No source is called '99'." in ended.err
    assert "BABA-T" not in ended.err
