"""The Diff view: two snapshots of a source, what changed between them, and n and N from change to change."""

from collections.abc import Mapping

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.worker import Worker, WorkerState

from ...config import keys
from ...evidence.wording.ages import local_time
from ...model.ids import SnapshotId
from ...model.safe_text import safe_line
from ...model.snapshot import Snapshot
from ...refresh.changes import Comparison, compare_snapshots, snapshots_to_compare
from ...store import snapshots, sources
from ..footer import chosen_keys
from ..pages.diff import DiffPage, best_stop, diff_page
from ..session import Session
from ..status import ROOMY, freshness
from ..target import DIFF, SOURCE, Target
from ..widgets.lines import BLANK, Line, Span, line
from ..widgets.page import Page
from .view import View

_PAGE = "page"
_FOOTER = ("next_change", "older_snapshot", "open", "back", "refresh_this", "open_link", "find", "help")
_AT_ONCE = 60_000
"""Characters that are compared before the first paint."""
_BETWEEN = ".."


def diff_target(earlier: SnapshotId | None, later: str, claim: str = "") -> Target:
    """The view of two snapshots; of a source and its newest two where `later` is the id of a source."""
    return Target(DIFF, f"{earlier}{_BETWEEN}{later}" if earlier else later, claim)


class DiffView(View):
    """One level below a source or an event."""

    VIEW = keys.View.DIFF

    class Compared(Message):
        """A worker compared two long texts."""

        def __init__(self, found: Comparison) -> None:
            super().__init__()
            self.found = found

    def __init__(self, session: Session, target: Target) -> None:
        super().__init__(session, target)
        earlier, _, later = target.id.rpartition(_BETWEEN)
        source_id, _, number = later.partition("@")
        self.source = sources.source(session.store, source_id)
        self._pair = snapshots_to_compare(session.store, self.source.id, earlier, later if number else "")
        self._found: Comparison | None = None
        self._stop: int | None = None
        self._shown = DiffPage((), ())
        self.page = Page(_PAGE, session.theme)
        self.page.active = True
        self.parts = {_PAGE: self.page}
        self.part_name = _PAGE

    def regions(self, size: Size) -> Mapping[str, Region]:
        """The page below the header."""
        return self.framed(size, {_PAGE: Region(0, 1, size.width, max(0, size.height - 2))})

    def load(self) -> None:
        """Compare the two snapshots, which never change; a long text is left to a worker."""
        if self._found is not None or self._pair is None:
            self._show()
            return
        earlier, later = self._pair
        if len(earlier.text) + len(later.text) <= _AT_ONCE:
            self._take(compare_snapshots(self.session.store, earlier, later))
        else:
            self._show()
            self.run_worker(
                lambda: self.post_message(
                    self.Compared(compare_snapshots(self.session.store, earlier, later))
                ),
                thread=True,
                exclusive=True,
                group="diff",
                exit_on_error=False,
            )

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Keep in the log what a worker stumbled over."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            self.monitor_app.log_fault(event.worker.error)

    def on_diff_view_compared(self, event: Compared) -> None:
        """Show what a worker found, unless other snapshots were stepped to meanwhile."""
        if self._pair and (event.found.earlier.id, event.found.later.id) == tuple(
            one.id for one in self._pair
        ):
            self._take(event.found)

    def _take(self, found: Comparison) -> None:
        self._found = found
        self._show()
        self._stop = best_stop(self._shown.stops, self.target.claim if self.target else "")
        self._centre()
        self.call_after_refresh(self._centre)

    def _show(self) -> None:
        width = self.app.size.width
        if self._found is not None:
            self._shown = diff_page(self._found, width)
            lines = self._shown.lines
        elif self._pair is None:
            lines = (
                BLANK,
                line(Span("There are not two snapshots to compare yet.", "warn"), indent=1),
                line(
                    Span("r reads the source now; what it says then is compared with this.", "dim"),
                    indent=1,
                    wrap=True,
                ),
            )
        else:
            lines = (BLANK, line(Span("comparing…", "dim"), indent=1))
        self.page.show(lines, keep=True)
        self._titles()

    def _centre(self) -> None:
        """Bring the current change to the middle of the page."""
        if self._stop is not None and self._stop < len(self._shown.stops):
            stop = self._shown.stops[self._stop]
            self.page.point_at(stop.first, centred=(stop.first + stop.last) // 2)
        self._titles()

    def _titles(self) -> None:
        left = [Span(" Changes ", "accent bold")]
        if self._pair:
            left.append(Span(" → ".join(map(self._snapshot_words, self._pair)), "dim"))
        right = (Span(self._place(), "accent"),) if self._found else ()
        self.page.title = Line(spans=tuple(left), right=(*right, Span(" ")), rule=True)
        self.page.refresh_title()

    def _snapshot_words(self, one: Snapshot) -> str:
        number = one.id.rpartition("@")[2]
        if self.app.size.width < ROOMY:
            return number
        at = local_time(one.fetched_at, self.session.now, self.session.tz)
        return f"snapshot {number}, {'supplied' if one.supplied else 'read'} {at}"

    def _place(self) -> str:
        many = len(self._shown.stops)
        if not many:
            return "no change"
        if self._stop is None:
            return f"{many} change{'' if many == 1 else 's'}"
        return f"change {self._stop + 1} of {many}"

    def hints(self) -> Line:
        """The keys of the changes first."""
        return chosen_keys(self.monitor_app.keymap, self.VIEW, _FOOTER, self.app.size.width)

    def heading(self) -> Line:
        """Whose changes they are."""
        number = f"[{self.source.number}] " if self.source.number is not None else ""
        return Line(
            spans=(
                Span(f" {number}", "accent bold"),
                Span(safe_line(self.source.publisher), "text bold"),
                Span(f" · {safe_line(self.source.title)}", "text"),
            ),
            right=freshness(self.session, self.monitor_app, brief=self.app.size.width < ROOMY),
        )

    def selection(self) -> Target | None:
        """The source, as cited by the claim that leans on the current change, or that it was opened for."""
        stops = self._shown.stops
        claims = stops[self._stop].claims if self._stop is not None and self._stop < len(stops) else ()
        opened_for = self.target.claim if self.target else ""
        return Target(SOURCE, self.source.id, claims[0] if claims else opened_for)

    def action_next_change(self) -> None:
        """Go to the next change; after the last one comes the first."""
        self._step(1)

    def action_previous_change(self) -> None:
        """Go to the change before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        many = len(self._shown.stops)
        if not many:
            self.notice("Nothing changed between these two snapshots.", "dim")
            return
        self._stop = (-1 if step > 0 else 0) + step if self._stop is None else self._stop + step
        self._stop %= many
        self._centre()

    def action_older_snapshot(self) -> None:
        """Compare the two snapshots before."""
        self._step_pair(-1)

    def action_newer_snapshot(self) -> None:
        """Compare the two snapshots after."""
        self._step_pair(1)

    def _step_pair(self, step: int) -> None:
        ids = snapshots.snapshot_ids(self.session.store, self.source.id)
        later = self._pair[1].id if self._pair else None
        at = ids.index(later) + step if later in ids else 0
        if not 1 <= at < len(ids):
            self.notice(f"These are the {'oldest' if step < 0 else 'newest'} two snapshots.", "dim")
            return
        self._pair = snapshots_to_compare(self.session.store, self.source.id, ids[at - 1], ids[at])
        self._found, self._stop, self._shown = None, None, DiffPage((), ())
        self.load()
        self.show_bars()

    def on_resize(self, _: events.Resize) -> None:
        """Lay the two sides out for the new width, the change in question in the middle."""
        self._show()
        self.call_after_refresh(self._centre)
        self.show_bars()
