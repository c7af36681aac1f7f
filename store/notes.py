"""Notes beside rows, and the letters that jump to them."""

from datetime import datetime

from ..model.errors import UnknownId
from ..model.ids import CompanyId, NoteId
from ..model.note import Mark, Note
from .changes import remember_change
from .connect import Store
from .instants import instant, instant_text
from .stored_values import storable


def notes(store: Store, target: str) -> tuple[Note, ...]:
    """The notes on the row with this public id, newest first."""
    rows = store.read().rows(
        "SELECT key, target, text, at FROM note WHERE target = ? AND retired = 0 ORDER BY key DESC", (target,)
    )
    return tuple(
        Note(id=NoteId(f"note-{key}"), target=to, text=text, at=instant(at)) for key, to, text, at in rows
    )


def add_note(store: Store, target: str, text: str, now: datetime) -> NoteId:
    """Write a note beside the row with this public id. `undo` takes it back. Raises StoreError."""
    with store.write() as connection:
        key = connection.execute(
            "INSERT INTO note (target, text, at) VALUES (?, ?, ?) RETURNING key",
            (target, storable(text), instant_text(now)),
        ).fetchone()[0]
        remember_change(connection, "noted", f"note on {target}", {"note": key})
    return NoteId(f"note-{key}")


def retire_note(store: Store, note: NoteId) -> None:
    """Take a note away. `undo` brings it back. Raises UnknownId."""
    key = note.rpartition("-")[2]
    with store.write() as connection:
        row = connection.execute("SELECT target FROM note WHERE key = ? AND retired = 0", (key,)).fetchone()
        if row is None:
            raise UnknownId("note", note)
        connection.execute("UPDATE note SET retired = 2 WHERE key = ?", (key,))
        was = {"table": "note", "key": int(key), "retired": 0}
        remember_change(connection, "retired", f"note on {row[0]} retired", was)


def marks(store: Store, company: CompanyId) -> tuple[Mark, ...]:
    """The marks of a company, by letter."""
    rows = store.read().rows(
        "SELECT letter, target FROM mark WHERE company = (SELECT key FROM company WHERE id = ?) ORDER BY letter",
        (company,),
    )
    return tuple(Mark(company=company, letter=letter, target=target) for letter, target in rows)


def set_mark(store: Store, company: CompanyId, letter: str, target: str) -> None:
    """Let a letter jump to the row with this public id, in place of what it jumped to before. `undo` puts that back.

    Raises UnknownId for the company.
    """
    with store.write() as connection:
        row = connection.execute("SELECT key FROM company WHERE id = ?", (company,)).fetchone()
        if row is None:
            raise UnknownId("company", company)
        before = connection.execute(
            "SELECT target FROM mark WHERE company = ? AND letter = ?", (row[0], letter)
        ).fetchone()
        connection.execute(
            "INSERT OR REPLACE INTO mark (company, letter, target) VALUES (?, ?, ?)", (row[0], letter, target)
        )
        was = {"company": row[0], "letter": letter, "target": before[0] if before else None}
        remember_change(connection, "marked", f"mark {letter} on {target}", was)
