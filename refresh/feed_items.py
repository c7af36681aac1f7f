"""What a feed lists becomes sources to watch, each once however often the feed lists it and whatever it renames."""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import urlsplit

from ..evidence.feed_text import bare_link, identities, shared_links
from ..model.feed_item import FeedItem
from ..model.ids import SourceId
from ..model.ports import Fetched
from ..model.published import Published
from ..model.source import Source
from ..model.words import EventKind, Origin, SourceKind
from ..store.added_sources import (
    Addition,
    add_source,
    has_entries,
    known_entries,
    remember_entries,
    source_at,
)
from ..store.events import add_event

FIRST_WATCHED = 20
"""Of a feed that is read for the first time so many of its newest entries are watched; the older ones are history."""
MOST_AT_ONCE = 100
"""So many new entries of one reading are watched; a feed that floods does not fill the store."""
MOST_EVENTS = 20
_REGISTERS = frozenset({"edgar submissions"})
_OWNERS = re.compile(r"(?:3|4|5|144)(?:/A)?(?:\s|$)")
"""Forms on which insiders report their own dealings: no documents about the company's business."""


class Known(NamedTuple):
    """An entry with what it is known by."""

    item: FeedItem
    identities: frozenset[str]


def known_by(items: Sequence[FeedItem]) -> tuple[Known, ...]:
    """The entries with their identities, short enough to keep for each."""
    shared = shared_links(items)
    return tuple(Known(item, frozenset(map(_short, identities(item, shared)))) for item in items)


def new_items(items: Iterable[Known], known: frozenset[str]) -> tuple[FeedItem, ...]:
    """The entries of which neither id nor link nor text was seen before, in their order, each once."""
    seen = set(known)
    fresh: list[FeedItem] = []
    for item, own in items:
        if seen.isdisjoint(own):
            fresh.append(item)
        seen |= own
    return tuple(fresh)


def watch_items(conn: sqlite3.Connection, feed: Source, fetched: Fetched, now: datetime) -> None:
    """Add the new entries of a feed as sources of its company, with an event each, in the caller's transaction.

    Nothing where the document lists nothing. The first reading tells no events: all of it would be new.
    """
    if not fetched.items:
        return
    is_first = not has_entries(conn, feed.id)
    every = known_by(fetched.items)
    asked = frozenset(identity for each in every for identity in each.identities)
    fresh = new_items(every, known_entries(conn, feed.id, asked))
    remember_entries(conn, feed.id, asked)
    is_register = fetched.kind in _REGISTERS
    if is_register:
        fresh = tuple(item for item in fresh if not _OWNERS.match(item.title))
    watched = _watch(
        conn, feed, fresh[: FIRST_WATCHED if is_first else MOST_AT_ONCE], is_register=is_register
    )
    if not is_first:
        _tell(conn, feed, watched, len(fresh), now, is_register=is_register)


def _watch(
    conn: sqlite3.Connection, feed: Source, items: Sequence[FeedItem], *, is_register: bool
) -> list[tuple[FeedItem, SourceId]]:
    """Make sources of the entries that lead somewhere new. Each with the source that its event leads to."""
    watched: list[tuple[FeedItem, SourceId]] = []
    for item in items:
        there = _source_of(conn, feed, item)
        watched.append((item, there or add_source(conn, _addition(feed, item, is_register=is_register))))
    return watched


def _source_of(conn: sqlite3.Connection, feed: Source, item: FeedItem) -> SourceId | None:
    """The source that an entry leads to already; the feed itself for one that leads nowhere."""
    if not item.link:
        return feed.id
    return source_at(conn, feed.company, item.link) or source_at(conn, feed.company, bare_link(item.link))


def _addition(feed: Source, item: FeedItem, *, is_register: bool) -> Addition:
    return Addition(
        company=feed.company,
        url=item.link,
        title=item.title or item.link,
        publisher=feed.publisher or urlsplit(item.link).netloc,
        published=Published(item.published),
        kind=SourceKind.FILING if is_register else feed.kind,
        independence=feed.independence,
        origin=Origin.FEED,
        feed=feed.id,
    )


def _tell(
    conn: sqlite3.Connection,
    feed: Source,
    watched: Sequence[tuple[FeedItem, SourceId]],
    count: int,
    now: datetime,
    *,
    is_register: bool,
) -> None:
    kind, words = (
        (EventKind.NEW_FILING, "New filing") if is_register else (EventKind.NEW_ITEM, f"New in {feed.title}")
    )
    for item, source in watched[:MOST_EVENTS]:
        add_event(conn, feed.company, kind, f"{words}: {item.title or item.link}", source, now)
    if count > MOST_EVENTS:
        add_event(conn, feed.company, kind, f"{words}: {count - MOST_EVENTS} more.", feed.id, now)


def _short(identity: tuple[str, str]) -> str:
    return sha256("\n".join(identity).encode("utf-8", "replace")).hexdigest()[:32]
