"""One answer of a host: its headers and its whole body, within the limits."""

import asyncio
from collections.abc import Mapping
from io import BytesIO
from typing import NamedTuple

import aiohttp

from ...config.limits import Limits
from .journey import Journey
from .large import is_large_document
from .unpack import TooLarge, Torn, Unpacker, megabytes
from .url import Address
from .whole import is_cut_off

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_WITH_A_BODY_OF_INTEREST = frozenset({200, 203, 503})
_LONGEST_HEADER = 1000
_LONG_WORK = 500_000
"""Unpacked bytes after which the event loop has its turn."""


class Answer(NamedTuple):
    """An answer at the end of a hop. `body` is unpacked, and whole; it is empty for statuses that bring no page."""

    address: Address
    status: int
    headers: Mapping[str, str]
    """Names in lower case; of repeated ones the first."""
    body: bytes
    size: int
    """Bytes of the body on the wire."""
    location: str | None
    """Where it sends the client; None where it does not."""
    asked_for_news: bool
    """Whether the request held a stored snapshot's validators."""


async def read_answer(
    response: aiohttp.ClientResponse,
    address: Address,
    limits: Limits,
    journey: Journey,
    *,
    asked_for_news: bool,
) -> Answer:
    """Read what `response` brings. Raises TooLarge, Torn, OddEncoding, TimedOut and aiohttp's errors."""
    journey.status = response.status
    _check_headers(response, limits)
    headers = _plain_headers(response)
    location = headers.get("location") if response.status in _REDIRECTS else None
    body, size = b"", 0
    if response.status in _WITH_A_BODY_OF_INTEREST:
        if is_large_document(address, headers):
            journey.deadline.allow_for_large()
        body, size = await _read_body(response, limits, journey)
    return Answer(
        address=address,
        status=response.status,
        headers=headers,
        body=body,
        size=size,
        location=location or None,
        asked_for_news=asked_for_news,
    )


def _check_headers(response: aiohttp.ClientResponse, limits: Limits) -> None:
    size = sum(len(name) + len(value) + len(": \r\n") for name, value in response.raw_headers)
    if size > limits.header_bytes or len(response.raw_headers) > limits.header_lines:
        raise TooLarge("its headers are larger than the limits allow")


def _plain_headers(response: aiohttp.ClientResponse) -> dict[str, str]:
    plain: dict[str, str] = {}
    for name, value in response.headers.items():
        key, text = name.lower(), value.encode("utf-8", "replace").decode()
        plain.setdefault(key, text if len(text) <= _LONGEST_HEADER or key == "location" else "")
    return plain


async def _read_body(response: aiohttp.ClientResponse, limits: Limits, journey: Journey) -> tuple[bytes, int]:
    """The unpacked body and its size on the wire."""
    if (response.content_length or 0) > limits.wire_bytes:
        raise TooLarge(f"it is larger than {megabytes(limits.wire_bytes)}")
    packing = ", ".join(response.headers.getall("Content-Encoding", ()))
    unpacker = Unpacker(packing, int(limits.unpacked_bytes))
    body = BytesIO()
    size = 0
    while True:
        async with journey.deadline.next_bytes():
            chunk = await response.content.readany()
        if not chunk:
            break
        size += len(chunk)
        if size > limits.wire_bytes:
            raise TooLarge(f"it is larger than {megabytes(limits.wire_bytes)}")
        journey.has_read(size)
        for part in unpacker.feed(chunk):
            await journey.place.grow(body.tell() + len(part), journey.deadline)
            body.write(part)
            if len(part) > _LONG_WORK:
                await asyncio.sleep(0)
    unpacker.finish()
    _check_end(response, body.getvalue(), is_packed=unpacker.is_packed)
    return body.getvalue(), size


def _check_end(response: aiohttp.ClientResponse, body: bytes, *, is_packed: bool) -> None:
    """Raise Torn where the body is not whole.

    aiohttp finds bodies that miss their length or their last chunk. A body that ends with the connection is
    whole where its packing says so, or where nothing in it was left open: a lost connection looks the same.
    """
    has_length = response.content_length is not None
    is_chunked = "chunked" in response.headers.get("Transfer-Encoding", "").lower()
    if not (has_length or is_chunked or is_packed) and is_cut_off(body):
        raise Torn("it ends in the middle of the page")
