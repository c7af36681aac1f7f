"""Work of many that is done together: what comes within a moment is handed over as one."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

MOMENT_SECONDS: Final = 0.02
_MOST: Final = 64


class Together(Generic[T, R]):
    """Collects what is added for a moment; who added it gets what `do` gives for all. It belongs to one event loop."""

    def __init__(self, do: Callable[[Sequence[T]], Awaitable[R]]) -> None:
        self._do = do
        self._waiting: list[T] = []
        self._answer: asyncio.Future[R] | None = None

    async def add(self, one: T) -> R:
        """What `do` gives once it did this and its neighbours. Raises what it raises."""
        loop = asyncio.get_running_loop()
        if self._answer is None:
            self._answer = loop.create_future()
            loop.call_later(MOMENT_SECONDS, self._hand_over, self._answer)
        answer = self._answer
        self._waiting.append(one)
        if len(self._waiting) == _MOST:
            self._hand_over(answer)
        return await asyncio.shield(answer)

    def _hand_over(self, answer: "asyncio.Future[R]") -> None:
        if answer is not self._answer:
            return
        waiting, self._waiting, self._answer = self._waiting, [], None
        doing = asyncio.ensure_future(self._do(waiting))
        doing.add_done_callback(lambda done: _pass_on(done, answer))


def _pass_on(done: "asyncio.Future[R]", answer: "asyncio.Future[R]") -> None:
    if done.cancelled():
        answer.cancel()
    elif fault := done.exception():
        answer.set_exception(fault)
        # Who was cancelled does not ask for it any more.
        answer.exception()
    else:
        answer.set_result(done.result())
