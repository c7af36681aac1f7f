"""Answers put together by chance: whatever a server says, the fetch has an outcome and a reason.

`ALIMON_STORM=1` makes it many more.
"""

import gzip
import os
import random
import zlib

from alimon.config.limits import Limits
from alimon.config.settings import Settings
from alimon.refresh.fetch.http import HttpFetcher
from alimon.refresh.polite import Polite

from tests.clocks import StandingClock
from tests.e2e.refresh.fetching import ReaderInProcess
from tests.loopback import Loopback, article

ROUNDS = 5000 if os.environ.get("ALIMON_STORM") else 250
PAGE = article("Page", "Revenue grew 26 %.").encode()
VERSIONS = (b"HTTP/1.1 ", b"HTTP/1.0 ", b"HTTP/2 ", b"HTTP/9.9 ", b"http/1.1 ", b"ICY ", b"")
STATUSES = (
    *(
        b"200 OK",
        b"200",
        b"200 \xff\x00",
        b"301 x",
        b"302 x",
        b"304 x",
        b"206 x",
        b"404 x",
        b"503 x",
        b"099 x",
    ),
    *(b"1000 x", b"abc", b"101 Switching", b"100 Continue", b"204 x"),
)
HEADERS = (
    *(
        b"Content-Length: %d" % len(PAGE),
        b"Content-Length: 5",
        b"Content-Length: 99999",
        b"Content-Length: abc",
    ),
    *(b"Content-Length: +5", b"Content-Length: 5_0", b"Content-Length: ", b"Transfer-Encoding: chunked"),
    *(b"Transfer-Encoding: gzip, chunked", b"Transfer-Encoding: identity", b"Content-Encoding: gzip"),
    *(b"Content-Encoding: deflate", b"Content-Encoding: br", b"Content-Encoding: \xff", b"Location: /x"),
    *(
        b"Location: \xff\xfe",
        b"Location: http://[",
        b"Location: ",
        b"Location: \x00",
        b"Location: //",
        b"Location: ?",
    ),
    *(
        b"Connection: close",
        b"Connection: Upgrade",
        b"Upgrade: websocket",
        b"Set-Cookie: \x1b[=;",
        b"ETag: \xff",
    ),
    *(b"Retry-After: -5", b"Retry-After: 99999999999999999999", b"Content-Type: text/html; charset=\xff"),
    *(
        b"Content-Type: ",
        b"Content-Type: application/pdf",
        b"X\xff: 1",
        b": 1",
        b"X",
        b" folded",
        b"Keep-Alive: x",
    ),
)
BODIES = (
    *(PAGE, PAGE[:200], gzip.compress(PAGE), zlib.compress(PAGE), b"", bytes(50), b"{", b"%PDF-1.4"),
    *(b"5\r\nhello\r\n0\r\n\r\n", b"5;ext=\xff\r\nhello\r\n0\r\nTrailer: x\r\n\r\n", b"-5\r\nhello\r\n"),
    *(
        b'<meta http-equiv=refresh content="0;url=\xff">',
        b'<meta http-equiv=refresh content="0;url=http://[">',
    ),
)


def _answer(chance: random.Random) -> bytes:
    version = chance.choice(VERSIONS if chance.random() < 0.2 else VERSIONS[:2])
    status = chance.choice(STATUSES if chance.random() < 0.5 else STATUSES[:1])
    lines = [version + status, *chance.choices(HEADERS, k=chance.randrange(5))]
    ends = [chance.choice([b"\r\n"] * 18 + [b"\n", b"\r"]) for _ in lines]
    body = bytearray(chance.choice(BODIES))
    if body and chance.random() < 0.2:
        body[chance.randrange(len(body))] = chance.randrange(256)
    return b"".join(line + end for line, end in zip(lines, ends, strict=True)) + b"\r\n" + bytes(body)


async def test_whatever_a_server_says_has_an_outcome():
    chance = random.Random(26)  # noqa: S311 - answers to break readers with, no secrets
    with Loopback() as server:
        limits = Limits(
            pause_seconds=0.0, first_byte_seconds=0.5, between_bytes_seconds=0.5, total_seconds=1.0
        )
        settings = Settings(allow=server.allow, limits=limits)
        polite = Polite(limits, StandingClock())
        async with HttpFetcher(settings, polite, reader=ReaderInProcess()) as fetcher:
            for _ in range(ROUNDS):
                said = _answer(chance)
                fetched = await fetcher.fetch_address(server.raw("/page", said))
                assert fetched.reason, said
                assert fetched.outcome.is_read == bool(fetched.text), said
