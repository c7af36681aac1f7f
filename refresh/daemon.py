"""Running a blocking function beside the event loop so that it can hold nobody up.

The loop's own threads are waited for at the end of the program, whatever they hang in. A thread made here is not:
cancelling leaves it behind, and it ends by itself or with the program.
"""

import asyncio
import contextlib
import queue
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


async def in_daemon(function: Callable[[], T], name: str) -> T:
    """The result of `function`, run in a daemon thread called `name`. Raises what it raises."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[T] = loop.create_future()
    threading.Thread(target=_answering(function, answer, loop), name=name, daemon=True).start()
    return await answer


class DaemonThread:
    """One daemon thread for many functions, one after the other: starting a thread for each would cost more than they.

    It belongs to one event loop; `close` it at the end.
    """

    def __init__(self, name: str) -> None:
        self._queue: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
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
            work()


def _answering(
    function: Callable[[], T], answer: "asyncio.Future[T]", loop: asyncio.AbstractEventLoop
) -> Callable[[], None]:
    """`function` with its result, or its fault, handed to who waits for it on the loop."""

    def settle(result: T | None, fault: Exception | None) -> None:
        if answer.done():
            return
        if fault is None:
            answer.set_result(result)  # type: ignore[arg-type]  # without a fault there is a result
        else:
            answer.set_exception(fault)

    def run() -> None:
        result: T | None = None
        fault: Exception | None = None
        try:
            result = function()
        except Exception as raised:  # noqa: BLE001 - it is raised again where the function was awaited
            fault = raised
        # A loop that was closed meanwhile has nobody who waits.
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(settle, result, fault)

    return run
