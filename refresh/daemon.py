"""Running a blocking function beside the event loop so that it can hold nobody up.

The loop's own threads are waited for at the end of the program, whatever they hang in. A thread made here is not:
cancelling leaves it behind, and it ends by itself or with the program.
"""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


async def in_daemon(function: Callable[[], T], name: str) -> T:
    """The result of `function`, run in a daemon thread called `name`. Raises what it raises."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[T] = loop.create_future()

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

    threading.Thread(target=run, name=name, daemon=True).start()
    return await answer
