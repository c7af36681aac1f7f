"""The headless service: reads sources as they fall due, until it is told to stop."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

from ..config.settings import Settings
from ..model.errors import AlimonError
from ..model.event import HookEnd
from ..model.ids import CompanyId
from ..model.ports import Clock
from ..model.refresh_run import RefreshItem
from ..model.source import Source
from ..model.words import ItemState, WorkerKind
from ..store.connect import Store
from ..store.sources import due_sources
from ..store.workers import clear_after_the_dead
from .online import refresh_online
from .presence import Presence
from .summary import summary

Log = Callable[..., None]
"""Takes the name of what happened, and facts about it by name: strings, numbers, None."""


class Watch:
    """Looks for due sources every so often and reads them. It belongs to one event loop."""

    def __init__(
        self,
        store: Store,
        *,
        clock: Clock,
        settings: Settings,
        log: Log,
        interval_seconds: float,
        company: CompanyId | None = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._settings = settings
        self._log = log
        self._interval = interval_seconds
        self._company = company
        self._stopping = asyncio.Event()
        self._reading: asyncio.Task[None] | None = None

    def stop(self) -> None:
        """End the watch: what is being read is given up and stays due."""
        self._stopping.set()
        if self._reading is not None:
            self._reading.cancel()

    async def run(self) -> None:
        """Watch until `stop`. A pass that fails is told and tried again. Raises StoreError where it cannot begin."""
        async with Presence(self._store, WorkerKind.WATCH, self._clock) as presence:
            while not self._stopping.is_set():
                self._reading = asyncio.create_task(self._pass(presence), name="watch pass")
                with suppress(asyncio.CancelledError):
                    await self._reading
                self._reading = None
                with suppress(TimeoutError):
                    async with asyncio.timeout(self._interval):
                        await self._stopping.wait()

    async def _pass(self, presence: Presence) -> None:
        """Read what is due now."""
        try:
            due = await presence.writer.do(self._due)
            if due:
                presence.say(f"reads {len(due)} source{'' if len(due) == 1 else 's'}")
                await self._read(due, presence)
        except AlimonError as fault:
            # A full disk, or another writer, may be gone by the next pass.
            self._log("fault", level="error", message=fault.message, hint=fault.hint)
        again = self._clock.now() + timedelta(seconds=self._interval)
        presence.say(f"waits, looks again {again:%H:%M} UTC")

    def _due(self) -> tuple[Source, ...]:
        with self._store.write() as connection:
            clear_after_the_dead(connection, self._clock)
        return due_sources(self._store, self._company, self._clock.now())

    async def _read(self, due: tuple[Source, ...], presence: Presence) -> None:
        began = self._clock.monotonic()
        self._log("run_started", sources=len(due))
        run = await refresh_online(
            self._store,
            due,
            clock=self._clock,
            settings=self._settings,
            on_progress=self._progressed,
            presence=presence,
            on_hook=self._hooked,
        )
        self._log(
            "run_ended",
            run=run.id,
            read=sum(item.outcome is not None and item.outcome.is_read for item in run.items),
            sources=len(run.items),
            seconds=round(self._clock.monotonic() - began, 3),
            summary=summary(run),
        )

    def _progressed(self, item: RefreshItem) -> None:
        if item.state is not ItemState.DONE or item.outcome is None:
            return
        self._log(
            "source",
            level="info" if item.outcome.is_read else "warning",
            run=item.run,
            source=item.source,
            outcome=item.outcome.value,
            status=item.status,
            bytes=item.size,
            seconds=_seconds(item),
            reason=item.reason,
        )

    def _hooked(self, end: HookEnd) -> None:
        self._log("hook", level="info" if end.is_good else "warning", event=end.event, outcome=end.words)


def _seconds(item: RefreshItem) -> float | None:
    if item.started_at is None or item.ended_at is None:
        return None
    return round((item.ended_at - item.started_at).total_seconds(), 3)
