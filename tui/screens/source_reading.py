"""Bringing a source's text to the screen: at once where it is short, by workers where it is long."""

from collections.abc import Callable, Sequence

from textual.message import Message
from textual.worker import Worker, WorkerState, get_current_worker

from ...model.claim_row import SourceView as SourceRecord
from ...model.ids import SourceId, short_id
from ...model.snapshot import Snapshot
from ...store import figures, sources
from ..pages.source import lean_note, sought_words, target_of_sought
from ..reading.leaning import Lean, leans
from ..reading.prepared import Prepared, prepared, searched
from ..session import Session
from ..target import FIGURE, Target
from .source_passages import SourcePassages

_AT_ONCE = 100_000
"""Characters that are searched for passages before the first paint."""
_LONGEST_LABEL = 8


class SourceReading(SourcePassages):
    """The text that is shown, the passages looked for in it, and the claims that lean on it."""

    class Read(Message):
        """A text is ready to be shown, without its passages or with them."""

        def __init__(self, reading: Prepared) -> None:
            super().__init__()
            self.reading = reading

    class Leant(Message):
        """It is known which claims lean on which lines of a text."""

        def __init__(self, snapshot: Snapshot, found: tuple[Lean, ...]) -> None:
            super().__init__()
            self.snapshot = snapshot
            self.found = found

    def __init__(self, session: Session, target: Target) -> None:
        super().__init__(session, target)
        self.opened_for = target
        self.source_id: SourceId = (
            figures.figure(session.store, target.id).source
            if target.concept == FIGURE
            else sources.source(session.store, target.id).id
        )
        self.sought = sought_words(session, target)
        """The claim or figure that it was opened for, in words; empty where it was opened for itself."""
        self.record: SourceRecord = self.stored()
        self.reading: Prepared | None = None
        self.leans: Sequence[Lean] = ()
        self.keeps_place = False
        """Whether the reader stays where they are in a text that takes the place of another."""
        self._awaited: Snapshot | None = None

    def stored(self) -> SourceRecord:
        """What the store knows of the source, with the snapshot that shall be read."""
        return sources.source_view(self.session.store, self.source_id)

    def place_in(self, reading: Prepared) -> int:
        """Where the reader, who is in the text on screen, shall be in another one."""
        del reading
        return self.text.top_at

    def read_record(self) -> None:
        """Read what is known of the source, and its text where a new one is there."""
        self.record = self.stored()
        snapshot = self.record.snapshot
        known = self._awaited or (self.reading.snapshot if self.reading else None)
        if snapshot is None:
            self.reading = self._awaited = None
        elif known is None or known.id != snapshot.id:
            self._read(snapshot)
        elif self.reading is not None:
            self._look_for_leans(self.reading)

    def _read(self, snapshot: Snapshot) -> None:
        self._awaited = snapshot
        if len(snapshot.text) <= _AT_ONCE:
            self._show(searched(self.session.store, prepared(snapshot), target_of_sought(self.opened_for)))
        else:
            self._work("text", lambda: self._read_long(snapshot))

    def _read_long(self, snapshot: Snapshot) -> None:
        reading = prepared(snapshot)
        self.post_message(self.Read(reading))
        self.post_message(self.Read(searched(self.session.store, reading, target_of_sought(self.opened_for))))

    def _work(self, group: str, task: Callable[[], object]) -> None:
        self.run_worker(task, thread=True, exclusive=True, group=group, exit_on_error=False)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Keep in the log what a worker stumbled over; the text that is shown stays."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            self.monitor_app.log_fault(event.worker.error)

    def on_source_reading_read(self, event: Read) -> None:
        """Show a text that a worker made ready, unless a newer one is awaited."""
        expected = self._awaited or (self.reading.snapshot if self.reading else None)
        if expected is not None and event.reading.snapshot.id == expected.id:
            self._show(event.reading)

    def _show(self, reading: Prepared) -> None:
        """Show a text, and in it the passages that it was opened for, the best one in the middle."""
        before, self.reading, self._awaited = self.reading, reading, None
        if before is None or before.flow is not reading.flow:
            self.text.show_flow(reading.flow, 0 if before is None else self.place_in(reading))
            self.leans = ()
            self.searched_anew()
        if reading.passages is not None:
            best = reading.passages[0] if reading.passages and not self.keeps_place else None
            self.take_passages(reading.passages, best)
            self._look_for_leans(reading)
        self.call_after_refresh(self.titles)

    def _look_for_leans(self, reading: Prepared) -> None:
        self._work("leans", lambda: self._find_leans(reading))

    def _find_leans(self, reading: Prepared) -> None:
        worker = get_current_worker()
        wanted = [row.id for row in self.record.claims]
        found = leans(
            self.session.store, wanted, reading.snapshot, reading.shown, lambda: worker.is_cancelled
        )
        if not worker.is_cancelled:
            self.post_message(self.Leant(reading.snapshot, found))

    def on_source_reading_leant(self, event: Leant) -> None:
        """Show in the margin which claims lean on which lines."""
        if self.reading is None or event.snapshot is not self.reading.snapshot:
            return
        rows = {row.id: row for row in self.record.claims}
        known = [lean for lean in event.found if lean.claim in rows]
        notes = [
            lean_note(
                self.session, rows[lean.claim], lean.passage.start, sought=lean.claim == self.opened_for.claim
            )
            for lean in known
        ]
        widest = max((len(short_id(lean.claim)) for lean in known), default=0)
        self.text.show_notes(notes, min(widest, _LONGEST_LABEL) + 6 if notes else 0)
        if not self.sought and known != self.leans:
            self.take_passages([lean.passage for lean in known], None)
        self.leans = known
        self.titles()
