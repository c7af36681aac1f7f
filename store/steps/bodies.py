"""Contents of snapshots are kept once and as differences; Find looks in the newest text of each source alone."""

from hashlib import sha256
from typing import TYPE_CHECKING

from ..cjk import cjk_words
from ..packing import pack

if TYPE_CHECKING:
    from sqlite_utils import Database

_TABLES = (
    """CREATE TABLE body (
    key INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    base INTEGER REFERENCES body,
    depth INTEGER NOT NULL DEFAULT 0,
    packing TEXT NOT NULL CHECK (packing IN ('zstd', 'zlib')),
    size INTEGER NOT NULL,
    packed BLOB NOT NULL
) STRICT""",
    "CREATE INDEX body_on_base ON body (base) WHERE base IS NOT NULL",
    "ALTER TABLE snapshot RENAME TO older_snapshot",
    """CREATE TABLE snapshot (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE COLLATE NOCASE,
    source INTEGER NOT NULL REFERENCES source,
    number INTEGER NOT NULL,
    fetched_at TEXT NOT NULL,
    final_url TEXT NOT NULL,
    status INTEGER,
    headers TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    title TEXT NOT NULL,
    published TEXT NOT NULL,
    supplied INTEGER NOT NULL CHECK (supplied IN (0, 1)),
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 2)),
    raw INTEGER REFERENCES body,
    text INTEGER NOT NULL REFERENCES body,
    UNIQUE (source, number)
) STRICT""",
    "CREATE INDEX snapshot_of_raw ON snapshot (raw)",
    "CREATE INDEX snapshot_of_text ON snapshot (text)",
    """CREATE TABLE newest_text (
    snapshot INTEGER PRIMARY KEY REFERENCES snapshot,
    source INTEGER NOT NULL UNIQUE REFERENCES source,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT""",
)
_WORDS = """CREATE VIRTUAL TABLE text_words USING fts5 (
    title, text, words, content = 'newest_text', content_rowid = 'snapshot', tokenize = 'unicode61'
)"""
_COLUMNS = """
key, id, source, number, fetched_at, final_url, status, headers, sha256, title, published, supplied, retired
"""
_NEWEST = """
SELECT snapshot.key, snapshot.source, snapshot.title, older_snapshot.text FROM source
JOIN snapshot ON snapshot.key = source.latest_snapshot
JOIN older_snapshot ON older_snapshot.key = source.latest_snapshot
"""


def keep_bodies(database: "Database") -> None:
    """Move what snapshots hold. Raw bytes move packed as they are, so that damage stays to be found."""
    # Otherwise what refers to the table would go on to refer to it under its other name.
    database.execute("PRAGMA legacy_alter_table = ON")
    for statement in _TABLES:
        database.execute(statement)
    database.execute("PRAGMA legacy_alter_table = OFF")
    for (key,) in database.execute("SELECT key FROM older_snapshot ORDER BY key").fetchall():
        _move(database, key)
    for snapshot, source, title, text in database.execute(_NEWEST).fetchall():
        database.execute(
            "INSERT INTO newest_text (snapshot, source, title, text, words) VALUES (?, ?, ?, ?, ?)",
            (snapshot, source, title, text, cjk_words(text)),
        )
    database.execute("DROP TABLE snapshot_words")
    database.execute("DROP TABLE older_snapshot")
    database.execute(_WORDS)
    database.execute("INSERT INTO text_words (text_words) VALUES ('rebuild')")


def _move(database: "Database", key: int) -> None:
    digest, packing, size, packed, text = database.execute(
        "SELECT sha256, packing, raw_size, raw, text FROM older_snapshot WHERE key = ?", (key,)
    ).fetchone()
    raw = _put(database, digest, packing, size, packed)
    content = text.encode()
    text_packing, text_packed = pack(content)
    text_body = _put(database, sha256(content).hexdigest(), text_packing, len(content), text_packed)
    database.execute(
        f"INSERT INTO snapshot ({_COLUMNS}, raw, text) SELECT {_COLUMNS}, ?, ? FROM older_snapshot WHERE key = ?",
        (raw, text_body, key),
    )


def _put(database: "Database", digest: str, packing: str, size: int, packed: bytes) -> int:
    database.execute(
        "INSERT OR IGNORE INTO body (sha256, packing, size, packed) VALUES (?, ?, ?, ?)",
        (digest, packing, size, packed),
    )
    return int(database.execute("SELECT key FROM body WHERE sha256 = ?", (digest,)).fetchone()[0])
