"""Keeping what one attempt found: everything of it in one transaction, the item's end included."""

import sqlite3

from ..model.ids import RunId, SnapshotId, SourceId
from ..model.ports import Clock, Fetched
from ..model.snapshot import Snapshot
from ..model.source import Source
from ..model.verdict import Verdict
from ..store.connect import Store
from ..store.events import add_event
from ..store.runs import item_done
from ..store.snapshots import add_snapshot, confirm, latest_snapshot, snapshot, snapshot_ids
from ..store.sources import source_state
from ..store.verdicts import add_verdict, citations_of_source
from .feed_items import watch_items
from .findings import Before, Findings, Keeping, findings

CHECKER = "refresh 1"
"""Who finds the verdicts that nothing could be read."""


def keep(store: Store, run: RunId, source: Source, fetched: Fetched, clock: Clock) -> None:
    """Record the end of an item with all that follows from it. Raises StoreError, and then nothing was kept."""
    now = clock.now()
    with store.write() as conn:
        found = findings(_before(store, source.id), fetched, now)
        newest = _keep_text(conn, store, source.id, fetched, found, clock)
        for citation, word, reason in found.verdicts:
            add_verdict(
                conn,
                Verdict(
                    citation=citation, word=word, reason=reason, at=now, checker=CHECKER, snapshot=newest
                ),
            )
        for kind, text in found.events:
            add_event(conn, source.company, kind, text, source.id, now)
        watch_items(conn, source, fetched, now)
        item_done(
            conn,
            run,
            source.id,
            fetched.outcome,
            fetched.reason,
            fetched.status,
            fetched.size,
            now,
            next_due_at=found.next_due_at,
        )


def latest_fetched(store: Store, source: SourceId) -> Snapshot | None:
    """The newest snapshot of a source that was fetched; those that a person supplied are passed over."""
    newest = latest_snapshot(store, source)
    if newest is None or not newest.supplied:
        return newest
    for each in reversed(snapshot_ids(store, source)[:-1]):
        older = snapshot(store, each)
        if not older.supplied:
            return older
    return None


def _before(store: Store, source: SourceId) -> Before:
    return Before(
        state=source_state(store, source),
        fetched=latest_fetched(store, source),
        verdicts=tuple(citations_of_source(store, source)),
    )


def _keep_text(
    conn: sqlite3.Connection, store: Store, source: SourceId, fetched: Fetched, found: Findings, clock: Clock
) -> SnapshotId | None:
    """The id of the newest snapshot after keeping the text that came, if there is one."""
    match found.keeping:
        case Keeping.NEW_SNAPSHOT:
            return add_snapshot(conn, source, fetched, now=clock.now())
        case Keeping.CONFIRM:
            confirm(conn, source, clock.now())
        case Keeping.NOTHING:
            pass
    newest = latest_snapshot(store, source)
    return newest.id if newest else None
