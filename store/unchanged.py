"""Readings that find nothing new: by far the most of them, so they are told apart before, and kept many at once."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from ..model.ids import RunId, SourceId
from ..model.snapshot import StoredPage
from ..model.words import Outcome
from .connection import question_marks
from .instants import instant_text
from .runs import run_key
from .stored_values import storable

_LAST = """
SELECT source.id, snapshot.sha256, snapshot.final_url, snapshot.headers,
    source.last_outcome, source.failing_since IS NULL AND source.latest_snapshot = snapshot.key
    AND EXISTS (SELECT 1 FROM sighting WHERE sighting.source = source.key AND told = snapshot.key
        AND waiting = 0 AND flaps = 0)
    AND NOT EXISTS (SELECT 1 FROM noise WHERE noise.source = source.key)
FROM source JOIN snapshot ON snapshot.key = (
    SELECT key FROM snapshot WHERE snapshot.source = source.key AND supplied = 0 AND retired = 0
    ORDER BY number DESC LIMIT 1)
WHERE source.id IN ({})
"""


class LastReading(NamedTuple):
    """What the next reading of a source is held against."""

    page: StoredPage | None = None
    """The newest state that was fetched."""
    is_calm: bool = False
    """Whether one that finds the page unchanged means nothing else: nothing waits, failed, flaps or is being learnt."""


class Unchanged(NamedTuple):
    """A calm source that was found unchanged."""

    source: SourceId
    outcome: Outcome
    reason: str
    status: int | None
    size: int | None
    next_due_at: datetime


def last_readings(
    connection: sqlite3.Connection, sources: Sequence[SourceId]
) -> Mapping[SourceId, LastReading]:
    """What is known of the last readings that brought a text; nothing of sources without one."""
    from json import loads  # noqa: PLC0415 - only where sources are read

    found = {}
    rows = connection.execute(_LAST.format(question_marks(sources)), tuple(sources)).fetchall()
    for source, digest, url, headers, outcome, is_calm in rows:
        page = StoredPage(digest, url, tuple((name, value) for name, value in loads(headers)))
        is_read = outcome is not None and Outcome(outcome).is_read
        found[SourceId(source)] = LastReading(page, bool(is_calm) and is_read)
    return found


def keep_unchanged(
    connection: sqlite3.Connection, run: RunId, worker: int, found: Iterable[Unchanged], now: datetime
) -> frozenset[SourceId]:
    """Keep readings of calm sources, within the caller's transaction. Returns those whose lease was still held."""
    every = {one.source: one for one in found}
    held = connection.execute(
        f"DELETE FROM lease WHERE run = ? AND worker = ? AND source IN"
        f" (SELECT key FROM source WHERE id IN ({question_marks(every)})) RETURNING source,"
        " (SELECT id FROM source WHERE key = lease.source)",
        (run_key(run), worker, *every),
    ).fetchall()
    kept = {int(key): every[SourceId(id_)] for key, id_ in held}
    at = instant_text(now)
    connection.executemany(
        "UPDATE refresh_item SET state = 'done', phase = 'done', outcome = ?, reason = ?, status = ?, size = ?,"
        " ended_at = ? WHERE run = ? AND source = ?",
        [
            (str(one.outcome), storable(one.reason), one.status, one.size, at, run_key(run), key)
            for key, one in kept.items()
        ],
    )
    connection.executemany(
        "UPDATE source SET last_outcome = ?1, last_reason = ?2, last_tried_at = ?3, last_read_at = ?3,"
        " next_due_at = ?4, attempts = attempts + 1, last_run = ?5, crashes = 0, failing_since = NULL WHERE key = ?6",
        [
            (
                str(one.outcome),
                storable(one.reason),
                at,
                instant_text(one.next_due_at),
                int(run_key(run)),
                key,
            )
            for key, one in kept.items()
        ],
    )
    connection.executemany("UPDATE sighting SET times = times + 1 WHERE source = ?", [(key,) for key in kept])
    return frozenset(one.source for one in kept.values())
