"""One request to one host: through the door, in its turn, within its time, and honest about who asks."""

import asyncio
import logging
from collections.abc import Mapping
from typing import Any, Final

import aiohttp

from ... import __version__
from ...config.fault_log import log_traceback
from ...config.settings import Settings
from ..polite import Polite
from .answer import Answer, read_answer
from .deadline import Opening
from .door import Door
from .journey import Journey
from .proxy import Proxy
from .sec import need_contact
from .tls import tls_context
from .unpack import ASKED_FOR
from .url import Address

_ACCEPT: Final = (
    "text/html, application/xhtml+xml, application/pdf, application/rss+xml, application/atom+xml, "
    "application/json;q=0.9, text/*;q=0.9, */*;q=0.1"
)


class Client:
    """Asks hosts. It belongs to one event loop, and has to be closed."""

    def __init__(self, settings: Settings, polite: Polite, door: Door, proxy: Proxy | None) -> None:
        self._limits = settings.limits
        self._contact = settings.contact
        self._ca_file = settings.ca_file
        self._polite = polite
        self._door = door
        self._proxy = proxy
        self._session = _new_session(settings, door)

    async def close(self) -> None:
        """Close every connection."""
        await self._session.close()

    async def ask(self, address: Address, journey: Journey, *, validators: Mapping[str, str]) -> Answer:
        """The answer with its whole body, or where it sends the client.

        Raises NoContact, RefusedAddress, what `read_answer` raises, and aiohttp's errors.
        """
        need_contact(address.host, self._contact)
        self._door.check(address)
        async with self._polite.turn(address.host), journey.deadline.running():
            journey.connects()
            response = await self._open(address, journey, validators)
            try:
                return await read_answer(
                    response, address, self._limits, journey, asked_for_news=bool(validators)
                )
            finally:
                response.close()

    async def post(self, address: Address, document: bytes, seconds: float) -> int:
        """Send a JSON document to a host; the status of its answer, of which nothing else is read.

        Raises RefusedAddress, TimeoutError, and aiohttp's errors.
        """
        self._door.check(address)
        headers, options = self._way_to(address)
        async with asyncio.timeout(seconds):
            response = await self._session.post(
                address.url,
                data=document,
                headers={**headers, "Content-Type": "application/json"},
                allow_redirects=False,
                **options,
            )
            response.close()
            return response.status

    async def _open(
        self, address: Address, journey: Journey, validators: Mapping[str, str]
    ) -> aiohttp.ClientResponse:
        opening = Opening(self._limits, lambda: journey.has_read(0))
        headers, options = self._way_to(address)
        async with opening:
            return await self._session.get(
                address.url,
                headers={**validators, **headers},
                allow_redirects=False,
                trace_request_ctx=opening,
                **options,
            )

    def _way_to(self, address: Address) -> tuple[dict[str, str], dict[str, Any]]:
        """The headers and options of a request: how the host is trusted, and the proxy on the way."""
        options: dict[str, Any] = {}
        headers: dict[str, str] = {}
        if address.is_secure:
            options["ssl"] = tls_context(self._ca_file)
        if self._proxy is not None:
            options["proxy"] = self._proxy.url
            if address.is_secure:
                options["proxy_headers"] = self._proxy.headers
            else:
                headers.update(self._proxy.headers)
        return headers, options


def user_agent(contact: str) -> str:
    """Who asks: alimon with its version, and whom to write to where the configuration says so."""
    said = "".join(char for char in contact if char.isascii() and char.isprintable() and char not in "()")
    return f"alimon/{__version__} (+{said.strip()})" if said.strip() else f"alimon/{__version__}"


def _new_session(settings: Settings, door: Door) -> aiohttp.ClientSession:
    """A session without cookies, .netrc, proxy variables, redirects or unpacking of its own."""
    for name in ("aiohttp", "asyncio"):
        logging.getLogger(name).addHandler(_LOGGED)
    limits = settings.limits
    tracing = aiohttp.TraceConfig()
    tracing.on_request_headers_sent.append(_request_is_sent)
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(
            resolver=door,
            use_dns_cache=False,
            limit=0,
            limit_per_host=1,
            socket_factory=door.make_socket,
        ),
        headers={"User-Agent": user_agent(settings.contact), "Accept": _ACCEPT, "Accept-Encoding": ASKED_FOR},
        cookie_jar=aiohttp.DummyCookieJar(),
        timeout=aiohttp.ClientTimeout(total=None, sock_connect=limits.connect_seconds),
        auto_decompress=False,
        trust_env=False,
        requote_redirect_url=False,
        max_line_size=int(limits.header_bytes),
        max_field_size=int(limits.header_bytes),
        max_headers=int(limits.header_lines),
        trace_configs=[tracing],
    )


class _ToLog(logging.Handler):
    """Takes what libraries have to say. It quotes the hosts, and without a handler it would be printed."""

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the faults among it where those of alimon are kept."""
        fault = record.exc_info[1] if record.exc_info else None
        if fault is not None:
            log_traceback(fault)


_LOGGED: Final = _ToLog()


async def _request_is_sent(_: object, context: object, __: object) -> None:
    opening = getattr(context, "trace_request_ctx", None)
    if isinstance(opening, Opening):
        opening.request_is_sent()
