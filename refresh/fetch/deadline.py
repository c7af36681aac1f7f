"""The time that one source may take, by phase and over all its hops."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from types import TracebackType
from typing import Self

from ...config.limits import Limits


class TimedOut(Exception):
    """A phase took too long; the text says which, e.g. `gave no answer within 15 s`."""


class Opening:
    """The time until an answer's headers are there: first for the connection, then for the answer."""

    def __init__(self, limits: Limits, on_sent: Callable[[], None] | None = None) -> None:
        self._limits = limits
        self._on_sent = on_sent
        self._is_sent = False
        self._timer: asyncio.Timeout

    async def __aenter__(self) -> Self:
        self._timer = asyncio.timeout(self._limits.connect_seconds)
        await self._timer.__aenter__()
        return self

    async def __aexit__(self, *raised: object) -> None:
        try:
            await self._timer.__aexit__(*raised)  # type: ignore[arg-type]  # the three that were handed in
        except TimeoutError as fault:
            raise TimedOut(self._words()) from fault

    def request_is_sent(self) -> None:
        """The connection stands: from now on the wait is for the answer."""
        self._is_sent = True
        if self._on_sent is not None:
            self._on_sent()
        self._timer.reschedule(asyncio.get_running_loop().time() + self._limits.first_byte_seconds)

    def _words(self) -> str:
        if self._is_sent:
            return f"gave no answer within {self._limits.first_byte_seconds:g} s"
        return f"could not be connected to within {self._limits.connect_seconds:g} s"


class Deadline:
    """The seconds that are left for one source. Waiting for a host's turn or for memory does not count."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._total = limits.total_seconds
        self._left = limits.total_seconds
        self._timer: asyncio.Timeout | None = None
        self._started = 0.0

    def allow_for_large(self) -> None:
        """Give the source the time of large documents, of which a part may have passed."""
        more = max(0.0, self._limits.large_total_seconds - self._total)
        self._total += more
        self._left += more
        until = self._timer.when() if self._timer is not None else None
        if self._timer is not None and until is not None:
            self._timer.reschedule(until + more)

    def running(self) -> Self:
        """Count the time inside; one stretch after the other. Raises TimedOut where none is left."""
        return self

    async def __aenter__(self) -> Self:
        self._started = asyncio.get_running_loop().time()
        self._timer = asyncio.timeout(max(0.0, self._left))
        await self._timer.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        timer, self._timer = self._timer, None
        self._left -= asyncio.get_running_loop().time() - self._started
        if timer is None:
            return
        try:
            await timer.__aexit__(kind, value, trace)
        except TimeoutError as fault:
            raise TimedOut(f"took longer than {self._total:g} s in all") from fault

    @contextmanager
    def standing(self) -> Iterator[None]:
        """Let the time inside not count, within `running`."""
        loop = asyncio.get_running_loop()
        timer, started = self._timer, loop.time()
        until = timer.when() if timer is not None else None
        if timer is not None:
            timer.reschedule(None)
        try:
            yield
        finally:
            waited = loop.time() - started
            self._left += waited
            if timer is not None and until is not None and not timer.expired():
                timer.reschedule(until + waited)

    @asynccontextmanager
    async def next_bytes(self) -> AsyncIterator[None]:
        """Wait for one part of a body. Raises TimedOut after too long a silence."""
        try:
            async with asyncio.timeout(self._limits.between_bytes_seconds) as timer:
                yield
        except TimeoutError as fault:
            if not timer.expired():
                raise
            raise TimedOut(f"fell silent for {self._limits.between_bytes_seconds:g} s") from fault
