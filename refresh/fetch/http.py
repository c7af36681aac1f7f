"""Fetching a source over HTTP: politely, within limits, and with every fault an outcome.

Source: reliability.md "Limits" and "Network"; RFC 9110 (conditional requests, redirects, Retry-After).
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import Self

import aiohttp

from ... import __version__
from ...config.settings import Settings
from ...model.ports import Fetched
from ...model.snapshot import Snapshot
from ...model.source import Source
from ...model.words import ItemPhase
from ..daemon import in_daemon
from ..polite import Polite
from ..reading import ChildReader, Reader
from ..steps import OnStep
from .answer import Answer, read_answer
from .deadline import Deadline, Opening
from .door import Door, Lookup, SocketMaker
from .faults import TooManyRedirects, fetched_fault
from .local_file import read_file
from .page import fetched_file, fetched_page
from .unpack import ASKED_FOR
from .url import Address, parse_address

Tell = Callable[..., None]
"""Takes the phase of the source that is being fetched, and the bytes on the wire so far."""


def _to_nobody(*_: object) -> None:
    """Where nobody looks on."""


_ACCEPT = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1"


class HttpFetcher:
    """Implements `model.ports.Fetcher` with aiohttp. It belongs to one event loop; use it with `async with`.

    `on_step` is told how far a source is. `lookup` and `make_socket` stand in for the machine's resolver and sockets
    in tests.
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
        self._on_step = on_step or _to_nobody
        self._limits = settings.limits
        self._agent = user_agent(settings.contact)
        self._polite = polite
        self._children = ChildReader(settings.limits)
        self._reader = reader or self._children
        self._door = Door(settings.allow, lookup, make_socket)
        self._session: aiohttp.ClientSession

    async def __aenter__(self) -> Self:
        tracing = aiohttp.TraceConfig()
        tracing.on_request_headers_sent.append(_request_is_sent)
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                resolver=self._door,
                use_dns_cache=False,
                limit=0,
                limit_per_host=1,
                socket_factory=self._door.make_socket,
            ),
            headers={"User-Agent": self._agent, "Accept": _ACCEPT, "Accept-Encoding": ASKED_FOR},
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=self._limits.connect_seconds),
            auto_decompress=False,
            trust_env=False,
            requote_redirect_url=False,
            max_line_size=int(self._limits.header_bytes),
            max_field_size=int(self._limits.header_bytes),
            max_headers=int(self._limits.header_lines),
            trace_configs=[tracing],
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()
        await self._children.close()

    async def fetch(self, source: Source, previous: Snapshot | None) -> Fetched:
        """Read `source`, asking only for news where `previous` was fetched.

        Every fault of the network or the page is an outcome; one of alimon itself is raised as it is.
        """

        def tell(phase: ItemPhase, size: int = 0) -> None:
            self._on_step(source.id, phase, size)

        return await self.fetch_address(source.url, previous, tell)

    async def fetch_file(self, path: Path) -> Fetched:
        """Read a file of this machine. Faults are told as `fetch` tells them."""
        local = await in_daemon(lambda: read_file(path, int(self._limits.wire_bytes)), f"read {path}")
        return local.refused or await fetched_file(path, local.raw, self._reader)

    async def fetch_address(
        self, url: str, previous: Snapshot | None = None, tell: Tell = _to_nobody
    ) -> Fetched:
        """Read what is at `url`, as `fetch` does for a source; `tell` is told how far it is."""
        place = _Place(url)
        try:
            answer = await self._follow(place, previous, tell)
            tell(ItemPhase.EXTRACTING, answer.size)
            return await fetched_page(answer, self._reader)
        except Exception as fault:
            known = fetched_fault(fault, place.url, place.host)
            if known is None:
                raise
            return known

    async def _follow(self, place: "_Place", previous: Snapshot | None, tell: Tell) -> Answer:
        """The answer at the end of the redirects. `place` tells how far it came, should a fault end it."""
        deadline = Deadline(self._limits)
        address = parse_address(place.url)
        for _ in range(int(self._limits.redirects) + 1):
            place.move_to(address)
            async with self._polite.turn(address.host), deadline.running():
                tell(ItemPhase.CONNECTING)
                answer = await self._ask(address, previous, deadline, tell)
            if answer.location is None:
                return answer
            address = parse_address(answer.location, address)
        raise TooManyRedirects(f"sends on more than {self._limits.redirects} times")

    async def _ask(
        self, address: Address, previous: Snapshot | None, deadline: Deadline, tell: Tell
    ) -> Answer:
        """One hop: the answer with its whole body, or where it sends the client."""
        self._door.check_numeric(address)
        validators = _validators(previous, str(address.url))
        opening = Opening(self._limits, lambda: tell(ItemPhase.READING))
        async with opening:
            response = await self._session.get(
                address.url, headers=validators, allow_redirects=False, trace_request_ctx=opening
            )
        try:
            return await read_answer(
                response,
                address,
                self._limits,
                deadline,
                asked_for_news=bool(validators),
                on_bytes=lambda size: tell(ItemPhase.READING, size),
            )
        finally:
            response.close()


class _Place:
    """How far a fetch came: faults are reported from there."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.host = url

    def move_to(self, address: Address) -> None:
        self.url = str(address.url)
        self.host = address.host


def user_agent(contact: str) -> str:
    """Who asks: alimon with its version, and whom to write to where the configuration says so."""
    said = "".join(char for char in contact if char.isascii() and char.isprintable() and char not in "()")
    return f"alimon/{__version__} (+{said.strip()})" if said.strip() else f"alimon/{__version__}"


def _validators(previous: Snapshot | None, url: str) -> Mapping[str, str]:
    """The headers that ask for news only: those of a fetched snapshot of this very address."""
    if previous is None or previous.supplied or previous.final_url != url:
        return {}
    stored = dict(previous.headers)
    pairs = (
        ("If-None-Match", stored.get("etag", "")),
        ("If-Modified-Since", stored.get("last-modified", "")),
    )
    return {name: value for name, value in pairs if value and value.isascii() and value.isprintable()}


async def _request_is_sent(_: object, context: object, __: object) -> None:
    opening = getattr(context, "trace_request_ctx", None)
    if isinstance(opening, Opening):
        opening.request_is_sent()
