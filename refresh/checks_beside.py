"""Checks beside a refresh: each source is checked as soon as its text is kept, in one thread of their own."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Self

from ..model.checker import Checker
from ..model.ids import SourceId
from ..model.ports import Clock
from ..model.refresh_run import RefreshItem
from ..model.words import ItemState
from ..store.connect import Store
from .check import Checked, check_source


class ChecksBeside:
    """Use it with `async with` around a refresh; leaving waits for the checks that were begun, unless it is cancelled.

    What a cancelled or killed one leaves is found by the next `check_open`.
    """

    def __init__(self, store: Store, make_checker: Callable[[], Checker], clock: Clock) -> None:
        self._store = store
        self._make_checker = make_checker
        self._clock = clock
        self._checker: Checker | None = None
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="checks")
        self._begun: list[asyncio.Future[tuple[Checked, ...]]] = []
        self._stopped = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                await asyncio.gather(*self._begun)
        finally:
            self._stopped = True
            self._thread.shutdown(wait=False, cancel_futures=True)

    def told(self, item: RefreshItem) -> None:
        """Begin to check a source that was read; other steps of a refresh are passed over."""
        if item.state is ItemState.DONE and item.outcome is not None and item.outcome.is_read:
            loop = asyncio.get_running_loop()
            self._begun.append(loop.run_in_executor(self._thread, self._check, item.source))

    def _check(self, source: SourceId) -> tuple[Checked, ...]:
        if self._checker is None:
            self._checker = self._make_checker()
        return check_source(self._store, source, self._checker, self._clock, stopped=lambda: self._stopped)
