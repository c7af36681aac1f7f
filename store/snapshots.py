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
SELECT snapshot.id, source.id, fetched_at, final_url, status, headers, sha256, snapshot.title, supplied,
    snapshot.published, snapshot.publisher, canonical, snapshot.kind, pages, snapshot.text, newest_text.text
FROM snapshot JOIN source ON source.key = snapshot.source
LEFT JOIN newest_text ON newest_text.snapshot = snapshot.key
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

    from .bodies import put_body  # noqa: PLC0415
    from .newest_text import show_newest  # noqa: PLC0415

    key, number = _place_of_next(connection, source)
    id_ = SnapshotId(f"{source}@{number}")
    text = storable(fetched.text)
    raw = fetched.raw or text.encode()
    like_raw, like_text = _like(connection, key)
    snapshot = connection.execute(
        "INSERT INTO snapshot (id, source, number, fetched_at, final_url, status, headers, sha256, title, published,"
        " supplied, raw, text, kind, publisher, canonical, pages)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING key",
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
            put_body(connection, raw, like_raw),
            put_body(connection, text.encode(), like_text),
            fetched.kind,
            storable(fetched.publisher),
            storable(fetched.canonical),
            " ".join(map(str, fetched.pages)),
        ),
    ).fetchone()[0]
    connection.execute(
        "UPDATE source SET snapshots = snapshots + 1, latest_snapshot = ?, last_read_at = ? WHERE key = ?",
        (snapshot, instant_text(now), key),
    )
    show_newest(connection, key, text)
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


def _like(connection: sqlite3.Connection, source: int) -> tuple[int | None, int | None]:
    """The bodies that the raw bytes and the text of a source's next snapshot may resemble."""
    row = connection.execute(
        "SELECT (SELECT raw FROM snapshot WHERE source = ?1 AND raw IS NOT NULL ORDER BY number DESC LIMIT 1),"
        " (SELECT text FROM snapshot WHERE source = ?1 ORDER BY number DESC LIMIT 1)",
        (source,),
    ).fetchone()
    return row[0], row[1]


def confirm(connection: sqlite3.Connection, source: SourceId, now: datetime) -> None:
    """The source still says what its newest snapshot holds: no copy is kept, only when that was seen."""
    connection.execute("UPDATE source SET last_read_at = ? WHERE id = ?", (instant_text(now), source))


def snapshot(store: Store, given: str) -> Snapshot:
    """The snapshot with this id, whatever the case. Raises UnknownId."""
    row = store.read().row(f"{_SNAPSHOT} WHERE snapshot.id = ?", (given,))
    if row is None:
        from .nearest import nearest_ids  # noqa: PLC0415 - for a mistake only

        raise UnknownId("snapshot", given, nearest_ids(store, given))
    return _snapshot(store, row)


def latest_snapshot(store: Store, source: SourceId) -> Snapshot | None:
    """The newest snapshot of a source; None where it was never read."""
    row = store.read().row(
        f"{_SNAPSHOT} WHERE source.id = ? AND snapshot.key = source.latest_snapshot", (source,)
    )
    return None if row is None else _snapshot(store, row)


def snapshot_ids(store: Store, source: SourceId) -> tuple[SnapshotId, ...]:
    """The snapshots of a source, oldest first."""
    rows = store.read().rows(
        "SELECT snapshot.id FROM source JOIN snapshot ON snapshot.source = source.key"
        " WHERE source.id = ? AND snapshot.retired = 0 ORDER BY snapshot.number",
        (source,),
    )
    return tuple(SnapshotId(row[0]) for row in rows)


def newest_until(store: Store, source: SourceId, at: datetime) -> SnapshotId | None:
    """The snapshot of a source that was the newest at an instant; None where it had none."""
    found = store.read().value(
        "SELECT id FROM snapshot WHERE source = (SELECT key FROM source WHERE id = ?) AND retired = 0"
        " AND fetched_at <= ? ORDER BY number DESC LIMIT 1",
        (source, instant_text(at)),
    )
    return None if found is None else SnapshotId(found)


def raw_bytes(store: Store, given: SnapshotId) -> bytes:
    """The bytes as they came, checked against their hash.

    Raises UnknownId, also for bytes that were pruned; StoreUnusable where they are damaged.
    """
    row = store.read().row("SELECT raw FROM snapshot WHERE id = ?", (given,))
    if row is None:
        raise UnknownId("snapshot", given)
    if row[0] is None:
        raise UnknownId("snapshot with its raw bytes", given)
    return _body(store, row[0], f"the raw bytes of snapshot {given}")


def _body(store: Store, key: int, what: str) -> bytes:
    from .bodies import Damaged, body  # noqa: PLC0415 - only where something has to be unpacked

    try:
        return body(store.read().row, key)
    except Damaged as fault:
        raise unusable(store.path, f"{what} cannot be read: {fault}") from fault


def _snapshot(store: Store, row: tuple[Any, ...]) -> Snapshot:
    from json import loads  # noqa: PLC0415 - only where a snapshot is read

    id_, source, at, url, status, headers, digest, title, supplied, *about, packed, text = row
    published, publisher, canonical, kind, pages = about
    if text is None:
        text = _body(store, packed, f"the text of snapshot {id_}").decode()
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
        published=published,
        publisher=publisher,
        canonical=canonical,
        kind=kind,
        pages=tuple(map(int, pages.split())),
    )
