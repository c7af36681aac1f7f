"""Fetching a source over HTTP: politely, within limits, and with every fault an outcome.

Source: reliability.md "Limits" and "Network"; RFC 9110 (conditional requests, redirects, Retry-After).
"""

from pathlib import Path
from types import TracebackType
from typing import Self

from ...config.settings import Settings
from ...model.ports import Fetched
from ...model.snapshot import StoredPage
from ...model.source import Source
from ...model.words import ItemPhase, Origin, Outcome
from ..daemon import in_daemon
from ..polite import Polite
from ..reading import ChildReader, Reader
from ..steps import OnStep
from .answer import Answer
from .client import Client
from .door import Door, Lookup, SocketMaker
from .faults import PASTE, fetched_fault
from .feeds import KINDS, looks_like_a_feed, says_it_is_a_feed
from .journey import Journey, Tell, TooManyRedirects, to_nobody
from .local_file import read_file
from .meta_refresh import onward
from .page import fetched_file, fetched_page, same_page
from .proxy import parse_proxy
from .robots import RefusedByRobots, Robots
from .room import Room
from .tls import tls_context
from .url import Address, parse_address


class HttpFetcher:
    """Implements `model.ports.Fetcher` with aiohttp. It belongs to one event loop; use it with `async with`.

    `on_step` is told how far a source is. `lookup` and `make_socket` stand in for the machine's resolver and sockets
    in tests. Entering raises ConfigError where the settings of the network cannot be used.
    """

    def __init__(
        self,
        settings: Settings,
        polite: Polite,
        *,
        reader: Reader | None = None,
        lookup: Lookup | None = None,
        make_socket: SocketMaker | None = None,
        on_step: OnStep | None = None,
    ) -> None:
        self._settings = settings
        self._limits = settings.limits
        self._on_step = on_step
        self._polite = polite
        self._children = ChildReader(settings.limits)
        self._reader = reader or self._children
        self._lookup = lookup
        self._make_socket = make_socket
        self._room = Room()
        self._client: Client
        self._robots: Robots

    async def __aenter__(self) -> Self:
        settings = self._settings
        if settings.ca_file:
            tls_context(settings.ca_file)
        proxy = parse_proxy(settings.proxy)
        door = Door(settings.allow, self._lookup, self._make_socket, proxy)
        self._client = Client(settings, self._polite, door, proxy)
        self._robots = Robots(self._client)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._client.close()
        await self._children.close()

    async def fetch(self, source: Source, previous: StoredPage | None) -> Fetched:
        """Read `source`, asking only for news where `previous` was fetched.

        Every fault of the network or the page is an outcome; one of alimon itself is raised as it is.
        """
        on_step = self._on_step

        def tell(phase: ItemPhase, size: int) -> None:
            if on_step is not None:
                on_step(source.id, phase, size)

        if is_file(source):
            return await self.fetch_file(Path(source.url))
        return await self.fetch_address(source.url, previous, tell=tell, crawls=source.origin is Origin.FEED)

    async def fetch_file(self, path: Path) -> Fetched:
        """Read a file of this machine. Faults are told as `fetch` tells them."""
        local = await in_daemon(lambda: read_file(path, int(self._limits.wire_bytes)), f"read {path}")
        return local.refused or await fetched_file(path, local.raw, self._reader)

    async def fetch_address(
        self, url: str, previous: StoredPage | None = None, *, tell: Tell = to_nobody, crawls: bool = False
    ) -> Fetched:
        """Read what is at `url`, as `fetch` does for a source; `tell` is told how far it is.

        `crawls` says that the program found the address by itself, so that robots.txt has a say.
        """
        async with self._room.place() as place:
            journey = Journey(url, self._limits, place, previous=previous, tell=tell)
            try:
                return await self._read(journey, crawls=crawls)
            except RefusedByRobots as refusal:
                words = f"Not read: {refusal}. {PASTE}"
                return Fetched(
                    outcome=Outcome.REFUSED, reason=words, final_url=journey.url, status=journey.status
                )
            except Exception as fault:
                known = fetched_fault(fault, journey.url, journey.host)
                if known is None:
                    raise
                return known._replace(status=journey.status, size=journey.size)

    async def _read(self, journey: Journey, *, crawls: bool) -> Fetched:
        answer = await self._follow(journey, crawls=crawls)
        if says_it_is_a_feed(answer.headers):
            await self._robots.check(answer.address, journey)
        if journey.brings_the_same(answer.body):
            return same_page(answer)
        if answer.body:
            journey.extracts(answer.size)
        fetched = await fetched_page(answer, self._reader, was_read_before=journey.was_read_before)
        if fetched.kind in KINDS:
            await self._robots.check(answer.address, journey)
        return fetched

    async def _follow(self, journey: Journey, *, crawls: bool) -> Answer:
        """The answer at the end of the redirects, whether a status or the page itself sends on."""
        address = parse_address(journey.url)
        for _ in range(int(self._limits.redirects) + 1):
            journey.move_to(address)
            if crawls or looks_like_a_feed(address):
                await self._robots.check(address, journey)
            answer = await self._client.ask(address, journey, validators=journey.validators())
            target = _target(answer, address)
            if target is None:
                return answer
            address = target
        raise TooManyRedirects(f"sends on more than {self._limits.redirects} times")


def is_file(source: Source) -> bool:
    """Whether a source is a file of this machine: the user named an absolute path. No feed and no folder can."""
    return source.origin is Origin.USER and source.url.startswith("/")


def _target(answer: Answer, address: Address) -> Address | None:
    """Where an answer sends the client; None where it is the page. A page that only reloads itself sends nowhere."""
    if answer.location is not None:
        return parse_address(answer.location, address)
    sends_to = onward(answer.body)
    if sends_to is None:
        return None
    target = parse_address(sends_to, address)
    return None if target.url == address.url else target
