"""Keeping what one attempt found: everything of it in one transaction, the item's end included."""

import sqlite3

from ..model.event import News
from ..model.ids import RunId, SnapshotId, SourceId
from ..model.ports import Clock, Fetched
from ..model.sighting import Sighting
from ..model.source import Source
from ..model.verdict import Verdict
from ..model.words import EventKind
from ..store.connect import Store
from ..store.events import add_news
from ..store.runs import item_done
from ..store.sightings import keep_noise, keep_sighting
from ..store.snapshots import add_snapshot, confirm, latest_snapshot
from ..store.sources import source_state
from ..store.verdicts import add_verdict, citations_of_source
from .feed_items import watch_items
from .findings import Before, Findings, Keeping, findings
from .sighting import Seen, address_of, latest_fetched

_OF_A_TEXT = frozenset({EventKind.CITED_CHANGED, EventKind.FIGURE_CHANGED, EventKind.SOURCE_CHANGED})
CHECKER = "refresh 1"
"""Who finds the verdicts that nothing could be read."""


def keep(store: Store, run: RunId, source: Source, fetched: Fetched, clock: Clock, seen: Seen | None) -> None:
    """Record the end of an item with all that follows from it. Raises StoreError, and then nothing was kept.

    `seen` is what `look` made of the text before the transaction began.
    """
    now = clock.now()
    with store.write() as conn:
        found = findings(_before(store, source.id), fetched, now, seen)
        newest = _keep_text(conn, store, source.id, fetched, found, clock)
        for citation, word, reason in found.verdicts:
            add_verdict(
                conn,
                Verdict(
                    citation=citation, word=word, reason=reason, at=now, checker=CHECKER, snapshot=newest
                ),
            )
        _keep_seen(conn, store, source, fetched, seen)
        for news in found.events:
            add_news(conn, source.company, _placed(news, seen, store, source.id), source.id, now)
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


def _keep_seen(
    conn: sqlite3.Connection, store: Store, source: Source, fetched: Fetched, seen: Seen | None
) -> None:
    """Remember what the reading saw; the first one that could be read is what news is held against."""
    newest = latest_fetched(store, source.id)
    if newest is None or not fetched.outcome.is_read:
        return
    now_seen = seen.sighting if seen else Sighting(times=1, addresses=address_of(fetched.final_url))
    keep_sighting(conn, source.id, now_seen._replace(told=now_seen.told or newest.id))
    if seen is not None and seen.noise is not None:
        keep_noise(conn, source.id, seen.noise)


def _placed(news: News, seen: Seen | None, store: Store, source: SourceId) -> News:
    """News of a text with the two snapshots between which it changed."""
    if seen is None or seen.told is None or news.kind not in _OF_A_TEXT:
        return news
    newest = latest_fetched(store, source)
    later = seen.told_to or (newest.id if newest else None)
    return news._replace(earlier=seen.told.id, later=later)


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
