"""What one run writes into the store, step by step. Every method is one piece of work of the writer's thread."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ..config.settings import Settings
from ..model.ids import CompanyId, RunId, SourceId
from ..model.ports import Clock, Fetched
from ..model.refresh_run import RefreshItem, RefreshRun
from ..model.source import Source
from ..model.words import ItemState, Outcome
from ..store import hosts, leases
from ..store.connect import Store
from ..store.leases import Grant
from ..store.retention import prune
from ..store.runs import Step, end_run, item_cancelled, item_of, refresh_run, start_run, steps_taken
from ..store.unchanged import LastReading, Unchanged, keep_unchanged, last_readings
from .daemon import DaemonThread
from .due import cadence_of
from .flags import recompute_stale
from .keep import keep
from .presence import Presence
from .sighting import Seen, look
from .together import Together


class Begun(NamedTuple):
    """What became of beginning to read a source."""

    grant: Grant
    last: LastReading = LastReading()
    """What was fetched last, where the source may be read."""
    item: RefreshItem | None = None
    """The item's end, where another process has read the source."""
    wait: float = hosts.ASK_AGAIN_SECONDS
    """Where it is held: in how many seconds to ask again."""


class Ledger:
    """The run of one process. It belongs to the process's event loop; `refresh.polite.Turns` for its hosts."""

    def __init__(self, store: Store, presence: Presence, clock: Clock, settings: Settings) -> None:
        self._store = store
        self._writer = presence.writer
        self._worker = presence.worker
        self._clock = clock
        self._pause = settings.limits.pause_seconds
        self._retention = settings.retention
        self._comparing = DaemonThread("compare")
        self._unchanged = Together(self._keep_unchanged)
        self.run: RunId

    async def open(self, sources: Sequence[Source]) -> RunId:
        """Write the run and its items."""
        self.run = await self._writer.do(
            lambda: start_run(self._store, sources, self._clock.now(), self._worker)
        )
        return self.run

    async def begin(self, sources: Sequence[SourceId], host: str) -> Sequence[Begun]:
        """Ask for the turn at a host and the leases of sources on it, and write that they are being read.

        Answers for the first of them, at least one: the others have to be asked for again.
        """
        return await self._writer.do(lambda: self._begin(sources, host), durable=False)

    async def finish(
        self, source: Source, fetched: Fetched, last: LastReading, *, parked: bool = False
    ) -> bool:
        """Keep what one attempt found, together with the item's end. False where another process was faster."""
        if _is_unchanged(fetched, last):
            kept = await self._unchanged.add(self._unchanged_of(source, fetched))
            return source.id in kept
        # Texts are compared before the transaction, which others wait for.
        store = self._store
        seen = (
            await self._comparing.do(lambda: look(store, source.id, fetched))
            if fetched.outcome.is_read
            else None
        )
        return await self._writer.do(lambda: self._finish(source, fetched, seen, parked=parked))

    def end_thread(self) -> None:
        """End the thread that compares texts."""
        self._comparing.close()

    def note(self, steps: Iterable[Step]) -> None:
        """Write how far sources have come; nobody waits for it."""
        taken = tuple(steps)
        if taken:
            self._writer.begin(lambda: self._note(taken), durable=False)

    async def cancel(self) -> RefreshRun:
        """Write that what is still open was given up."""
        return await self._writer.do(self._cancel)

    async def close(self, companies: Iterable[CompanyId]) -> RefreshRun:
        """Write the end of the run."""
        return await self._writer.do(lambda: self._close(tuple(companies)))

    async def take(self, host: str) -> float:
        """A turn at a host, as `Turns` has it."""
        return await self._writer.do(lambda: self._take(host), durable=False)

    def end(self, host: str) -> None:
        """The end of a turn, as `Turns` has it."""
        self._writer.begin(lambda: self._end_turn(host), durable=False)

    # In the writer's thread

    def _begin(self, sources: Sequence[SourceId], host: str) -> Sequence[Begun]:
        with self._store.write() as conn:
            wait = hosts.take_turn(conn, host, self._worker, self._pause, self._clock)
            if wait > 0:
                return [Begun(Grant.HELD, wait=wait)]
            grants = leases.take_some(conn, self.run, sources, self._worker, self._clock)
            if Grant.GRANTED not in grants:
                hosts.end_turn(conn, host, self._worker, 0.0, self._clock)
            last = last_readings(conn, sources[: len(grants)])
            return [self._begun(source, grant, last) for source, grant in zip(sources, grants, strict=False)]

    def _begun(self, source: SourceId, grant: Grant, last: Mapping[SourceId, LastReading]) -> Begun:
        if grant is Grant.READ_ELSEWHERE:
            return Begun(grant, item=item_of(self._store, self.run, source))
        return Begun(grant, last.get(source, LastReading()) if grant is Grant.GRANTED else LastReading())

    def _finish(self, source: Source, fetched: Fetched, seen: Seen | None, *, parked: bool) -> bool:
        with self._store.write() as conn:
            if not leases.holds(conn, self.run, source.id, self._worker):
                return False
            keep(self._store, self.run, source, fetched, self._clock, seen)
            leases.give_back(conn, self.run, source.id, self._worker)
            if parked:
                leases.stay_wary(conn, source.id)
        return True

    def _unchanged_of(self, source: Source, fetched: Fetched) -> Unchanged:
        return Unchanged(
            source.id,
            fetched.outcome,
            fetched.reason,
            fetched.status,
            fetched.size,
            self._clock.now() + cadence_of(source),
        )

    async def _keep_unchanged(self, found: Sequence[Unchanged]) -> frozenset[SourceId]:
        def keep_all() -> frozenset[SourceId]:
            with self._store.write() as conn:
                return keep_unchanged(conn, self.run, self._worker, found, self._clock.now())

        return await self._writer.do(keep_all)

    def _note(self, steps: tuple[Step, ...]) -> None:
        with self._store.write() as conn:
            steps_taken(conn, self.run, steps)

    def _cancel(self) -> RefreshRun:
        now = self._clock.now()
        with self._store.write() as conn:
            for item in refresh_run(self._store, self.run).items:
                if item.state not in (ItemState.DONE, ItemState.CANCELLED):
                    item_cancelled(conn, self.run, item.source, now)
                    leases.give_back(conn, self.run, item.source, self._worker)
            end_run(conn, self.run, now)
            return refresh_run(self._store, self.run)

    def _close(self, companies: tuple[CompanyId, ...]) -> RefreshRun:
        with self._store.write() as conn:
            end_run(conn, self.run, self._clock.now())
            prune(self._store, self._retention, self._clock, self.run)
            for company in companies:
                recompute_stale(self._store, company, self._clock)
            return refresh_run(self._store, self.run)

    def _take(self, host: str) -> float:
        with self._store.write() as conn:
            return hosts.take_turn(conn, host, self._worker, self._pause, self._clock)

    def _end_turn(self, host: str) -> None:
        with self._store.write() as conn:
            hosts.end_turn(conn, host, self._worker, self._pause, self._clock)


def _is_unchanged(fetched: Fetched, last: LastReading) -> bool:
    """Whether there is nothing to tell and nothing to learn of a reading."""
    return (
        last.is_calm
        and fetched.outcome is Outcome.NOT_MODIFIED
        and last.page is not None
        and last.page.final_url == fetched.final_url
    )
