"""A stage for each view: the program on a store in which every key has something to do, and what can be seen there."""

import base64
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from alimon.config.keys import View
from alimon.config.limits import Limits
from alimon.config.settings import Settings
from alimon.model.ids import CompanyId, SourceId
from alimon.model.list_query import ListQuery
from alimon.model.ports import Fetched
from alimon.model.words import EventKind, Outcome
from alimon.refresh.supplied import supply_text
from alimon.store import events, inbox, notes, runs
from alimon.store.connect import open_store
from alimon.tui.history import History
from alimon.tui.screens.monitor import MonitorView
from alimon.tui.target import Target
from alimon.tui.widgets.grid import Grid
from alimon.tui.widgets.page import Page
from alimon.tui.widgets.pager import Pager
from alimon.tui.widgets.row_list import RowList

from tests.builders import NOW
from tests.clocks import StandingClock
from tests.pilot.driving import Driven, driven

BABA = CompanyId("BABA")
READ, UNREAD = SourceId("BABA-src-1"), SourceId("BABA-src-2")
CLAIM = "BABA-S02"
"""Cites the source that was read."""
_PAGE = "\n".join([
    *["Nobody in the hall asked about the weather."] * 60,
    "Cloud revenue came to RMB33.4 billion in the quarter to June 2025.",
    *["The board was glad of that for once this year."] * 60,
    "Revenue of the cloud was RMB33.4 billion, the company repeats, in the June quarter of 2025.",
    *["There was coffee afterwards."] * 60,
])  # fmt: skip
_EARLIER = _PAGE.replace("RMB33.4 billion in", "RMB33.1 billion in").split("\n")
for _at in (20, 40, 80, 100):
    _EARLIER[_at] = f"Row {_at} asked about the weather, and nobody knew what to say."
_COPIED = re.compile(r"\x1b\]52;c;([^\x07]*)\x07")


def prepare(path: Path) -> None:
    """Give a new store two events, two refresh runs, and a source read thrice with two passages of a claim."""
    store = open_store(path)
    for text in ("At first there was little to read.", "\n".join(_EARLIER), _PAGE):
        supply_text(store, READ, text, StandingClock())
    for hour, sources in enumerate(((READ,), (READ, UNREAD, SourceId("BABA-src-3")))):
        now = NOW + timedelta(hours=hour)
        run = runs.start_run(store, sources, now)
        with store.write() as connection:
            for at, source in enumerate(sources):
                outcome = Outcome.UNREACHABLE if at else Outcome.NOT_MODIFIED
                runs.item_started(connection, run, source, now)
                runs.item_done(connection, run, source, outcome, f"Reason {at}.", None, None, now, now)
        runs.end_run(store, run, now)
    with store.write() as connection:
        for number, kind in enumerate((EventKind.SOURCE_CHANGED, EventKind.SOURCE_BACK), 1):
            events.add_event(connection, BABA, kind, f"Page {number} changed.", READ, NOW)
    store.close()


class Refusing:
    """A fetcher that reaches nothing, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[SourceId] = []

    async def fetch(self, source, previous):  # noqa: ARG002  # as the protocol has it
        self.asked.append(source.id)
        return Fetched(outcome=Outcome.UNREACHABLE, reason="Nothing answers.", final_url=source.url)


class Stage:
    """The program, put before each key into the same state of one view."""

    def __init__(self, run: Driven, fetcher: Refusing, written: list[str]) -> None:
        self.run = run
        self.fetcher = fetcher
        self.left: list[int] = []
        """The exit codes with which the program was told to end."""
        self._written = written
        run.app.exit = self.left.append  # the next key is pressed in the same program

    async def set(self, view: View) -> None:
        """Show the view as it stands when nothing was pressed there yet, the cursor on its second row."""
        app = self.run.app
        await self.run.until(lambda: not app.is_refreshing)
        while len(app.screen_stack) > 1:
            await app.pop_screen()
        app.history, app.found, app.found_at = History(), "", None
        app.monitor.clear_notice()
        app.monitor.give_keys_to("segments")
        if view is View.MONITOR:
            self._clear_monitor(app.monitor)
        await self.run.idle()
        await self._open(view)
        await self.run.idle()
        self._written.clear()
        self.fetcher.asked.clear()
        self.left.clear()

    @staticmethod
    def _clear_monitor(monitor: MonitorView) -> None:
        monitor.list_states, monitor.zoomed, monitor._asked_at = {}, False, None
        monitor.company_changed()
        monitor.lists["segments"].move_to(4)
        monitor.show_evidence()

    async def _open(self, view: View) -> None:
        run = self.run
        match view:
            case View.SUBJECT:
                run.app.open_target(Target("subject", "BABA-cloud"))
                await run.idle()
                await run.press("j")
            case View.CLAIM:
                run.app.open_target(Target("claim", CLAIM))
            case View.SOURCE:
                run.app.open_target(Target("source", READ, CLAIM))
            case View.DIFF:
                run.app.open_target(Target("diff", READ, CLAIM))
            case View.FIND:
                run.app.open_find("cloud revenue")
                await run.idle()
                await run.press("escape")
                found = [hit.id for hit in run.app.view.hits]
                run.app.view.answers.move_to(found.index(CLAIM))
                run.app.view.moved()
            case View.ACTIVITY:
                run.app.open_activity()
                await run.idle()
                await run.press("j")


@asynccontextmanager
async def staged(store: Path, written: list[str], view: View) -> AsyncIterator[Stage]:
    """Open the program; it asks no network, and its copies are found in `written`. Some views have to scroll."""
    settings = Settings()._replace(limits=Limits(pause_seconds=0.0))
    fetcher = Refusing()
    async with driven(
        store,
        size=(44, 12) if view in {View.CLAIM, View.DIFF} else (80, 24),
        fetcher=fetcher,
        settings=settings,
    ) as run:
        yield Stage(run, fetcher, written)


# What can be seen on a stage


def views(on: Stage) -> tuple[str, ...]:
    """The views from the Monitor up, and the box over them; each by its kind and what it is of."""
    return tuple(
        ":".join([type(screen).__name__, *(getattr(screen, "target", None) or ("",))])
        for screen in on.run.app.screen_stack
    )


def top(on: Stage) -> str:
    """The kind of what is on top."""
    return type(on.run.app.screen).__name__


def part(on: Stage) -> tuple[str, str]:
    """The view on top, and which part of it has the keys."""
    return top(on), on.run.app.view.part_name


def cursor(on: Stage) -> object:
    """Where the cursor is in the part that has the keys, or how far that is scrolled."""
    match on.run.app.view.part:
        case RowList() as shown:
            return shown.cursor
        case Grid() as shown:
            return shown.place
        case Pager() as shown:
            return shown.top_at
        case Page() as shown:
            return shown.target, shown.top


def rows(on: Stage) -> list[int]:
    """The order of the list that has the keys."""
    return [*on.run.app.view.part.keys]


def footer(on: Stage) -> str:
    """What the footer says."""
    return on.run.footer


def copied(on: Stage) -> str:
    """What went to the clipboard last."""
    found = [match[1] for piece in on._written if (match := _COPIED.search(piece))]
    return base64.b64decode(found[-1]).decode() if found else ""


def asked(on: Stage) -> frozenset[SourceId]:
    """Which sources were asked for."""
    return frozenset(on.fetcher.asked)


def marks(on: Stage) -> dict[str, str]:
    """The marks that the store keeps."""
    return {mark.letter: mark.target for mark in notes.marks(on.run.store, BABA)}


def news(on: Stage) -> int:
    """How many events nobody acknowledged."""
    keys = events.event_keys(on.run.store, ListQuery(company=BABA))
    return [row.acknowledged for row in events.event_rows(on.run.store, keys)].count(False)


def put_off(on: Stage) -> int:
    """How many events are put off."""
    return inbox.snoozed(on.run.store, BABA, on.run.clock.now())
