"""The notes on a row."""

from ...config.clock import LOCAL_ZONE
from ...evidence.wording.ages import local_time
from ...store.notes import notes
from ..listing import Json
from ..records import instant
from ..session import Session
from .page import Lines


def add_notes(session: Session, lines: Lines, target: str) -> None:
    """The notes on `target` under their heading; nothing where there is none."""
    written = notes(session.store, target)
    if written:
        lines.section("notes")
    for note in written:
        lines.add(f"{local_time(note.at, session.clock.now(), LOCAL_ZONE)}  {note.id}  {note.text}")


def note_records(session: Session, target: str) -> list[Json]:
    """The same for JSON."""
    return [
        {"id": note.id, "text": note.text, "at": instant(note.at)} for note in notes(session.store, target)
    ]
