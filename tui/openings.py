"""What opens from a row: the view of it, its provenance, its link, and the box that takes its text."""

import os
import sys

from textual.app import App

from ..model.errors import UnknownId
from ..model.event import Event
from ..store import claims, events, subjects, thesis_rows
from .changing import read_only_words
from .clipboard import copy_sequence, surroundings, too_long
from .links import has_browser, safe_link, start_browser
from .row_source import citation_of, source_of
from .screens.base import ViewBase
from .session import Session
from .target import CLAIM, DIFF, EVENT, SOURCE, SUBJECT, Target
from .widgets.lines import Line, Span

_LINK_SECONDS = 20.0
"""How long a link stays in the footer, to be clicked or read out."""


class Openings(App[int]):
    """The ways from a row to what stands behind it. Views and boxes are imported when they are first opened."""

    session: Session

    def view_of(self, target: Target) -> ViewBase | None:
        """The view of a target; None, and a notice, where the store does not have it."""
        try:
            return self._view_of(target)
        except UnknownId as fault:
            self.tell(f"{fault.message} {fault.hint}", "warn")
            return None

    def _view_of(self, target: Target) -> ViewBase | None:
        match target.concept:
            case "subject":
                from .screens.subject import SubjectView  # noqa: PLC0415  # views load when first opened

                return SubjectView(self.session, target)
            case "claim":
                from .screens.claim import ClaimView  # noqa: PLC0415

                claims.claim(self.session.store, target.id)
                return ClaimView(self.session, target)
            case "source" | "figure":
                from .screens.source import SourceView  # noqa: PLC0415

                return SourceView(self.session, target)
            case "diff" | "find" | "activity":
                return self._view_over(target)
        leads_to = self._beyond(target)
        return self._view_of(leads_to) if leads_to else None

    def _view_over(self, target: Target) -> ViewBase:
        """A view that is of no single row."""
        match target.concept:
            case "diff":
                from .screens.diff import DiffView  # noqa: PLC0415

                return DiffView(self.session, target)
            case "find":
                from .screens.find import FindView  # noqa: PLC0415

                return FindView(self.session, target)
        from .screens.activity import ActivityView  # noqa: PLC0415

        return ActivityView(self.session, target)

    def _beyond(self, target: Target) -> Target | None:
        """Where a row leads that has no view of its own."""
        store = self.session.store
        match target.concept:
            case "thesis":
                thesis = thesis_rows.thesis_row(store, target.id).thesis
                return Target(CLAIM, thesis.claim) if thesis.claim else Target(SUBJECT, thesis.subject)
            case "event":
                return self._beyond_event(events.event(store, target.id))
            case "snapshot":
                return Target(SOURCE, target.id.partition("@")[0])
        return None

    def _beyond_event(self, event: Event) -> Target | None:
        """What changed, where an event is of that; else the claim or the source that it is about."""
        if event.earlier and event.later:
            return Target(DIFF, f"{event.earlier}..{event.later}", event.claim or "")
        if self._is_of_a_loss(event):
            return Target(DIFF, event.id)
        if event.claim:
            return Target(CLAIM, event.claim)
        if event.source:
            return Target(SOURCE, event.source)
        whole = subjects.company_itself(self.session.store, event.company)
        if whole is None:
            self.tell("Nothing to open here.", "dim")
            return None
        return Target(SUBJECT, whole)

    def _is_of_a_loss(self, event: Event) -> bool:
        """Whether an event is of a text that could no longer be read."""
        from ..refresh.losses import loss_of  # noqa: PLC0415  # few starts open an event

        return loss_of(self.session.store, event) is not None

    def open_diff(self, target: Target | None) -> None:
        """Show what changed in the source of a row; of an event, what changed then."""
        if target is not None and target.concept == EVENT:
            event = events.event(self.session.store, target.id)
            if (event.earlier and event.later) or self._is_of_a_loss(event):
                self.open_target(self._beyond_event(event) or target)
            else:
                # The source may have changed before or since: that would be shown as what the event is of.
                self.tell("No text changed in this event: Enter opens what it is about.", "dim")
            return
        source = source_of(self.session.store, target)
        if source is None or target is None:
            self.tell("This row has no source that could change.", "dim")
            return
        claim = target.id if target.concept == CLAIM else target.claim
        self.open_target(Target(DIFF, source.id, claim))

    def open_provenance(self, target: Target | None) -> None:
        """Show where a row comes from; a row without provenance of its own stands for its source."""
        from .boxes.provenance import ProvenanceBox  # noqa: PLC0415  # boxes load when first opened
        from .pages.provenance import has_provenance  # noqa: PLC0415

        if target is not None and not has_provenance(target):
            source = source_of(self.session.store, target)
            target = Target(SOURCE, source.id) if source else None
        if target is None:
            self.tell("Claims, figures and sources have a provenance: highlight one.", "dim")
        else:
            self.push_screen(ProvenanceBox(self.session, target))

    def open_paste(self, target: Target | None) -> None:
        """Take the text of the source of a row."""
        from .boxes.paste import PasteBox  # noqa: PLC0415

        source = source_of(self.session.store, target, unread=True)
        if source is None:
            self.tell("This row has no source to paste a text for.", "dim")
        elif not self.session.store.writable:
            self.tell(read_only_words(self.session), "warn")
        else:
            self.push_screen(PasteBox(self.session, source))

    def open_review(self, place: str) -> None:
        """Read a report, and show what it claims before any of it is kept."""
        from .boxes.review import ReviewBox  # noqa: PLC0415

        if self.session.store.writable:
            self.push_screen(ReviewBox(self.session, place))
        else:
            self.tell(read_only_words(self.session), "warn")

    def open_overrule(self, target: Target | None) -> None:
        """Set the user's own word against the verdict of the citation of a row."""
        from .boxes.overrule import OverruleBox  # noqa: PLC0415

        citation = citation_of(self.session.store, target)
        if citation is None:
            self.tell("This row has no citation whose verdict could be overruled.", "dim")
        elif not self.session.store.writable:
            self.tell(read_only_words(self.session), "warn")
        else:
            self.push_screen(OverruleBox(self.session, citation))

    def open_link(self, target: Target | None) -> None:
        """Open the source of a row in a browser in front of the user, or show and copy its link."""
        source = source_of(self.session.store, target)
        if source is None:
            self.tell("This row has no source to open.", "dim")
            return
        link = safe_link(source.url)
        if not link:
            self.tell(f"The source has no web address: {source.url}", "warn")
        elif has_browser(os.environ, sys.platform):
            self.tell(f"Opening {link}", "dim")
            self.run_worker(lambda: self._browse(link), thread=True, group="browser", exit_on_error=False)
        else:
            self.show_link(link)

    def _browse(self, link: str) -> None:
        if not start_browser(link):
            self.call_from_thread(self.show_link, link)

    def show_link(self, link: str) -> None:
        """Show a link in the footer, to be clicked in the user's own terminal, and copy it."""
        copied = Span("not copied ", "warn") if self.copy(link) else Span("copied ", "good")
        shown = Line(spans=(Span(" "), Span(link, "accent", link)), right=(copied,))
        self.view.announce(shown, _LINK_SECONDS)

    def copy(self, text: str) -> str:
        """Send a text to the clipboard of the user's terminal; returns why it could not, or nothing."""
        fault = too_long(text)
        if fault:
            return fault
        # The toolkit's own copying writes a bare sequence, which tmux and screen swallow; the driver is the only
        # thing that writes to the terminal in turn with what is painted.
        if self._driver is None:
            return "There is no terminal to copy to."
        self._driver.write(copy_sequence(text, surroundings(os.environ)).decode("ascii"))
        self._driver.flush()
        return ""

    def open_target(self, target: Target) -> None:
        """Go one level deeper, to what a target names."""
        raise NotImplementedError

    @property
    def view(self) -> ViewBase:
        """The view on top, below whatever box is open over it."""
        raise NotImplementedError

    def tell(self, text: str, role: str) -> None:
        """Say something in the view on top."""
        raise NotImplementedError
