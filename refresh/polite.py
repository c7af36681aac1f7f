"""Manners towards hosts: one request at a time each with a pause between, and few hosts at once."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

from ..config.limits import Limits
from ..model.ports import Clock

_PLACES_A_SLOT = 2
"""For each host that may be asked at once, so many sources are fetched or wait to have their text taken out."""


class Turns(Protocol):
    """Turns at hosts that this process shares with others."""

    async def take(self, host: str) -> float:
        """0 where this process has its turn at the host now, else in how many seconds to ask again."""
        ...

    def end(self, host: str) -> None:
        """The turn is over."""
        ...


class Polite:
    """The turns of one run. It belongs to one event loop; the clock's monotonic time measures the pauses."""

    def __init__(
        self, limits: Limits, clock: Clock, *, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self.pause = limits.pause_seconds
        self._clock = clock
        self._sleep = sleep
        self._slots = asyncio.Semaphore(int(limits.hosts_at_once))
        self.places = asyncio.Semaphore(_PLACES_A_SLOT * int(limits.hosts_at_once))
        """For sources between their first byte and their end, so that few pages lie in memory."""
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._rested_at: dict[str, float] = {}
        self._turns: Turns | None = None
        self._granted: dict[str, int] = {}

    def share(self, turns: Turns) -> None:
        """Take turns with other processes as well."""
        self._turns = turns

    def granted(self, host: str, times: int = 1) -> None:
        """This process has its turn at the host already: the next who ask for it, so many times, need not take it."""
        self._granted[host] = times

    def not_needed(self, host: str) -> None:
        """Give back a granted turn that was not used up."""
        if self._granted.pop(host, 0) and self._turns is not None:
            self._turns.end(host)

    def slot(self) -> AbstractAsyncContextManager[None]:
        """Hold one of the places for hosts that are read at the same time."""
        return self._slots

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Hold `host` for one request: nobody else asks it meanwhile, and its pause is kept before."""
        async with self._locks[host]:
            await self.rest(host)
            turns = self._turns
            if left := self._granted.pop(host, 0):
                self._keep_granted(host, left - 1)
            elif turns is not None:
                while (wait := await turns.take(host)) > 0:
                    await self._sleep(wait)
            try:
                yield
            finally:
                self._rested_at[host] = self._clock.monotonic() + self.pause
                if turns is not None and host not in self._granted:
                    turns.end(host)

    def _keep_granted(self, host: str, times: int) -> None:
        if times:
            self._granted[host] = times

    async def rest(self, host: str) -> None:
        """Wait until the pause after the last request to `host` is over."""
        wait = self._rested_at.get(host, 0.0) - self._clock.monotonic()
        if wait > 0:
            await self._sleep(wait)
