"""What an attempt to read a source means for what is known of it. Pure: nothing is read or written here."""

import unicodedata
from collections.abc import Iterable
from datetime import datetime
from enum import Enum, auto
from typing import NamedTuple

from ..model.claim import Citation
from ..model.claim_row import SourceState
from ..model.ids import CitationId
from ..model.ports import Fetched
from ..model.snapshot import Snapshot
from ..model.verdict import Verdict
from ..model.words import EventKind, Outcome, VerdictWord
from .due import next_due

READ_NOT_CHECKED = "read, not checked yet"
_NOTHING_TO_READ = frozenset({VerdictWord.UNREACHABLE, VerdictWord.BLOCKED})


class Before(NamedTuple):
    """What the store knew of a source before the attempt."""

    state: SourceState
    fetched: Snapshot | None
    """The newest snapshot that was fetched, not supplied."""
    verdicts: tuple[tuple[Citation, Verdict | None], ...]
    """Every citation of the source with its newest verdict."""


class Keeping(Enum):
    """What becomes of the text that came."""

    NOTHING = auto()
    CONFIRM = auto()
    """The stored text still holds: no copy is made."""
    NEW_SNAPSHOT = auto()


class NewVerdict(NamedTuple):
    """A verdict to add. It points to the newest snapshot where there is one."""

    citation: CitationId
    word: VerdictWord
    reason: str


class Findings(NamedTuple):
    """What has to be written for one attempt, all of it in one transaction."""

    keeping: Keeping
    events: tuple[tuple[EventKind, str], ...]
    verdicts: tuple[NewVerdict, ...]
    next_due_at: datetime


def findings(before: Before, fetched: Fetched, now: datetime) -> Findings:
    """What `fetched` means. An error never touches what was known; only transitions become events."""
    due_at = next_due(before.state, fetched.outcome, now=now, retry_after_seconds=fetched.retry_after_seconds)
    keeping = _keeping(before, fetched)
    return Findings(
        keeping=keeping,
        events=tuple(_events(before, fetched, keeping)),
        verdicts=tuple(_verdicts(before, fetched)),
        next_due_at=due_at,
    )


def verdicts_once_read(
    verdicts: Iterable[tuple[Citation, Verdict | None]], reason: str = READ_NOT_CHECKED
) -> tuple[NewVerdict, ...]:
    """Verdicts that nothing could be read no longer hold once there is a text."""
    return tuple(
        NewVerdict(citation.id, VerdictWord.UNCHECKED, reason)
        for citation, verdict in verdicts
        if verdict is not None and verdict.word in _NOTHING_TO_READ
    )


def same_text(one: str, other: str) -> bool:
    """Whether two texts say the same: forms of characters and white space make no difference."""
    return _normalised(one) == _normalised(other)


def _normalised(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())


def _keeping(before: Before, fetched: Fetched) -> Keeping:
    match fetched.outcome:
        case Outcome.NOT_MODIFIED:
            return Keeping.CONFIRM
        case Outcome.OK if before.fetched is not None and same_text(before.fetched.text, fetched.text):
            return Keeping.CONFIRM
        case Outcome.OK:
            return Keeping.NEW_SNAPSHOT
        case _:
            return Keeping.NOTHING


def _events(before: Before, fetched: Fetched, keeping: Keeping) -> Iterable[tuple[EventKind, str]]:
    name = _name(before.state)
    was_read, was_failing = before.fetched is not None, before.state.failing_since is not None
    if not fetched.outcome.is_read:
        if was_read and not was_failing:
            yield (
                EventKind.SOURCE_LOST,
                f"{name} can no longer be read. {fetched.reason} What was stored stays.",
            )
    elif not was_read:
        yield EventKind.SOURCE_READ, f"{name} was read for the first time."
    else:
        if was_failing:
            yield EventKind.SOURCE_BACK, f"{name} can be read again."
        # What is new in a feed is told entry by entry.
        if keeping is Keeping.NEW_SNAPSHOT and not fetched.items:
            yield EventKind.SOURCE_CHANGED, f"The text of {name} changed."


def _verdicts(before: Before, fetched: Fetched) -> Iterable[NewVerdict]:
    if fetched.outcome.is_read:
        yield from verdicts_once_read(before.verdicts)
        return
    if before.state.snapshots:
        return
    is_blocked = fetched.outcome is Outcome.BLOCKED
    word = VerdictWord.BLOCKED if is_blocked else VerdictWord.UNREACHABLE
    for citation, verdict in before.verdicts:
        if verdict is None or (verdict.word, verdict.reason) != (word, fetched.reason):
            yield NewVerdict(citation.id, word, fetched.reason)


def _name(state: SourceState) -> str:
    number = f"[{state.source.number}] " if state.source.number is not None else ""
    return f"{number}{state.source.publisher or state.source.title}"
