"""Stepping through the snapshots of a source with < and >, the reader's place kept, and D to what changed."""

from ...evidence.change.compare import carried, compare
from ...evidence.wording.ages import local_time
from ...model.claim_row import SourceView as SourceRecord
from ...model.ids import SnapshotId
from ...store import snapshots
from ..reading.prepared import Prepared
from ..session import Session
from ..target import DIFF, Target
from ..widgets.lines import Span
from .source_reading import SourceReading

_COMPARED = 200_000
"""Characters of two texts up to which a place in the one is looked up in the other; beyond, it is about the same."""


class SourceSnapshots(SourceReading):
    """The newest snapshot is shown until an older one is asked for; that one then stays, whatever is read."""

    def __init__(self, session: Session, target: Target) -> None:
        self._chosen: SnapshotId | None = None
        """An older snapshot that is shown in place of the newest."""
        self._ids: tuple[SnapshotId, ...] = ()
        """All snapshots, oldest first."""
        super().__init__(session, target)

    def stored(self) -> SourceRecord:
        """What the store knows of the source, with the snapshot that was stepped to."""
        record = super().stored()
        self._ids = snapshots.snapshot_ids(self.session.store, self.source_id)
        if self._chosen not in self._ids or (record.snapshot and record.snapshot.id == self._chosen):
            self._chosen = None
        if self._chosen is None:
            return record
        return record._replace(snapshot=snapshots.snapshot(self.session.store, self._chosen))

    def place_in(self, reading: Prepared) -> int:
        """The place that says the same in the other text."""
        old, new, at = self.text.whole, reading.flow.text, self.text.top_at
        if len(old) + len(new) > _COMPARED:
            return at
        return carried(at, compare(old, new))

    def snapshot_words(self) -> tuple[Span, ...]:
        """Which of several snapshots is shown, and when it was read."""
        shown, ids = self.record.snapshot, self._ids
        if shown is None or len(ids) <= 1 or shown.id not in ids:
            return ()
        at = local_time(shown.fetched_at, self.session.now, self.session.tz)
        role = "dim" if self._chosen is None else "warn"
        words = f" snapshot {ids.index(shown.id) + 1} of {len(ids)}"
        return (Span(f"{words}, {'supplied' if shown.supplied else 'read'} {at} ", role),)

    def action_older_snapshot(self) -> None:
        """Show the snapshot before, from the same place on."""
        self._step_snapshot(-1)

    def action_newer_snapshot(self) -> None:
        """Show the snapshot after, from the same place on."""
        self._step_snapshot(1)

    def _step_snapshot(self, step: int) -> None:
        shown, ids = self.record.snapshot, self._ids
        if shown is None or shown.id not in ids:
            self.notice("No snapshot of this source is there yet.", "dim")
            return
        at = ids.index(shown.id) + step
        if not 0 <= at < len(ids):
            self.notice(f"This is the {'oldest' if step < 0 else 'newest'} snapshot.", "dim")
            return
        self._chosen = ids[at]
        self.keeps_place = True
        self.load()
        self.show_bars()

    def action_diff(self) -> None:
        """Show what changed between this snapshot and the one before."""
        shown = self.record.snapshot
        later = shown.id if shown else self.source_id
        self.monitor_app.open_target(Target(DIFF, later, self.opened_for.claim))
