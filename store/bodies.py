"""Bodies: raw bytes and texts of snapshots, each content once, packed alone or as its difference from one before.

A source's pages differ little from one reading to the next. A body is packed with zstd; where that is much smaller,
with the one before as its dictionary (`base`). Such chains are short, so that reading stays quick and damage local.
Every body is checked against its sha256 when it is read.
"""

import sqlite3
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from .packing import pack, pack_against, unpack

_LONGEST_DIFFERENCE = 8_000_000
"""Bytes; longer ones are packed alone, as the search for what they share would take too long."""
_LONGEST_CHAIN = 20
_WORTH = 2
"""A difference is kept where it is so many times smaller than the body packed alone."""

Row = tuple[Any, ...]
Rows = Callable[[str, tuple[int]], Row | None]


class Damaged(Exception):
    """A body that cannot be read; the text says what is wrong with it."""


def put_body(connection: sqlite3.Connection, content: bytes, like: int | None = None) -> int:
    """The key of the body with this content, added where there is none yet.

    `like` is the key of a body that may resemble it, as that of the snapshot before.
    """
    digest = sha256(content).hexdigest()
    known = connection.execute("SELECT key FROM body WHERE sha256 = ?", (digest,)).fetchone()
    if known is not None:
        return int(known[0])
    packing, packed = pack(content)
    base, depth = None, 0
    if like is not None and packing == "zstd" and len(content) <= _LONGEST_DIFFERENCE:
        difference, its_depth = _difference(connection, content, like)
        if difference and len(difference) * _WORTH < len(packed):
            base, depth, packed = like, its_depth, difference
    return int(
        connection.execute(
            "INSERT INTO body (sha256, base, depth, packing, size, packed) VALUES (?, ?, ?, ?, ?, ?) RETURNING key",
            (digest, base, depth, packing, len(content), packed),
        ).fetchone()[0]
    )


def body(ask: Rows, key: int) -> bytes:
    """The content of a body. `ask` gives the first row of a query. Raises Damaged."""
    row = ask("SELECT sha256, base, packing, size, packed FROM body WHERE key = ?", (key,))
    if row is None:
        raise Damaged("they are gone")
    digest, base, packing, size, packed = row
    try:
        content = unpack(packing, packed, size, base=None if base is None else body(ask, base))
    except ValueError as error:
        raise Damaged(f"they are damaged ({error})") from error
    if sha256(content).hexdigest() != digest:
        raise Damaged("they are not those that were stored")
    return content


def _difference(connection: sqlite3.Connection, content: bytes, like: int) -> tuple[bytes, int]:
    """The difference from the body `like`, and how deep it would lie; empty where there is to be none."""
    depth, size = connection.execute("SELECT depth + 1, size FROM body WHERE key = ?", (like,)).fetchone()
    if depth > _LONGEST_CHAIN or size > _LONGEST_DIFFERENCE:
        return b"", 0
    try:
        known = body(lambda sql, values: connection.execute(sql, values).fetchone(), like)
    except Damaged:
        return b"", 0
    return pack_against(content, known), depth
