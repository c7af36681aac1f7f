"""Unpacking one layer of Content-Encoding while it streams in, with a cap that a bomb meets early."""

import zlib
from collections.abc import Iterator

ASKED_FOR = "gzip, deflate"
"""What the Accept-Encoding of every request says; nothing else is unpacked."""

_PLAIN = frozenset({"", "identity"})
_GZIP = frozenset({"gzip", "x-gzip"})
_GZIP_WINDOW = 31
_GZIP_START = b"\x1f"
_MOST_MEMBERS = 1000
"""Of one gzip body. Honest ones have one, or one for each part that a server put together."""
_STEP = 1_000_000
"""Bytes that are unpacked at once, so that the event loop has its turn in between."""


class TooLarge(Exception):
    """A page is larger than a limit; the text says which."""


class Torn(Exception):
    """A body ended before its end."""


class OddEncoding(Exception):
    """A body is packed in a way that was not asked for."""


class Unpacker:
    """Unpacks the chunks of one body. Raises OddEncoding for a Content-Encoding that was not asked for."""

    def __init__(self, encoding: str, cap: int) -> None:
        name = encoding.strip().lower()
        if name not in _PLAIN | _GZIP | {"deflate"}:
            raise OddEncoding(name)
        self._cap = cap
        self._name = name
        self._size = 0
        self._members = 1
        self._decoder = zlib.decompressobj(_GZIP_WINDOW) if name in _GZIP else None

    @property
    def is_packed(self) -> bool:
        """Whether the body is packed at all, so that its end can be told."""
        return self._decoder is not None

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """The unpacked bytes of a chunk, in parts. Raises TooLarge over the cap, Torn where the packing is broken."""
        if self._name == "deflate" and self._decoder is None and chunk:
            self._decoder = zlib.decompressobj(_deflate_window(chunk))
        for part in self._unpack(chunk) if self._decoder is not None else (chunk,):
            self._size += len(part)
            if self._size > self._cap:
                raise TooLarge(f"it unpacks to more than {megabytes(self._cap)}")
            yield part

    def finish(self) -> None:
        """Raise Torn where the packed stream is not at its end."""
        if self._decoder is not None and not self._decoder.eof:
            raise Torn("its packed body breaks off")

    def _unpack(self, packed: bytes) -> Iterator[bytes]:
        while packed and self._decoder is not None:
            if self._decoder.eof and not self._begins_anew(packed):
                return
            decoder = self._decoder
            try:
                part = decoder.decompress(packed, min(_STEP, self._cap - self._size + 1))
            except zlib.error as fault:
                raise Torn("its packed body is damaged") from fault
            yield part
            packed = decoder.unused_data if decoder.eof else decoder.unconsumed_tail

    def _begins_anew(self, packed: bytes) -> bool:
        """Whether `packed` is a further member of a gzip body (RFC 1952 section 2.2) and not what pads its end."""
        if self._name not in _GZIP or not packed.startswith(_GZIP_START):
            return False
        self._members += 1
        if self._members > _MOST_MEMBERS:
            raise TooLarge(f"it is packed in more than {_MOST_MEMBERS:,} parts")
        self._decoder = zlib.decompressobj(_GZIP_WINDOW)
        return True


def _deflate_window(first: bytes) -> int:
    """Servers send both forms as deflate: with zlib's header and without.

    Source: RFC 9110 section 8.4.1.2; RFC 1950 section 2.2 for the header's check.
    """
    says_deflate = first[0] & 0x0F == zlib.DEFLATED
    fits = len(first) == 1 or int.from_bytes(first[:2], "big") % 31 == 0
    return zlib.MAX_WBITS if says_deflate and fits else -zlib.MAX_WBITS


def megabytes(size: int) -> str:
    """A size in words: `20 MB`."""
    return f"{size / 1_000_000:g} MB"
