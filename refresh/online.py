"""A refresh over the real network: what the command line and the monitor call."""

from collections.abc import Iterable

from ..config.settings import Settings
from ..model.ports import Clock
from ..model.refresh_run import RefreshRun
from ..model.source import Source
from ..model.words import WorkerKind
from ..store.connect import Store
from .fetch.http import HttpFetcher
from .polite import Polite
from .presence import Presence
from .run import Progress, refresh
from .steps import Steps


async def refresh_online(
    store: Store,
    sources: Iterable[Source],
    *,
    clock: Clock,
    settings: Settings,
    on_progress: Progress,
    kind: WorkerKind = WorkerKind.REFRESH,
    presence: Presence | None = None,
) -> RefreshRun:
    """Fetch `sources` over HTTP and keep what comes, as `run.refresh` does; every socket is closed at its end."""
    polite, steps = Polite(settings.limits, clock), Steps()
    async with HttpFetcher(settings, polite, on_step=steps.tell) as fetcher:
        return await refresh(
            store,
            sources,
            fetcher=fetcher,
            clock=clock,
            settings=settings,
            on_progress=on_progress,
            polite=polite,
            steps=steps,
            kind=kind,
            presence=presence,
        )
