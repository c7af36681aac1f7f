"""The Source view: the text of a source as a pager, with the claims that lean on it."""

from collections.abc import Mapping

from textual import events
from textual.app import ComposeResult
from textual.geometry import Region, Size

from ...config import keys
from ...model.ids import ClaimId
from ...model.safe_text import safe_line
from ...model.words import ItemState
from ..footer import chosen_keys
from ..pages.faults import fault_span
from ..pages.source import citing_lines, counted, source_heading, target_of_sought, without_text
from ..session import Session
from ..target import CLAIM, SOURCE, Target
from ..widgets.lines import Line, Span
from ..widgets.page import Page
from ..widgets.titled import title_line
from .source_layout import beside, source_regions
from .source_search import TEXT
from .source_snapshots import SourceSnapshots

_CITING, _FACTS = "citing", "facts"
_READING = frozenset({ItemState.WAITING, ItemState.RUNNING})
_FOOTER = (
    "next_passage", "find", "next_panel", "back", "diff", "older_snapshot", "open_link", "provenance", "refresh_this",
    "paste", "help",
)  # fmt: skip
_FOOTER_WITHOUT_TEXT = ("refresh_this", "paste", "open", "back", "open_link", "provenance", "help")


class SourceView(SourceSnapshots):
    """One level below a citation or a figure. Without a text it says why, and what is known all the same."""

    VIEW = keys.View.SOURCE

    def __init__(self, session: Session, target: Target) -> None:
        super().__init__(session, target)
        self.citing = Page(_CITING, session.theme)
        self.facts = Page(_FACTS, session.theme)
        self._beside = False
        """Whether the list stands beside the text."""
        self._take_parts()

    def compose(self) -> ComposeResult:
        """Yield the bars and every part: which of them are shown depends on whether there is a text."""
        yield self.header
        yield self.text
        yield self.citing
        yield self.facts
        yield self.footer

    def _take_parts(self) -> None:
        """The text and the list beside it, or the page that stands in their place."""
        if self.record.snapshot is not None:
            self.parts = {TEXT: self.text, _CITING: self.citing}
        else:
            self.parts = {_FACTS: self.facts}
        if self.part_name not in self.parts:
            self.part_name = next(iter(self.parts))
        for name, part in self.parts.items():
            part.set_active(active=name == self.part_name)

    def regions(self, size: Size) -> Mapping[str, Region]:
        """Where each part stands."""
        body = Region(0, 1, size.width, max(0, size.height - 2))
        if _FACTS in self.parts:
            return self.framed(size, {_FACTS: body})
        listing = self.part_name == _CITING
        return self.framed(size, source_regions(body, len(self.citing.lines), listing=listing))

    def load(self) -> None:
        """Read the source and what leans on it."""
        self.read_record()
        self._take_parts()
        self._list_citing(keep=self.outdated)
        facts = without_text(self.session, self.record, self.opened_for, self.sought)
        self.facts.show(facts, keep=self.outdated)
        if not self.outdated and (sought := target_of_sought(self.opened_for)):
            self.facts.put_cursor(sought)
            self.facts.top = 0
            self.citing.put_cursor(sought)
        self.relayout()
        self.titles()

    def _list_citing(self, *, keep: bool) -> None:
        """List what leans on the source, in the form that its room asks for."""
        self._beside = beside(self.app.size.width)
        lines = citing_lines(self.session, self.record, self.opened_for, narrow=self._beside)
        self.citing.show(lines, keep=keep)

    def selection(self) -> Target | None:
        """The source; as cited by the claim whose passage is the current one, where it was opened for itself."""
        stop = self.current_stop
        if self.part is self.text and not self.sought and stop is not None and stop < len(self.leans):
            return Target(SOURCE, self.source_id, self.leans[stop].claim)
        return super().selection()

    def action_open(self) -> None:
        """Open the claim whose passage is the current one, or the row of the list."""
        target = self.selection()
        if self.part is self.text and target and target.claim and not self.sought:
            self.monitor_app.open_target(Target(CLAIM, target.claim))
        else:
            super().action_open()

    def moved(self) -> None:
        """Follow the scrolling in the title."""
        self.titles()

    def titles(self) -> None:
        """Bring the titles of the parts up to date."""
        sought = (Span(f" {safe_line(self.sought)} "),) if self.sought else ()
        faults = fault_span(self.session, self.source_id)
        self.text.title = Line(
            spans=(*self.snapshot_words(), *faults, *sought),
            right=(*self._place(), Span(" ")),
            rule=True,
        )
        self.text.refresh_title()
        many = counted(self.record.claim_count, "claim")
        listing = self.part_name == _CITING
        cites = f"{many} cite{'s' if self.record.claim_count == 1 else ''} it"
        tab = () if listing else (Span("Tab", "accent"), Span(" goes there ", "faint"))
        self.citing.title = title_line("", cites, active=listing, right=tab)
        self.citing.refresh_title()
        self.facts.title = title_line("", "Nothing to read yet", active=True)

    def _place(self) -> tuple[Span, ...]:
        if self.reading is None:
            return (Span("reading the text…", "dim"),)
        if self.reading.passages is None and not self.searching:
            return (Span("looking for the passage…", "dim"),)
        return self.place_words(sought=bool(self.sought))

    def heading(self) -> Line:
        """The source, how old its text is, and the verdicts of the claims that cite it."""
        reading = self.monitor_app.state_of(self.source_id) in _READING
        return source_heading(self.session, self.record, self.app.size.width, reading=reading)

    def hints(self) -> Line:
        """The keys for what is on screen: the pager's, or those that bring a text in."""
        wanted = _FOOTER if TEXT in self.parts else _FOOTER_WITHOUT_TEXT
        return chosen_keys(self.monitor_app.keymap, self.VIEW, wanted, self.app.size.width)

    def give_keys_to(self, name: str) -> None:
        """Let the text, or the list beside it, take the keys."""
        super().give_keys_to(name)
        self.titles()

    def action_refresh_this(self) -> None:
        """Read this source now, whatever row has the cursor."""
        self.monitor_app.refresh_sources(self.target)

    def action_open_link(self) -> None:
        """Open this source in a browser, or show its link."""
        self.monitor_app.open_link(self.target)

    def action_paste(self) -> None:
        """Paste the text of this source."""
        self.monitor_app.open_paste(self.target)

    def action_next_claim(self) -> None:
        """Show the passages of the next claim that cites this source."""
        self._step_claim(1)

    def action_previous_claim(self) -> None:
        """Show those of the claim before."""
        self._step_claim(-1)

    def _step_claim(self, step: int) -> None:
        ids = [row.id for row in self.record.claims]
        known = self.opened_for.claim in ids
        place = ids.index(ClaimId(self.opened_for.claim)) + step if known else 0 if step > 0 else len(ids) - 1
        if 0 <= place < len(ids):
            self.monitor_app.go_beside(Target(SOURCE, self.source_id, ids[place]))
        else:
            end = "last" if step > 0 else "first"
            words = f"That is the {end} claim that cites it." if ids else "No claim cites this source."
            self.notice(words, "dim")

    def action_overrule(self) -> None:
        """Overrule the verdict on this source of the claim under the cursor, or of the one that it was opened for."""
        row = self.selection() if self.part is self.citing else None
        claim = row.id if row is not None and row.concept == CLAIM else self.opened_for.claim
        self.monitor_app.open_overrule(Target(SOURCE, self.record.state.source.id, claim))

    def action_provenance(self) -> None:
        """Show where this source, or the row of the list beside its text, comes from."""
        of_row = self.part is self.citing
        self.monitor_app.open_provenance(self.selection() if of_row else self.target)

    def on_resize(self, _: events.Resize) -> None:
        """Fit the titles and the list to the width."""
        if self._beside != beside(self.app.size.width):
            self._list_citing(keep=True)
        self.call_after_refresh(self.titles)
