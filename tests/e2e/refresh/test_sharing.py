"""Processes that read one store's sources at once, are killed, stopped or out of disk: nothing is lost or doubled."""

import os
import random
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from alimon.model.errors import StoreError
from alimon.model.words import ItemState, Outcome
from alimon.store.health import integrity
from alimon.store.runs import latest_run, runs
from alimon.store.snapshots import latest_snapshot, raw_bytes, snapshot_ids
from alimon.store.sources import due_sources, source_state

from tests.e2e.refresh.test_run import Desk
from tests.loopback import article

ROOT = Path(__file__).parents[3]
ROUNDS = 200 if os.environ.get("ALIMON_STORM") == "1" else 5

REFRESHES = """
import asyncio, sys
from pathlib import Path
from alimon.config.clock import SystemClock
from alimon.config.limits import Limits
from alimon.config.settings import Settings
from alimon.model.errors import AlimonError
from alimon.refresh.online import refresh_online
from alimon.store.connect import open_store
from alimon.store.sources import cited_sources
def told(item):
    if item.state == "done":
        print(item.source, item.outcome.value, flush=True)
store = open_store(Path(sys.argv[1]))
settings = Settings(allow=tuple(sys.argv[2:]), limits=Limits(pause_seconds=0.0, hosts_at_once=8))
print("ready", flush=True)
sys.stdin.readline()
asyncio.run(refresh_online(
    store, cited_sources(store, "ACME"), clock=SystemClock(), settings=settings, on_progress=told
))
"""


def start(desk, code=REFRESHES):
    """Another alimon that refreshes every source once it is told to."""
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(desk.store.path), *desk.settings.allow],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout.readline() == "ready\n"
    return process


def go(process):
    process.stdin.write("\n")
    process.stdin.flush()


def page(server, n, text, host):
    server.page(f"/{n}", article("News", text))
    return server.url(f"/{n}", host)


@pytest.fixture
def desk(tmp_path, many_hosts):
    """Thirty sources on ten hosts."""
    urls = [page(many_hosts, n, f"Page {n}.", n % 10) for n in range(30)]
    one = Desk(tmp_path / "alimon.db", *urls, allow=many_hosts.allow)
    yield one
    one.store.close()


def test_two_processes_that_refresh_at_once_fetch_each_source_once(desk, many_hosts):
    processes = [start(desk), start(desk)]
    for process in processes:
        go(process)
    said = [process.communicate(timeout=60)[0].split("\n")[:-1] for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    assert len(many_hosts.requests) == 30
    assert set(many_hosts.most_at_once.values()) == {1}
    assert sorted(said[0]) == sorted(said[1]), "each tells of every source how it ended"
    assert len(said[0]) == 30
    assert [desk.texts(n) for n in range(1, 31)] == [1] * 30
    assert [item.outcome for run in runs(desk.store) for item in run.items] == [Outcome.OK] * 60


def test_whatever_was_reported_done_outlives_a_kill_at_any_moment(desk):
    dice = random.Random(20250829)  # noqa: S311 - nothing secret
    for _ in range(ROUNDS):
        process = start(desk)
        go(process)
        said = [process.stdout.readline() for _ in range(dice.randrange(12))]
        process.send_signal(signal.SIGKILL)
        said += process.stdout.readlines()
        process.communicate()
        for source, outcome in (line.split() for line in said if line.endswith("\n")):
            state = next(item for item in latest_run(desk.store).items if item.source == source)
            assert (state.state, state.outcome) == (ItemState.DONE, outcome)
            if outcome == "unsupported":
                assert "killed 3 times" in state.reason, (
                    "three kills in a row while it was read park a source"
                )
                continue
            newest = latest_snapshot(desk.store, source)
            number = int(source.rpartition("-")[2])
            assert f"Page {number - 1}." in newest.text
            assert raw_bytes(desk.store, newest.id)
        assert integrity(desk.store) == ()
    desk.refresh()
    assert all(run.ended_at for run in runs(desk.store))
    assert {item.outcome for item in desk.refresh().items} <= {Outcome.NOT_MODIFIED, Outcome.OK}
    assert [desk.texts(n) for n in range(1, 31)] == [1] * 30


def test_what_a_killed_process_was_reading_is_read_at_once_by_another(tmp_path, loopback):
    hold = loopback.held("/slow", article("Slow", "It came."))
    desk = Desk(tmp_path / "alimon.db", hold.url, allow=loopback.allow)
    process = start(desk)
    go(process)
    assert hold.arrived.wait(30)
    process.kill()
    process.communicate()
    hold.release()
    assert [item.outcome for item in desk.refresh().items] == [Outcome.OK]
    desk.store.close()


def test_a_process_that_was_stopped_while_others_read_its_source_takes_their_outcome(tmp_path, loopback):
    hold = loopback.held("/slow", article("Slow", "It came."))
    desk = Desk(tmp_path / "alimon.db", hold.url, allow=loopback.allow)
    process = start(desk)
    go(process)
    assert hold.arrived.wait(30)
    process.send_signal(signal.SIGSTOP)
    with desk.store.write() as connection:
        connection.execute("UPDATE worker SET until_monotonic = 0")
    hold.release()
    loopback.page("/slow", article("Slow", "It came to another."))
    assert [item.outcome for item in desk.refresh().items] == [Outcome.OK]
    process.send_signal(signal.SIGCONT)
    said, _ = process.communicate(timeout=60)
    assert (process.returncode, said) == (0, "ACME-src-1 ok\n")
    assert desk.texts() == 1
    assert "another" in latest_snapshot(desk.store, "ACME-src-1").text
    desk.store.close()


FULL = (
    REFRESHES.replace(
        'print("ready", flush=True)',
        """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
print("ready", flush=True)
""",
    ).replace("asyncio.run(refresh", "try:\n  asyncio.run(refresh")
    + """
except AlimonError as fault:
    print("fault", type(fault).__name__, fault.message, flush=True)
"""
)
"""No file can grow beyond 300 kB, so that the journal fills in the middle of the run."""


def test_a_full_disk_ends_the_run_with_a_sentence_and_keeps_what_was_done(desk):
    desk.store.read().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    process = start(desk, FULL)
    go(process)
    said, _ = process.communicate(timeout=60)
    *done, last = said.splitlines()
    assert last.startswith("fault StoreError The store"), said
    assert "cannot grow" in last
    assert integrity(desk.store) == ()
    for line in done:
        assert latest_snapshot(desk.store, line.split()[0]) is not None
    assert {item.outcome for item in desk.refresh().items} <= {Outcome.OK, Outcome.NOT_MODIFIED}


def test_a_store_that_can_only_be_read_ends_the_run_before_anything_is_fetched(desk, many_hosts):
    desk.store.writable = False
    with pytest.raises(StoreError):
        desk.refresh()
    assert many_hosts.requests == []


@pytest.mark.parametrize("days", [-9000, 9000])
def test_a_clock_that_jumps_neither_stops_nor_repeats_the_reading(tmp_path, loopback, days):
    desk = Desk(tmp_path / "alimon.db", loopback.page("/news", article("News")), allow=loopback.allow)
    true = desk.clock.now()
    desk.clock.set(true + timedelta(days=days))
    desk.refresh()
    assert due_sources(desk.store, None, desk.clock.now()) == ()
    desk.clock.set(true)
    assert len(due_sources(desk.store, None, true + timedelta(minutes=2))) == 1, "it is due, not in 24 years"
    desk.refresh()
    state = source_state(desk.store, "ACME-src-1")
    assert state.next_due_at <= desk.clock.now() + timedelta(days=1)
    assert len(snapshot_ids(desk.store, "ACME-src-1")) == 1
    desk.store.close()
