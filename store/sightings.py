"""What the last readings of a source saw, and which places of it are noise."""

import sqlite3
from collections.abc import Iterable

from ..model.ids import SnapshotId, SourceId
from ..model.sighting import NoiseMark, Sighting
from .connect import Store
from .stored_values import storable

_SOURCE = "(SELECT key FROM source WHERE id = ?)"


def sighting(store: Store, source: SourceId) -> Sighting:
    """What was seen of a source; nothing of one that was never read."""
    from json import loads  # noqa: PLC0415 - only where a source was read

    row = store.read().row(
        "SELECT snapshot.id, times, flaps, waiting, addresses FROM sighting"
        f" LEFT JOIN snapshot ON snapshot.key = sighting.told WHERE sighting.source = {_SOURCE}",
        (source,),
    )
    if row is None:
        return Sighting()
    told, times, flaps, waiting, addresses = row
    return Sighting(
        told=None if told is None else SnapshotId(told),
        times=times,
        flaps=flaps,
        is_waiting=bool(waiting),
        addresses=tuple(loads(addresses)),
    )


def keep_sighting(connection: sqlite3.Connection, source: SourceId, seen: Sighting) -> None:
    """Remember what was seen, within the caller's transaction."""
    from json import dumps  # noqa: PLC0415

    connection.execute(
        "INSERT OR REPLACE INTO sighting (source, told, times, flaps, waiting, addresses)"
        f" VALUES ({_SOURCE}, (SELECT key FROM snapshot WHERE id = ?), ?, ?, ?, ?)",
        (
            source,
            seen.told,
            seen.times,
            seen.flaps,
            int(seen.is_waiting),
            dumps([storable(address) for address in seen.addresses]),
        ),
    )


def noise_marks(store: Store, source: SourceId) -> dict[str, NoiseMark]:
    """The places of a source that differed between copies, by their marks."""
    rows = store.read().rows(
        f"SELECT mark, streak, times, learnt FROM noise WHERE source = {_SOURCE}", (source,)
    )
    return {mark: NoiseMark(mark, streak, times, bool(learnt)) for mark, streak, times, learnt in rows}


def keep_noise(connection: sqlite3.Connection, source: SourceId, marks: Iterable[NoiseMark]) -> None:
    """Let these be all the places that are known, within the caller's transaction."""
    connection.execute(f"DELETE FROM noise WHERE source = {_SOURCE}", (source,))
    connection.executemany(
        f"INSERT OR REPLACE INTO noise (source, mark, streak, times, learnt) VALUES ({_SOURCE}, ?, ?, ?, ?)",
        [(source, storable(one.mark), one.streak, one.times, int(one.is_learnt)) for one in marks],
    )
