"""In what state a source is, and why there is no passage of it to show."""

from datetime import UTC, datetime, tzinfo
from typing import NamedTuple

from ...model.claim_row import SourceState
from ...model.safe_text import safe_line
from .ages import age_words, due_words, since_words
from .signs import Sign, outcome_sign

_NOT_READ = Sign("·", ".", "not read yet", "dim")
_STORED = Sign("✓", "+", "read", "good")
_SUPPLIED = Sign("✎", "p", "your text", "good")

_NEXT = ". "


class SourceStatus(NamedTuple):
    """A state in words: `reason` for everybody, `hint` names the keys that help, for the monitor alone."""

    sign: Sign
    reason: str
    hint: str = ""


def source_status(state: SourceState, now: datetime, tz: tzinfo = UTC) -> SourceStatus:
    """What is known of the reading of a source: `read 12 min ago`, `unreachable since 09:12 (timed out)`."""
    if state.last_outcome is None or state.last_outcome.is_read:
        if state.last_read_at is None:
            return SourceStatus(sign=_NOT_READ, reason="not read yet", hint="r reads it · p pastes its text")
        return SourceStatus(sign=_STORED, reason=f"read {age_words(state.last_read_at, now, tz)}")
    sign = outcome_sign(state.last_outcome)
    failure = _failure(sign, state, now, tz)
    if state.supplied and state.last_read_at is not None:
        age = age_words(state.last_read_at, now, tz)
        return SourceStatus(sign=_SUPPLIED, reason=f"text supplied by you {age}; its address: {failure}")
    return SourceStatus(sign=sign, reason=failure, hint="o shows the link · p pastes its text")


def failure_rest(state: SourceState) -> str:
    """What the reason of a failure says behind its first sentence, which the state tells: mostly what to do."""
    if state.last_outcome is None or state.last_outcome.is_read:
        return ""
    return safe_line(state.last_reason).partition(_NEXT)[2]


def _failure(sign: Sign, state: SourceState, now: datetime, tz: tzinfo) -> str:
    began = state.failing_since or state.last_tried_at
    words = f"{sign.word} {since_words(began, now, tz)}" if began else sign.word
    # A reason ends in what to do next; within brackets its first sentence is enough.
    cause = safe_line(state.last_reason).partition(_NEXT)[0].rstrip(".")
    if cause and cause.casefold() != sign.word:
        words += f" ({cause})"
    if state.last_read_at is not None and not state.supplied:
        words += f", last read {age_words(state.last_read_at, now, tz)}"
    due = due_words(state.next_due_at, now, tz)
    return f"{words}, {due}" if due else words


def no_passage(state: SourceState, now: datetime, tz: tzinfo = UTC) -> SourceStatus:
    """Why no passage of a cited source is shown.

    To be asked only where there is no text, or where the text was searched and nothing in it speaks of the
    claim.
    """
    if state.last_read_at is None:
        return source_status(state, now, tz)
    read = age_words(state.last_read_at, now, tz)
    reason = f"read {read}: nothing there speaks of it"
    return SourceStatus(sign=_STORED, reason=reason, hint="Enter shows its text · o shows the link")
