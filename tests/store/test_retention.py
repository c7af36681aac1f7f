"""Raw bytes go by the rule; texts, hashes and whatever somebody points to stay."""

from datetime import timedelta

import pytest
from alimon.config.retention import Retention
from alimon.model.errors import UnknownId
from alimon.model.words import VerdictWord
from alimon.store.companies import company
from alimon.store.health import integrity
from alimon.store.notes import add_note, set_mark
from alimon.store.retention import Pruned, body_sizes, prune
from alimon.store.snapshots import raw_bytes, snapshot, snapshot_ids
from alimon.store.verdicts import add_verdict

from tests.builders import NOW, verdict
from tests.clocks import StandingClock
from tests.store.reading import read_source

CLOCK = StandingClock(NOW + timedelta(days=30))
SRC = "ACME-src-1"


@pytest.fixture
def read(store):
    """Ten snapshots of one source, a day apart, and one of another."""
    for n in range(10):
        read_source(store, "src-1", f"The text {n}. " * 200, now=NOW + timedelta(days=n))
    read_source(store, "src-2", "Another text.")
    return store


def kept(store):
    """The numbers of the snapshots that have their raw bytes."""
    found = []
    for id_ in snapshot_ids(store, SRC):
        try:
            assert raw_bytes(store, id_)
        except UnknownId:
            continue
        found.append(int(id_.rpartition("@")[2]))
    return found


def test_so_many_newest_snapshots_keep_their_raw_bytes(read):
    before = body_sizes(read)
    pruned = prune(read, Retention(newest=3), CLOCK)
    assert pruned.snapshots == 7
    assert kept(read) == [8, 9, 10]
    assert [snapshot(read, id_).text for id_ in snapshot_ids(read, SRC)] == [
        f"The text {n}. " * 200 for n in range(10)
    ]
    assert all(snapshot(read, id_).sha256 for id_ in snapshot_ids(read, SRC))
    assert body_sizes(read).texts == before.texts
    assert integrity(read) == ()


def test_snapshots_of_so_many_days_keep_them(read):
    prune(read, Retention(days=23), CLOCK)
    assert kept(read) == [8, 9, 10]


def test_the_newest_keeps_them_however_old_it_is(read):
    prune(read, Retention(days=1), CLOCK)
    assert kept(read) == [10]
    assert raw_bytes(read, "ACME-src-2@1")


def test_without_a_rule_everything_stays(read):
    assert prune(read, Retention(), CLOCK) == Pruned(0, 0)
    assert kept(read) == list(range(1, 11))


def test_what_a_verdict_a_note_or_a_mark_points_to_stays(read):
    with read.write() as connection:
        add_verdict(
            connection,
            verdict("supported", citation="ACME-S1-c1")._replace(
                word=VerdictWord.SUPPORTED, snapshot=f"{SRC}@2"
            ),
        )
    add_note(read, f"{SRC}@4", "keep this", NOW)
    set_mark(read, company(read, "ACME").id, "a", f"{SRC}@6")
    prune(read, Retention(newest=1), CLOCK)
    assert kept(read) == [2, 4, 6, 10]


def test_room_is_given_back_and_what_rests_on_other_bytes_can_still_be_read(read):
    for n in range(60):
        read_source(read, "src-1", f"{n} other " * 300, now=NOW + timedelta(days=11 + n))
    before = body_sizes(read).raw
    pruned = prune(read, Retention(newest=2), CLOCK)
    assert body_sizes(read).raw == before - pruned.bytes
    assert pruned.bytes > 0
    assert kept(read) == [69, 70]
    assert prune(read, Retention(newest=2), CLOCK) == Pruned(0, 0)
