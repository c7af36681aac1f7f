"""Manners towards hosts: one request at a time each with a pause between, and few hosts at once."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from ..config.limits import Limits
from ..model.ports import Clock


class Polite:
    """The turns of one run. It belongs to one event loop; the clock's monotonic time measures the pauses."""

    def __init__(
        self, limits: Limits, clock: Clock, *, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._pause = limits.pause_seconds
        self._clock = clock
        self._sleep = sleep
        self._slots = asyncio.Semaphore(int(limits.hosts_at_once))
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._rested_at: dict[str, float] = {}

    def slot(self) -> AbstractAsyncContextManager[None]:
        """Hold one of the places for hosts that are read at the same time."""
        return self._slots

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Hold `host` for one request: nobody else asks it meanwhile, and its pause is kept before."""
        async with self._locks[host]:
            await self.rest(host)
            try:
                yield
            finally:
                self._rested_at[host] = self._clock.monotonic() + self._pause

    async def rest(self, host: str) -> None:
        """Wait until the pause after the last request to `host` is over."""
        wait = self._rested_at.get(host, 0.0) - self._clock.monotonic()
        if wait > 0:
            await self._sleep(wait)
