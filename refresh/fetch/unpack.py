"""Unpacking one layer of Content-Encoding while it streams in, with a cap that a bomb meets early."""

import zlib

ASKED_FOR = "gzip, deflate"
"""What the Accept-Encoding of every request says; nothing else is unpacked."""

_PLAIN = frozenset({"", "identity"})
_GZIP = frozenset({"gzip", "x-gzip"})
_GZIP_WINDOW = 31


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
        self._decoder = zlib.decompressobj(_GZIP_WINDOW) if name in _GZIP else None

    @property
    def is_packed(self) -> bool:
        """Whether the body is packed at all, so that its end can be told."""
        return self._decoder is not None

    def feed(self, chunk: bytes) -> bytes:
        """The unpacked bytes of a chunk. Raises TooLarge over the cap, Torn where the packing is broken."""
        if self._name == "deflate" and self._decoder is None and chunk:
            self._decoder = zlib.decompressobj(_deflate_window(chunk))
        if self._decoder is None:
            plain = chunk
        elif self._decoder.eof:
            plain = b""
        else:
            plain = self._unpack(self._decoder, chunk)
        self._size += len(plain)
        if self._size > self._cap:
            raise TooLarge(f"it unpacks to more than {megabytes(self._cap)}")
        return plain

    def finish(self) -> None:
        """Raise Torn where the packed stream is not at its end."""
        if self._decoder is not None and not self._decoder.eof:
            raise Torn("its packed body breaks off")

    def _unpack(self, decoder: "zlib._Decompress", chunk: bytes) -> bytes:
        try:
            return decoder.decompress(chunk, self._cap - self._size + 1)
        except zlib.error as fault:
            raise Torn("its packed body is damaged") from fault


def _deflate_window(first: bytes) -> int:
    """Servers send both forms as deflate: with zlib's header and without. Source: RFC 9110 section 8.4.1.2."""
    has_header = first[0] & 0x0F == zlib.DEFLATED
    return zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS


def megabytes(size: int) -> str:
    """A size in words: `20 MB`."""
    return f"{size / 1_000_000:g} MB"
