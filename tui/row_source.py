"""The one source or citation that a row stands for: `o` opens it, `p` takes its text, `v` overrules its verdict."""

from ..model.claim_row import CitationView
from ..model.source import Source
from ..store import claims, events, figures, sources
from ..store.connect import Store
from ..store.thesis_rows import thesis_row
from .target import Target


def source_of(store: Store, target: Target | None, *, unread: bool = False) -> Source | None:
    """The source of a row; None where it has none. A claim with several citations stands for the first one.

    With `unread` it is the first one without a text, if there is such a one. Raises UnknownId.
    """
    id_ = _source_id(store, target, unread=unread) if target else None
    return sources.source(store, id_) if id_ else None


def citation_of(store: Store, target: Target | None) -> CitationView | None:
    """The one citation that a row stands for; of a claim with several the first that its verdict comes from.

    None where the row is of no claim, or of one that cites nothing. Raises UnknownId.
    """
    if target is None:
        return None
    claim = target.id if target.concept == "claim" else target.claim
    if not claim:
        return None
    view = claims.claim_view(store, claim)
    if target.concept == "source":
        return next((one for one in view.citations if one.state.source.id == target.id), None)
    return next((one for one in view.citations if one.word is view.verdict), None)


def _source_id(store: Store, target: Target, *, unread: bool) -> str | None:
    match target.concept:
        case "source" | "snapshot":
            return target.id.partition("@")[0]
        case "figure":
            return figures.figure(store, target.id).source
        case "event":
            return events.event(store, target.id).source
        case "claim":
            return _cited(store, target.id, unread=unread)
        case "thesis":
            claim = thesis_row(store, target.id).thesis.claim
            return _cited(store, claim, unread=unread) if claim else None
    return None


def _cited(store: Store, claim: str, *, unread: bool) -> str | None:
    states = [citation.state for citation in claims.claim_view(store, claim).citations]
    without = [state for state in states if state.last_read_at is None]
    chosen = without if unread and without else states
    return chosen[0].source.id if chosen else None
