"""The thread that writes for a refresh: what many items ask for at once goes to the disk in one commit."""

import asyncio
import queue
import sqlite3
import threading
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar

from ..model.errors import StoreError
from ..store.connect import Store

T = TypeVar("T")

_MOST = 64
"""So many pieces of work share a commit at most, so that no other process waits long for its turn."""


class _Work(NamedTuple):
    function: Callable[[], Any]
    answer: "asyncio.Future[Any]"
    durable: bool


class Writer:
    """Runs functions that write to a store, in order, each as a part of a transaction shared with its neighbours.

    A function that fails takes back its own part only. It belongs to one event loop; `close` it at the end.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._loop = asyncio.get_running_loop()
        self._queue: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
        threading.Thread(target=self._run, name="refresh store", daemon=True).start()

    async def do(self, function: Callable[[], T], *, durable: bool = True) -> T:
        """The result of `function` once it is committed. Raises what it raises, and StoreError.

        What is not `durable` may be lost with the power, though not with this process, and is much quicker.
        """
        return await self.begin(function, durable=durable)

    def begin(self, function: Callable[[], T], *, durable: bool = True) -> "asyncio.Future[T]":
        """The same, for who does not want to wait. A fault that nobody asks for is dropped."""
        answer: asyncio.Future[T] = self._loop.create_future()
        answer.add_done_callback(_look_at)
        self._queue.put(_Work(function, answer, durable))
        return answer

    def close(self) -> None:
        """End the thread once everything that was asked for is written."""
        self._queue.put(None)

    def _run(self) -> None:
        is_open = True
        while is_open:
            batch, is_open = self._next_batch()
            ends = self._written(batch)
            try:
                self._loop.call_soon_threadsafe(_settle, batch, ends)
            except RuntimeError:
                # The loop was closed meanwhile: nobody waits.
                continue

    def _next_batch(self) -> tuple[list[_Work], bool]:
        """What waits, at least one piece of it, and whether more may come."""
        batch: list[_Work] = []
        work = self._queue.get()
        while work is not None:
            batch.append(work)
            if len(batch) == _MOST:
                return batch, True
            try:
                work = self._queue.get_nowait()
            except queue.Empty:
                return batch, True
        return batch, False

    def _written(self, batch: Sequence[_Work]) -> list[tuple[Any, BaseException | None]]:
        """How each piece ended: its result, or its fault."""
        ends: list[tuple[Any, BaseException | None]] = []
        if not batch:
            return ends
        try:
            with self._store.write(durable=any(work.durable for work in batch)) as connection:
                for work in batch:
                    ends.append(self._part(work))
                    _check_open(connection, ends[-1][1])
        except Exception as fault:  # noqa: BLE001 - it is raised again where the work was awaited
            # Nothing of the batch was kept.
            return [(None, fault)] * len(batch)
        return ends

    def _part(self, work: _Work) -> tuple[Any, BaseException | None]:
        try:
            with self._store.write():
                return work.function(), None
        except Exception as fault:  # noqa: BLE001 - it is raised again where the work was awaited
            return None, fault


def _check_open(connection: sqlite3.Connection, fault: BaseException | None) -> None:
    """Raise where the transaction is gone: a full disk takes all of it back, not only the part that met it."""
    if not connection.in_transaction:
        raise fault or StoreError("The store gave up a transaction.")


def _settle(batch: Sequence[_Work], ends: Sequence[tuple[Any, BaseException | None]]) -> None:
    for work, (result, fault) in zip(batch, ends, strict=True):
        if work.answer.done():
            continue
        if fault is None:
            work.answer.set_result(result)
        else:
            work.answer.set_exception(fault)


def _look_at(answer: "asyncio.Future[Any]") -> None:
    """Take note of a fault, so that asyncio does not complain of one that nobody awaited."""
    if not answer.cancelled():
        answer.exception()
