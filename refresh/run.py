"""A refresh run: due sources are fetched by async workers, and each result is kept as it comes.

Run and items are rows before the first fetch, and an item's end and its result are one transaction, so that a
killed run loses nothing that was reported done and a cancelled one leaves its open items due. The store is
written by one thread of the run's own: the event loop never waits for a disk.
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from ..config.fault_log import log_traceback
from ..config.settings import Settings
from ..model.errors import StoreError
from ..model.ids import CompanyId, RunId, SourceId
from ..model.ports import Clock, Fetched, Fetcher
from ..model.refresh_run import RefreshItem, RefreshRun
from ..model.snapshot import Snapshot
from ..model.source import Source
from ..model.words import ItemState, Outcome
from ..store.connect import Store
from ..store.runs import end_run, item_cancelled, item_started, refresh_run, start_run
from .fetch.url import RefusedUrl, parse_address
from .flags import recompute_stale
from .keep import keep, latest_fetched
from .polite import Polite

Progress = Callable[[RefreshItem], None]
P = ParamSpec("P")
T = TypeVar("T")

_CANCEL_SECONDS = 0.8


async def refresh(
    store: Store,
    sources: Iterable[Source],
    *,
    fetcher: Fetcher,
    clock: Clock,
    settings: Settings,
    on_progress: Progress,
    polite: Polite | None = None,
) -> RefreshRun:
    """Fetch `sources` now, due or not, and keep what comes. `on_progress` is told each step on the event loop.

    Cancelling ends it within a second: open items are recorded as cancelled and told so, then CancelledError goes
    on. Raises StoreError where the store cannot be written; what was kept before stays.
    """
    run = _Run(store, fetcher, clock, on_progress, polite or Polite(settings.limits, clock))
    return await run.go({source.id: source for source in sources})


class _Run:
    """One run while it goes on. Only the event loop touches `_items`, only the writing thread the store."""

    def __init__(
        self, store: Store, fetcher: Fetcher, clock: Clock, on_progress: Progress, polite: Polite
    ) -> None:
        self._store = store
        self._fetcher = fetcher
        self._clock = clock
        self._on_progress = on_progress
        self._polite = polite
        self._id: RunId
        self._items: dict[SourceId, RefreshItem] = {}
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="refresh store")

    async def go(self, sources: dict[SourceId, Source]) -> RefreshRun:
        try:
            self._id = await self._in_writer(start_run, self._store, tuple(sources), self._clock.now())
            for source in sources:
                self._tell(RefreshItem(run=self._id, source=source, state=ItemState.WAITING))
            try:
                await self._work(sources.values())
            except asyncio.CancelledError:
                await self._cancel()
                raise
            return await self._in_writer(self._end, {source.company for source in sources.values()})
        finally:
            self._writer.shutdown(wait=False)

    async def _work(self, sources: Iterable[Source]) -> None:
        by_host: defaultdict[str, list[Source]] = defaultdict(list)
        for source in sources:
            by_host[_host(source)].append(source)
        try:
            async with asyncio.TaskGroup() as hosts:
                for host, group in by_host.items():
                    hosts.create_task(self._work_through(host, group), name=f"refresh {host}")
        except* StoreError as faults:
            raise _first(faults) from None

    async def _work_through(self, host: str, sources: list[Source]) -> None:
        """Fetch the sources of one host, one after the other. Only a fault of the store ends it early."""
        for source in sources:
            await self._polite.rest(host)
            async with self._polite.slot():
                await self._item(source)

    async def _item(self, source: Source) -> None:
        previous = await self._in_writer(self._begin, source.id)
        self._tell(self._items[source.id]._replace(state=ItemState.RUNNING, started_at=self._clock.now()))
        try:
            fetched = await self._fetcher.fetch(source, previous)
            await self._in_writer(keep, self._store, self._id, source, fetched, self._clock)
        except StoreError:
            raise
        except Exception as fault:  # noqa: BLE001 - whatever it is, it ends one item
            # One page's fault must not end its siblings: it becomes this item's result.
            log_traceback(fault)
            fetched = _own_fault(source, fault)
            await self._in_writer(keep, self._store, self._id, source, fetched, self._clock)
        self._tell(
            self._items[source.id]._replace(
                state=ItemState.DONE,
                outcome=fetched.outcome,
                reason=fetched.reason,
                status=fetched.status,
                size=fetched.size,
                ended_at=self._clock.now(),
            )
        )

    async def _cancel(self) -> None:
        """Record the open items as cancelled. A store that is busy finishes this in its own thread."""
        recorded = asyncio.ensure_future(self._in_writer(self._record_cancelled))
        try:
            async with asyncio.timeout(_CANCEL_SECONDS):
                run = await asyncio.shield(recorded)
        except TimeoutError:
            return
        for item in run.items:
            if self._items[item.source].state is not ItemState.DONE:
                self._tell(item)

    # In the writing thread

    def _begin(self, source: SourceId) -> Snapshot | None:
        with self._store.write() as conn:
            item_started(conn, self._id, source, self._clock.now())
        return latest_fetched(self._store, source)

    def _record_cancelled(self) -> RefreshRun:
        now = self._clock.now()
        items = refresh_run(self._store, self._id).items
        with self._store.write() as conn:
            for item in items:
                if item.state is not ItemState.DONE:
                    item_cancelled(conn, self._id, item.source, now)
            end_run(conn, self._id, now)
        return refresh_run(self._store, self._id)

    def _end(self, companies: set[CompanyId]) -> RefreshRun:
        with self._store.write() as conn:
            end_run(conn, self._id, self._clock.now())
        for company in companies:
            recompute_stale(self._store, company, self._clock)
        return refresh_run(self._store, self._id)

    async def _in_writer(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._writer, lambda: function(*args, **kwargs))

    def _tell(self, item: RefreshItem) -> None:
        self._items[item.source] = item
        self._on_progress(item)


def _host(source: Source) -> str:
    """The host that is asked first; an address that is refused has a queue of its own."""
    try:
        return parse_address(source.url).host
    except RefusedUrl:
        return source.url


def _own_fault(source: Source, fault: Exception) -> Fetched:
    return Fetched(
        outcome=Outcome.UNSUPPORTED,
        reason=f"alimon failed on this page ({type(fault).__name__}). The log tells where; please report it.",
        final_url=source.url,
    )


def _first(faults: BaseExceptionGroup[StoreError]) -> StoreError:
    """One of the faults that a group holds, however deep: they all say the same of the store."""
    fault: BaseException = faults
    while isinstance(fault, BaseExceptionGroup):
        fault = fault.exceptions[0]
    if not isinstance(fault, StoreError):
        raise TypeError("only faults of the store are looked for") from fault
    return fault
