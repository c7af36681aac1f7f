"""Handing what happened to the hooks of the configuration: a command or an address for each kind of event.

An event is marked as handed over before its hook is run, so that none is run twice, whatever dies on the way. A hook
that fails stops nothing: what became of it is kept beside the event and in the log, and told.
"""

import asyncio
import json
from collections.abc import Callable, Coroutine
from datetime import datetime
from types import TracebackType
from typing import Self

import aiohttp

from ..config.fault_log import log_traceback, log_words
from ..config.hooks import Hook, hook_of
from ..config.settings import Settings
from ..model.event import Event, HookEnd
from ..model.ids import EventId
from ..model.ports import Clock
from ..model.refresh_run import RefreshItem
from ..model.words import ItemState
from ..store.connect import Store
from ..store.events import event
from ..store.hooking import note_hook, take_events
from ..store.sources import source
from .daemon import in_daemon
from .fetch.client import Client
from .fetch.door import Door, RefusedAddress
from .fetch.proxy import parse_proxy
from .fetch.url import RefusedUrl, parse_address
from .hook_command import run_command
from .polite import Polite

_AT_ONCE = 4
_FAILED = 300
"""The lowest HTTP status that says that an address did not take the event; it is not followed elsewhere."""


class Hooks:
    """The hooks of one run, as a context: at its end every event that was kept has been handed over."""

    def __init__(
        self,
        store: Store,
        settings: Settings,
        clock: Clock,
        on_end: Callable[[HookEnd], None] | None = None,
    ) -> None:
        self._store = store
        self._settings = settings
        self._clock = clock
        self._on_end = on_end
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()
        self._client: Client | None = None
        self._is_looking = False

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                await self._hand_over()
                while self._tasks:
                    await asyncio.gather(*self._tasks)
        finally:
            for task in self._tasks:
                task.cancel()
            if self._client is not None:
                await self._client.close()

    def told(self, item: RefreshItem) -> None:
        """What a source came to was kept: hand over what happened, without waiting for it."""
        if item.state is ItemState.DONE and self._settings.hooks and not self._is_looking:
            self._is_looking = True
            self._begin(self._hand_over())

    async def _hand_over(self) -> None:
        self._is_looking = False
        now = self._clock.now()
        for id_ in await in_daemon(lambda: self._take(now), "hooks"):
            told = event(self._store, id_)
            hook = hook_of(self._settings.hooks, told.kind)
            if hook is not None:
                self._begin(self._run(told, hook))

    def _take(self, now: datetime) -> tuple[EventId, ...]:
        with self._store.write() as connection:
            return take_events(connection, now)

    def _begin(self, work: Coroutine[object, object, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run(self, told: Event, hook: Hook) -> None:
        document = json.dumps(payload(self._store, told)).encode()
        async with self._places:
            fault = await self._fault_of(hook, document)
        name = hook.command[0] if hook.command else hook.url
        words = f"{name} {fault}" if fault else f"{name} took it"
        log_words(f"hook {told.kind} for {told.id}: {words}")
        await in_daemon(lambda: self._note(told.id, words), "hooks")
        if self._on_end is not None:
            self._on_end(HookEnd(told.id, words, is_good=not fault))

    def _note(self, id_: EventId, words: str) -> None:
        with self._store.write() as connection:
            note_hook(connection, id_, words)

    async def _fault_of(self, hook: Hook, document: bytes) -> str:
        """What went wrong, in words; empty where nothing did."""
        seconds = self._settings.hook_seconds
        if hook.command:
            return await in_daemon(lambda: run_command(hook.command, document, seconds), "hook")
        try:
            status = await self._post(hook.url, document, seconds)
        except (RefusedUrl, RefusedAddress) as refused:
            return f"was refused: {refused}"
        except TimeoutError:
            return f"did not answer within {seconds:g} s"
        except (aiohttp.ClientError, OSError) as fault:
            return f"could not be reached: {fault}"
        except Exception as fault:  # noqa: BLE001 - whatever it is, it ends one hook
            log_traceback(fault)
            return f"failed inside alimon ({type(fault).__name__})"
        return f"answered with status {status}" if status >= _FAILED else ""

    async def _post(self, url: str, document: bytes, seconds: float) -> int:
        address = parse_address(url)
        if self._client is None:
            proxy = parse_proxy(self._settings.proxy)
            polite = Polite(self._settings.limits, self._clock)
            self._client = Client(self._settings, polite, Door(self._settings.allow, proxy=proxy), proxy)
        return await self._client.post(address, document, seconds)


def payload(store: Store, told: Event) -> dict[str, object]:
    """What a hook is given: the event, and the source that it is about."""
    about = source(store, told.source) if told.source else None
    return {
        "id": told.id,
        "kind": str(told.kind),
        "at": told.at.isoformat().replace("+00:00", "Z"),
        "text": told.text,
        "company": told.company,
        "source": None
        if about is None
        else {
            "id": about.id,
            "number": about.number,
            "name": about.title,
            "publisher": about.publisher,
            "url": about.url,
        },
        "from": told.earlier,
        "to": told.later,
        "claim": told.claim,
        "figure": told.figure or None,
    }
