"""How a source that brought no text is told: what came instead of the text, when, why, and what to do."""

from ...model.safe_text import safe_line
from ...model.words import Outcome
from .signs import outcome_sign

HELP = "What was stored stays, and so do the verdicts on it."


def loss_heading(outcome: Outcome, status: int | None) -> str:
    """`gone (status 404)`."""
    words = outcome_sign(outcome).word
    return words if status is None else f"{words} (status {status})"


def loss_lines(outcome: Outcome, status: int | None, reason: str, when: str) -> tuple[str, ...]:
    """What stands in the place of the text; `when` is the time of the attempt, in words. The reason says what to do."""
    return (f"{loss_heading(outcome, status)}, {when}", *_sentences(safe_line(reason)), HELP)


def _sentences(reason: str) -> list[str]:
    """The reason, a sentence a line; what was stored is told of anyway."""
    parts = [part.strip() for part in reason.replace(". ", ".\n").split("\n")]
    return [part for part in parts if part and part != "What was stored stays."]
