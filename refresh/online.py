"""A refresh over the real network: what the command line and the monitor call."""

from collections.abc import Iterable

from ..config.settings import Settings
from ..model.ports import Clock
from ..model.refresh_run import RefreshRun
from ..model.source import Source
from ..store.connect import Store
from .fetch.http import HttpFetcher
from .polite import Polite
from .run import Progress, refresh


async def refresh_online(
    store: Store, sources: Iterable[Source], *, clock: Clock, settings: Settings, on_progress: Progress
) -> RefreshRun:
    """Fetch `sources` over HTTP and keep what comes, as `run.refresh` does; every socket is closed at its end."""
    polite = Polite(settings.limits, clock)
    async with HttpFetcher(settings, polite) as fetcher:
        return await refresh(
            store,
            sources,
            fetcher=fetcher,
            clock=clock,
            settings=settings,
            on_progress=on_progress,
            polite=polite,
        )
