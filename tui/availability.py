"""Why an action cannot do anything now: for the help list and the palette."""

from .actions.citing import claim_of
from .actions.keeping import KEPT_BESIDE, RETIRED, meant_by
from .screens.base import ViewBase
from .target import CLAIM, EVENT, FIGURE, SOURCE, SUBJECT, THESIS
from .widgets.row_list import RowList

_NEEDS_LIST = frozenset({"filter", "problems", "sort", "sort_reverse"})
_NEEDS_ROW = frozenset({
    "copy_value", "copy_quote", "copy_url", "copy_citation", "copy_line", "diff", "open_link", "paste", "provenance",
})  # fmt: skip
_WRITES = frozenset({
    "note", "mark", "overrule", "reattribute", "acknowledge", "acknowledge_all", "snooze", "retire", "undo", "paste",
    "check",
    "refresh_this",
    "refresh_all",
})  # fmt: skip
_KEEPS = {"note": KEPT_BESIDE, "mark": KEPT_BESIDE, "retire": RETIRED}
_ROWS = frozenset({CLAIM, EVENT, FIGURE, SOURCE, SUBJECT, THESIS})


def why_not(view: ViewBase, action: str) -> str:
    """Why an action of this view would do nothing now; empty where it would do something, or that is not known."""
    if action in _WRITES and not view.session.store.writable:
        return "the store can only be read"
    if action in _NEEDS_LIST and not isinstance(view.part, RowList):
        return "no list has the keys here"
    return _why_not_on_row(view, action)


def _why_not_on_row(view: ViewBase, action: str) -> str:
    target = view.selection()
    concept = target.concept if target else ""
    if action in _NEEDS_ROW and concept not in _ROWS:
        return "no row is under the cursor"
    if action == "open" and (target is None or target == view.target):
        return "nothing to open here"
    if action in _KEEPS:
        meant = meant_by(view)
        kept = meant is not None and meant.concept in _KEEPS[action]
        return (
            "" if kept else "not a claim, figure, source or thesis" if meant else "no row is under the cursor"
        )
    return _why_not_that(view, action, concept)


def _why_not_that(view: ViewBase, action: str, concept: str) -> str:
    """What single actions ask for."""
    if action in {"acknowledge", "snooze"} and concept != EVENT:
        return "no event is under the cursor"
    if action == "reattribute":
        claim = claim_of(view)
        return "" if claim and claim.offered else "no other source is known to support it"
    if action == "refresh_all" and view.monitor_app.is_refreshing:
        return "a refresh is running"
    return ""
