"""A reading that finds nothing new is kept the short way, and leaves the store as the long way would."""

from datetime import timedelta

import pytest
from alimon.model.ports import Fetched
from alimon.model.sighting import NoiseMark
from alimon.model.words import Outcome, WorkerKind
from alimon.refresh.due import cadence_of
from alimon.refresh.keep import keep
from alimon.refresh.sighting import look
from alimon.store import workers
from alimon.store.connect import open_store
from alimon.store.leases import Grant, give_back, take, take_some
from alimon.store.load import load_company
from alimon.store.runs import item_done, start_run
from alimon.store.sightings import keep_noise, keep_sighting, sighting
from alimon.store.snapshots import latest_snapshot
from alimon.store.sources import source
from alimon.store.unchanged import LastReading, Unchanged, keep_unchanged, last_readings

from tests.builders import NOW
from tests.clocks import StandingClock
from tests.store.acme import acme
from tests.store.reading import page, read_source

SRC, OTHER = "ACME-src-1", "ACME-src-2"
SAME = Fetched(
    outcome=Outcome.NOT_MODIFIED, reason="Unchanged.", final_url="https://example.test/final", status=304
)
TABLES = ("source", "refresh_item", "sighting", "noise", "event", "verdict", "lease", "snapshot", "claim")


class Reader:
    """A process that reads sources of one store, attempt by attempt."""

    def __init__(self, store):
        self.store, self.clock = store, StandingClock()
        self.worker = workers.register(store, WorkerKind.REFRESH, self.clock)
        self.run = ""

    def begin(self, *sources, after=timedelta(days=1)):
        self.clock.move(after)
        self.run = start_run(self.store, sources or (SRC,), self.clock.now(), self.worker)
        with self.store.write() as connection:
            return take_some(connection, self.run, sources or (SRC,), self.worker, self.clock)

    def long_way(self, fetched, id_=SRC):
        seen = look(self.store, id_, fetched)
        with self.store.write() as connection:
            keep(self.store, self.run, source(self.store, id_), fetched, self.clock, seen)
            give_back(connection, self.run, id_, self.worker)

    def short_way(self, fetched, id_=SRC):
        due_at = self.clock.now() + cadence_of(source(self.store, id_))
        one = Unchanged(id_, fetched.outcome, fetched.reason, fetched.status, fetched.size, due_at)
        with self.store.write() as connection:
            return keep_unchanged(connection, self.run, self.worker, [one], self.clock.now())

    def reads(self, *attempts):
        for fetched in attempts:
            self.begin()
            self.long_way(fetched)

    @property
    def is_calm(self):
        return self.last.is_calm

    @property
    def last(self):
        return last_readings(self.store.read(), [SRC]).get(SRC, LastReading())


@pytest.fixture
def reader(store):
    return Reader(store)


def contents(store):
    rows = store.read().rows
    return {table: rows(f"SELECT * FROM {table} ORDER BY 1, 2") for table in TABLES}  # noqa: S608 (ours)


@pytest.mark.parametrize("readings", [1, 2, 12])
def test_both_ways_leave_the_same(tmp_path, readings):
    left = []
    for way in (Reader.long_way, Reader.short_way):
        store = open_store(tmp_path / f"{way.__name__}.db")
        load_company(store, acme(), now=NOW)
        one = Reader(store)
        one.reads(page("33.4 and 26"), *[SAME] * readings)
        assert one.is_calm
        for _ in range(2):
            one.begin()
            way(one, SAME)
        left.append(contents(store))
        store.close()
    assert left[0] == left[1]


def test_a_lost_lease_keeps_nothing(reader):
    reader.reads(page("33.4"))
    reader.begin()
    with reader.store.write() as connection:
        give_back(connection, reader.run, SRC, reader.worker)
    before = contents(reader.store)
    assert reader.short_way(SAME) == frozenset()
    assert contents(reader.store) == before


def test_what_was_never_read_is_asked_for_whole(reader):
    assert reader.last.page is None
    assert not reader.is_calm


def test_the_state_that_was_fetched_last_is_what_news_is_asked_of(reader):
    reader.reads(page("33.4"))
    fetched = latest_snapshot(reader.store, SRC)
    assert reader.last.page == (fetched.sha256, fetched.final_url, fetched.headers)
    assert reader.is_calm
    read_source(reader.store, "src-1", "what a person pasted", supplied=True)
    assert reader.last.page.sha256 == fetched.sha256
    assert not reader.is_calm


UNREACHABLE = Fetched(outcome=Outcome.UNREACHABLE, reason="no answer", final_url="https://example.test/final")


@pytest.mark.parametrize(
    ("attempts", "is_calm"),
    [
        ([page("33.4"), SAME], True),
        ([page("33.4"), UNREACHABLE], False),
        ([page("33.4"), UNREACHABLE, SAME], True),
        ([page("Its cloud took in 33.4."), page("Its shops closed.")], False),
    ],
    ids=["unchanged", "failing", "back", "a change that waits"],
)
def test_only_a_source_of_which_nothing_is_open_is_calm(reader, attempts, is_calm):
    reader.reads(*attempts)
    assert reader.is_calm is is_calm


def test_a_source_that_flaps_or_whose_noise_is_being_learnt_is_not_calm(reader):
    reader.reads(page("33.4"))
    seen = sighting(reader.store, SRC)
    with reader.store.write() as connection:
        keep_sighting(connection, SRC, seen._replace(flaps=1))
    assert not reader.is_calm
    with reader.store.write() as connection:
        keep_sighting(connection, SRC, seen)
    assert reader.is_calm
    with reader.store.write() as connection:
        keep_noise(connection, SRC, [NoiseMark("a counter", 1, 1)])
    assert not reader.is_calm


def test_some_are_leased_at_once(reader):
    assert reader.begin(SRC, OTHER) == (Grant.GRANTED, Grant.GRANTED)


@pytest.mark.parametrize("first", [SRC, OTHER])
def test_a_source_over_which_a_process_died_is_leased_alone(reader, first):
    with reader.store.write() as connection:
        connection.execute("UPDATE source SET crashes = 1 WHERE id = ?", (SRC,))
    second = OTHER if first == SRC else SRC
    assert reader.begin(first, second) == (Grant.GRANTED,)


def test_what_another_reads_or_has_read_is_told_among_them(reader):
    other = Reader(reader.store)
    other.begin(OTHER, after=timedelta())
    assert reader.begin(OTHER, SRC, after=timedelta()) == (Grant.HELD,)
    with reader.store.write() as connection:
        item_done(connection, other.run, OTHER, Outcome.OK, "read", 200, 1, other.clock.now())
        give_back(connection, other.run, OTHER, other.worker)
        assert take(connection, reader.run, OTHER, reader.worker, reader.clock) is Grant.READ_ELSEWHERE
