"""Fetching one address with settings of the test's own."""

from alimon.config.limits import Limits
from alimon.config.settings import Settings
from alimon.evidence.extract import extract
from alimon.evidence.extracted import Extracted
from alimon.model.ports import Fetched
from alimon.refresh.fetch.http import HttpFetcher
from alimon.refresh.polite import Polite

from tests.clocks import StandingClock
from tests.loopback import Loopback


class ReaderInProcess:
    """Reads without a child process, which has tests of its own."""

    async def read(self, raw: bytes, content_type: str) -> Extracted:
        return extract(raw, content_type)


async def fetch_all(*urls: str, servers: tuple[Loopback, ...] = (), crawls: bool = False, **fields: object):
    """What comes of each address, by one fetcher; `servers` may be reached, `fields` are settings."""
    allow = tuple(place for server in servers for place in server.allow)
    settings = Settings(allow=allow, limits=Limits(pause_seconds=0.0))._replace(**fields)
    async with HttpFetcher(
        settings, Polite(settings.limits, StandingClock()), reader=ReaderInProcess()
    ) as fetcher:
        return [await fetcher.fetch_address(url, crawls=crawls) for url in urls]


async def fetch_one(url: str, *servers: Loopback, **fields: object) -> Fetched:
    """What comes of one address."""
    return (await fetch_all(url, servers=servers, **fields))[0]
