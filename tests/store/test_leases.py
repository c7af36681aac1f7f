"""A source is read by one process at a time; what a dead one read is taken over."""

from datetime import timedelta

import pytest
from alimon.model.words import ItemPhase, ItemState, Outcome, WorkerKind
from alimon.store import workers
from alimon.store.hosts import end_turn, take_turn
from alimon.store.leases import MOST_CRASHES, Grant, give_back, holds, stay_wary, take
from alimon.store.process import is_alive, this_process
from alimon.store.runs import Step, item_done, item_of, open_runs, refresh_run, start_run, steps_taken
from alimon.store.sources import due_sources, source_state

from tests.clocks import StandingClock
from tests.store.second_process import end, start

SRC, OTHER = "ACME-src-1", "ACME-src-2"

TAKES_A_SOURCE = """
from alimon.config.clock import SystemClock
from alimon.model.words import WorkerKind
from alimon.store import workers
from alimon.store.leases import take
from alimon.store.hosts import take_turn
from alimon.store.runs import start_run
from tests.clocks import StandingClock
store, clock = open_store(path), StandingClock()
worker = workers.register(store, WorkerKind.WATCH, clock)
run = start_run(store, ["ACME-src-1", "ACME-src-2"], clock.now(), worker)
with store.write() as connection:
    take(connection, run, "ACME-src-1", worker, clock)
    take_turn(connection, "one.test", worker, 1.0, clock)
say(run)
sys.stdin.readline()
"""


@pytest.fixture
def clock():
    return StandingClock()


class Desk:
    """One worker with a run over both sources."""

    def __init__(self, store, clock):
        self.store, self.clock = store, clock
        self.worker = workers.register(store, WorkerKind.REFRESH, clock)
        self.run = start_run(store, [SRC, OTHER], clock.now(), self.worker)

    def take(self, source=SRC):
        with self.store.write() as connection:
            return take(connection, self.run, source, self.worker, self.clock)

    def finish(self, source=SRC, outcome=Outcome.OK):
        with self.store.write() as connection:
            item_done(connection, self.run, source, outcome, "so it was", 200, 10, self.clock.now())
            give_back(connection, self.run, source, self.worker)

    def holds(self, source=SRC):
        with self.store.write() as connection:
            return holds(connection, self.run, source, self.worker)

    def turn(self, host="one.test", pause=1.0):
        with self.store.write() as connection:
            return take_turn(connection, host, self.worker, pause, self.clock)

    def end_turn(self, host="one.test", pause=1.0):
        with self.store.write() as connection:
            end_turn(connection, host, self.worker, pause, self.clock)


@pytest.fixture
def one(store, clock):
    return Desk(store, clock)


@pytest.fixture
def two(store, clock):
    return Desk(store, clock)


@pytest.fixture
def other_process(path, one):  # noqa: ARG001 - the worker here comes first
    """Another alimon that reads the first source and asks a host."""
    process = start(path, TAKES_A_SOURCE)
    process.stdout.readline()
    yield process
    if process.poll() is None:
        end(process)


def test_a_source_is_leased_to_one(one, two):
    assert one.take() is Grant.GRANTED
    assert two.take() is Grant.HELD
    assert two.take(OTHER) is Grant.GRANTED
    assert [item.state for item in refresh_run(one.store, one.run).items] == ["running", "waiting"]


def test_what_another_read_meanwhile_is_not_read_again(one, two):
    one.take()
    one.finish(outcome=Outcome.BLOCKED)
    assert two.take() is Grant.READ_ELSEWHERE
    item = item_of(two.store, two.run, SRC)
    assert (item.state, item.outcome, item.reason, item.status) == ("done", "blocked", "so it was", 200)
    assert Desk(two.store, two.clock).take() is Grant.GRANTED


def test_a_live_process_keeps_what_it_reads(one, other_process):
    assert other_process.poll() is None
    assert one.take() is Grant.HELD
    assert one.turn() > 0


def test_a_killed_process_loses_what_it_read_at_once(one, other_process):
    other_process.kill()
    other_process.wait()
    assert one.take() is Grant.GRANTED
    assert one.turn() == 0


def test_what_a_killed_process_left_open_falls_due_and_its_run_ends(one, clock, other_process):
    one.take(OTHER)
    one.finish(OTHER)
    other_process.kill()
    other_process.wait()
    assert len(open_runs(one.store)) == 2
    workers.register(one.store, WorkerKind.REFRESH, clock)
    assert [run.id for run in open_runs(one.store)] == [one.run]
    assert len(workers.workers(one.store)) == 2
    assert [source.id for source in due_sources(one.store, "ACME", clock.now())] == [SRC]


def test_a_process_that_is_silent_for_too_long_loses_its_lease_and_knows_it(one, clock):
    one.take()
    one.take(OTHER)
    clock.move(timedelta(seconds=workers.LEASE_SECONDS))
    two = Desk(one.store, clock)
    assert two.take() is Grant.GRANTED
    assert not one.holds()
    assert one.holds(OTHER)
    two.finish()
    assert not one.holds()
    assert one.take() is Grant.READ_ELSEWHERE


def test_a_process_that_is_heard_of_keeps_its_leases(one, clock):
    one.take()
    for _ in range(5):
        clock.move(timedelta(seconds=workers.LEASE_SECONDS / 2))
        workers.beat(one.store, one.worker, clock, "reads")
        assert Desk(one.store, clock).take() is Grant.HELD
    assert workers.workers(one.store)[0].words == "reads"


@pytest.mark.parametrize("days", [-4000, 4000])
def test_a_clock_that_jumps_frees_no_lease_of_this_machine(one, two, clock, days):
    one.take()
    clock.set(clock.now() + timedelta(days=days))
    assert two.take() is Grant.HELD


@pytest.mark.parametrize(("moved", "grant"), [(30, Grant.HELD), (61, Grant.GRANTED), (-61, Grant.GRANTED)])
def test_of_another_machine_only_the_time_counts(one, two, clock, moved, grant):
    one.take()
    with one.store.write() as connection:
        connection.execute("UPDATE worker SET boot = 'elsewhere' WHERE key = ?", (one.worker,))
    clock.set(clock.now() + timedelta(seconds=moved))
    assert two.take() is grant


def test_a_source_over_which_three_processes_died_is_parked(store, path, clock):
    for _ in range(MOST_CRASHES):
        process = start(path, TAKES_A_SOURCE)
        process.stdout.readline()
        process.kill()
        process.wait()
    one = Desk(store, clock)
    assert one.take() is Grant.PARKED
    one.finish(outcome=Outcome.UNSUPPORTED)
    with store.write() as connection:
        stay_wary(connection, SRC)
    assert Desk(store, clock).take() is Grant.GRANTED


def test_a_reading_that_ends_well_forgives_crashes(store, path, clock):
    for _ in range(MOST_CRASHES):
        process = start(path, TAKES_A_SOURCE)
        process.stdout.readline()
        process.kill()
        process.wait()
        one = Desk(store, clock)
        assert one.take() is Grant.GRANTED
        one.finish()


def test_a_host_is_asked_by_one_at_a_time_with_a_pause(one, two, clock):
    assert one.turn() == 0
    assert two.turn() > 0
    assert two.turn("two.test") == 0
    one.end_turn()
    assert two.turn() == 1.0
    clock.move(timedelta(seconds=0.75))
    assert two.turn() == 0.25
    clock.move(timedelta(seconds=0.25))
    assert two.turn() == 0


def test_a_pause_from_the_future_is_over(one, clock):
    one.turn()
    one.end_turn()
    clock.set(clock.now() - timedelta(days=1))
    assert one.turn() == 0


def test_a_worker_that_leaves_holds_nothing(one, two):
    one.take()
    one.turn()
    workers.leave(one.store, one.worker)
    assert two.take() is Grant.GRANTED
    assert two.turn() == 0


def test_others_see_how_far_a_source_is(one, clock):
    one.take()
    steps = [Step(source, ItemPhase.READING, clock.now(), 4711) for source in (SRC, OTHER)]
    with one.store.write() as connection:
        steps_taken(connection, one.run, steps)
    first, second = refresh_run(one.store, one.run).items
    assert (first.phase, first.phase_at, first.size) == (ItemPhase.READING, clock.now(), 4711)
    assert (second.state, second.phase, second.size) == (ItemState.WAITING, ItemPhase.WAITING, None)
    one.finish()
    assert refresh_run(one.store, one.run).items[0].phase is ItemPhase.DONE


def test_this_process_lives_and_one_of_another_birth_does_not():
    assert is_alive(this_process())
    assert not is_alive(this_process()._replace(born=1))


def _half_done(store):
    with store.write() as part:
        part.execute("UPDATE source SET attempts = 8, last_reason = 'no' WHERE id = ?", (SRC,))
        raise ZeroDivisionError


def test_a_part_of_a_transaction_is_taken_back_alone(store):
    with store.write() as connection:
        connection.execute("UPDATE source SET attempts = 7 WHERE id = ?", (SRC,))
        with pytest.raises(ZeroDivisionError):
            _half_done(store)
        assert store.read().value("SELECT attempts FROM source WHERE id = ?", (SRC,)) == 7
    assert source_state(store, SRC).last_reason == ""
    assert store.read().value("SELECT attempts FROM source WHERE id = ?", (SRC,)) == 7
