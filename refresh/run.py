"""A refresh run: due sources are fetched by async workers, and each result is kept as it comes.

Run and items are rows before the first fetch, and an item's end and its result are one transaction, so that a
killed run loses nothing that was reported done and a cancelled one leaves its open items due. Each source is leased
while it is read: other alimon processes leave it alone, and take over what a dead one left. The store is written by
one thread of the run's own: the event loop never waits for a disk.
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable, Iterable
from contextlib import AsyncExitStack
from functools import partial
from itertools import islice

from ..config.fault_log import log_traceback
from ..config.settings import Settings
from ..model.errors import StoreError
from ..model.ids import SourceId
from ..model.ports import Clock, Fetched, Fetcher
from ..model.refresh_run import RefreshItem, RefreshRun
from ..model.snapshot import StoredPage
from ..model.source import Source
from ..model.words import ItemPhase, ItemState, Outcome, WorkerKind
from ..store.connect import Store
from ..store.leases import MOST_CRASHES, Grant
from ..store.runs import Step
from ..store.unchanged import LastReading
from .fetch.url import RefusedUrl, parse_address
from .host_pace import HostPace
from .ledger import Begun, Ledger
from .polite import Polite
from .presence import Presence
from .steps import Steps

Progress = Callable[[RefreshItem], None]

_CANCEL_SECONDS = 0.8
_NOTE_SECONDS = 0.25
"""So often the store is told how far sources have come."""


async def refresh(  # noqa: PLR0913 - the parts that work together in a run
    store: Store,
    sources: Iterable[Source],
    *,
    fetcher: Fetcher,
    clock: Clock,
    settings: Settings,
    on_progress: Progress,
    polite: Polite | None = None,
    steps: Steps | None = None,
    kind: WorkerKind = WorkerKind.REFRESH,
    presence: Presence | None = None,
) -> RefreshRun:
    """Fetch `sources` now, due or not, and keep what comes. `on_progress` is told each step on the event loop.

    `steps` is where the fetcher tells how far it is. `presence` is that of a process that outlives the run; else the
    run brings its own, of `kind`. Cancelling ends it within a second: open items are recorded as cancelled and told
    so, then CancelledError goes on. Raises StoreError where the store cannot be written; what was kept before stays.
    """
    async with AsyncExitStack() as stack:
        if presence is None:
            presence = await stack.enter_async_context(Presence(store, kind, clock))
        ledger = Ledger(store, presence, clock, settings)
        stack.callback(ledger.end_thread)
        polite = polite or Polite(settings.limits, clock)
        polite.share(ledger)
        run = _Run(ledger, presence, fetcher, clock, on_progress, polite, steps or Steps())
        return await run.go({source.id: source for source in sources})


class _Run:
    """One run while it goes on. Only the event loop touches it; the store is the ledger's."""

    def __init__(
        self,
        ledger: Ledger,
        presence: Presence,
        fetcher: Fetcher,
        clock: Clock,
        on_progress: Progress,
        polite: Polite,
        steps: Steps,
    ) -> None:
        self._ledger = ledger
        self._presence = presence
        self._fetcher = fetcher
        self._clock = clock
        self._on_progress = on_progress
        self._polite = polite
        self._steps = steps
        self._items: dict[SourceId, RefreshItem] = {}
        self._came: dict[SourceId, asyncio.Event] = {}
        """Of each source that is being read, whether its host may be asked for the next."""

    async def go(self, sources: dict[SourceId, Source]) -> RefreshRun:
        run = await self._ledger.open(tuple(sources.values()))
        for source in sources:
            self._tell(RefreshItem(run=run, source=source, state=ItemState.WAITING))
        self._steps.on_phase = self._phase_began
        noting = asyncio.create_task(self._note_steps(), name="refresh steps")
        try:
            await self._work(sources.values())
        except asyncio.CancelledError:
            await self._cancel()
            raise
        finally:
            noting.cancel()
        return await self._ledger.close({source.company for source in sources.values()})

    async def _work(self, sources: Iterable[Source]) -> None:
        by_host: defaultdict[str, deque[Source]] = defaultdict(deque)
        for source in sources:
            by_host[_host(source)].append(source)
        try:
            async with asyncio.TaskGroup() as hosts:
                for host, group in by_host.items():
                    hosts.create_task(self._work_through(host, group), name=f"refresh {host}")
        except* StoreError as faults:
            raise _first(faults) from None

    async def _work_through(self, host: str, sources: deque[Source]) -> None:
        """Read the sources of one host. Only a fault of the store ends it early.

        The host is asked one thing at a time; while the text of one page is taken out, the next is fetched. Where it
        answers quickly and wants no pause, its turn and the leases are asked for several sources at once.
        """
        pace = HostPace(self._polite.pause)
        async with asyncio.TaskGroup() as items:
            while sources:
                await self._polite.rest(host)
                async with self._polite.slot():
                    wait = await self._read_some(host, sources, pace, items)
                if wait:
                    await asyncio.sleep(wait)

    async def _read_some(
        self, host: str, sources: deque[Source], pace: HostPace, items: asyncio.TaskGroup
    ) -> float:
        """Begin the next few sources of a host, in its turn; what another process reads goes to the end of the row.

        Returns how long to wait before the next, where nothing could be read.
        """
        some = list(islice(sources, pace.at_once))
        began = self._clock.monotonic()
        answers = await self._ledger.begin([source.id for source in some], host)
        begun = [(sources.popleft(), answer) for answer in answers]
        granted = [(source, one) for source, one in begun if one.grant is not Grant.HELD]
        sources.extend(source for source, one in begun if one.grant is Grant.HELD)
        if not granted:
            return max(one.wait for _, one in begun)
        self._polite.granted(host, len(granted))
        try:
            for source, one in granted:
                await self._begin_item(source, host, one, items)
        finally:
            self._polite.not_needed(host)
        pace.took(self._clock.monotonic() - began, len(granted))
        return 0.0

    async def _begin_item(self, source: Source, host: str, begun: Begun, items: asyncio.TaskGroup) -> None:
        """Read a source up to where its host may be asked for the next."""
        await self._polite.places.acquire()
        self._came[source.id] = came = asyncio.Event()
        item = items.create_task(self._item(source, host, begun), name=f"refresh {source.id}")
        item.add_done_callback(partial(self._leave_place, came))
        await came.wait()

    def _leave_place(self, came: asyncio.Event, _: "asyncio.Task[None]") -> None:
        came.set()
        self._polite.places.release()

    async def _item(self, source: Source, host: str, begun: Begun) -> None:
        """Read one source to its end. Where another process took it over meanwhile, its outcome is the end."""
        while not await self._read(source, begun):
            begun = await self._begin_again(source, host)
        self._steps.forget(source.id)
        self._came.pop(source.id, None)

    async def _begin_again(self, source: Source, host: str) -> Begun:
        while True:
            (begun,) = await self._ledger.begin([source.id], host)
            if begun.grant is not Grant.HELD:
                return begun
            await asyncio.sleep(begun.wait)

    async def _read(self, source: Source, begun: Begun) -> bool:
        """Read one source. False where its lease was lost."""
        if begun.item is not None:
            self._tell(begun.item)
            return True
        started = self._clock.now()
        self._tell(self._items[source.id]._replace(state=ItemState.RUNNING, started_at=started))
        parked = begun.grant is Grant.PARKED
        fetched = _parked(source) if parked else await self._fetch(source, begun.last.page)
        if came := self._came.get(source.id):
            came.set()
        if not await self._keep(source, fetched, begun.last, parked=parked):
            return False
        ended = self._clock.now()
        self._tell(
            self._items[source.id]._replace(
                state=ItemState.DONE, phase=ItemPhase.DONE, outcome=fetched.outcome, reason=fetched.reason,
                status=fetched.status, size=fetched.size, ended_at=ended,
            )
        )  # fmt: skip
        return True

    async def _fetch(self, source: Source, previous: StoredPage | None) -> Fetched:
        """What the fetcher finds. A failure while the process was stopped says nothing: then it is asked once more."""
        stops = self._presence.stops
        try:
            fetched = await self._fetcher.fetch(source, previous)
            if fetched.outcome is Outcome.UNREACHABLE and self._presence.stops != stops:
                fetched = await self._fetcher.fetch(source, previous)
        except StoreError:
            raise
        except Exception as fault:  # noqa: BLE001 - whatever it is, it ends one item
            # One page's fault must not end its siblings: it becomes this item's result.
            return _own_fault(source, fault)
        return fetched

    async def _keep(self, source: Source, fetched: Fetched, last: LastReading, *, parked: bool) -> bool:
        try:
            return await self._ledger.finish(source, fetched, last, parked=parked)
        except StoreError:
            raise
        except Exception as fault:  # noqa: BLE001 - what cannot be kept ends one item, too
            return await self._ledger.finish(source, _own_fault(source, fault), last)

    def _phase_began(self, source: SourceId, phase: ItemPhase, size: int) -> None:
        if phase is ItemPhase.EXTRACTING and source in self._came:
            self._came[source].set()
        item = self._items.get(source)
        if item is not None and item.state is ItemState.RUNNING:
            self._tell(item._replace(phase=phase, phase_at=self._clock.now(), size=size))

    async def _note_steps(self) -> None:
        """Let others see how far sources have come, and this process the bytes that came."""
        while True:
            await asyncio.sleep(_NOTE_SECONDS)
            taken: list[Step] = []
            for source, (phase, size) in self._steps.news():
                item = self._items[source]
                if item.state is ItemState.RUNNING:
                    taken.append(Step(source, phase, item.phase_at or self._clock.now(), size))
                    self._tell(item._replace(size=size))
            self._ledger.note(taken)

    async def _cancel(self) -> None:
        """Record the open items as cancelled. A store that is busy finishes this in its own thread."""
        recorded = asyncio.ensure_future(self._ledger.cancel())
        try:
            async with asyncio.timeout(_CANCEL_SECONDS):
                run = await asyncio.shield(recorded)
        except TimeoutError:
            return
        for item in run.items:
            if self._items[item.source].state is not ItemState.DONE:
                self._tell(item)

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
    log_traceback(fault)
    return Fetched(
        outcome=Outcome.UNSUPPORTED,
        reason=f"alimon failed on this page ({type(fault).__name__}). The log tells where; please report it.",
        final_url=source.url,
    )


def _parked(source: Source) -> Fetched:
    return Fetched(
        outcome=Outcome.UNSUPPORTED,
        reason=f"alimon was killed {MOST_CRASHES} times while it read this page, so the page is left alone for now. "
        "Paste its text.",
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
