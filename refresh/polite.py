"""Manners towards hosts: one request at a time each with a pause between, and few hosts at once."""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
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

    def turn(self, host: str) -> AbstractAsyncContextManager[None]:
        """Hold `host` for one request: nobody else asks it meanwhile, and its pause is kept before."""
        return _Turn(self, host)

    async def begin_turn(self, host: str) -> None:
        """Wait until `host` may be asked; whoever calls this has to end the turn."""
        await self._locks[host].acquire()
        try:
            await self.rest(host)
            if left := self._granted.pop(host, 0):
                self._keep_granted(host, left - 1)
            elif self._turns is not None:
                while (wait := await self._turns.take(host)) > 0:
                    await self._sleep(wait)
        except BaseException:
            self._locks[host].release()
            raise

    def end_turn(self, host: str) -> None:
        """The request is over: the pause of `host` begins."""
        self._rested_at[host] = self._clock.monotonic() + self.pause
        if self._turns is not None and host not in self._granted:
            self._turns.end(host)
        self._locks[host].release()

    def _keep_granted(self, host: str, times: int) -> None:
        if times:
            self._granted[host] = times

    async def rest(self, host: str) -> None:
        """Wait until the pause after the last request to `host` is over."""
        wait = self._rested_at.get(host, 0.0) - self._clock.monotonic()
        if wait > 0:
            await self._sleep(wait)


class _Turn:
    """A turn at a host, in the form of `async with`."""

    def __init__(self, polite: Polite, host: str) -> None:
        self._polite = polite
        self._host = host

    async def __aenter__(self) -> None:
        await self._polite.begin_turn(self._host)

    async def __aexit__(self, *raised: object) -> None:
        self._polite.end_turn(self._host)
