"""Which claims lean on which lines of a text, and the passages that a source was opened for."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from ...model.claim import Claim, Locator
from ...model.figure import Figure
from ...model.ids import ClaimId, ReportId
from ...model.snapshot import Passage, Snapshot
from ...store import claims, figures, subjects, verdicts
from ...store.connect import Store
from ..pages.passages import of_verdict, passages_of, verdict_first
from ..target import CLAIM, FIGURE, Target
from .shown_text import ShownText


class Lean(NamedTuple):
    """A claim and the passage of the text shown that speaks of it most plainly."""

    claim: ClaimId
    passage: Passage


def looked_for(
    store: Store, target: Target | None, snapshot: Snapshot, shown: ShownText
) -> tuple[Passage, ...]:
    """Every passage for the claim or figure of `target`, best first, as passages of the text shown.

    Raises UnknownId.
    """
    if target is None:
        return ()
    claim = claims.claim(store, target.id) if target.concept == CLAIM else None
    if target.concept == FIGURE:
        claim = _put_as_claim(figures.figure(store, target.id))
    return _passages(store, claim, snapshot, shown) if claim else ()


def leans(
    store: Store,
    wanted: Iterable[ClaimId],
    snapshot: Snapshot,
    shown: ShownText,
    stopped: Callable[[], bool],
) -> tuple[Lean, ...]:
    """Where each of these claims leans, in the order of the text. It searches the text once for each: use a worker."""
    found: list[Lean] = []
    for claim_id in wanted:
        if stopped():
            break
        passages = _passages(store, claims.claim(store, claim_id), snapshot, shown)
        if passages:
            found.append(Lean(claim_id, passages[0]))
    return tuple(sorted(found, key=lambda lean: lean.passage.start))


def _passages(store: Store, claim: Claim, snapshot: Snapshot, shown: ShownText) -> tuple[Passage, ...]:
    subject = subjects.subject(store, claim.subject)
    found = verdict_first(passages_of(claim, subject, snapshot), _of_verdict(store, claim, snapshot))
    return tuple(shown.passage(passage) for passage in found)


def _of_verdict(store: Store, claim: Claim, snapshot: Snapshot) -> Passage | None:
    """The passage that the newest verdict on the claim's citation of this source points to."""
    for citation in claims.citations_of_claim(store, claim.id):
        if citation.source == snapshot.source:
            return of_verdict(verdicts.latest_verdict(store, citation.id), snapshot)
    return None


def _put_as_claim(figure: Figure) -> Claim:
    """A figure as the claim that it would make, so that the same search finds its number."""
    return Claim(
        id=ClaimId(figure.id),
        report=ReportId(""),
        subject=figure.subject,
        text=figure.metric,
        locator=Locator(1, 1),
        metric=figure.metric,
        quantity=figure.quantity,
        period=figure.period,
    )
