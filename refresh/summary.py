"""What a refresh run came to, in one line."""

from collections import Counter

from ..model.refresh_run import RefreshRun
from ..model.words import ItemState, Outcome

_WORDS = {
    Outcome.OK: "read",
    Outcome.NOT_MODIFIED: "unchanged",
    Outcome.UNREACHABLE: "unreachable",
    Outcome.HTTP_ERROR: "with an HTTP error",
    Outcome.BLOCKED: "blocked",
    Outcome.TOO_LARGE: "too large",
    Outcome.UNSUPPORTED: "unsupported",
    Outcome.REFUSED: "refused",
    Outcome.GONE: "gone",
}


def is_offline(run: RefreshRun) -> bool:
    """Whether no host answered at all, which tells of this machine's network rather than of the sources."""
    done = [item for item in run.items if item.state is ItemState.DONE]
    return bool(done) and all(item.outcome is Outcome.UNREACHABLE and item.status is None for item in done)


def summary(run: RefreshRun) -> str:
    """One line: `4 read, 1 blocked`, or that there seems to be no network.

    A single source that could not be reached says so by its own reason.
    """
    if not run.items:
        return "Nothing is due."
    if len(run.items) > 1 and is_offline(run):
        return f"Offline: none of {len(run.items)} sources could be reached. What was stored stays."
    outcomes = Counter(item.outcome for item in run.items if item.outcome is not None)
    parts = [f"{outcomes[outcome]} {words}" for outcome, words in _WORDS.items() if outcomes[outcome]]
    cancelled = sum(item.state is not ItemState.DONE for item in run.items)
    return ", ".join([*parts, f"{cancelled} cancelled"] if cancelled else parts)
