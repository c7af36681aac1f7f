"""How sound the store is, and how large: what doctor says."""

from typing import NamedTuple

from ..model.errors import StoreError
from .connect import Store
from .connection import Connection

_COUNTED = ("company", "subject", "claim", "figure", "source", "snapshot", "verdict", "event", "note")


class StoreSize(NamedTuple):
    """What the store holds."""

    rows: tuple[tuple[str, int], ...]
    """How many rows each concept has, retired ones included."""
    file_bytes: int
    journal_bytes: int
    """Changes that wait in the -wal file."""
    schema_version: int


def integrity(store: Store) -> tuple[str, ...]:
    """What is wrong with the store, a sentence each; empty where it is sound. Reads the whole file."""
    read = store.read()
    try:
        faults = [f"SQLite: {row[0]}" for row in read.rows("PRAGMA integrity_check(20)") if row[0] != "ok"]
        faults += [
            f"a row of {table} refers to a row of {parent} that does not exist"
            for table, _, parent, _ in read.rows("PRAGMA foreign_key_check")[:20]
        ]
        faults += _damaged_snapshots(store, read)
    except StoreError as error:
        return (error.message,)
    return tuple(faults)


def _damaged_snapshots(store: Store, read: Connection) -> list[str]:
    """SQLite's own check does not see content that was zeroed; the hashes do."""
    from .bodies import Damaged, body  # noqa: PLC0415 - for the doctor's look at every snapshot only

    faults = []
    for (key,) in read.rows("SELECT key FROM body ORDER BY key"):
        try:
            body(read.row, key)
        except Damaged as fault:
            held = read.rows("SELECT id, raw = ?1 FROM snapshot WHERE ?1 IN (raw, text) ORDER BY key", (key,))
            faults += [
                f"{store.path}: the {'raw bytes' if is_raw else 'text'} of snapshot {id_} cannot be read: {fault}"
                for id_, is_raw in held
            ]
    return faults


def size(store: Store) -> StoreSize:
    """Rows, bytes and the schema's version."""
    read = store.read()
    return StoreSize(
        rows=tuple((table, int(read.value(f"SELECT count(*) FROM {table}"))) for table in _COUNTED),
        file_bytes=_bytes(store, ""),
        journal_bytes=_bytes(store, "-wal"),
        schema_version=int(read.value("PRAGMA user_version")),
    )


def _bytes(store: Store, ending: str) -> int:
    try:
        return store.path.with_name(store.path.name + ending).stat().st_size
    except OSError:
        return 0
