"""Whether a sentence tells what was, though it stands where most tells what will be."""

from ..grammar.movements import Move
from .lexed import Lexed

_PAST = frozenset(
    {"was", "were", "rose", "fell", "grew", "had", "came", "stood", "made", "earned", "reported", "contributed",
     "increased", "decreased", "declined", "dropped", "reached", "totaled", "totalled", "climbed", "slipped", "jumped",
     "gained", "added", "lost", "shrank", "generated", "posted", "delivered", "remained", "accounted"}
)  # fmt: skip
_COMING = frozenset({"will", "should", "would", "may", "might", "could", "shall"})


def tells_what_was(lexed: Lexed) -> bool:
    """Whether a sentence is in the past and speaks of no expectation: `Retail [contributed] 188 million`."""
    words = {word.text.lower() for word in lexed.words}
    if words.isdisjoint(_PAST) or not words.isdisjoint(_COMING):
        return False
    return all(phrase.meaning is not Move.EXPECTED for phrase in lexed.moves.values())
