"""What an attempt to read a source means for what is known of it. Pure: nothing is read or written here."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import Enum, auto
from typing import NamedTuple

from ..evidence.wording.news import news_of
from ..model.claim import Citation
from ..model.claim_row import SourceState
from ..model.event import News
from ..model.ids import CitationId
from ..model.ports import Fetched
from ..model.snapshot import Snapshot
from ..model.source import Source
from ..model.verdict import Verdict
from ..model.words import EventKind, Outcome, VerdictWord
from .due import next_due
from .sighting import Seen

CONFIRM_WAIT = timedelta(minutes=10)
"""After this a change that waits to be confirmed is looked at again."""
_MOST_DOUBLINGS = 10
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
    events: tuple[News, ...]
    verdicts: tuple[NewVerdict, ...]
    next_due_at: datetime


def findings(before: Before, fetched: Fetched, now: datetime, seen: Seen | None = None) -> Findings:
    """What `fetched` means. An error never touches what was known; only transitions become events.

    `seen` is what its text comes to against those before; None for the first one, and where there is none.
    """
    keeping = _keeping(fetched, seen)
    return Findings(
        keeping=keeping,
        events=tuple(_events(before, fetched, seen)),
        verdicts=tuple(_verdicts(before, fetched)),
        next_due_at=_due(before, fetched, seen, now),
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


def _due(before: Before, fetched: Fetched, seen: Seen | None, now: datetime) -> datetime:
    """A change that waits to be confirmed is looked at again soon; less and less so where a page flaps."""
    due_at = next_due(before.state, fetched.outcome, now=now, retry_after_seconds=fetched.retry_after_seconds)
    if seen is None or not seen.sighting.is_waiting:
        return due_at
    doublings = min(seen.sighting.flaps, _MOST_DOUBLINGS)
    return min(due_at, now + CONFIRM_WAIT * (1 << doublings))


def _keeping(fetched: Fetched, seen: Seen | None) -> Keeping:
    match fetched.outcome:
        case Outcome.NOT_MODIFIED:
            return Keeping.CONFIRM
        case Outcome.OK if seen is not None and not seen.is_new:
            return Keeping.CONFIRM
        case Outcome.OK:
            return Keeping.NEW_SNAPSHOT
        case _:
            return Keeping.NOTHING


def _events(before: Before, fetched: Fetched, seen: Seen | None) -> Iterable[News]:
    name = source_name(before.state.source)
    was_read, was_failing = before.fetched is not None, before.state.failing_since is not None
    if not fetched.outcome.is_read:
        if was_read:
            yield from _lost(before.state, fetched, name)
        return
    if not was_read:
        yield News(EventKind.SOURCE_READ, f"{name} was read for the first time.")
    elif was_failing:
        yield News(EventKind.SOURCE_BACK, f"{name} can be read again.")
    if seen is not None:
        if seen.moved_to:
            yield News(EventKind.SOURCE_MOVED, f"{name} moved to {seen.moved_to}")
        yield from news_of(name, seen.news)


def _lost(state: SourceState, fetched: Fetched, name: str) -> Iterable[News]:
    """One entry when a source is lost, and one when it turns out to be gone; none as long as it stays so."""
    stays = "What was stored stays."
    match fetched.outcome:
        case Outcome.GONE:
            if state.last_outcome is not Outcome.GONE:
                yield News(EventKind.SOURCE_GONE, f"{name}: page gone. {fetched.reason} {stays}")
        case Outcome.BLOCKED if state.failing_since is None:
            yield News(EventKind.SOURCE_BLOCKED, f"{name} is blocked. {fetched.reason} {stays}")
        case _ if state.failing_since is None:
            yield News(EventKind.SOURCE_LOST, f"{name} can no longer be read. {fetched.reason} {stays}")


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


def source_name(source: Source) -> str:
    """How events call a source: its number and who published it. All entries of a feed share that: they go by title."""
    if source.feed is not None and source.number is None and source.title:
        return source.title
    number = f"[{source.number}] " if source.number is not None else ""
    return f"{number}{source.publisher or source.title}"
