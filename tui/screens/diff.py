"""The Diff view: two snapshots of a source, what changed between them, and n and N from change to change.

Where a source was lost, it shows the last good text, and beside its cited passages what came instead.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.worker import Worker, WorkerState

from ...config import keys
from ...evidence.wording.ages import local_time
from ...evidence.wording.signs import outcome_sign
from ...model.safe_text import safe_line
from ...model.snapshot import Snapshot
from ...refresh.changes import Comparison, compare_snapshots, snapshots_to_compare
from ...refresh.losses import LossText, text_of
from ...store import snapshots
from ..footer import chosen_keys
from ..pages.diff import DiffPage, best_stop, diff_page
from ..pages.lost import lost_page
from ..session import Session
from ..status import ROOMY, freshness
from ..target import SOURCE, Target
from ..widgets.lines import BLANK, Line, Span, line
from ..widgets.page import Page
from .diff_target import asked_of, views_of
from .view import View

_PAGE = "page"
_FOOTER = ("next_change", "older_snapshot", "open", "back", "refresh_this", "open_link", "find", "help")
_AT_ONCE = 60_000
"""Characters that are compared before the first paint."""


class DiffView(View):
    """One level below a source or an event."""

    VIEW = keys.View.DIFF

    class Compared(Message):
        """A worker compared two long texts, or looked for the cited passages of one that was lost."""

        def __init__(self, found: Comparison | LossText) -> None:
            super().__init__()
            self.found = found

    def __init__(self, session: Session, target: Target) -> None:
        super().__init__(session, target)
        self.source, self._loss, self._pair = asked_of(session.store, target.id)
        self._at_loss = self._loss is not None
        """Whether what is shown is the loss and not the pair."""
        self._found: Comparison | LossText | None = None
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
        look = self._look()
        if self._found is not None or look is None:
            self._show()
        elif self._is_short():
            self._take(look())
        else:
            self._show()
            self.run_worker(
                lambda: self.post_message(self.Compared(look())),
                thread=True,
                exclusive=True,
                group="diff",
                exit_on_error=False,
            )

    def _look(self) -> Callable[[], Comparison | LossText] | None:
        """What has to be looked for; None where there is nothing to show."""
        store, loss, pair = self.session.store, self._loss, self._pair
        if self._at_loss and loss is not None:
            return lambda: text_of(store, loss)
        return None if pair is None else lambda: compare_snapshots(store, *pair)

    def _is_short(self) -> bool:
        if self._at_loss and self._loss is not None:
            return len(snapshots.snapshot(self.session.store, self._loss.last).text) <= _AT_ONCE
        return self._pair is None or sum(len(one.text) for one in self._pair) <= _AT_ONCE

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Keep in the log what a worker stumbled over."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            self.monitor_app.log_fault(event.worker.error)

    def on_diff_view_compared(self, event: Compared) -> None:
        """Show what a worker found, unless something else was stepped to meanwhile."""
        found = event.found
        if isinstance(found, LossText):
            is_wanted = self._at_loss and found.loss == self._loss
        else:
            pair = self._pair and tuple(one.id for one in self._pair)
            is_wanted = not self._at_loss and (found.earlier.id, found.later.id) == pair
        if is_wanted:
            self._take(found)

    def _take(self, found: Comparison | LossText) -> None:
        self._found = found
        self._show()
        self._stop = best_stop(self._shown.stops, self.target.claim if self.target else "")
        self._centre()
        self.call_after_refresh(self._centre)

    def _show(self) -> None:
        width = self.app.size.width
        if self._found is not None:
            self._shown = self._page_of(self._found, width)
            lines = self._shown.lines
        elif self._pair is None and not self._at_loss:
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

    def _page_of(self, found: Comparison | LossText, width: int) -> DiffPage:
        if isinstance(found, LossText):
            return lost_page(found, self._when(found.loss.at), width)
        return diff_page(found, width)

    def _when(self, at: datetime) -> str:
        return local_time(at, self.session.now, self.session.tz)

    def _centre(self) -> None:
        """Bring the current change to the middle of the page."""
        if self._stop is not None and self._stop < len(self._shown.stops):
            stop = self._shown.stops[self._stop]
            self.page.point_at(stop.first, centred=(stop.first + stop.last) // 2)
        self._titles()

    def _titles(self) -> None:
        left = [Span(" Changes ", "accent bold")]
        if self._at_loss and self._loss:
            last = self._snapshot_words(snapshots.snapshot(self.session.store, self._loss.last))
            left.append(Span(f"{last} → {outcome_sign(self._loss.outcome).word}", "dim"))
        elif self._pair:
            left.append(Span(" → ".join(map(self._snapshot_words, self._pair)), "dim"))
        right = (Span(self._place(), "accent"),) if self._found else ()
        self.page.title = Line(spans=tuple(left), right=(*right, Span(" ")), rule=True)
        self.page.refresh_title()

    def _snapshot_words(self, one: Snapshot) -> str:
        number = one.id.rpartition("@")[2]
        if self.app.size.width < ROOMY:
            return number
        return f"snapshot {number}, {'supplied' if one.supplied else 'read'} {self._when(one.fetched_at)}"

    def _place(self) -> str:
        many, what = len(self._shown.stops), "passage" if self._at_loss else "change"
        if not many:
            return "no change"
        if self._stop is None:
            return f"{many} {what}{'' if many == 1 else 's'}"
        return f"{what} {self._stop + 1} of {many}"

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
        views = views_of(ids, self._loss)
        shown = None if self._at_loss or self._pair is None else (self._pair[0].id, self._pair[1].id)
        at = views.index(shown) + step if shown in views else -1
        if not 0 <= at < len(views):
            self.notice(f"These are the {'oldest' if step < 0 else 'newest'} two snapshots.", "dim")
            return
        chosen = views[at]
        self._at_loss = chosen is None
        if chosen is not None:
            self._pair = snapshots_to_compare(self.session.store, self.source.id, *chosen)
        self._found, self._stop, self._shown = None, None, DiffPage((), ())
        self.load()
        self.show_bars()

    def on_resize(self, _: events.Resize) -> None:
        """Lay the two sides out for the new width, the change in question in the middle."""
        self._show()
        self.call_after_refresh(self._centre)
