"""The key that re-attributes a claim to the source that supports it."""

from typing import TYPE_CHECKING

from ...evidence.wording.signs import verdict_sign
from ...model.claim_row import ClaimView
from ...model.ids import SourceId, short_id
from ...model.safe_text import safe_line
from ...store import claims, figures
from ..screens.base import ViewBase
from ..target import CLAIM, FIGURE, SOURCE, Target

if TYPE_CHECKING:
    from ...refresh.reattributing import Reattributed


class Citing(ViewBase):
    """What the flag `elsewhere` offers is taken by one key; the report's own citation stays, and `u` takes it back."""

    def action_reattribute(self) -> None:
        """Let the claim of this row cite the source that the flag under the cursor names, else the first one."""
        view = claim_of(self)
        if view is None:
            self.notice("There is no claim here to re-attribute.", "dim")
            return
        source = chosen_source(self, view)
        if source is None:
            self.notice("No other source of the store is known to support it.", "dim")
            return
        session, claim = self.session, view.claim.id
        publisher = safe_line(session.source(source).publisher)

        def work() -> str:
            from ...refresh.reattributing import cite_instead  # noqa: PLC0415  # the rules take a while to load

            done = cite_instead(session.store, claim, source, session.checker, session.clock)
            return f"{short_id(claim)} cites {publisher} too{_found(done)} · u undoes"

        self.monitor_app.change(work)


def claim_of(view: ViewBase) -> ClaimView | None:
    """The claim of the row under the cursor, or of the view."""
    target = view.in_question()
    if target is None:
        return None
    claim = target.id if target.concept == CLAIM else target.claim
    if not claim and view.target is not None and view.target.concept == CLAIM:
        claim = view.target.id
    return claims.claim_view(view.session.store, claim) if claim else None


def chosen_source(view: ViewBase, claim: ClaimView) -> SourceId | None:
    """The offered source that the cursor is on, else the first; None where nothing is offered."""
    under = _source_under(view, view.selection())
    return under if under in claim.offered else next(iter(claim.offered), None)


def _source_under(view: ViewBase, target: Target | None) -> SourceId | None:
    if target is not None and target.concept == FIGURE:
        return figures.figure(view.session.store, target.id).source
    return SourceId(target.id) if target is not None and target.concept == SOURCE else None


def _found(done: "Reattributed") -> str:
    if done.checked is None:
        return ", not read yet: r reads it"
    return f": {verdict_sign(done.checked.finding.word).word}"
