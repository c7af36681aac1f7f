"""Taking the text out of pages in child processes, so that no page can stop, slow or fill the monitor."""

import asyncio
import math
from typing import Final, Protocol

from ..config.limits import Limits
from ..evidence.extracted import Extracted
from .child import START_SECONDS, Child, child_command, exactly
from .daemon import in_daemon
from .reading_answer import unpacked
from .reading_child import ANSWER, REQUEST

CHILDREN: Final = 2
CHILD: Final = child_command("reading_child")


class ReadingFailed(Exception):
    """A page over which its reader came to grief; the text says how."""


class Reader(Protocol):
    """Takes the text out of one document. Raises UnreadableDocument for what it is, ReadingFailed for what it does."""

    async def read(self, raw: bytes, content_type: str) -> Extracted:
        """The text, title and publication date of a document."""
        ...


class ChildReader:
    """A reader with at most two child processes, started when they are needed. It belongs to one event loop."""

    def __init__(
        self, limits: Limits, *, command: tuple[str, ...] = CHILD, start_seconds: float = START_SECONDS
    ) -> None:
        self._limits = limits
        self._command = command
        self._seconds = limits.reading_seconds + start_seconds
        self._places = asyncio.Semaphore(CHILDREN)
        self._idle: list[Child] = []

    async def read(self, raw: bytes, content_type: str) -> Extracted:
        """The text of a document. A child that fails or is too slow over it is killed, and ReadingFailed raised."""
        seconds = math.ceil(self._limits.reading_seconds)
        async with self._places:
            child = self._idle.pop() if self._idle else Child(self._command)
            try:
                async with asyncio.timeout(self._seconds):
                    answer = await in_daemon(lambda: _asked(child, raw, content_type, seconds), "reading")
            except TimeoutError as fault:
                child.end()
                raise ReadingFailed("reading it took too long") from fault
            except (EOFError, OSError) as fault:
                child.end()
                raise ReadingFailed("reading it failed, or took too much time or memory") from fault
            except BaseException:
                child.end()
                raise
            self._idle.append(child)
        return self._within_limits(unpacked(answer))

    async def close(self) -> None:
        """End the children."""
        while self._idle:
            self._idle.pop().end()

    def _within_limits(self, found: Extracted) -> Extracted:
        most = self._limits.text_characters
        if len(found.text) <= most:
            return found
        pages = tuple(place for place in found.pages if place < most)
        left_out = f"text after the first {most:,} characters"
        return found._replace(text=found.text[:most], pages=pages, left_out=left_out)


def _asked(child: Child, raw: bytes, content_type: str, seconds: int) -> bytes:
    """What a child says of a page. Raises EOFError or OSError where it dies over it."""
    pages, answers = child.pipes()
    label = content_type.encode("utf-8", "replace")
    pages.write(REQUEST.pack(len(label), len(raw), seconds) + label)
    pages.write(raw)
    pages.flush()
    (length,) = ANSWER.unpack(exactly(answers, ANSWER.size))
    return exactly(answers, length)
