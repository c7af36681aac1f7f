"""The stored texts of sources by their addresses, from a store that is looked at and never changed."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from .connect import Store
from .file_check import SCHEMA_VERSION, check_file


class StoredText(NamedTuple):
    """The newest text of one source."""

    url: str
    title: str
    published: str
    text: str


def stored_texts(path: Path, wanted: Callable[[str], bool]) -> tuple[StoredText, ...]:
    """The newest texts of the sources whose address is `wanted`, in the order of the store.

    Nothing is written and no older store is brought up to date: of another schema than this alimon's nothing is
    read. Raises StoreUnusable for a file that is no store.
    """
    check_file(path)
    store = Store(path, notice="read-only: it is only looked at")
    try:
        read = store.read()
        if int(read.value("PRAGMA user_version")) != SCHEMA_VERSION:
            return ()
        rows = read.rows("SELECT key, url, published FROM source WHERE retired = 0 ORDER BY key")
        found = []
        for key, url, published in rows:
            if url and wanted(url):
                text = read.row("SELECT title, text FROM newest_text WHERE source = ?", (key,))
                if text is not None:
                    found.append(StoredText(url, text[0], published, text[1]))
        return tuple(found)
    finally:
        store.close()
