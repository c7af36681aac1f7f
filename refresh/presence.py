"""This process as a worker that others know of: it is heard of every few seconds, and leaves at the end."""

import asyncio
from contextlib import suppress
from types import TracebackType
from typing import Self

from ..model.errors import StoreError
from ..model.ports import Clock
from ..model.words import WorkerKind
from ..store import workers
from ..store.connect import Store
from .writer import Writer

_TICK_SECONDS = 1.0
_STOPPED_SECONDS = 5.0
"""A tick that is so late tells of a process that was stopped (Ctrl-Z), or of a machine that stood still."""
_LEAVE_SECONDS = 0.5


class Presence:
    """Registers the process while it is entered. It belongs to one event loop."""

    def __init__(self, store: Store, kind: WorkerKind, clock: Clock) -> None:
        self._store = store
        self._kind = kind
        self._clock = clock
        self._words = ""
        self._ticking: asyncio.Task[None]
        self._ticked_at = 0.0
        self._stops = 0
        self.writer: Writer
        self.worker: int
        """The store's key of this worker."""

    @property
    def stops(self) -> int:
        """How often the process was stopped for a while, as far as is known. What it read meanwhile may be amiss."""
        late = asyncio.get_running_loop().time() - self._ticked_at > _STOPPED_SECONDS
        return self._stops + late

    async def __aenter__(self) -> Self:
        self.writer = Writer(self._store)
        try:
            self.worker = await self.writer.do(lambda: workers.register(self._store, self._kind, self._clock))
        except BaseException:
            self.writer.close()
            raise
        self._ticked_at = asyncio.get_running_loop().time()
        self._ticking = asyncio.create_task(self._tick(), name="refresh heartbeat")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ticking.cancel()
        left = self.writer.begin(lambda: workers.leave(self._store, self.worker))
        self.writer.close()
        # A store that is busy finishes this in the writer's thread; one that fails leaves it to the next start.
        with suppress(StoreError, TimeoutError):
            async with asyncio.timeout(_LEAVE_SECONDS):
                await asyncio.shield(left)

    def say(self, words: str) -> None:
        """Tell others what this process does."""
        self._words = words
        self._beat()

    async def _tick(self) -> None:
        loop = asyncio.get_running_loop()
        beaten_at = loop.time()
        while True:
            await asyncio.sleep(_TICK_SECONDS)
            now = loop.time()
            was_stopped = now - self._ticked_at > _STOPPED_SECONDS
            self._stops += was_stopped
            self._ticked_at = now
            if was_stopped or now - beaten_at >= workers.BEAT_SECONDS:
                beaten_at = now
                self._beat()

    def _beat(self) -> None:
        """A beat that fails is no harm: the next one may not, and reading tells of a store that is gone."""
        words = self._words
        self.writer.begin(lambda: workers.beat(self._store, self.worker, self._clock, words), durable=False)
