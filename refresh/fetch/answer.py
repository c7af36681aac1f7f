"""One answer of a host: its headers and its whole body, within the limits."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import aiohttp

from ...config.limits import Limits
from .deadline import Deadline
from .unpack import TooLarge, Torn, Unpacker, megabytes
from .url import Address

OnBytes = Callable[[int], None]
"""Takes the bytes on the wire so far."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_WITH_A_BODY_OF_INTEREST = frozenset({200, 203, 503})
_ENDS_OF_PAGES = (b"</html>", b"</body>")
_LONGEST_HEADER = 1000


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
    deadline: Deadline,
    *,
    asked_for_news: bool,
    on_bytes: OnBytes | None = None,
) -> Answer:
    """Read what `response` brings; `on_bytes` is told how much of its body has come.

    Raises TooLarge, Torn, OddEncoding, TimedOut and aiohttp's errors.
    """
    _check_headers(response, limits)
    headers = _plain_headers(response)
    location = headers.get("location") if response.status in _REDIRECTS else None
    body, size = b"", 0
    if response.status in _WITH_A_BODY_OF_INTEREST:
        body, size = await _read_body(response, limits, deadline, on_bytes)
    return Answer(
        address=address,
        status=response.status,
        headers=headers,
        body=body,
        size=size,
        location=location,
        asked_for_news=asked_for_news,
    )


def _check_headers(response: aiohttp.ClientResponse, limits: Limits) -> None:
    size = sum(len(name) + len(value) + len(": \r\n") for name, value in response.raw_headers)
    if size > limits.header_bytes or len(response.raw_headers) > limits.header_lines:
        raise TooLarge("its headers are larger than the limits allow")


def _plain_headers(response: aiohttp.ClientResponse) -> dict[str, str]:
    plain: dict[str, str] = {}
    for name, value in response.headers.items():
        text = value.encode("utf-8", "replace").decode()
        plain.setdefault(name.lower(), text if len(text) <= _LONGEST_HEADER or name == "Location" else "")
    return plain


async def _read_body(
    response: aiohttp.ClientResponse, limits: Limits, deadline: Deadline, on_bytes: OnBytes | None
) -> tuple[bytes, int]:
    """The unpacked body and its size on the wire."""
    if (response.content_length or 0) > limits.wire_bytes:
        raise TooLarge(f"it is larger than {megabytes(limits.wire_bytes)}")
    unpacker = Unpacker(response.headers.get("Content-Encoding", ""), int(limits.unpacked_bytes))
    parts: list[bytes] = []
    size = 0
    while True:
        async with deadline.next_bytes():
            chunk = await response.content.readany()
        if not chunk:
            break
        size += len(chunk)
        if size > limits.wire_bytes:
            raise TooLarge(f"it is larger than {megabytes(limits.wire_bytes)}")
        if on_bytes is not None:
            on_bytes(size)
        parts.append(unpacker.feed(chunk))
    unpacker.finish()
    body = b"".join(parts)
    _check_end(response, body, is_packed=unpacker.is_packed)
    return body, size


def _check_end(response: aiohttp.ClientResponse, body: bytes, *, is_packed: bool) -> None:
    """Raise Torn where nothing tells that the body is whole.

    aiohttp finds bodies that miss their length or their last chunk. A body that ends with the connection is
    whole only where its packing or its markup says so: a lost connection looks the same.
    """
    has_length = response.content_length is not None
    is_chunked = "chunked" in response.headers.get("Transfer-Encoding", "").lower()
    if has_length or is_chunked or is_packed:
        return
    if not body.rstrip().lower().endswith(_ENDS_OF_PAGES):
        raise Torn("it does not say where it ends")
