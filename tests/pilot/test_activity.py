import asyncio

from alimon.config.limits import Limits
from alimon.config.settings import Settings
from alimon.model.ports import Fetched
from alimon.model.words import ItemState, Outcome
from alimon.store.runs import latest_run
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
