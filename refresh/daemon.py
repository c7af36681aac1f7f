"""Running a blocking function beside the event loop so that it can hold nobody up.

The loop's own threads are waited for at the end of the program, whatever they hang in. A thread made here is not:
cancelling leaves it behind, and it ends by itself or with the program.
"""

import asyncio
import contextlib
import queue
import threading
from collections.abc import Callable
from functools import partial
from typing import TypeVar

T = TypeVar("T")


async def in_daemon(function: Callable[[], T], name: str) -> T:
    """The result of `function`, run in a daemon thread that is called `name` meanwhile. Raises what it raises."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[T] = loop.create_future()
    _free_thread().give(name, _answering(function, answer, loop))
    return await answer


class _FreeThread:
    """A daemon thread for whatever is asked for next.

    Who starts a thread waits until it runs, which on a busy machine takes as long as a key may take: so it is kept.
    """

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[tuple[str, Callable[[], Callable[[], None]]]] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def give(self, name: str, work: Callable[[], Callable[[], None]]) -> None:
        """Let it do `work` under a name, be free again, and then tell what came of it."""
        self._queue.put((name, work))

    def _run(self) -> None:
        is_kept = True
        while is_kept:
            self._thread.name, work = self._queue.get()
            tell = work()
            is_kept = len(_free) < _MOST_FREE
            if is_kept:
                _free.append(self)
            tell()


_MOST_FREE = 8
_free: list[_FreeThread] = []
"""Threads that wait for work; taking one out of the list and putting it back are each one step of the interpreter."""


def _free_thread() -> _FreeThread:
    try:
        return _free.pop()
    except IndexError:
        return _FreeThread()


class DaemonThread:
    """One daemon thread for many functions, one after the other: starting a thread for each would cost more than they.

    It belongs to one event loop; `close` it at the end.
    """

    def __init__(self, name: str) -> None:
        self._queue: queue.SimpleQueue[Callable[[], Callable[[], None]] | None] = queue.SimpleQueue()
        threading.Thread(target=self._run, name=name, daemon=True).start()

    async def do(self, function: Callable[[], T]) -> T:
        """The result of `function`. Raises what it raises."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[T] = loop.create_future()
        self._queue.put(_answering(function, answer, loop))
        return await answer

    def close(self) -> None:
        """End the thread once it has done what it was asked for."""
        self._queue.put(None)

    def _run(self) -> None:
        while (work := self._queue.get()) is not None:
            work()()


def _answering(
    function: Callable[[], T], answer: "asyncio.Future[T]", loop: asyncio.AbstractEventLoop
) -> Callable[[], Callable[[], None]]:
    """`function` as one that gives what hands its result, or its fault, to who waits for it on the loop."""

    def settle(result: T | None, fault: Exception | None) -> None:
        if answer.done():
            return
        if fault is None:
            answer.set_result(result)  # type: ignore[arg-type]  # without a fault there is a result
        else:
            answer.set_exception(fault)

    def run() -> Callable[[], None]:
        result: T | None = None
        fault: Exception | None = None
        try:
            result = function()
        except Exception as raised:  # noqa: BLE001 - it is raised again where the function was awaited
            fault = raised
        return partial(_hand_over, loop, partial(settle, result, fault))

    return run


def _hand_over(loop: asyncio.AbstractEventLoop, settle: Callable[[], None]) -> None:
    # A loop that was closed meanwhile has nobody who waits.
    with contextlib.suppress(RuntimeError):
        loop.call_soon_threadsafe(settle)
