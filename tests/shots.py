"""The screens that are captured: what is pressed in the real program, and what its cells hold then."""

import asyncio
import io
import os
import shutil
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pyte
from alimon.config.settings import Settings
from alimon.model.ids import CompanyId, SourceId
from alimon.refresh.opening import open_monitor_store
from alimon.refresh.supplied import supply_text
from alimon.store.companies import company
from alimon.store.connect import Store
from alimon.tui.app import Alimon
from alimon.tui.session import Session
from rich.console import Console
from textual.pilot import Pilot

from tests.clocks import StandingClock

NOW = datetime(2026, 11, 24, 9, 12, tzinfo=UTC)
# Of the made-up company, so that no words are put into a real publisher's mouth.
LUMA_RESULTS = Path(__file__).with_name("luma_results.txt")


class Shot(NamedTuple):
    """One captured screen."""

    name: str
    columns: int
    rows: int
    keys: Sequence[str] = ()
    """As the toolkit names them; text after `text:` is typed."""
    company: str = "BABA"


_TO_CLOUD = ("j",) * 4
SHOTS = (
    Shot("monitor-120x40", 120, 40, _TO_CLOUD),
    Shot("monitor-80x24", 80, 24, _TO_CLOUD),
    Shot("monitor-60x20", 60, 20, _TO_CLOUD),
    Shot("subject-120x40", 120, 40, (*_TO_CLOUD, "enter")),
    Shot("claim-120x40", 120, 40, (*_TO_CLOUD, "enter", "enter")),
    Shot("source-120x40", 120, 40, ("5", "enter"), "LUMA"),
    Shot("find-120x40", 120, 40, ("slash", "text:cloud revenue")),
    Shot("help-120x40", 120, 40, ("question_mark",)),
)


class Cell(NamedTuple):
    """One character of a screen with its style; a wide one is followed by an empty one."""

    text: str
    ink: str
    ground: str
    bold: bool
    underlined: bool


Cells = Sequence[Sequence[Cell]]


def capture(shot: Shot, folder: Path) -> Cells:
    """Run the program on a new store in `folder`, press the keys, and take the screen once it is at rest."""
    os.environ["TZ"] = "UTC"
    time.tzset()
    path = folder / f"{shot.name}.db"
    shutil.copy(_first_store(folder), path)
    store = open_monitor_store(path, StandingClock(NOW))
    try:
        return asyncio.run(_pressed(shot, store))
    finally:
        store.close()


def _first_store(folder: Path) -> Path:
    """The store of a first run, with one text supplied; made once in a folder."""
    path = folder / "first.db"
    if not path.exists():
        store = open_monitor_store(path, StandingClock(NOW))
        supply_text(store, SourceId("LUMA-src-1"), LUMA_RESULTS.read_text("utf-8"), StandingClock(NOW))
        store.close()
    return path


async def _pressed(shot: Shot, store: Store) -> Cells:
    session = Session(
        store=store, settings=Settings(), clock=StandingClock(NOW), company=company(store, CompanyId(shot.company)),
        first_start=False,
    )  # fmt: skip
    app = Alimon(session)
    async with app.run_test(size=(shot.columns, shot.rows)) as pilot:
        await _at_rest(pilot)
        for key in shot.keys:
            await pilot.press(*(key.removeprefix("text:") if key.startswith("text:") else [key]))
            await _at_rest(pilot)
        return _cells(app, shot)


async def _at_rest(pilot: Pilot[int]) -> None:
    """Wait until all messages are handled and no worker runs; twice, since an answer may start another."""
    for _ in range(2):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def _cells(app: Alimon, shot: Shot) -> Cells:
    """What a terminal would show of the whole screen."""
    console = Console(
        width=shot.columns, height=shot.rows, file=io.StringIO(), force_terminal=True, color_system="truecolor",
        legacy_windows=False,
    )  # fmt: skip
    console.print(app.screen._compositor.render_update(full=True, screen_stack=app._background_screens))
    screen = pyte.Screen(shot.columns, shot.rows)
    pyte.Stream(screen).feed(console.file.getvalue().rstrip("\n").replace("\n", "\r\n"))
    return cells_of(screen)


def cells_of(screen: pyte.Screen) -> Cells:
    """What an emulated screen shows."""
    return [
        [_cell(screen.buffer[row][column]) for column in range(screen.columns)] for row in range(screen.lines)
    ]


def _cell(char: pyte.screens.Char) -> Cell:
    ink, ground = (char.bg, char.fg) if char.reverse else (char.fg, char.bg)
    return Cell(char.data, ink, ground, char.bold, char.underscore)
