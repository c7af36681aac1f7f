"""The note box: what was written beside a row, and a line to write more."""

from collections.abc import Iterable, Mapping, Sequence

from textual.geometry import Region, Size
from textual.widget import Widget
from textual.widgets import Input

from ...evidence.wording.ages import age_words
from ...model.ids import short_id
from ...model.note import Note
from ...model.safe_text import safe_line
from ...store import notes
from ..changing import read_only_words
from ..session import Session
from ..target import Target
from ..widgets.bar import Bar
from ..widgets.lines import Line, Span, line
from ..widgets.memory_rows import MemoryRows
from ..widgets.prompt import Prompt
from ..widgets.row_list import RowList
from ..widgets.rows import Cell, Column, Row
from .box import Box, key_spans
from .stacked import stacked

_COLUMNS = (Column("", 12, flex=True), Column("", 14, "right", above=44))
_WIDTH, _MOST_ROWS = 84, 12
_NEW = -1
"""Key of the row that stands for a note which is not written yet."""


class NoteBox(Box):
    """Notes newest first, below a row for a new one. The line holds the note under the cursor, to be changed."""

    def __init__(self, session: Session, target: Target) -> None:
        super().__init__(session, f"Notes on {short_id(target.id)}")
        self._target = target
        self._notes: Sequence[Note] = notes.notes(session.store, target.id)
        self.list = RowList("notes", _COLUMNS, self.palette)
        self.box = Prompt("note", "", self.palette, hint="write a note")
        self._about = Bar("about", self.palette)
        self._at = 0
        """The row whose text is in the line."""
        self.part = self.list

    def contents(self) -> Iterable[Widget]:
        """The line to write in, the notes, and what Enter will do."""
        yield self.box
        yield self.list
        yield self._about

    def wanted(self, size: Size) -> Size:
        """As tall as the notes."""
        return Size(min(_WIDTH, size.width), min(_MOST_ROWS, len(self._notes) + 1) + 4)

    def places(self, inside: Region) -> Mapping[str, Region]:
        """The line above, the notes below it."""
        return stacked(inside, "notes")

    def on_mount(self) -> None:
        """List the notes."""
        now, tz = self.session.now, self.session.tz
        rows = [Row(key=_NEW, target=None, cells=(Cell("a new note", "accent"), Cell()))]
        rows += [
            Row(
                key=at,
                target=None,
                cells=(Cell(safe_line(note.text)), Cell(age_words(note.at, now, tz), "dim")),
            )
            for at, note in enumerate(self._notes)
        ]
        many = len(self._notes)
        words = "no notes yet" if not many else "1 note" if many == 1 else f"{many} notes"
        self.list.title = Line(spans=(Span(f" {words}", "dim"),), rule=True)
        self.list.show(MemoryRows(rows), [row.key for row in rows])
        self._say()

    def keys_line(self) -> tuple[Span, ...]:
        """What Enter and Esc do here."""
        return key_spans(("Enter", "keeps"), ("↓ ↑", "choose one"), ("Esc", "closes"))

    def act(self, action: str) -> None:
        """Move; the line takes the text of the note that was moved to."""
        super().act(action)
        if self.list.cursor != self._at:
            self._at = self.list.cursor
            self.box.value = self._text_of(self._note)
            self.box.cursor_position = len(self.box.value)
        self._say()

    @property
    def _note(self) -> Note | None:
        return self._notes[self._at - 1] if self._at else None

    @staticmethod
    def _text_of(note: Note | None) -> str:
        return safe_line(note.text).strip() if note else ""

    def on_input_changed(self, event: Input.Changed) -> None:
        """Say what Enter will do."""
        event.stop()
        self._say()

    def _say(self) -> None:
        text, note = self.box.value.strip(), self._note
        if not self.session.store.writable:
            words, role = read_only_words(self.session), "warn"
        elif note is None:
            words, role = ("Enter keeps it; u takes it back" if text else "it stays on this machine"), "dim"
        elif not text:
            words, role = "Enter retires this note; u brings it back", "warn"
        else:
            words, role = (
                "Enter keeps the changed note" if text != self._text_of(note) else "empty it to retire it",
                "dim",
            )
        self._about.show(line(Span(f" {words}", role)))

    def chosen(self) -> None:
        """Keep what stands in the line: a new note, a changed one, or none where it was emptied."""
        text, note = self.box.value.strip(), self._note
        self.close()
        if text == self._text_of(note):
            return
        store, target, now = self.session.store, self._target, self.session.now

        def work() -> str:
            if note is not None:
                notes.retire_note(store, note.id)
            if not text:
                return f"The note on {short_id(target.id)} is retired · u brings it back"
            notes.add_note(store, target.id, text, now)
            return f"Noted on {short_id(target.id)} · u takes it back"

        self.monitor_app.change(work)
