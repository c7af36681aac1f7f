"""Reading addresses and files without a store: the first thing to do with a source that gives trouble."""

import asyncio
import re
from collections import defaultdict, deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from ..config.fault_log import log_traceback
from ..config.settings import Settings
from ..model.ports import Clock, Fetched
from .fetch.faults import own_fault
from .fetch.http import HttpFetcher
from .fetch.url import RefusedUrl, parse_address
from .polite import Polite

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


class Trial(NamedTuple):
    """How reading one place ended."""

    place: str
    """The address or the path as it was given."""
    fetched: Fetched
    """Without its raw bytes, and without its text unless that was asked for."""
    chars: int
    """The length of the text."""
    seconds: float
    """From the first connection to the text."""


async def try_places(
    places: Sequence[str],
    *,
    settings: Settings,
    clock: Clock,
    tell: Callable[[Trial], None],
    with_text: bool = True,
) -> None:
    """Read all `places`, several hosts at once, and `tell` how each ended, in the order given.

    Whatever waits for its turn to be told is kept in memory: without `with_text` that is little.
    """
    polite = Polite(settings.limits, clock)
    hosts: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
    async with HttpFetcher(settings, polite) as fetcher:

        async def one(place: str) -> Trial:
            host = _host(place)
            async with hosts[host]:
                await polite.rest(host)
                async with polite.slot():
                    trial = await _trial(place, fetcher, clock)
            return trial if with_text else trial._replace(fetched=trial.fetched._replace(text=""))

        tasks = deque(asyncio.create_task(one(place), name=f"try {place}") for place in places)
        try:
            while tasks:
                tell(await tasks[0])
                tasks.popleft()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)


def is_address(place: str) -> bool:
    """Whether `place` is written as an address, with whatever scheme or none at all, and not as the path of a file."""
    return not place.strip() or _SCHEME.match(place.lstrip()) is not None


async def fetched_place(place: str, fetcher: HttpFetcher) -> Fetched:
    """What comes of an address or a file."""
    if is_address(place):
        return await fetcher.fetch_address(place)
    return await fetcher.fetch_file(Path(place))


async def _trial(place: str, fetcher: HttpFetcher, clock: Clock) -> Trial:
    started = clock.monotonic()
    try:
        fetched = await fetched_place(place, fetcher)
    except Exception as fault:  # noqa: BLE001 - whatever it is, it ends one trial and not its siblings
        log_traceback(fault)
        fetched = own_fault(fault, place)
    return Trial(place, fetched._replace(raw=b"", items=()), len(fetched.text), clock.monotonic() - started)


def _host(place: str) -> str:
    """Whose turn it takes; files and refused addresses wait for nobody else."""
    if not is_address(place):
        return place
    try:
        return parse_address(place).host
    except RefusedUrl:
        return place
