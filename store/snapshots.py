"""Snapshots: added or confirmed, never overwritten."""

import sqlite3
from datetime import datetime
from typing import Any

from ..model.errors import UnknownId
from ..model.ids import SnapshotId, SourceId
from ..model.ports import Fetched
from ..model.snapshot import Snapshot
from .changes import remember_change
from .connect import Store
from .file_check import unusable
from .instants import instant, instant_text
from .overrules import reopen
from .stored_values import storable

_SNAPSHOT = """
SELECT snapshot.id, source.id, fetched_at, final_url, status, headers, sha256, snapshot.title, text, supplied
FROM snapshot JOIN source ON source.key = snapshot.source
"""


def add_snapshot(
    connection: sqlite3.Connection,
    source: SourceId,
    fetched: Fetched,
    *,
    now: datetime,
    supplied: bool = False,
) -> SnapshotId:
    """Keep what was read as the source's newest snapshot, within the caller's transaction.

    What the user set against verdicts on the text before is put out of force. Without raw bytes the text itself, as
    UTF-8, is the raw. A supplied one can be undone. Raises UnknownId.
    """
    from hashlib import sha256  # noqa: PLC0415 - only where a snapshot is written
    from json import dumps  # noqa: PLC0415

    from .raw_bytes import pack  # noqa: PLC0415

    key, number = _place_of_next(connection, source)
    id_ = SnapshotId(f"{source}@{number}")
    raw = fetched.raw or storable(fetched.text).encode()
    packing, packed = pack(raw)
    snapshot = connection.execute(
        "INSERT INTO snapshot (id, source, number, fetched_at, final_url, status, headers, sha256, title, published,"
        " supplied, packing, raw_size, text, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key",
        (
            id_,
            key,
            number,
            instant_text(now),
            storable(fetched.final_url),
            fetched.status,
            dumps([[storable(name), storable(value)] for name, value in fetched.headers]),
            sha256(raw).hexdigest(),
            storable(fetched.title),
            storable(fetched.published),
            int(supplied),
            packing,
            len(raw),
            storable(fetched.text),
            packed,
        ),
    ).fetchone()[0]
    connection.execute(
        "UPDATE source SET snapshots = snapshots + 1, latest_snapshot = ?, last_read_at = ? WHERE key = ?",
        (snapshot, instant_text(now), key),
    )
    reopen(connection, source, now)
    if supplied:
        remember_change(connection, "supplied", f"the text supplied for {source}", {"snapshot": snapshot})
    return id_


def _place_of_next(connection: sqlite3.Connection, source: str) -> tuple[int, int]:
    row = connection.execute(
        "SELECT key, (SELECT coalesce(max(number), 0) + 1 FROM snapshot WHERE snapshot.source = source.key)"
        " FROM source WHERE id = ?",
        (source,),
    ).fetchone()
    if row is None:
        raise UnknownId("source", source)
    return int(row[0]), int(row[1])


def confirm(connection: sqlite3.Connection, source: SourceId, now: datetime) -> None:
    """The source still says what its newest snapshot holds: no copy is kept, only when that was seen."""
    connection.execute("UPDATE source SET last_read_at = ? WHERE id = ?", (instant_text(now), source))


def snapshot(store: Store, given: str) -> Snapshot:
    """The snapshot with this id, whatever the case. Raises UnknownId."""
    row = store.read().row(f"{_SNAPSHOT} WHERE snapshot.id = ?", (given,))
    if row is None:
        from .nearest import nearest_ids  # noqa: PLC0415 - for a mistake only

        raise UnknownId("snapshot", given, nearest_ids(store, given))
    return _snapshot(row)


def latest_snapshot(store: Store, source: SourceId) -> Snapshot | None:
    """The newest snapshot of a source; None where it was never read."""
    row = store.read().row(
        f"{_SNAPSHOT} WHERE source.id = ? AND snapshot.key = source.latest_snapshot", (source,)
    )
    return None if row is None else _snapshot(row)


def snapshot_ids(store: Store, source: SourceId) -> tuple[SnapshotId, ...]:
    """The snapshots of a source, oldest first."""
    rows = store.read().rows(
        "SELECT snapshot.id FROM source JOIN snapshot ON snapshot.source = source.key"
        " WHERE source.id = ? AND snapshot.retired = 0 ORDER BY snapshot.number",
        (source,),
    )
    return tuple(SnapshotId(row[0]) for row in rows)


def raw_bytes(store: Store, given: SnapshotId) -> bytes:
    """The bytes as they came, checked against their hash. Raises UnknownId; StoreUnusable where they are damaged."""
    from hashlib import sha256  # noqa: PLC0415 - only where raw bytes are wanted

    from .raw_bytes import unpack  # noqa: PLC0415

    row = store.read().row("SELECT packing, raw, raw_size, sha256 FROM snapshot WHERE id = ?", (given,))
    if row is None:
        raise UnknownId("snapshot", given)
    packing, packed, size, digest = row
    try:
        raw = unpack(packing, packed, size)
    except ValueError as error:
        raise unusable(store.path, f"the raw bytes of snapshot {given} are damaged ({error})") from error
    if sha256(raw).hexdigest() != digest:
        raise unusable(store.path, f"the raw bytes of snapshot {given} are not those that were stored")
    return raw


def _snapshot(row: tuple[Any, ...]) -> Snapshot:
    from json import loads  # noqa: PLC0415 - only where a snapshot is read

    id_, source, at, url, status, headers, digest, title, text, supplied = row
    return Snapshot(
        id=SnapshotId(id_),
        source=SourceId(source),
        fetched_at=instant(at),
        final_url=url,
        status=status,
        headers=tuple((name, value) for name, value in loads(headers)),
        sha256=digest,
        title=title,
        text=text,
        supplied=bool(supplied),
    )
