"""Glyph, word and colour role of every word of the closed vocabularies. Colour never stands alone.

Each vocabulary has its own function: members of two StrEnums that share a spelling are equal, so one table
for all would mix `Outcome.BLOCKED` with `VerdictWord.BLOCKED`.
"""

from typing import NamedTuple

from ...model.words import (
    Confidence,
    EventKind,
    FlagWord,
    ItemPhase,
    ItemState,
    Outcome,
    Severity,
    ThesisState,
    VerdictWord,
)
from .glyphs import FLAG_GLYPHS, VERDICT_GLYPHS


class Sign(NamedTuple):
    """How a word is shown. `role` names a colour of the themes: `good`, `bad`, `warn`, `dim`, `accent`."""

    glyph: str
    ascii: str
    """For terminals and locales without the glyph."""
    word: str
    role: str

    def mark(self, *, ascii_only: bool) -> str:
        """The glyph, or its stand-in of plain ASCII."""
        return self.ascii if ascii_only else self.glyph

    def words(self, *, ascii_only: bool = False) -> str:
        """Glyph and word: `✓ supported`."""
        return f"{self.mark(ascii_only=ascii_only)} {self.word}"


_VERDICTS = {word: Sign(*VERDICT_GLYPHS[word]) for word in VerdictWord}
_FLAGS = {word: Sign(*FLAG_GLYPHS[word]) for word in FlagWord}
_OUTCOMES = {
    Outcome.OK: Sign("✓", "+", "read", "good"),
    Outcome.NOT_MODIFIED: Sign("✓", "+", "unchanged", "good"),
    Outcome.UNREACHABLE: Sign("∅", "-", "unreachable", "warn"),
    Outcome.HTTP_ERROR: Sign("∅", "-", "answered with an error", "warn"),
    Outcome.BLOCKED: Sign("⊘", "b", "blocked", "warn"),
    Outcome.TOO_LARGE: Sign("∅", "-", "too large", "warn"),
    Outcome.UNSUPPORTED: Sign("∅", "-", "unsupported", "warn"),
    Outcome.REFUSED: Sign("⊘", "b", "refused", "warn"),
    Outcome.GONE: Sign("∅", "-", "gone", "bad"),
}
_ITEMS = {
    ItemState.WAITING: Sign("·", ".", "waiting", "dim"),
    ItemState.RUNNING: Sign("⟳", "*", "reading…", "accent"),
    ItemState.DONE: Sign("✓", "+", "done", "good"),
    ItemState.CANCELLED: Sign("-", "-", "cancelled", "dim"),
}
_PHASES = {
    ItemPhase.CONNECTING: Sign("⟳", "*", "connecting", "accent"),
    ItemPhase.READING: _ITEMS[ItemState.RUNNING],
    ItemPhase.EXTRACTING: Sign("⟳", "*", "extracting", "accent"),
}
_SEVERITIES = {
    Severity.HIGH: Sign("▲", "^", "high", "bad"),
    Severity.MEDIUM: Sign("◆", "=", "mid", "warn"),
    Severity.LOW: Sign("▽", "v", "low", "dim"),
}
_CONFIDENCES = {
    Confidence.HIGH: Sign("●", "#", "high confidence", "text"),
    Confidence.MEDIUM: Sign("◐", "=", "medium confidence", "dim"),
    Confidence.LOW: Sign("○", "-", "low confidence", "warn"),
}
_THESES = {
    ThesisState.MET: Sign("✓", "+", "met", "good"),
    ThesisState.ON_TRACK: Sign("→", ">", "on track", "good"),
    ThesisState.BEHIND: Sign("↘", "v", "behind", "warn"),
    ThesisState.MISSED: Sign("✗", "x", "missed", "bad"),
    ThesisState.CANNOT_TELL: Sign("·", ".", "cannot tell", "dim"),
}
_EVENTS = {
    EventKind.CITED_CHANGED: Sign("≠", "#", "cited passage changed", "bad"),
    EventKind.FIGURE_CHANGED: Sign("≠", "#", "figure changed", "warn"),
    EventKind.SOURCE_BLOCKED: Sign("⊘", "b", "source blocked", "warn"),
    EventKind.SOURCE_GONE: Sign("∅", "-", "page gone", "bad"),
    EventKind.SOURCE_MOVED: Sign("→", ">", "source moved", "accent"),
    EventKind.SOURCE_CHANGED: Sign("≠", "#", "source changed", "accent"),
    EventKind.SOURCE_READ: Sign("✓", "+", "source read", "good"),
    EventKind.SOURCE_LOST: Sign("∅", "-", "source lost", "warn"),
    EventKind.SOURCE_BACK: Sign("↺", "+", "source back", "good"),
    EventKind.NEW_COMPANY_DATA: Sign("✚", "+", "newer company data", "accent"),
    EventKind.VERDICT_TURNED: Sign("↯", "!", "verdict turned", "warn"),
    EventKind.NEW_ITEM: Sign("✚", "+", "new item", "accent"),
    EventKind.NEW_FILING: Sign("✚", "+", "new filing", "accent"),
}


def verdict_sign(word: VerdictWord) -> Sign:
    """How a verdict is shown."""
    return _VERDICTS[word]


def flag_sign(word: FlagWord) -> Sign:
    """How a flag is shown."""
    return _FLAGS[word]


def outcome_sign(outcome: Outcome) -> Sign:
    """How the end of an attempt to read a source is shown."""
    return _OUTCOMES[outcome]


def item_sign(state: ItemState) -> Sign:
    """How a source within a refresh run is shown."""
    return _ITEMS[state]


def step_sign(state: ItemState, phase: ItemPhase) -> Sign:
    """How a source within a refresh run is shown, with what is being done for it while it is read."""
    return _PHASES.get(phase, _ITEMS[state]) if state is ItemState.RUNNING else _ITEMS[state]


def severity_sign(severity: Severity) -> Sign:
    """How the severity of a risk is shown."""
    return _SEVERITIES[severity]


def confidence_sign(confidence: Confidence) -> Sign:
    """How the confidence of a figure is shown."""
    return _CONFIDENCES[confidence]


def thesis_sign(state: ThesisState) -> Sign:
    """How the state of a thesis is shown."""
    return _THESES[state]


def event_sign(kind: EventKind) -> Sign:
    """How an event of the Inbox is shown."""
    return _EVENTS[kind]
