"""Drives the real program over a real store: presses keys, waits until it is idle, reads the screen."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC
from pathlib import Path

from alimon.config.settings import Settings
from alimon.model.checker import Checker
from alimon.model.ports import Fetcher
from alimon.store.companies import company
from alimon.store.connect import Store, open_store
from alimon.tui.app import Alimon
from alimon.tui.session import Session
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from tests.checkers import DigitsChecker
from tests.clocks import StandingClock

_PATIENCE = 30
"""Seconds after which a program that never falls idle fails its test."""
_ASK_AGAIN = 2
"""Seconds after which the widgets on the screen are asked anew."""
_QUIET_ROUNDS = 3
"""A key goes from the program to the screen to a widget: each hands it on in a message of its own."""


class Driven:
    """One running program."""

    def __init__(self, app: Alimon, pilot: Pilot[int], clock: StandingClock) -> None:
        self.app = app
        self.pilot = pilot
        self.clock = clock

    @property
    def store(self) -> Store:
        return self.app.session.store

    async def press(self, *keys: str) -> None:
        """Press keys, by Textual's names or as they are written, and wait until everything they began is done."""
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 else key
            self.app.post_message(events.Key(name, " " if key == "space" else key if len(key) == 1 else None))
            await self._handled()
        await self.idle()

    async def type(self, text: str) -> None:
        """Type a text into whatever box has the keys."""
        await self.press(*text)

    async def idle(self) -> None:
        """Wait until no worker but a refresh is at work, and nothing waits for its moment."""
        async with asyncio.timeout(_PATIENCE):
            while True:
                await self._handled()
                working = [
                    one._task for one in self.app.workers if not one.is_finished and one.group != "refresh"
                ]
                if working:
                    await asyncio.wait(
                        [task for task in working if task], return_when=asyncio.FIRST_COMPLETED
                    )
                elif self._waits():
                    await self.pilot.pause()
                else:
                    return

    async def _handled(self) -> None:
        """Wait until every message is handled, and paint what they changed.

        The pilot's own pauses sleep for 20 ms at least, several times a key, which is most of what such tests take.
        """
        async with asyncio.timeout(_PATIENCE):
            quiet = 0
            while quiet < _QUIET_ROUNDS and not self.app._exit:
                await self._screen_or_exit()
                screen = self.app.screen
                if screen._layout_required or screen._dirty_widgets or screen._callbacks:
                    screen._on_timer_update()
                    quiet = 0
                else:
                    quiet += 1

    async def _screen_or_exit(self) -> None:
        """Wait for the widgets on the screen; one that went away meanwhile answers nothing, so they are asked again."""
        while not self.app._exit:
            waiting = asyncio.ensure_future(self.pilot._wait_for_screen())
            await asyncio.wait({waiting}, timeout=_ASK_AGAIN)
            if waiting.done():
                waiting.result()
                return
            waiting.cancel()

    def _waits(self) -> bool:
        """Whether a key or a question waits, steps have to be shown, or Evidence to follow a cursor that moves fast."""
        follows = getattr(self.app.screen, "_follow_timer", None)
        is_following = follows is not None and follows._task is not None and not follows._task.done()
        is_settled = getattr(self.app.screen, "is_settled", True)
        return (
            is_following
            or self.app._shows_progress
            or (self.app._is_busy and not self.app._exit)
            or not is_settled
        )

    async def until(self, what) -> None:
        """Wait until `what()` holds."""
        async with asyncio.timeout(_PATIENCE):
            while not what():
                await self.pilot.pause()

    @property
    def screen(self) -> str:
        """What the screen on top shows, as text."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    @property
    def footer(self) -> str:
        """The last line of the view, below whatever box is open."""
        return "".join(span.text for span in self.app.view.footer.content.spans).strip()


@asynccontextmanager
async def driven(
    store: Path,
    *,
    size: tuple[int, int] = (120, 40),
    company_id: str = "BABA",
    fetcher: Fetcher | None = None,
    settings: Settings | None = None,
    checker: Checker | None = None,
) -> AsyncIterator[Driven]:
    """Open the program over a store and leave it at the end, whatever the test did."""
    opened = open_store(store, create=False)
    clock = StandingClock()
    session = Session(
        store=opened, settings=settings or Settings(), clock=clock, company=company(opened, company_id),
        fetcher=fetcher, tz=UTC, own_checker=checker or DigitsChecker(),
    )  # fmt: skip
    app = Alimon(session)
    try:
        async with app.run_test(size=size) as pilot:
            driving = Driven(app, pilot, clock)
            await driving.idle()
            yield driving
    finally:
        opened.close()
