"""Serves the demo's sources on loopback, each at an address of its own, as hosts of the world are."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Mapping, Sequence
from functools import partial
from types import TracebackType
from typing import Self

from ...model.errors import AlimonError
from .answer import Answer, Asked
from .characters import Character

_FIRST_ADDRESS = 2
"""127.0.0.1 often serves something else; the others are free on most systems."""
_START_SECONDS = 10.0


class DemoServer:
    """Runs in a thread of its own while it is entered."""

    def __init__(self, cast: Sequence[Character]) -> None:
        self._cast = cast
        self._visits: dict[str, int] = {}
        self._sockets = {character.name: _socket(_FIRST_ADDRESS + at) for at, character in enumerate(cast)}
        self._ready = threading.Event()
        self._loop = asyncio.new_event_loop()
        self._stopping = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="demo server", daemon=True)

    @property
    def places(self) -> Mapping[str, str]:
        """The host and port of each character, by its name."""
        return {name: "{}:{}".format(*one.getsockname()) for name, one in self._sockets.items()}

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._ready.wait(_START_SECONDS):
            raise AlimonError("The demo's server did not start.", "Try again on a machine that is less busy.")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join(_START_SECONDS)

    def _run(self) -> None:
        with contextlib.closing(self._loop):
            self._loop.run_until_complete(self._serve())

    async def _serve(self) -> None:
        async with contextlib.AsyncExitStack() as stack:
            for character in self._cast:
                answer = partial(self._answer, character)
                server = await asyncio.start_server(answer, sock=self._sockets[character.name])
                await stack.enter_async_context(server)
            self._ready.set()
            await self._stopping.wait()
            for task in asyncio.all_tasks() - {asyncio.current_task()}:
                task.cancel()

    async def _answer(
        self, character: Character, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, ValueError):
            head = await reader.readuntil(b"\r\n\r\n")
            await _send(character.answer(self._asked(character, head)), writer)
        with contextlib.suppress(OSError):
            writer.close()
            await writer.wait_closed()

    def _asked(self, character: Character, head: bytes) -> Asked:
        first, *lines = head.decode("latin-1").split("\r\n")
        visit = self._visits[character.name] = self._visits.get(character.name, 0) + 1
        pairs = (line.partition(":") for line in lines if line)
        return Asked(
            path=first.split(" ")[1],
            headers={name.strip().lower(): value.strip() for name, _, value in pairs},
            visit=visit,
        )


async def _send(answer: Answer, writer: asyncio.StreamWriter) -> None:
    writer.write(answer.head())
    size = -(-len(answer.body) // answer.pieces)
    for start in range(0, len(answer.body), max(1, size)):
        await writer.drain()
        if answer.pause_seconds:
            await asyncio.sleep(answer.pause_seconds)
        writer.write(answer.body[start : start + size])
    await writer.drain()


def _socket(number: int) -> socket.socket:
    """A socket at 127.0.0.`number`, or at 127.0.0.1 where the system has that address alone. Raises AlimonError."""
    for address in (f"127.0.0.{number}", "127.0.0.1"):
        with contextlib.suppress(OSError):
            return socket.create_server((address, 0))
    raise AlimonError("The demo cannot serve its sources: this system gives it no port on loopback.", "")
