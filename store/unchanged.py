"""Readings that find nothing new: by far the most of them, so they are told apart before, and kept many at once."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from ..model.ids import RunId, SourceId
from ..model.snapshot import StoredPage
from ..model.words import Outcome
from .instants import instant_text
from .runs import item_done, run_key

_LAST = """
SELECT snapshot.sha256, snapshot.final_url, snapshot.headers,
    source.last_outcome, source.failing_since IS NULL AND source.latest_snapshot = snapshot.key
    AND EXISTS (SELECT 1 FROM sighting WHERE sighting.source = source.key AND told = snapshot.key
        AND waiting = 0 AND flaps = 0)
    AND NOT EXISTS (SELECT 1 FROM noise WHERE noise.source = source.key)
FROM source JOIN snapshot ON snapshot.key = (
    SELECT key FROM snapshot WHERE snapshot.source = source.key AND supplied = 0 AND retired = 0
    ORDER BY number DESC LIMIT 1)
WHERE source.id = ?
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


def last_reading(connection: sqlite3.Connection, source: SourceId) -> LastReading:
    """What is known of the last reading of a source that brought a text."""
    from json import loads  # noqa: PLC0415 - only where sources are read

    row = connection.execute(_LAST, (source,)).fetchone()
    if row is None:
        return LastReading()
    digest, url, headers, outcome, is_calm = row
    page = StoredPage(digest, url, tuple((name, value) for name, value in loads(headers)))
    return LastReading(page, bool(is_calm) and outcome is not None and Outcome(outcome).is_read)


def keep_unchanged(
    connection: sqlite3.Connection, run: RunId, worker: int, found: Iterable[Unchanged], now: datetime
) -> frozenset[SourceId]:
    """Keep readings of calm sources, within the caller's transaction. Returns those whose lease was still held."""
    kept = set()
    for one in found:
        given_back = connection.execute(
            "DELETE FROM lease WHERE source = (SELECT key FROM source WHERE id = ?) AND run = ? AND worker = ?",
            (one.source, run_key(run), worker),
        )
        if not given_back.rowcount:
            continue
        kept.add(one.source)
        item_done(
            connection, run, one.source, one.outcome, one.reason, one.status, one.size, now, one.next_due_at
        )
        connection.execute("UPDATE source SET last_read_at = ? WHERE id = ?", (instant_text(now), one.source))
        connection.execute(
            "UPDATE sighting SET times = times + 1 WHERE source = (SELECT key FROM source WHERE id = ?)",
            (one.source,),
        )
    return frozenset(kept)
