"""A refresh over the real network: what the command line and the monitor call."""

from collections.abc import Callable, Iterable

from ..config.settings import Settings
from ..model.event import HookEnd
from ..model.ports import Clock
from ..model.refresh_run import RefreshItem, RefreshRun
from ..model.source import Source
from ..model.words import ItemState, WorkerKind
from ..store.connect import Store
from .checking import ChildChecker
from .checks_beside import ChecksBeside
from .fetch.http import HttpFetcher
from .hooks import Hooks
from .polite import Polite
from .presence import Presence
from .run import Progress, refresh
from .steps import Steps


async def refresh_online(  # noqa: PLR0913 - the parts that work together in a run
    store: Store,
    sources: Iterable[Source],
    *,
    clock: Clock,
    settings: Settings,
    on_progress: Progress,
    kind: WorkerKind = WorkerKind.REFRESH,
    presence: Presence | None = None,
    on_hook: Callable[[HookEnd], None] | None = None,
) -> RefreshRun:
    """Fetch `sources` over HTTP, keep what comes as `run.refresh` does, and check each claim on what was read.

    What happened is handed to the hooks of the settings, and `on_hook` told how each ended. Every socket is closed, and
    every check and hook is done, at its end.
    """
    polite, steps = Polite(settings.limits, clock), Steps()
    checker = ChildChecker(settings.limits)
    checks = ChecksBeside(store, checker, clock, checker.close)
    hooks = Hooks(store, settings, clock, on_hook)

    def told(item: RefreshItem) -> None:
        if item.state is ItemState.DONE:
            checks.told(item)
            hooks.told(item)
        on_progress(item)

    async with hooks, checks, HttpFetcher(settings, polite, on_step=steps.tell) as fetcher:
        return await refresh(
            store,
            sources,
            fetcher=fetcher,
            clock=clock,
            settings=settings,
            on_progress=told,
            polite=polite,
            steps=steps,
            kind=kind,
            presence=presence,
        )
