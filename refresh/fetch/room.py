"""Room in memory for bodies: small ones come side by side, large ones one after the other.

Eight hosts are read at once, and eight bodies of the largest size would take more than the monitor may.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from .deadline import Deadline

SMALL: Final = 4_000_000
"""Bytes of a body that is no burden."""


class Place:
    """The room of one body."""

    def __init__(self, large: asyncio.Lock) -> None:
        self._large = large
        self._is_large = False

    async def grow(self, size: int, deadline: Deadline) -> None:
        """Make room for `size` bytes in all. Waiting for it does not count against the time of the source."""
        if size <= SMALL or self._is_large:
            return
        with deadline.standing():
            await self._large.acquire()
        self._is_large = True

    def leave(self) -> None:
        """The body is no longer needed."""
        if self._is_large:
            self._large.release()


class Room:
    """The room of all bodies that one fetcher reads."""

    def __init__(self) -> None:
        self._large = asyncio.Lock()

    @asynccontextmanager
    async def place(self) -> AsyncIterator[Place]:
        """A place for one body, held until its text was taken out."""
        place = Place(self._large)
        try:
            yield place
        finally:
            place.leave()
