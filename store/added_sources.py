"""Sources beside those of a company's folder: added by the user, or brought by a feed."""

import sqlite3
from collections.abc import Collection
from datetime import timedelta
from typing import NamedTuple

from ..model.errors import UnknownId
from ..model.ids import CompanyId, SourceId
from ..model.published import Published
from ..model.source import Source
from ..model.words import Independence, Origin, SourceKind
from .connection import question_marks
from .stored_values import seconds, storable
from .words_for_find import words_of_source

_IDS = {Origin.USER: "own", Origin.FEED: "item"}
"""How their ids begin; a folder's are its own, so these never meet them."""
_CHUNK = 500


class Addition(NamedTuple):
    """A source to add."""

    company: CompanyId
    url: str
    title: str
    publisher: str
    kind: SourceKind
    published: Published = Published()
    independence: Independence = Independence.INDEPENDENT
    cadence: timedelta | None = None
    note: str = ""
    origin: Origin = Origin.USER
    feed: SourceId | None = None
    """The source that listed it."""


def add_source(connection: sqlite3.Connection, new: Addition) -> SourceId:
    """Add a source within the caller's transaction. It is watched: it falls due by itself. Raises UnknownId."""
    company = _key(connection, "company", new.company)
    feed = None if new.feed is None else _key(connection, "source", new.feed)
    id_ = _free_id(connection, company, new)
    made = Source(
        id=id_,
        company=new.company,
        url=storable(new.url),
        title=storable(new.title),
        publisher=storable(new.publisher),
        published=new.published,
        kind=new.kind,
        independence=new.independence,
    )
    connection.execute(
        "INSERT INTO source (id, company, url, title, publisher, published, kind, independence, cadence_seconds, note,"
        " terms, place, origin, feed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,"
        " (SELECT coalesce(max(place), 0) + 1 FROM source WHERE company = ?2), ?12, ?13)",
        (
            id_,
            company,
            made.url,
            made.title,
            made.publisher,
            made.published.text,
            str(made.kind),
            str(made.independence),
            seconds(new.cadence),
            storable(new.note),
            words_of_source(made),
            str(new.origin),
            feed,
        ),
    )
    return id_


def source_at(connection: sqlite3.Connection, company: CompanyId, url: str) -> SourceId | None:
    """The company's source at exactly this address, a retired one included; None where there is none."""
    row = connection.execute(
        "SELECT source.id FROM source JOIN company ON company.key = source.company"
        " WHERE company.id = ? AND source.url = ? ORDER BY source.retired, source.key LIMIT 1",
        (company, storable(url)),
    ).fetchone()
    return None if row is None else SourceId(row[0])


def has_entries(connection: sqlite3.Connection, feed: SourceId) -> bool:
    """Whether any entry of a feed is known: whether it was read before."""
    sql = "SELECT 1 FROM feed_entry WHERE feed = (SELECT key FROM source WHERE id = ?) LIMIT 1"
    return connection.execute(sql, (feed,)).fetchone() is not None


def known_entries(connection: sqlite3.Connection, feed: SourceId, asked: Collection[str]) -> frozenset[str]:
    """Which of the identities belong to entries of the feed that were seen before."""
    known: set[str] = set()
    every = sorted(asked)
    for start in range(0, len(every), _CHUNK):
        some = every[start : start + _CHUNK]
        known.update(
            row[0]
            for row in connection.execute(
                "SELECT identity FROM feed_entry WHERE feed = (SELECT key FROM source WHERE id = ?)"
                f" AND identity IN ({question_marks(some)})",
                (feed, *some),
            )
        )
    return frozenset(known)


def remember_entries(connection: sqlite3.Connection, feed: SourceId, seen: Collection[str]) -> None:
    """Keep the identities of entries, so that they are known when the feed lists them again."""
    key = _key(connection, "source", feed)
    connection.executemany(
        "INSERT OR IGNORE INTO feed_entry (feed, identity) VALUES (?, ?)",
        ((key, identity) for identity in sorted(seen)),
    )


def _key(connection: sqlite3.Connection, table: str, id_: str) -> int:
    row = connection.execute(f"SELECT key FROM {table} WHERE id = ?", (id_,)).fetchone()
    if row is None:
        raise UnknownId(table, id_)
    return int(row[0])


def _free_id(connection: sqlite3.Connection, company: int, new: Addition) -> SourceId:
    start = f"{new.company}-{_IDS[new.origin]}-"
    highest = connection.execute(
        "SELECT coalesce(max(CAST(substr(id, ?) AS INTEGER)), 0) FROM source WHERE company = ? AND origin = ?",
        (len(start) + 1, company, str(new.origin)),
    ).fetchone()[0]
    return SourceId(f"{start}{highest + 1}")
