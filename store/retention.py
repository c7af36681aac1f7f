"""Letting go of raw bytes by the user's rule. Texts, hashes and rows stay; what somebody points to stays whole."""

import sqlite3
from datetime import timedelta
from typing import NamedTuple

from ..config.retention import Retention
from ..model.ids import RunId
from ..model.ports import Clock
from .connect import Store
from .instants import instant_text
from .runs import run_key

_OLD = """
UPDATE snapshot SET raw = NULL
WHERE raw IS NOT NULL AND {rule} AND (?2 IS NULL OR source IN (SELECT source FROM refresh_item WHERE run = ?2))
    AND key <> (SELECT latest_snapshot FROM source WHERE source.key = snapshot.source)
    AND NOT EXISTS (SELECT 1 FROM verdict WHERE verdict.snapshot = snapshot.key)
    AND NOT EXISTS (SELECT 1 FROM note WHERE note.target = snapshot.id AND note.retired = 0)
    AND NOT EXISTS (SELECT 1 FROM mark WHERE mark.target = snapshot.id)
RETURNING key
"""
_BY_NUMBER = """
(SELECT count(*) FROM snapshot AS newer WHERE newer.source = snapshot.source AND newer.number > snapshot.number) >= ?1
"""
_BY_AGE = "fetched_at < ?1"
_UNUSED = """
DELETE FROM body
WHERE NOT EXISTS (SELECT 1 FROM snapshot WHERE snapshot.raw = body.key)
    AND NOT EXISTS (SELECT 1 FROM snapshot WHERE snapshot.text = body.key)
    AND NOT EXISTS (SELECT 1 FROM body AS other WHERE other.base = body.key)
RETURNING length(packed)
"""


class Pruned(NamedTuple):
    """What was let go."""

    snapshots: int
    """So many lost their raw bytes."""
    bytes: int
    """Of room in the store, to be used again. Bytes on which kept ones rest are let go later."""


class BodySizes(NamedTuple):
    """Packed bytes in the store, by what they are."""

    raw: int
    texts: int
    search: int
    """Of the search in texts, with the newest texts themselves."""


def prune(store: Store, rule: Retention, clock: Clock, run: RunId | None = None) -> Pruned:
    """Let go of raw bytes that `rule` does not keep, of the sources of `run` or of all. Raises StoreError.

    The newest snapshot of a source, and those to which a verdict, a note or a mark points, keep theirs.
    """
    if rule.newest is None and rule.days is None:
        return Pruned(0, 0)
    with store.write() as connection:
        snapshots = _let_go(connection, rule, clock, run)
        freed = 0
        # A body that others rest on goes once they are gone.
        while snapshots and (sizes := connection.execute(_UNUSED).fetchall()):
            freed += sum(size for (size,) in sizes)
    return Pruned(snapshots, freed)


def _let_go(connection: sqlite3.Connection, rule: Retention, clock: Clock, run: RunId | None) -> int:
    key = None if run is None else run_key(run)
    gone = 0
    if rule.newest is not None:
        gone += len(connection.execute(_OLD.format(rule=_BY_NUMBER), (rule.newest, key)).fetchall())
    if rule.days is not None:
        before = instant_text(clock.now() - timedelta(days=rule.days))
        gone += len(connection.execute(_OLD.format(rule=_BY_AGE), (before, key)).fetchall())
    return gone


def body_sizes(store: Store) -> BodySizes:
    """How much room raw bytes, texts and their index take."""
    read = store.read()
    total = "SELECT coalesce(sum(length(packed)), 0) FROM body WHERE key {} (SELECT text FROM snapshot)"
    return BodySizes(
        raw=int(read.value(total.format("NOT IN"))),
        texts=int(read.value(total.format("IN"))),
        search=int(
            read.value(
                "SELECT (SELECT coalesce(sum(length(block)), 0) FROM text_words_data)"
                " + (SELECT coalesce(sum(length(CAST(text AS BLOB))), 0) FROM newest_text)"
            )
        ),
    )
