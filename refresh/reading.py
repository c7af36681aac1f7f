"""Taking the text out of pages in child processes, so that no page can stop, slow or fill the monitor."""

import asyncio
import math
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Final, Protocol

from .. import __path__ as _package_path
from ..config.limits import Limits
from ..evidence.extracted import Extracted
from .daemon import in_daemon
from .reading_answer import unpacked
from .reading_child import ANSWER, REQUEST

CHILDREN: Final = 2
START_SECONDS: Final = 10.0
"""What a child may take to start on a busy machine, above the time for its page."""
CHILD: Final = (sys.executable, "-P", "-m", "alimon.refresh.reading_child")
"""The command of a child. It finds alimon by its path alone: nothing in the working directory can stand in."""
_IMPORT_ROOT: Final = str(Path(next(iter(_package_path))).resolve().parent)


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
                    answer = await in_daemon(lambda: child.ask(raw, content_type, seconds), "reading")
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


class Child:
    """One child process, started by its first page. `ask` blocks; `end` may be called meanwhile.

    It is run by hand: asyncio's own subprocesses hang where their start is cancelled (Python 3.11).
    """

    def __init__(self, command: tuple[str, ...]) -> None:
        self._command = command
        self._process: subprocess.Popen[bytes] | None = None
        self._is_ended = False
        self._lock = threading.Lock()

    @property
    def is_running(self) -> bool:
        """Whether there is a process at this moment."""
        return self._process is not None and self._process.poll() is None

    def ask(self, raw: bytes, content_type: str, seconds: int) -> bytes:
        """What the child says of a page. Raises EOFError or OSError where it dies over it."""
        pages, answers = self._pipes()
        label = content_type.encode("utf-8", "replace")
        pages.write(REQUEST.pack(len(label), len(raw), seconds) + label)
        pages.write(raw)
        pages.flush()
        (length,) = ANSWER.unpack(_exactly(answers, ANSWER.size))
        return _exactly(answers, length)

    def end(self) -> None:
        """Kill the process, if there is one."""
        with self._lock:
            self._is_ended = True
            if self._process is not None:
                self._process.kill()
                self._process.wait()

    def _pipes(self) -> tuple[IO[bytes], IO[bytes]]:
        with self._lock:
            if self._is_ended:
                raise EOFError("the child was ended")
            if self._process is None:
                self._process = _start(self._command)
            if self._process.stdin is None or self._process.stdout is None:
                raise EOFError("the child has no pipes")
            return self._process.stdin, self._process.stdout


def _start(command: tuple[str, ...]) -> subprocess.Popen[bytes]:
    """A process that inherits no descriptor, and no signal that the terminal sends to this program."""
    path = os.pathsep.join(part for part in (_IMPORT_ROOT, os.environ.get("PYTHONPATH", "")) if part)
    return subprocess.Popen(  # noqa: S603 - the command is ours
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
        start_new_session=True,
    )


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    found = pipe.read(length)
    if len(found) < length:
        raise EOFError("the child ended in the middle")
    return found
