import asyncio
from datetime import timedelta

import pytest
from alimon.config.clock import SystemClock
from alimon.config.limits import Limits
from alimon.config.settings import Settings
from alimon.model.ids import SourceId
from alimon.model.ports import Fetched
from alimon.model.words import ItemPhase, ItemState, Outcome, WorkerKind
from alimon.store.connect import open_store
from alimon.store.runs import Step, end_run, item_done, item_started, latest_run, start_run, steps_taken
from alimon.store.workers import leave, register
from alimon.tui.screens.activity import ActivityView
from alimon.tui.screens.monitor import MonitorView
from alimon.tui.screens.source import SourceView

from tests.pilot.driving import driven

HOSTS = 4
AT_ONCE = Settings()._replace(limits=Limits(pause_seconds=0.0))
FAULT = "The server did not answer within 10 s. Try again later."


class HeldFetcher:
    """Answers each source when the test lets it: the first reads, the others fail."""

    def __init__(self):
        self.let = asyncio.Semaphore(0)
        self.asked = []

    async def fetch(self, source, previous):  # noqa: ARG002  # as the protocol has it
        self.asked.append(source.id)
        await self.let.acquire()
        if source.number == 1:
            text = "Cloud revenue rose by 26 percent in the June quarter of 2025."
            return Fetched(outcome=Outcome.OK, reason="Read.", final_url=source.url, status=200, raw=text.encode(),
                           text=text, title="A page", size=1234)  # fmt: skip
        return Fetched(outcome=Outcome.UNREACHABLE, reason=FAULT, final_url=source.url)


def states(run):
    view = run.app.view
    return [view.item_list.row(at).cells[0].text for at in range(len(view.item_list.keys))]


async def begun(run, fetcher):
    """Every host was asked; two of the five sources share one, which is asked for the second later."""
    await run.until(lambda: len(fetcher.asked) == HOSTS)
    await run.idle()


async def finished(run):
    await run.until(lambda: not run.app.is_refreshing)
    await run.idle()


async def test_without_a_run_the_log_says_which_key_begins_one(store_file):
    async with driven(store_file) as run:
        await run.press("@")
        assert isinstance(run.app.view, ActivityView)
        assert "nothing was read yet · R reads the sources that are due" in run.screen
        await run.press("enter")
        assert isinstance(run.app.view, ActivityView)
        await run.press("q")
        assert isinstance(run.app.view, MonitorView)


async def test_a_refresh_is_followed_while_it_goes_on(store_file):
    fetcher = HeldFetcher()
    async with driven(store_file, fetcher=fetcher, settings=AT_ONCE) as run:
        await run.press("@", "R")
        await begun(run, fetcher)
        assert "reading: 0 of 5" in run.screen
        assert sorted(states(run)) == ["· waiting", *["⟳ reading…"] * HOSTS]
        assert "Esc cancels the refresh" in run.screen
        fetcher.let.release()
        await run.until(lambda: "✓ read" in states(run))
        assert "reading: 1 of 5" in run.screen
        for _ in range(4):
            fetcher.let.release()
        await finished(run)
        assert "1 read, 4 unreachable" in run.screen
        assert states(run) == ["✓ read", *["∅ unreachable"] * 4]


async def test_each_source_shows_its_phase_and_bytes_as_they_come(store_file):
    fetcher = HeldFetcher()
    async with driven(store_file, fetcher=fetcher, settings=AT_ONCE) as run:
        await run.press("R", "@")
        await begun(run, fetcher)
        item = run.app.running.item("BABA-src-1")
        for phase, size, word in (
            (ItemPhase.CONNECTING, 0, "connecting"),
            (ItemPhase.READING, 45_000, "45 kB"),
            (ItemPhase.EXTRACTING, 52_000, "extracting"),
        ):
            run.app._progressed(item._replace(phase=phase, size=size))
            await run.idle()
            row = next(line for line in run.screen.split("\n") if "[1] CNBC" in line)
            assert word in row
        assert "0 of 5 · 52 kB" in run.screen
        await run.press("q", "5")
        assert "⟳ extracting" in run.screen
        await run.press("escape")
        await finished(run)


async def test_the_progress_tells_rate_and_remaining_time(store_file):
    fetcher = HeldFetcher()
    async with driven(store_file, fetcher=fetcher, settings=AT_ONCE) as run:
        await run.press("@", "R")
        await begun(run, fetcher)
        run.clock.move(timedelta(seconds=4))
        fetcher.let.release()
        await run.until(lambda: "1 of 5 · 1 kB · 15 a minute · about 16 s left" in run.screen)
        assert "━" in run.screen
        assert "⟳ 1/5 · " in run.screen.split("\n")[0]
        await run.press("escape")
        await finished(run)
        assert "━" not in run.screen


async def test_what_another_alimon_reads_is_seen_here_while_it_goes_on(store_file):
    other = open_store(store_file)
    async with driven(store_file) as run:
        worker = register(other, WorkerKind.REFRESH, SystemClock())
        first, second = SourceId("BABA-src-1"), SourceId("BABA-src-2")
        number = start_run(other, [first, second], run.clock.now(), worker)
        with other.write() as connection:
            item_started(connection, number, first, run.clock.now())
            steps_taken(connection, number, [Step(first, ItemPhase.READING, run.clock.now(), 7000)])
        await run.until(lambda: "⟳ 0/2 · CNBC · by another alimon" in run.screen)
        await run.press("@")
        assert "another alimon reads" in run.screen
        assert states(run) == ["⟳ reading…", "· waiting"]
        assert "7 kB" in run.screen
        await run.press("q", "escape")
        assert "it is cancelled there" in run.footer
        with other.write() as connection:
            item_done(connection, number, first, Outcome.BLOCKED, "A wall.", 403, 90, run.clock.now())
        await run.until(lambda: "⟳ 1/2" in run.screen and "1 failed" in run.screen)
        end_run(other, number, run.clock.now())
        leave(other, worker)
        await run.until(lambda: "⟳" not in run.screen.split("\n")[0])
    other.close()


async def test_a_source_tells_size_time_and_why_it_failed(store_file):
    fetcher = HeldFetcher()
    fetcher.let = asyncio.Semaphore(10)
    async with driven(store_file, fetcher=fetcher, settings=AT_ONCE) as run:
        await run.press("R")
        await finished(run)
        await run.press("@", "enter")
        assert "1 kB" in run.screen
        assert "200" in run.screen
        await run.press("j")
        assert FAULT in run.screen
        await run.press("!")
        assert len(states(run)) == 4
        await run.press("enter")
        assert isinstance(run.app.view, SourceView)
        await run.press("q")
        assert len(states(run)) == 4


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_reason_is_read_to_its_end_in_the_log_and_behind_enter(store_file, size):
    reason = " ".join(
        ["The site shows a check for robots.", *["Open it in a browser and paste it."] * 8, "The end."]
    )
    async with driven(store_file, size=size) as run:
        source, now = SourceId("BABA-src-1"), run.clock.now()
        number = start_run(run.store, [source], now)
        with run.store.write() as connection:
            item_started(connection, number, source, now)
            item_done(connection, number, source, Outcome.BLOCKED, reason, 403, None, now, now)
        end_run(run.store, number, now)
        run.app.store_moved()
        await run.press("@", "enter")
        assert reason in " ".join(run.screen.split())
        await run.press("enter")
        assert "The end." in run.screen
        await run.press("i")
        assert "The end." in run.screen


async def test_escape_cancels_the_refresh_before_it_leaves(store_file):
    fetcher = HeldFetcher()
    async with driven(store_file, fetcher=fetcher, settings=AT_ONCE) as run:
        await run.press("@", "R")
        await begun(run, fetcher)
        fetcher.let.release()
        await run.until(lambda: "✓ read" in states(run))
        await run.press("escape")
        await finished(run)
        assert isinstance(run.app.view, ActivityView)
        assert states(run) == ["✓ read", *["- cancelled"] * 4]
        assert {item.state for item in latest_run(run.store).items} == {ItemState.DONE, ItemState.CANCELLED}
        assert "Cancelled; what was read is kept" in run.footer
        await run.press("escape")
        assert isinstance(run.app.view, MonitorView)


async def test_what_is_asked_for_while_a_refresh_goes_on_is_read_after_it(store_file):
    fetcher = HeldFetcher()
    async with driven(store_file, fetcher=fetcher, settings=AT_ONCE) as run:
        await run.press("R")
        await begun(run, fetcher)
        await run.press("5", "g", "g", "r")
        assert "being read already" in run.footer
        fetcher.let.release()
        await run.until(lambda: run.app.state_of("BABA-src-1") is ItemState.DONE)
        await run.press("r")
        assert "1 source will be read after this refresh" in run.footer
        await run.press("r")
        assert "being read already" in run.footer
        assert fetcher.asked.count("BABA-src-1") == 1
        for _ in range(5):
            fetcher.let.release()
        await run.until(lambda: fetcher.asked.count("BABA-src-1") == 2)
        await finished(run)
        assert len(fetcher.asked) == 6


async def test_a_cancelled_refresh_drops_what_was_asked_for_after_it(store_file):
    fetcher = HeldFetcher()
    async with driven(store_file, fetcher=fetcher, settings=AT_ONCE) as run:
        await run.press("R")
        await begun(run, fetcher)
        fetcher.let.release()
        await run.until(lambda: run.app.state_of("BABA-src-1") is ItemState.DONE)
        await run.press("5", "g", "g", "r")
        assert "will be read after" in run.footer
        await run.press("@", "escape")
        await finished(run)
        assert fetcher.asked.count("BABA-src-1") == 1


async def test_runs_stand_newest_first_and_show_their_own_sources(store_file):
    fetcher = HeldFetcher()
    fetcher.let = asyncio.Semaphore(100)
    async with driven(store_file, fetcher=fetcher, settings=AT_ONCE) as run:
        await run.press("R")
        await finished(run)
        await run.press("5", "r")
        await finished(run)
        await run.press("@")
        assert len(states(run)) == 1
        await run.press("j")
        assert len(states(run)) == 5
        await run.press("s", "s")
        assert "by outcome" in run.screen


async def test_every_size_shows_the_runs(store_file):
    fetcher = HeldFetcher()
    fetcher.let = asyncio.Semaphore(100)
    async with driven(store_file, fetcher=fetcher, settings=AT_ONCE) as run:
        await run.press("R")
        await finished(run)
        await run.press("@")
        for size in ((120, 40), (80, 24), (60, 20), (40, 10), (20, 5), (3, 3), (1, 1), (300, 100)):
            await run.pilot.resize_terminal(*size)
            await run.press("j", "tab", "j", "tab")
            if size[0] >= 60:
                assert "unreachable" in run.screen
                assert "CNBC" in run.screen


async def test_a_prefix_that_nothing_follows_here_asks_for_nothing(store_file):
    async with driven(store_file) as run:
        await run.press("at", "y")
        assert isinstance(run.app.view, ActivityView)
        assert "Esc cancels" not in run.screen
        await run.press("g")
        assert "Esc cancels" in run.screen
