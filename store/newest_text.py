"""The newest text of each source, unpacked beside its packed body: what Find looks in."""

import sqlite3

from .bodies import body
from .cjk import cjk_words

_WANTED = """
SELECT snapshot.key, snapshot.title, snapshot.text FROM source JOIN snapshot ON snapshot.key = source.latest_snapshot
WHERE source.key = ?
"""


def show_newest(connection: sqlite3.Connection, source: int, text: str | None = None) -> None:
    """Let `newest_text` hold the text of the source's newest snapshot, which is `text` where that is known.

    Within the caller's transaction, after `source.latest_snapshot` changed. Raises Damaged.
    """
    connection.execute("DELETE FROM newest_text WHERE source = ?", (source,))
    row = connection.execute(_WANTED, (source,)).fetchone()
    if row is None:
        return
    snapshot, title, key = row
    if text is None:
        text = body(lambda sql, values: connection.execute(sql, values).fetchone(), key).decode()
    connection.execute(
        "INSERT INTO newest_text (snapshot, source, title, text, words) VALUES (?, ?, ?, ?, ?)",
        (snapshot, source, title, text, cjk_words(f"{title} {text}")),
    )
