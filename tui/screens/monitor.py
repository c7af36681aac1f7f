"""The Monitor: six panels, and the Evidence pane that shows the highlighted row in full."""

from collections.abc import Mapping, Sequence
from time import monotonic

from rich.cells import cell_len
from textual import events
from textual.geometry import Region, Size
from textual.timer import Timer

from ...config import keys
from ...model.period import Period
from ...store import subjects
from ..feeds.feed import Feed
from ..pages.evidence import claim_in_question, evidence_of, headline
from ..panels.competitors import CompetitorsPanel
from ..panels.inbox import InboxPanel
from ..panels.panel import Panel
from ..panels.risks import RisksPanel
from ..panels.segments import SegmentsPanel
from ..panels.sources import SourcesPanel
from ..panels.theses import ThesesPanel
from ..session import Session
from ..status import status_line
from ..target import SUBJECT, Target
from ..widgets.lines import Line, Span, fit, line
from ..widgets.page import Page
from ..widgets.row_list import RowList
from ..widgets.titled import title_line
from .monitor_layout import monitor_regions
from .view import View

_WELCOMES = (
    "Enter goes from a number to its source, q comes back, ? shows every key",
    "Enter opens, q comes back, ? shows the keys",
    "Enter opens, q back, ? every key",
)
"""The longest that has room greets."""
_ASK_SECONDS = 3.0
_HELD_SECONDS = 0.06
"""Moves that follow each other faster than this come from a held key."""
_WRITING_SECONDS = 0.002
"""What the thread that writes to the terminal is left alone for, so that the row is out before Evidence is made."""
_EVIDENCE = 20
"""Cells of the title of Evidence that the name of its row leaves alone."""
_FIRST = ("segments", "risks", "competitors")
"""Panels that the first paint shows; the others lie below them or show one line."""


class MonitorView(View):
    """The home view."""

    VIEW = keys.View.MONITOR

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.panels: dict[str, Panel] = {
            panel.name: panel
            for panel in (
                SegmentsPanel(), RisksPanel(), CompetitorsPanel(), ThesesPanel(), SourcesPanel(), InboxPanel(),
            )
        }  # fmt: skip
        self.lists = {
            name: RowList(name, panel.columns, session.theme) for name, panel in self.panels.items()
        }
        self.feeds: dict[str, Feed] = {}
        self.evidence = Page("evidence", session.theme)
        self.parts = {**self.lists, "evidence": self.evidence}
        self.part_name = "segments"
        self.panel_name = "segments"
        """The panel whose row Evidence shows."""
        self.lists["segments"].active = True
        self.zoomed = False
        self.quarters: Sequence[Period] = ()
        self.period: Period | None = None
        self._claim_shown: Target | None = None
        self._asked_at: float | None = None
        self._follow_timer: Timer | None = None
        self._moved_at = 0.0
        self._room = 0
        """The height for which Evidence was made."""
        self._welcome = session.first_start

    def regions(self, size: Size) -> Mapping[str, Region]:
        """Where each part stands."""
        regions = monitor_regions(
            size.width, size.height, focus=self.part_name, panel=self.panel_name, zoomed=self.zoomed,
            rows={name: max(1, len(row_list.keys)) for name, row_list in self.lists.items()},
        )  # fmt: skip
        return self.with_prompt(regions)

    def load(self) -> None:
        """Read the panels and the row that Evidence shows."""
        store, company = self.session.store, self.session.company.id
        self.quarters = subjects.quarters(store, company)
        if self.period is None or not any(self.period.same_dates(quarter) for quarter in self.quarters):
            self.period = subjects.opening_quarter(store, company)
        for name in _FIRST if not self.feeds else self.panels:
            self._read_panel(name)
        self.show_evidence(keep=self.outdated)
        if len(self.feeds) < len(self.panels):
            self.call_after_refresh(self._read_rest)

    def _read_rest(self) -> None:
        """Read the panels that the first paint can do without."""
        for name in self.panels:
            if name not in self.feeds:
                self._read_panel(name)

    def _read_panel(self, name: str) -> None:
        panel = self.panels[name]
        self.feeds[name] = panel.read(self.session, self.period)
        self.reload_list(name)

    def reload_list(self, name: str) -> None:
        """Bring a panel up to date with how it shall be shown."""
        row_list = self.lists[name]
        row_list.holds = name == self.panel_name
        row_list.empty = self._nothing(self.panels[name])
        self.fill(name, row_list, self.feeds[name])

    def listed(self, name: str) -> None:
        """Title and room follow the rows."""
        self._title(name)
        self.relayout()

    def _nothing(self, panel: Panel) -> tuple[Line, ...]:
        state = self.list_state(panel.name)
        if not (state.text or state.problems):
            return panel.empty(self.session)
        return (line(Span(f"  {state.nothing()}", "dim")),)

    def _title(self, name: str) -> None:
        if name not in self.feeds:
            return
        row_list, panel, rows = self.lists[name], self.panels[name], self.feeds[name].rows
        state = self.list_state(name).words()
        total = f" of {len(rows)}" if rows else ""
        shown = f" {len(row_list.keys)}{total} · {state}" if state else ""
        active = self.part_name == name
        row_list.title = title_line(
            panel.number, panel.title, Span(shown, "warn"), active=active,
            right=panel.about(self.session, self.period),
        )  # fmt: skip
        row_list.collapsed = title_line(
            panel.number, panel.title, Span("  "), *panel.summary(self.session, rows), active=active
        )._replace(rule=False)
        row_list.refresh_title()

    def heading(self) -> Line:
        """The company, and how fresh the store is."""
        return status_line(self.session, self.monitor_app, self.app.size.width)

    def hints(self) -> Line:
        """The keys, or the welcome of the first start."""
        if self._welcome:
            room = self.app.size.width - 2
            words = next((words for words in _WELCOMES if len(words) <= room), _WELCOMES[-1])
            return line(Span(f" {words}", "accent"))
        return super().hints()

    def hints_right(self) -> tuple[Span, ...]:
        """The keys of the panels."""
        return (Span("1-6 0", "accent"), Span(" panels ", "dim"))

    def welcomed(self) -> None:
        """Take the welcome away, after the first Enter."""
        if self._welcome:
            self._welcome = False
            self.show_bars()

    def moved(self) -> None:
        """Let Evidence follow the cursor."""
        if self.part_name == "evidence":
            self._follow_in_evidence()
        else:
            self._claim_shown = None
            self._let_evidence_follow()

    def _let_evidence_follow(self) -> None:
        """Show Evidence once the cursor is painted; under a held key once it rests, which a slow line thanks."""
        if self._follow_timer is not None:
            self._follow_timer.stop()
        before, self._moved_at = self._moved_at, monotonic()
        if self._moved_at - before > _HELD_SECONDS:
            # Asked of the list: the view itself would call before it hears that the list has rows to paint.
            self.lists[self.panel_name].call_after_refresh(self._follow_once_written)
        else:
            self._follow_timer = self.set_timer(_HELD_SECONDS, self.show_evidence)

    def _follow_once_written(self) -> None:
        self._follow_timer = self.set_timer(_WRITING_SECONDS, self.show_evidence)

    def _follow_in_evidence(self) -> None:
        target = self.evidence.target
        if target is not None and target != self._claim_shown:
            self._claim_shown = target
            self.show_evidence(keep=True)

    def give_keys_to(self, name: str) -> None:
        """Let a panel, or Evidence, take the keys."""
        before = self.part_name
        if name in self.lists:
            self.panel_name = name
        super().give_keys_to(name)
        for changed in {before, self.part_name} & set(self.lists):
            self._title(changed)
        self._evidence_title()

    def show_evidence(self, *, keep: bool = False) -> None:
        """Show the highlighted row in full."""
        row = self.lists[self.panel_name].current
        target = row.target if row else None
        self._room = self._evidence_room()
        self.evidence.show(
            evidence_of(self.session, target, self._claim_shown, self.period, self._room), keep=keep
        )
        self._evidence_title()

    def _evidence_room(self) -> int:
        """The height that Evidence is going to have: before the first paint it has none yet."""
        place = self.regions(self.app.size).get("evidence")
        return place.height if place else 0

    def in_question(self) -> Target | None:
        """The row; for that of a subject the claim that Evidence shows in full."""
        target = self.selection()
        if target is None or target.concept != SUBJECT:
            return target
        return claim_in_question(self.session, target, self._claim_shown) or target

    def with_number(self) -> Target | None:
        """The row; for that of a subject the figure with which Evidence begins."""
        target = self.selection()
        if target is None or target.concept != SUBJECT:
            return target
        return headline(self.session, target, self.period) or target

    def _evidence_title(self) -> None:
        row = self.lists[self.panel_name].current
        name = row.cells[0].text.strip() if row else ""
        if room := self.evidence.size.width:
            name = fit(name, min(cell_len(name), max(0, room - _EVIDENCE))).rstrip()
        active = self.part_name == "evidence"
        self.evidence.title = title_line("0", "Evidence", active=active, right=(Span(name, "dim"),))
        self.evidence.refresh_title()

    def go_sideways(self, step: int) -> None:
        """Left of Evidence stands the panel, right of the panels stands Evidence."""
        self.give_keys_to("evidence" if step > 0 else self.panel_name)

    def action_zoom(self) -> None:
        """Give the part the whole screen, or give it back."""
        self.zoomed = not self.zoomed
        self.relayout()

    def action_older(self) -> None:
        """Show the quarter before."""
        self._shift_period(-1)

    def action_newer(self) -> None:
        """Show the quarter after."""
        self._shift_period(1)

    def _shift_period(self, step: int) -> None:
        place = next(
            (
                at
                for at, quarter in enumerate(self.quarters)
                if self.period and quarter.same_dates(self.period)
            ),
            None,
        )
        if place is None or not 0 <= place + step < len(self.quarters):
            self.notice(f"No {'older' if step < 0 else 'newer'} quarter has figures.", "dim")
            return
        self.period = self.quarters[place + step]
        for name in ("segments", "risks", "competitors"):
            self._read_panel(name)
        self.show_evidence()

    def progressed(self) -> None:
        """Show in the rows of the sources which are being read."""
        super().progressed()
        self.lists["sources"].reread()

    def news_came(self) -> None:
        """Mark what changed, and say so in Evidence."""
        super().news_came()
        if self.feeds:
            self.show_evidence(keep=True)

    def ask_to_leave(self) -> None:
        """Leave at the second q within a few seconds."""
        if self._asked_at is not None and monotonic() - self._asked_at < _ASK_SECONDS:
            self.monitor_app.leave()
            return
        self._asked_at = monotonic()
        self.notice("q again leaves alimon", "accent", _ASK_SECONDS)

    async def on_key(self, event: events.Key) -> None:
        """Esc cancels a refresh here, and Backspace does nothing; any other key withdraws the question to leave."""
        if self.focused is None and event.key in ("escape", "backspace") and not self._prefix:
            event.stop()
            event.prevent_default()
            if event.key == "escape":
                self.monitor_app.cancel_refresh()
            return
        if event.key != "q" and self._asked_at is not None:
            self._asked_at = None
            self.clear_notice()
        await super().on_key(event)

    def company_changed(self) -> None:
        """Show the company that was switched to, from its first row."""
        self.period, self._claim_shown = None, None
        for row_list in self.lists.values():
            row_list.move_to(0)
        self.load()
        self.show_bars()

    def on_resize(self, _: events.Resize) -> None:
        """Let Evidence begin with what its room is best for."""
        if self.feeds and self._room != self._evidence_room():
            self.show_evidence(keep=True)
