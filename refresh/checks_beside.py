"""Checks beside a refresh: each source is checked as soon as its text is kept.

One thread asks the store and keeps what is found. The checker it is given works in a process of its own, within
bounds, so that no text holds up the refresh.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Self

from ..config.fault_log import log_words
from ..model.checker import Checker, CheckingFailed
from ..model.ids import CompanyId, SourceId
from ..model.ports import Clock
from ..model.refresh_run import RefreshItem
from ..model.words import ItemState
from ..store.checks import cited_of
from ..store.connect import Store
from ..store.sources import source
from .check import check_source
from .examining import tell_traits


class ChecksBeside:
    """Use it with `async with` around a refresh; leaving waits for the checks that were begun, unless it is cancelled.

    What a cancelled or killed one leaves is found by the next `check_open`.
    """

    def __init__(self, store: Store, checker: Checker, clock: Clock, end: Callable[[], None]) -> None:
        """`end` ends the checker, a check that goes on included."""
        self._store = store
        self._checker = checker
        self._clock = clock
        self._end = end
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="checks")
        self._waiting: deque[SourceId] = deque()
        self._begun: list[asyncio.Future[None]] = []
        self._is_begun = False
        """Whether the thread has still to look at what waits."""
        self._checked: set[SourceId] = set()
        self._stopped = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                await asyncio.gather(*self._begun)
                await asyncio.to_thread(self._tell, self._checked)
        finally:
            self._stopped = True
            self._end()
            self._thread.shutdown(wait=False, cancel_futures=True)

    def told(self, item: RefreshItem) -> None:
        """Begin to check a source that was read; other steps of a refresh are passed over."""
        if item.state is not ItemState.DONE or item.outcome is None or not item.outcome.is_read:
            return
        self._waiting.append(item.source)
        if not self._is_begun:
            self._is_begun = True
            loop = asyncio.get_running_loop()
            self._begun.append(loop.run_in_executor(self._thread, self._check_waiting))

    def _tell(self, checked: Collection[SourceId]) -> None:
        """Let the flags follow what the texts gave away."""
        of_company: dict[CompanyId, set[SourceId]] = {}
        for one in checked:
            of_company.setdefault(source(self._store, one).company, set()).add(one)
        for company, sources in of_company.items():
            tell_traits(self._store, company, self._clock, sources)

    def _check_waiting(self) -> None:
        """In the thread: check whatever waits, that included which comes meanwhile."""
        self._is_begun = False
        while self._waiting and not self._stopped:
            some = [self._waiting.popleft() for _ in range(len(self._waiting))]
            for one in cited_of(self._store, some):
                if not self._stopped:
                    self._check(one)

    def _check(self, one: SourceId) -> None:
        try:
            check_source(self._store, one, self._checker, self._clock, stopped=lambda: self._stopped)
        except CheckingFailed as fault:
            # There is no checker. What was read is kept, and found by the next check.
            log_words(f"{one} is not checked: {fault}")
        else:
            self._checked.add(one)
