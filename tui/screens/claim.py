"""The Claim view: one claim with each citation's state, passages, disagreements, history and notes."""

from collections.abc import Mapping

from textual.geometry import Region, Size

from ...config import keys
from ...model.ids import ClaimId, short_id
from ...model.safe_text import safe_line
from ...model.words import Modality
from ...store import claims
from ..crumbs import heading_line
from ..pages.claim import claim_lines
from ..pages.signs import verdict_span
from ..session import Session
from ..status import ROOMY, freshness
from ..target import CLAIM, SOURCE, Target
from ..widgets.lines import Line, Span
from ..widgets.page import Page
from .view import View


class ClaimView(View):
    """One level below a list of claims; Enter on a citation goes to its source."""

    VIEW = keys.View.CLAIM

    def __init__(self, session: Session, target: Target) -> None:
        super().__init__(session, target)
        self._claim = target
        self.page = Page("page", session.theme)
        self.page.active = True
        self.parts = {"page": self.page}
        self.part_name = "page"

    def regions(self, size: Size) -> Mapping[str, Region]:
        """The page below the header."""
        return self.framed(size, {"page": Region(0, 1, size.width, max(0, size.height - 2))})

    def load(self) -> None:
        """Read the claim."""
        view = claims.claim_view(self.session.store, self._claim.id)
        where, number = view.claim.locator, short_id(view.claim.id)
        self.page.title = Line(
            spans=(Span(f" {number}", "accent bold"), Span(f"  {safe_line(view.report.title)}", "dim")),
            right=(Span(f"paragraph {where.paragraph}, sentence {where.sentence}", "dim"),),
            rule=True,
        )  # fmt: skip
        self.page.show(claim_lines(self.session, view, full=True), keep=self.outdated)
        if view.citations and not self.outdated:
            self.page.put_cursor(Target(SOURCE, view.citations[0].state.source.id, view.claim.id))
        self._crumbs = (
            self.session.company.short_name,
            view.subject.short_name,
            number,
        )
        opinion = view.claim.modality is Modality.OPINION
        self._verdict = Span("opinion", "faint") if opinion else verdict_span(view.verdict, self.session)

    def action_next_claim(self) -> None:
        """Go to the claim below this one in the list that it was opened from, else to the next of the company."""
        self._step(1)

    def action_previous_claim(self) -> None:
        """Go to the claim before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        target = self._beside(step)
        if target is None:
            self.notice(f"That is the {'last' if step > 0 else 'first'} claim.", "dim")
        else:
            self.monitor_app.go_beside(target)

    def _beside(self, step: int) -> Target | None:
        """The neighbour; the list below moves along, so that going back leads to the claim that was seen last."""
        rows = self.monitor_app.list_below(self)
        if rows is not None and rows.current is not None and rows.current.target == self._claim:
            following = rows.row(rows.cursor + step)
            if following is None or following.target is None:
                return None
            rows.move(step)
            return following.target
        found = claims.neighbour(self.session.store, ClaimId(self._claim.id), step)
        return Target(CLAIM, found) if found else None

    def heading(self) -> Line:
        """Where the claim stands, and its verdict."""
        width = self.app.size.width
        *names, number = self._crumbs
        kept = (Span(f" › {number}", "text bold"), Span("  "), self._verdict)
        return heading_line(
            names, kept, freshness(self.session, self.monitor_app, brief=width < ROOMY), width
        )
