"""Reading sources from within the monitor: one refresh at a time, owned by the program and not by a view."""

import asyncio
from collections.abc import Sequence

from textual.worker import Worker, WorkerState

from ..model.claim_row import ClaimView
from ..model.errors import AlimonError
from ..model.event import HookEnd
from ..model.ids import SourceId
from ..model.refresh_run import RefreshItem, RefreshRun
from ..model.source import Source
from ..model.words import ItemState, WorkerKind
from ..store import claims, events, figures, sources
from .changing import read_only_words
from .checking import Checking
from .messages import Message
from .questions import sources_of_subject
from .running import Running
from .target import Target

_GROUP = "refresh"
_OVER = frozenset({ItemState.DONE, ItemState.CANCELLED})


class Refreshing(Checking):
    """Starts, follows and cancels refreshes."""

    running: Running
    """The refresh that goes on, in this program or another."""
    offline = False
    """Whether the last refresh reached nothing at all."""
    always_due = False
    """Whether every cited source counts as due: in the demo nobody waits for a day."""
    _worker: Worker[RefreshRun] | None = None
    _in_run: frozenset[SourceId] = frozenset()
    """What the refresh that goes on was asked to read."""
    _next: tuple[Source, ...] = ()
    """What was asked for meanwhile: read as soon as the refresh that goes on ends."""

    @property
    def is_refreshing(self) -> bool:
        """Whether a refresh goes on."""
        return self._worker is not None and self._worker.state in (WorkerState.PENDING, WorkerState.RUNNING)

    def state_of(self, source: SourceId) -> ItemState | None:
        """Where a source stands in the refresh that goes on; None where it is not part of it."""
        item = self.running.item(source)
        return item.state if item else None

    def refresh_due(self) -> None:
        """Read every source that is due."""
        if self.always_due:
            due = sources.cited_sources(self.session.store, self.session.company.id)
        else:
            due = sources.due_sources(self.session.store, self.session.company.id, self.session.now)
        if self.is_refreshing:
            due = tuple(source for source in due if source.id not in self._in_run)
            self._start_next(due)
        elif due:
            self._start(due)
        else:
            self.tell("Nothing is due: r reads the source of this row all the same.", "dim")

    def refresh_sources(self, target: Target | None) -> None:
        """Read the sources that a row leads to, due or not."""
        wanted = self._sources_of(target) if target else ()
        if not wanted:
            self.tell("This row cites no source.", "warn")
        elif self.is_refreshing:
            self._start_next([source for source in wanted if not self._is_on_its_way(source.id)])
        else:
            self._start(wanted)

    def _sources_of(self, target: Target) -> Sequence[Source]:
        """The sources of a row; those of all claims for the row of a subject."""
        store = self.session.store
        match target.concept:
            case "source":
                return (sources.source(store, target.id),)
            case "figure":
                return (sources.source(store, figures.figure(store, target.id).source),)
            case "claim":
                return _cited(claims.claim_view(store, target.id))
            case "subject":
                return sources_of_subject(store, self.session.company.id, target.id)
            case "event":
                event = events.event(store, target.id)
                return (sources.source(store, event.source),) if event.source else ()
        return ()

    def _is_on_its_way(self, source: SourceId) -> bool:
        return source in self._in_run and self.state_of(source) not in _OVER

    def _start_next(self, wanted: Sequence[Source]) -> None:
        """Read sources after the refresh that goes on: a page is on screen before its run has ended."""
        known = {source.id for source in self._next}
        new = tuple(source for source in wanted if source.id not in known)
        self._next += new
        if new:
            self.tell(f"{_sources_words(len(self._next))} will be read after this refresh.", "dim")
        else:
            self.tell("That is being read already; Esc on the Monitor cancels it.", "warn")

    def _start(self, wanted: Sequence[Source]) -> None:
        if not self.session.store.writable:
            self.tell(read_only_words(self.session), "warn")
            return
        self.running.begin()
        self._in_run = frozenset(source.id for source in wanted)
        self._worker = self.run_worker(
            self._refresh(wanted), group=_GROUP, exclusive=True, exit_on_error=False
        )
        self.tell_for_now(Message(f"Reading {_sources_words(len(wanted))}; @ shows them.", "dim", _GROUP))

    async def _refresh(self, wanted: Sequence[Source]) -> RefreshRun:
        session = self.session
        # Importing the network takes a third of a second; in a thread, so that keys are answered meanwhile.
        await asyncio.to_thread(_bring_in_the_network)
        from ..refresh.online import refresh_online  # noqa: PLC0415
        from ..refresh.run import refresh  # noqa: PLC0415

        if session.fetcher is None:
            return await refresh_online(
                session.store,
                wanted,
                clock=session.clock,
                settings=session.settings,
                on_progress=self._progressed,
                kind=WorkerKind.MONITOR,
                on_hook=self._hooked,
            )
        return await refresh(
            session.store, wanted, fetcher=session.fetcher, clock=session.clock, settings=session.settings,
            on_progress=self._progressed, kind=WorkerKind.MONITOR,
        )  # fmt: skip

    def _progressed(self, item: RefreshItem) -> None:
        self.running.step(item)
        self.show_progress()

    def _hooked(self, end: HookEnd) -> None:
        role = "dim" if end.is_good else "warn"
        self.tell_in_turn(Message(f"Hook of {end.event}: {end.words}", role, "hook"))

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say how a refresh ended."""
        if event.worker is not self._worker or event.state in (WorkerState.PENDING, WorkerState.RUNNING):
            return
        self.running.end()
        wanted, self._next = self._next, ()
        if event.state is WorkerState.SUCCESS and event.worker.result is not None:
            self._ended(event.worker.result)
        elif event.state is WorkerState.CANCELLED:
            self.tell("Cancelled; what was read is kept.", "warn")
        elif isinstance(event.worker.error, AlimonError):
            fault = event.worker.error
            self.tell_in_turn(Message(f"{fault.message} {fault.hint}", "bad", _GROUP))
        elif event.worker.error is not None and not isinstance(event.worker.error, asyncio.CancelledError):
            self.log_fault(event.worker.error)
        self.store_moved()
        self.check_what_is_open()
        if wanted and event.state is WorkerState.SUCCESS:
            self._start(wanted)

    def _ended(self, run: RefreshRun) -> None:
        from ..refresh.summary import is_offline, summary  # noqa: PLC0415  # only after a refresh

        self.offline = is_offline(run)
        good = all(item.outcome is not None and item.outcome.is_read for item in run.items)
        self.tell_in_turn(Message(summary(run), "good" if good else "warn", _GROUP))

    def cancel_refresh(self) -> None:
        """Stop the refresh that goes on; finished items are kept, the others stay due."""
        if self.is_refreshing and self._worker is not None:
            self._worker.cancel()
        elif self.running.run is not None:
            self.tell("Another alimon reads; it is cancelled there.", "dim")

    stop_refreshing = cancel_refresh

    def show_progress(self) -> None:
        """Bring what shows the refresh up to date."""
        raise NotImplementedError

    def tell_for_now(self, message: Message) -> None:
        """Say something at once, until there is more to say of its topic."""
        raise NotImplementedError

    def log_fault(self, fault: BaseException) -> None:
        """Keep a fault of the program in the log, and say so."""
        raise NotImplementedError


def _bring_in_the_network() -> None:
    from ..refresh import online  # noqa: F401, PLC0415  # the import is what this is for


def _sources_words(number: int) -> str:
    return f"{number} source{'s' if number != 1 else ''}"


def _cited(view: ClaimView) -> Sequence[Source]:
    return tuple(citation.state.source for citation in view.citations)
