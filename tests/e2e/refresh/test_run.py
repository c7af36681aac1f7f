"""A refresh from sources to store: real pages on loopback, a real store on disk."""

import asyncio
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from alimon.config.clock import SystemClock
from alimon.config.limits import Limits
from alimon.config.settings import Settings
from alimon.model.company_records import CompanyRecords
from alimon.model.errors import StoreReadOnly
from alimon.model.list_query import ListQuery
from alimon.model.ports import Fetched
from alimon.model.refresh_run import RefreshItem, RefreshRun
from alimon.model.snapshot import StoredPage
from alimon.model.source import Source
from alimon.model.words import JUDGED, EventKind, FlagWord, ItemPhase, ItemState, Outcome, VerdictWord
from alimon.refresh.online import refresh_online
from alimon.refresh.run import refresh
from alimon.refresh.summary import summary
from alimon.store.claims import claim_view
from alimon.store.connect import Store, open_store
from alimon.store.events import event_keys, event_rows
from alimon.store.health import integrity
from alimon.store.load import load_company
from alimon.store.runs import latest_run
from alimon.store.snapshots import latest_snapshot, snapshot_ids
from alimon.store.sources import due_sources, source_state

from tests.builders import citation, claim, company, report, source, subject
from tests.clocks import StandingClock
from tests.loopback import article


class Told(list[RefreshItem]):
    """The progress so far. A test may wait until it is as it should be."""

    def __call__(self, item: RefreshItem) -> None:
        self.append(item)
        self._moved.set()

    def __init__(self) -> None:
        super().__init__()
        self._moved = asyncio.Event()

    def states(self) -> dict[ItemState, int]:
        """How many sources were last told to be in each state."""
        newest = [item.state for item in {item.source: item for item in self}.values()]
        return {state: newest.count(state) for state in ItemState if state in newest}

    async def until(self, condition: Callable[[dict[ItemState, int]], bool]) -> None:
        while not condition(self.states()):
            self._moved.clear()
            await asyncio.wait_for(self._moved.wait(), 20)


class Desk:
    """A store with one company, whose claim number n cites source number n, and a way to refresh it."""

    def __init__(self, path: Path, *urls: str, allow: tuple[str, ...] = ()) -> None:
        self.store: Store = open_store(path)
        self.clock = StandingClock()
        self.settings = Settings(allow=allow, limits=Limits(pause_seconds=0.0, hosts_at_once=8))
        numbers = range(1, len(urls) + 1)
        self.sources = tuple(source(f"src-{n}", number=n, url=urls[n - 1]) for n in numbers)
        records = CompanyRecords(
            company=company(),
            subjects=(subject("company", "Acme", kind="company"), subject()),
            reports=(report(),),
            claims=tuple(claim(f"S{n}", value="26 %", metric="growth") for n in numbers),
            citations=tuple(citation(f"S{n}", f"src-{n}", number=n) for n in numbers),
            sources=self.sources,
            figures=(),
            theses=(),
        )
        load_company(self.store, records, now=self.clock.now())
        self.told = Told()

    def refresh(self) -> RefreshRun:
        """Refresh every source over real sockets, a minute after the last time."""
        return asyncio.run(self.refreshing())

    async def refreshing(self) -> RefreshRun:
        self.clock.move(timedelta(minutes=1))
        return await refresh_online(
            self.store,
            self.sources,
            clock=self.clock,
            settings=self.settings,
            on_progress=self.told,
        )

    def events(self) -> list[EventKind]:
        """What the Inbox was told, oldest first."""
        rows = event_rows(self.store, event_keys(self.store, ListQuery(company=self.sources[0].company)))
        return [row.kind for row in sorted(rows, key=lambda row: int(row.id.removeprefix("ev-")))]

    def verdict(self, n: int = 1) -> VerdictWord:
        return claim_view(self.store, f"ACME-S{n}").verdict

    def texts(self, n: int = 1) -> int:
        return len(snapshot_ids(self.store, self.sources[n - 1].id))


@pytest.fixture
def desk(tmp_path, loopback):
    """A desk with one source, the page `/news` of the loopback server."""
    one = Desk(tmp_path / "alimon.db", loopback.url("/news"), allow=loopback.allow)
    yield one
    one.store.close()


def test_a_page_becomes_a_snapshot(desk, loopback):
    loopback.page("/news", article("Cloud news", "Revenue grew 26 %."))
    run = desk.refresh()
    (item,) = run.items
    assert (item.state, item.outcome, item.status) == (ItemState.DONE, Outcome.OK, 200)
    stored = latest_snapshot(desk.store, desk.sources[0].id)
    assert "Revenue grew 26 %." in stored.text
    assert (stored.title, stored.supplied, stored.fetched_at) == ("Cloud news", False, desk.clock.now())
    assert desk.events() == [EventKind.SOURCE_READ]


def test_progress_is_told_step_by_step(desk, loopback):
    loopback.page("/news", article("News"))
    desk.refresh()
    steps = dict.fromkeys((item.state, item.phase) for item in desk.told)
    assert list(steps) == [
        (ItemState.WAITING, ItemPhase.WAITING),
        (ItemState.RUNNING, ItemPhase.WAITING),
        (ItemState.RUNNING, ItemPhase.CONNECTING),
        (ItemState.RUNNING, ItemPhase.READING),
        (ItemState.RUNNING, ItemPhase.EXTRACTING),
        (ItemState.DONE, ItemPhase.DONE),
    ]
    assert desk.told[-1].outcome is Outcome.OK


def test_the_same_text_is_confirmed_without_a_copy(desk, loopback):
    loopback.page("/news", article("News", "Nothing  moved."))
    desk.refresh()
    loopback.page("/news", article("News", "Nothing moved.") + "<!-- another advertisement -->")
    desk.refresh()
    assert desk.texts() == 1
    assert source_state(desk.store, desk.sources[0].id).last_read_at == desk.clock.now()
    assert desk.events() == [EventKind.SOURCE_READ]


def test_a_page_that_did_not_change_is_not_sent_again(desk, loopback):
    loopback.validated("/news", article("News"))
    desk.refresh()
    (item,) = desk.refresh().items
    assert (item.outcome, desk.texts()) == (Outcome.NOT_MODIFIED, 1)


def test_a_changed_text_is_kept_beside_the_old_one(desk, loopback):
    loopback.page("/news", article("News", "Revenue grew 26 %."))
    desk.refresh()
    loopback.page("/news", article("News", "Revenue grew 27 %."))
    desk.refresh()
    assert desk.texts() == 2
    assert desk.events() == [EventKind.SOURCE_READ, EventKind.CITED_CHANGED]


@pytest.mark.parametrize("status", [403, 404, 410, 500])
def test_an_error_replaces_nothing_and_is_told_once(desk, loopback, status):
    loopback.page("/news", article("News", "Revenue grew 26 %."))
    desk.refresh()
    before = desk.verdict()
    loopback.page("/news", "Sorry", status=status)
    desk.refresh()
    desk.refresh()
    assert "26 %" in latest_snapshot(desk.store, desk.sources[0].id).text
    assert (desk.texts(), desk.verdict()) == (1, before)
    gone = EventKind.SOURCE_GONE
    lost = {403: EventKind.SOURCE_BLOCKED, 404: gone, 410: gone}.get(status, EventKind.SOURCE_LOST)
    assert desk.events() == [EventKind.SOURCE_READ, lost]
    loopback.page("/news", article("News", "Revenue grew 26 %."))
    desk.refresh()
    assert desk.events()[2:] == [EventKind.SOURCE_BACK]


def test_claims_say_that_their_source_cannot_be_read_until_it_can(desk, loopback):
    loopback.page("/news", "", status=500)
    desk.refresh()
    assert desk.verdict() is VerdictWord.UNREACHABLE
    loopback.page("/news", "", status=403)
    desk.refresh()
    assert desk.verdict() is VerdictWord.BLOCKED
    loopback.page("/news", article("News"))
    desk.refresh()
    judged, read, *older = claim_view(desk.store, "ACME-S1").history
    assert judged.word in JUDGED
    assert (read.word, read.reason) == (VerdictWord.UNCHECKED, "read, not checked yet")
    assert [verdict.word for verdict in older] == [VerdictWord.BLOCKED, VerdictWord.UNREACHABLE]


def test_a_source_that_was_read_falls_due_after_its_cadence(desk, loopback):
    loopback.page("/news", article("News"))
    assert due_sources(desk.store, None, desk.clock.now()) == desk.sources
    desk.refresh()
    assert due_sources(desk.store, None, desk.clock.now()) == ()
    desk.clock.move(timedelta(days=1))
    assert due_sources(desk.store, None, desk.clock.now()) == desk.sources


def test_a_source_that_failed_falls_due_after_a_minute(desk, loopback):
    loopback.page("/news", "", status=500)
    desk.refresh()
    assert due_sources(desk.store, None, desk.clock.now()) == ()
    desk.clock.move(timedelta(minutes=1))
    assert due_sources(desk.store, None, desk.clock.now()) == desk.sources


def test_a_claim_whose_source_was_not_confirmed_for_a_cadence_is_stale(desk, loopback):
    loopback.page("/news", article("News"))
    desk.refresh()
    assert not claim_view(desk.store, "ACME-S1").flags
    desk.clock.move(timedelta(days=3))
    loopback.page("/news", "", status=500)
    desk.refresh()
    assert FlagWord.STALE in {flag.word for flag in claim_view(desk.store, "ACME-S1").flags}


def test_the_run_is_recorded_with_every_outcome(tmp_path, loopback):
    loopback.page("/good", article("Good"))
    loopback.page("/wall", "", status=403)
    urls = [loopback.url(path) for path in ("/good", "/wall", "/nothing")]
    desk = Desk(tmp_path / "alimon.db", *urls, "ftp://example.test/", allow=loopback.allow)
    run = desk.refresh()
    assert run == latest_run(desk.store)
    assert run.ended_at is not None
    assert {item.source: item.outcome for item in run.items} == {
        "ACME-src-1": Outcome.OK,
        "ACME-src-2": Outcome.BLOCKED,
        "ACME-src-3": Outcome.HTTP_ERROR,
        "ACME-src-4": Outcome.REFUSED,
    }
    assert summary(run) == "1 read, 1 with an HTTP error, 1 blocked, 1 refused"
    desk.store.close()


def test_without_a_network_one_line_says_so_and_nothing_is_lost(tmp_path, loopback, unused_tcp_port):
    page = loopback.page("/news", article("News", "Revenue grew 26 %."))
    closed = f"http://127.0.0.1:{unused_tcp_port}/"
    desk = Desk(tmp_path / "alimon.db", page, closed, allow=(*loopback.allow, f"127.0.0.1:{unused_tcp_port}"))
    desk.refresh()
    loopback.raw("/news")
    run = desk.refresh()
    assert summary(run) == "Offline: none of 2 sources could be reached. What was stored stays."
    assert "26 %" in latest_snapshot(desk.store, desk.sources[0].id).text
    desk.store.close()


class ScriptedFetcher:
    """Gives each source what the test says: a result, or an exception to raise."""

    def __init__(self, **by_number: Fetched | Exception) -> None:
        self._by_number = by_number

    async def fetch(self, source: Source, previous: StoredPage | None) -> Fetched:  # noqa: ARG002
        result = self._by_number[f"n{source.number}"]
        if isinstance(result, Exception):
            raise result
        return result


def page(text: str) -> Fetched:
    return Fetched(
        outcome=Outcome.OK,
        reason="Read.",
        final_url="https://example.test/",
        status=200,
        raw=text.encode(),
        text=text,
    )


def run_with(desk: Desk, fetcher: ScriptedFetcher) -> RefreshRun:
    return asyncio.run(
        refresh(
            desk.store,
            desk.sources,
            fetcher=fetcher,
            clock=desk.clock,
            settings=desk.settings,
            on_progress=desk.told,
        )
    )


def test_a_worker_that_fails_ends_its_own_item_only(tmp_path, monkeypatch):
    monkeypatch.setenv("ALIMON_HOME", str(tmp_path))
    desk = Desk(tmp_path / "alimon.db", "https://one.test/", "https://one.test/2", "https://three.test/")
    run = run_with(desk, ScriptedFetcher(n1=ZeroDivisionError("oh"), n2=page("Two."), n3=page("Three.")))
    assert [item.outcome for item in run.items] == [Outcome.UNSUPPORTED, Outcome.OK, Outcome.OK]
    assert "ZeroDivisionError" in run.items[0].reason
    assert "ZeroDivisionError: oh" in (tmp_path / "state" / "alimon.log").read_text()
    desk.store.close()


def test_a_store_that_cannot_be_written_ends_the_run_with_its_own_fault(tmp_path):
    desk = Desk(tmp_path / "alimon.db", "https://one.test/", "https://two.test/")

    class FillsTheDisk(ScriptedFetcher):
        async def fetch(self, source: Source, previous: StoredPage | None) -> Fetched:
            desk.store.writable = False
            return await super().fetch(source, previous)

    with pytest.raises(StoreReadOnly):
        run_with(desk, FillsTheDisk(n1=page("One."), n2=page("Two.")))
    assert desk.texts(1) == desk.texts(2) == 0
    desk.store.close()


class TestFortySlowSources:
    @pytest.fixture
    def slow(self, tmp_path, many_hosts):
        """Forty sources on forty hosts; none answers before it is released."""
        self.holds = [many_hosts.held(f"/slow-{n}", article("Slow", f"Page {n}."), host=n) for n in range(40)]
        desk = Desk(tmp_path / "alimon.db", *(hold.url for hold in self.holds), allow=many_hosts.allow)
        yield desk
        desk.store.close()

    async def running(self, desk: Desk) -> "asyncio.Task[RefreshRun]":
        """The refresh under way, as far as it comes while no page answers."""
        task = asyncio.create_task(desk.refreshing())
        await desk.told.until(lambda states: states.get(ItemState.RUNNING) == 8)
        return task

    async def test_eight_run_while_the_others_wait_and_the_loop_stays_free(self, slow):
        task = await self.running(slow)
        assert slow.told.states() == {ItemState.WAITING: 32, ItemState.RUNNING: 8}
        for hold in self.holds:
            hold.release()
        run = await task
        assert slow.told.states() == {ItemState.DONE: 40}
        assert [item.outcome for item in run.items] == [Outcome.OK] * 40

    async def test_cancelling_ends_it_with_everything_recorded_and_closed(self, slow):
        task = await self.running(slow)
        first = next(item for item in slow.told if item.state is ItemState.RUNNING)
        number = int(first.source.rpartition("-")[2]) - 1
        self.holds[number].release()
        await slow.told.until(lambda states: states.get(ItemState.DONE) == 1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asyncio.wait_for(task, 5)
        assert slow.told.states() == {ItemState.DONE: 1, ItemState.CANCELLED: 39}
        run = latest_run(slow.store)
        assert run.ended_at is not None
        assert {item.source for item in run.items if item.state is ItemState.DONE} == {first.source}
        assert len(due_sources(slow.store, None, slow.clock.now())) == 39
        assert "Page" in latest_snapshot(slow.store, first.source).text
        open_holds = [hold for hold in self.holds if hold.arrived.is_set()]
        waits = [
            asyncio.to_thread(hold.gone.wait, 5) for hold in open_holds if hold is not self.holds[number]
        ]
        assert all(await asyncio.gather(*waits))


def test_no_host_is_asked_twice_at_once(tmp_path, loopback):
    urls = [loopback.page(f"/{n}", article("News", f"Page {n}.")) for n in range(6)]
    desk = Desk(tmp_path / "alimon.db", *urls, allow=loopback.allow)
    run = desk.refresh()
    assert [item.outcome for item in run.items] == [Outcome.OK] * 6
    assert loopback.most_at_once == {"127.0.0.1": 1}
    desk.store.close()


KILLED = """
import asyncio, sys
from pathlib import Path
from alimon.config.clock import SystemClock
from alimon.config.limits import Limits
from alimon.config.settings import Settings
from alimon.refresh.online import refresh_online
from alimon.store.connect import open_store
from alimon.store.sources import due_sources
clock = SystemClock()
store = open_store(Path(sys.argv[1]))
settings = Settings(allow=(sys.argv[2],), limits=Limits(pause_seconds=0.001))
due = due_sources(store, None, clock.now())
asyncio.run(refresh_online(store, due, clock=clock, settings=settings,
    on_progress=lambda item: item.state == "done" and print(item.source, flush=True)))
"""


def test_a_killed_refresh_keeps_what_was_done_and_leaves_the_rest_due(tmp_path, loopback):
    first = loopback.page("/first", article("First", "Revenue grew 26 %."))
    hold = loopback.held("/second")
    desk = Desk(tmp_path / "alimon.db", first, hold.url, allow=loopback.allow)
    command = [sys.executable, "-c", KILLED, str(desk.store.path), *loopback.allow]
    with subprocess.Popen(
        command, cwd=Path(__file__).parents[3], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "ACME-src-1\n"
        assert hold.arrived.wait(30)
        process.kill()
    assert "26 %" in latest_snapshot(desk.store, desk.sources[0].id).text
    assert [item.state for item in latest_run(desk.store).items] == [ItemState.DONE, ItemState.RUNNING]
    assert due_sources(desk.store, None, SystemClock().now()) == (desk.sources[1],)
    assert integrity(desk.store) == ()
    loopback.page("/second", article("Second"))
    assert [item.outcome for item in desk.refresh().items] == [Outcome.NOT_MODIFIED, Outcome.OK]
    desk.store.close()
