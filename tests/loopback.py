"""A real HTTP server on loopback with scripted pages: polite, slow, broken and hostile ones.

    with Loopback() as server:
        url = server.page("/news", "<html>...")

Every scripted path returns its URL. Nothing here sleeps: a slow page waits until the test lets it go or the
server closes. The server speaks raw bytes, so that a page can lie about its length, stop half-way or reset.
"""

import asyncio
import contextlib
import gzip
import socket
import ssl
import struct
import threading
import zlib
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

import pytest

Header = tuple[str, str]
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, kw_only=True)
class Request:
    """One request as it came; header names in lower case."""

    host: str
    path: str
    headers: dict[str, str]
    hung_up: Callable[[], Awaitable[object]]
    """Ends once the client closes its side."""
    read: Callable[[int], Awaitable[bytes]]
    """What the client sends after its request."""


Reply = Callable[[Request, asyncio.StreamWriter], Awaitable[None]]


def answer(
    body: bytes | str = b"",
    *,
    status: int = 200,
    content_type: str = HTML,
    headers: Iterable[Header] = (),
    length: int | None = None,
) -> bytes:
    """A whole answer; `length` lies about the body's where it is given."""
    raw = body.encode() if isinstance(body, str) else body
    lines = [
        f"HTTP/1.1 {status} Scripted",
        f"Content-Type: {content_type}",
        f"Content-Length: {len(raw) if length is None else length}",
        "Connection: close",
        *(f"{name}: {value}" for name, value in headers),
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "surrogateescape") + raw


def article(title: str, *paragraphs: str) -> str:
    """An HTML page with a title and paragraphs, long enough to be read as an article."""
    filler = (
        "This page is made up for a test; it goes on for a while so that readers take it for an article. "
        "It names no company and holds no figure that anybody would cite in earnest. "
    )
    body = "".join(f"<p>{text}</p>" for text in (*paragraphs, filler * 3))
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title></head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    )


@dataclass
class Hold:
    """A page that waits: `arrived` is set once it was asked for, `release` lets it answer."""

    url: str
    _loop: asyncio.AbstractEventLoop
    arrived: threading.Event = field(default_factory=threading.Event)
    gone: threading.Event = field(default_factory=threading.Event)
    """Set once the client hung up without waiting."""
    _go: asyncio.Event = field(default_factory=asyncio.Event)

    def release(self) -> None:
        """Let the page answer, now and from now on."""
        self._loop.call_soon_threadsafe(self._go.set)


class Loopback:
    """The server. `hosts` gives it further loopback addresses, which count as other hosts; `tls` makes it https."""

    def __init__(self, hosts: int = 1, tls: ssl.SSLContext | None = None) -> None:
        self._tls = tls
        self._addresses = [f"127.0.0.{n + 1}" for n in range(hosts)]
        self._pages: dict[str, Reply] = {}
        self._ready = threading.Event()
        self._busy: dict[str, int] = {}
        self._closing: asyncio.Event
        self._loop: asyncio.AbstractEventLoop
        self._thread = threading.Thread(target=self._run, name="loopback", daemon=True)
        self.port = 0
        self.requests: list[Request] = []
        """Every request so far, in the order of arrival."""
        self.most_at_once: dict[str, int] = {}
        """How many requests each host saw at the same time, at most."""

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._ready.wait(10), "the loopback server did not start"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._loop.call_soon_threadsafe(self._closing.set)
        self._thread.join(10)

    # What a test asks

    @property
    def allow(self) -> tuple[str, ...]:
        """The `network.allow` that lets alimon reach this server."""
        return tuple(f"{address}:{self.port}" for address in self._addresses)

    @property
    def environ(self) -> dict[str, str]:
        """The environment that lets an alimon process reach this server."""
        return {"ALIMON_ALLOW_PRIVATE": ",".join(self.allow)}

    def url(self, path: str, host: int = 0) -> str:
        """The address of a path on one of the hosts."""
        scheme = "https" if self._tls else "http"
        return f"{scheme}://{self._addresses[host]}:{self.port}{path}"

    def asked(self, path: str) -> list[Request]:
        """The requests for one path."""
        return [request for request in self.requests if request.path == path]

    # What a test scripts

    def script(self, path: str, reply: Reply) -> str:
        """Answer `path` by a function that writes what it likes."""
        self._pages[path] = reply
        return self.url(path)

    def raw(self, path: str, *parts: bytes) -> str:
        """Answer with these bytes and hang up."""

        async def reply(_: Request, writer: asyncio.StreamWriter) -> None:
            for part in parts:
                writer.write(part)
                await writer.drain()

        return self.script(path, reply)

    def page(
        self,
        path: str,
        body: bytes | str,
        *,
        status: int = 200,
        content_type: str = HTML,
        headers: Iterable[Header] = (),
    ) -> str:
        """A well-behaved answer."""
        return self.raw(path, answer(body, status=status, content_type=content_type, headers=headers))

    def text(self, path: str, body: str) -> str:
        """A plain text page."""
        return self.page(path, body, content_type="text/plain; charset=utf-8")

    def redirect(self, path: str, to: str, status: int = 302) -> str:
        """An answer that sends the client elsewhere."""
        return self.page(path, "", status=status, headers=[("Location", to)])

    def validated(self, path: str, body: str, etag: str = '"v1"') -> str:
        """A page with validators, answered 304 to whoever holds them."""
        modified = "Fri, 29 Aug 2025 10:00:00 GMT"
        tags = [("ETag", etag), ("Last-Modified", modified)]

        async def reply(request: Request, writer: asyncio.StreamWriter) -> None:
            known = request.headers.get("if-none-match") == etag
            known = known or request.headers.get("if-modified-since") == modified
            if known:
                writer.write(b"HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n")
            else:
                writer.write(answer(body, headers=tags))

        return self.script(path, reply)

    def held(self, path: str, body: str = "", *, first: bytes = b"", host: int = 0) -> Hold:
        """A slow page: it sends `first` at once, the whole answer once released."""
        hold = Hold(self.url(path, host), self._loop)

        async def reply(request: Request, writer: asyncio.StreamWriter) -> None:
            writer.write(first)
            await writer.drain()
            hold.arrived.set()
            if await self._let_go(hold, request):
                writer.write(answer(body or article("Slow page", "It came late.")))

        self.script(path, reply)
        return hold

    def drip(self, path: str, *, body: bytes = b"") -> Hold:
        """A page whose headers come, then a part of its body, then nothing."""
        whole = answer(body or b"<html>", length=1_000_000)
        return self.held(path, first=whole)

    def reset(self, path: str) -> str:
        """A connection that is reset in the middle of an answer."""

        async def reply(_: Request, writer: asyncio.StreamWriter) -> None:
            writer.write(answer(b"<html>half", length=5000))
            await writer.drain()
            sock = writer.get_extra_info("socket")
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()

        return self.script(path, reply)

    def torn(self, path: str) -> str:
        """A body that ends before the length it promised."""
        return self.raw(path, answer(article("Torn"), length=100_000))

    def torn_chunks(self, path: str) -> str:
        """A chunked body without its last chunk."""
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
        return self.raw(path, head + b"6\r\n<html>\r\n5\r\nhello")

    def endless(self, path: str) -> str:
        """A chunked body that never stops."""
        chunk = b"10000\r\n" + b"a" * 0x10000 + b"\r\n"

        async def reply(_: Request, writer: asyncio.StreamWriter) -> None:
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
            while not self._closing.is_set():
                writer.write(chunk)
                await writer.drain()

        return self.script(path, reply)

    def gzipped(self, path: str, body: bytes | str, *, cut: int = 0) -> str:
        """A page packed with gzip; `cut` bytes are missing at its end though the length fits."""
        raw = gzip.compress(body.encode() if isinstance(body, str) else body)
        return self.page(path, raw[: len(raw) - cut], headers=[("Content-Encoding", "gzip")])

    def bomb(self, path: str, megabytes: int = 200) -> str:
        """A small gzip body that unpacks to very much."""
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        zeros = bytes(1_000_000)
        raw = b"".join(packer.compress(zeros) for _ in range(megabytes)) + packer.flush()
        return self.page(path, raw, headers=[("Content-Encoding", "gzip")])

    # The server itself

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._closing = asyncio.Event()
        async with contextlib.AsyncExitStack() as stack:
            self.port = await self._listen(stack)
            self._ready.set()
            await self._closing.wait()

    async def _listen(self, stack: contextlib.AsyncExitStack) -> int:
        """Listen on every address with one port; another port where one address has it in use."""
        while True:
            servers = [await self._server(self._addresses[0], 0)]
            port: int = servers[0].sockets[0].getsockname()[1]
            try:
                for address in self._addresses[1:]:
                    servers.append(await self._server(address, port))  # noqa: PERF401
            except OSError:
                for server in servers:
                    server.close()
                continue
            for server in servers:
                stack.callback(server.close)
            return port

    async def _server(self, address: str, port: int) -> asyncio.Server:
        return await asyncio.start_server(self._answer, address, port, ssl=self._tls)

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        host = writer.get_extra_info("sockname")[0]
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError, _NotHttp):
            request = await _read_request(reader, writer, host)
            self.requests.append(request)
            self._busy[host] = self._busy.get(host, 0) + 1
            self.most_at_once[host] = max(self.most_at_once.get(host, 0), self._busy[host])
            try:
                await self._pages.get(request.path, _not_there)(request, writer)
                await writer.drain()
            finally:
                self._busy[host] -= 1
        writer.close()

    async def _let_go(self, hold: Hold, request: Request) -> bool:
        """Wait until the test releases the page: False where the client or the test went away first."""
        ends = [hold._go.wait(), request.hung_up(), self._closing.wait()]
        go, hung_up, closing = (asyncio.ensure_future(end) for end in ends)
        await asyncio.wait({go, hung_up, closing}, return_when=asyncio.FIRST_COMPLETED)
        released = go.done()
        if hung_up.done() and not released:
            hold.gone.set()
        for wait in (go, hung_up, closing):
            wait.cancel()
        return released


class _NotHttp(Exception):
    """Somebody greets in another protocol, such as TLS."""


async def _read_request(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, host: str) -> Request:
    first = await reader.readexactly(1)
    if not first.isalpha():
        writer.write(answer(status=400))
        raise _NotHttp
    head = (first + await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    pairs = (line.partition(":") for line in head[1:] if line)
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    return Request(
        host=host, path=head[0].split(" ")[1], headers=headers, hung_up=reader.read, read=reader.read
    )


async def _not_there(_: Request, writer: asyncio.StreamWriter) -> None:
    writer.write(answer("<html><body>There is nothing here.</body></html>", status=404))


@pytest.fixture
def loopback() -> Iterator[Loopback]:
    """A running loopback server of one host."""
    with Loopback() as server:
        yield server


@pytest.fixture
def many_hosts() -> Iterator[Loopback]:
    """A running loopback server of forty hosts."""
    with Loopback(hosts=40) as server:
        yield server
