"""Reading what a person supplies for a source: a file, bytes from a pipe, or an archived copy at another address."""

from pathlib import Path

from ..config.settings import Settings
from ..model.errors import SourceError, UsageError
from ..model.ports import Clock, Fetched
from .fetch.http import HttpFetcher
from .fetch.page import fetched_file
from .polite import Polite
from .reading import ChildReader
from .trial import fetched_place, is_address


async def read_supplied_file(path: str, *, settings: Settings, clock: Clock) -> Fetched:
    """What a file of this machine says. Raises UsageError where it cannot be read."""
    if is_address(path):
        raise UsageError(f"{path} is an address, not a file.", f"--archive {path} takes a copy from there.")
    fetched = await _tried(_absolute(path), settings, clock)
    if not fetched.outcome.is_read:
        raise UsageError(fetched.reason)
    return fetched


async def read_archived(url: str, *, settings: Settings, clock: Clock) -> Fetched:
    """What an archived copy says. Raises SourceError where it cannot be read."""
    if not is_address(url):
        raise UsageError(f"{url} is no address.", "Write it with its https://, as the browser shows it.")
    fetched = await _tried(url, settings, clock)
    if not fetched.outcome.is_read:
        raise SourceError(fetched.reason)
    return fetched


async def read_piped(raw: bytes, *, settings: Settings) -> Fetched:
    """What bytes say that came through a pipe. Raises UsageError where they cannot be read."""
    reader = ChildReader(settings.limits)
    try:
        fetched = await fetched_file(Path("-"), raw, reader)
    finally:
        await reader.close()
    if not fetched.outcome.is_read:
        raise UsageError(fetched.reason)
    return fetched


async def _tried(place: str, settings: Settings, clock: Clock) -> Fetched:
    async with HttpFetcher(settings, Polite(settings.limits, clock)) as fetcher:
        return await fetched_place(place, fetcher)


def _absolute(path: str) -> str:
    """As it is kept: whoever looks at it later is in another folder. Links are not followed."""
    return str(Path(path).absolute())
