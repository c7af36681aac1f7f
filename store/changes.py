"""The journal of what the user changed: one row a change, with what has to be put back."""

import sqlite3
from collections.abc import Mapping


def remember_change(connection: sqlite3.Connection, kind: str, words: str, was: Mapping[str, object]) -> None:
    """Write a change into the journal, within the transaction that makes it. `words` name it after `undone: `."""
    from json import dumps  # noqa: PLC0415 - only where the user changes something

    from .process import this_process  # noqa: PLC0415

    connection.execute(
        "INSERT INTO change (kind, words, was, boot, pid, born) VALUES (?, ?, ?, ?, ?, ?)",
        (kind, words, dumps(was), *this_process()),
    )
