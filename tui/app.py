"""The monitor: a thin program that holds the views, the keys' table and the store's pulse."""

import asyncio
import gc
import os
import signal
import sys
from typing import ClassVar

from textual.binding import BindingType
from textual.screen import Screen
from textual.worker import WorkerFailed, get_current_worker

from ..config.settings import Settings
from ..model.company import Company
from ..model.errors import StoreError
from ..model.ids import CompanyId
from ..model.ports import Clock
from ..store import companies
from ..store.connect import Store
from ..store.news import News, news
from .guide import Guide
from .history import History
from .keymap import Keymap
from .lookups import Lookups
from .messages import Message, Messages
from .openings import Openings
from .refreshing import Refreshing
from .running import Running
from .screens.base import ViewBase
from .screens.monitor import MonitorView
from .session import Session
from .target import COMPANY, Target
from .typing_ahead import TypingAhead
from .widgets.row_list import RowList

_ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
_SIGNALLED = 128
"""What a shell adds to a signal's number to make an exit code."""
PULSE_SECONDS = 0.25
"""How often the monitor asks whether another process wrote to the store."""
_LOOKS_A_SECOND = 4
_PROGRESS_SECONDS = 0.25
"""Steps of sources that follow each other faster than this are shown together."""


class Alimon(Openings, Lookups, Refreshing, TypingAhead):
    """The running monitor. Its exit value is the exit code."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []
    CSS: ClassVar[str] = """
    Screen { layers: base over; overflow: hidden hidden; }
    """

    def __init__(self, session: Session, *, guided: bool = False) -> None:
        super().__init__()
        self.session = session
        self.keymap = Keymap(session.settings.keys)
        self.guide = Guide(self.keymap) if guided else None
        """Tells what to press next; None where nobody asked for a guide."""
        self.always_due = guided
        self.history = History()
        self._version = session.store.data_version()
        self.fault: BaseException | None = None
        """The fault that ended the program; None where there was none."""
        self.running = Running(session)
        session.reading = self.running.item
        self.messages = Messages()
        """What waits to be said in the footer."""
        self._looks = 0
        self._shows_progress = False

    def get_default_screen(self) -> Screen[None]:
        """The Monitor is at the bottom of the views."""
        return MonitorView(self.session)

    def on_mount(self) -> None:
        """Start to watch the store."""
        self.set_interval(PULSE_SECONDS, self._look)
        if not self.is_headless:
            self._heed_signals()
        self.call_after_refresh(self._settle)

    def _heed_signals(self) -> None:
        """End in order, with the terminal as it was, when the system asks for it."""
        loop = asyncio.get_running_loop()
        for number in _ENDING:
            loop.add_signal_handler(number, self._end_by, number)

    def _end_by(self, number: signal.Signals) -> None:
        self.stop_refreshing()
        self.exit(_SIGNALLED + number, return_code=_SIGNALLED + number)

    def on_unmount(self) -> None:
        """End a check that goes on: the program would wait for it."""
        self.workers.cancel_all()
        self.session.close()

    def _handle_exception(self, error: Exception) -> None:
        """End on a fault of the program's own; whoever started the monitor is told once the terminal is back."""
        if self.is_headless:
            super()._handle_exception(error)
            return
        self.fault = error.error if isinstance(error, WorkerFailed) else error
        self.exit(1, return_code=1)

    def _settle(self) -> None:
        """After the first paint: collect no garbage of the start again, since the toolkit stays; then upkeep."""
        gc.freeze()
        gc.enable()
        self._remember_company()
        self._look_for_news()
        if self.running.look():
            self.show_progress()
        if self.session.store.writable:
            self.run_worker(self._upkeep, thread=True, group="upkeep", exit_on_error=False)

    def _upkeep(self) -> None:
        """Flags that come with time, and newer data that this alimon brings: neither is waited for."""
        from ..refresh.companies import offer_newer_editions  # noqa: PLC0415  # after the first paint
        from ..refresh.flags import recompute_stale  # noqa: PLC0415

        recompute_stale(self.session.store, self.session.company.id, self.session.clock)
        offer_newer_editions(self.session.store, self.session.clock)
        self.call_from_thread(self.check_what_is_open)

    async def _look(self) -> None:
        """Look, four times a second, whether another process wrote or reads, and how far what is read has come."""
        await self.send_what_waits()
        self._looks += 1
        is_whole_second = self._looks % _LOOKS_A_SECOND == 0
        moved = self.session.store.data_version() != self._version
        goes_on = self.running.run is not None
        if is_whole_second if goes_on else moved:
            goes_on = self.running.look() or goes_on
        # While sources are read the store moves all the time: then once a second is enough, and keys stay quick.
        if moved and (is_whole_second or not goes_on):
            self.store_moved()
        if goes_on:
            self.show_progress()

    def store_moved(self) -> None:
        """Bring the view on top up to date, and the others when they come back."""
        self._version = self.session.store.data_version()
        self.session.forget()
        for screen in self.screen_stack:
            if isinstance(screen, ViewBase):
                screen.outdated = True
        self.view.catch_up()
        self._look_for_news()

    def _look_for_news(self) -> None:
        self.run_worker(self._find_news, thread=True, group="news", exclusive=True, exit_on_error=False)

    def _find_news(self) -> None:
        """In a worker: what changed and was not acknowledged."""
        worker, company = get_current_worker(), self.session.company.id
        try:
            found = news(self.session.store, company, self.session.now)
        except StoreError:
            return
        if not worker.is_cancelled:
            self.call_from_thread(self._news_came, company, found)

    def _news_came(self, company: CompanyId, found: News) -> None:
        if company == self.session.company.id and found != self.session.news:
            self.session.news = found
            self.view.news_came()

    @property
    def view(self) -> ViewBase:
        """The view on top, below whatever box is open over it."""
        return next(screen for screen in reversed(self.screen_stack) if isinstance(screen, ViewBase))

    @property
    def monitor(self) -> MonitorView:
        """The Monitor, at the bottom."""
        view = self.screen_stack[0]
        if not isinstance(view, MonitorView):
            raise TypeError("the Monitor is the lowest view")
        return view

    def open_target(self, target: Target) -> None:
        """Go one level deeper, to what a target names."""
        if target.concept == COMPANY:
            self.switch_company(CompanyId(target.id))
            return
        self.monitor.welcomed()
        view = self.view_of(target)
        if view is not None:
            self.push_screen(view)
            self.history.visit(self._stack())

    def go_beside(self, target: Target) -> None:
        """Show what a target names in place of the view on top: one step aside, and no level deeper."""
        view = self.view_of(target)
        if view is not None:
            self.switch_screen(view)
            self.history.visit(self._stack())

    def _stack(self) -> tuple[Target, ...]:
        views = [screen for screen in self.screen_stack if isinstance(screen, ViewBase)]
        return tuple(view.target for view in views if view.target is not None)

    def list_below(self, view: ViewBase) -> RowList | None:
        """The list that has the keys in the view below this one; None where no list has them."""
        stack = [screen for screen in self.screen_stack if isinstance(screen, ViewBase)]
        place = stack.index(view)
        part = stack[place - 1].part if place else None
        return part if isinstance(part, RowList) else None

    def go_back(self) -> None:
        """Go one level back; on the Monitor ask once whether to leave."""
        if len(self.screen_stack) > 1:
            self.pop_screen()
            self.history.visit(self._stack())
        else:
            self.monitor.ask_to_leave()

    def go_to_panel(self, name: str) -> None:
        """Go to a part of the Monitor, closing what is above it."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.history.visit(())
        self.monitor.give_keys_to(name)

    def step_history(self, step: int) -> bool:
        """Go back or forward in the history of views; False at its end."""
        stack = self.history.back() if step < 0 else self.history.forward()
        if stack is None:
            return False
        present = self._stack()
        shared = 0
        while shared < min(len(stack), len(present)) and stack[shared] == present[shared]:
            shared += 1
        for _ in present[shared:]:
            self.pop_screen()
        for target in stack[shared:]:
            if (view := self.view_of(target)) is not None:
                self.push_screen(view)
        return True

    def switch_company(self, company: CompanyId) -> None:
        """Show another company of the store."""
        self.session.company = companies.company(self.session.store, company)
        self._remember_company()
        self.check_what_is_open()
        self.session.news = News()
        self._look_for_news()
        self.history = History()
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.monitor.company_changed()

    def _remember_company(self) -> None:
        """Open with this company the next time. A store that another process holds for long forgets it."""
        store, company = self.session.store, self.session.company.id
        self.run_worker(
            lambda: companies.remember_company(store, company),
            thread=True,
            group="remember",
            exit_on_error=False,
        )

    def tell(self, text: str, role: str) -> None:
        """Say something in the view on top."""
        self.view.notice(text, role)

    def tell_in_turn(self, message: Message) -> None:
        """Say what nobody asked for once the footer is free, or at once where it goes on with what stands there."""
        if self.view.has_room_for(message):
            self.view.say_unasked(message)
        else:
            self.messages.add(message)

    def tell_for_now(self, message: Message) -> None:
        """Say something at once, until there is more to say of its topic."""
        self.view.say_unasked(message)

    def say_next(self) -> None:
        """Say what waits, where the footer is free."""
        if self.view.has_room_for(None) and (message := self.messages.take()) is not None:
            self.view.say_unasked(message)

    def show_progress(self) -> None:
        """Bring header and rows of the view on top up to date with the refresh, soon."""
        if not self._shows_progress:
            self._shows_progress = True
            self.set_timer(_PROGRESS_SECONDS, self._show_progress)

    def _show_progress(self) -> None:
        self._shows_progress = False
        self.view.progressed()

    def log_fault(self, fault: BaseException) -> None:
        """Keep a fault of the program in the log, and say where."""
        from ..config.fault_log import log_traceback  # noqa: PLC0415  # few starts meet a fault

        place = log_traceback(fault)
        kept = f"the traceback is in {place}" if place else "there is no place to keep the traceback"
        words = f"Something went wrong inside alimon ({type(fault).__name__}); {kept}."
        self.tell_in_turn(Message(words, "bad", "fault"))

    def leave(self) -> None:
        """Stop what is running and end the program."""
        self.stop_refreshing()
        self.exit(0)


def run_monitor(
    store: Store,
    settings: Settings,
    clock: Clock,
    company: Company,
    *,
    first_start: bool = False,
    guided: bool = False,
) -> int:
    """Show the monitor until the user leaves, with a guide where that is wanted; returns the exit code.

    Raises ConfigError where `[keys]` clashes. The terminal is as it was when this returns or raises.
    """
    session = Session(store=store, settings=settings, clock=clock, company=company, first_start=first_start)
    app = Alimon(session, guided=guided)
    app.run(mouse=True)
    if app.fault is not None:
        raise app.fault
    if app.return_code == _SIGNALLED + signal.SIGHUP:
        _let_go_of_the_terminal()
    return app.return_code or 0


def _let_go_of_the_terminal() -> None:
    """Give what is still to be flushed a place to go: the terminal is gone, and the exit code shall stay."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nothing, stream.fileno())
