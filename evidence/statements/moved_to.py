"""Percentages that something moved to: levels, and no changes."""

from ..grammar.movements import Move
from .lexed import Lexed
from .reach import left

_TELLS_GROWTH = frozenset(
    {"growth", "increase", "rate", "pace", "gain", "decline", "rise", "up", "down", "change"}
)


def moved_to(lexed: Lexed, place: int) -> bool:
    """Whether something moved to a percentage, which is a level then: `Acme's rose [to 42%]`; not how it grows."""
    at = place - 2
    moved = lexed.moves.get(at) if at > 0 and lexed.words[place - 1].form == "to" else None
    if moved is None or moved.meaning not in {Move.UP, Move.DOWN} or lexed.words[at].form in _TELLS_GROWTH:
        return False
    clause = range(left(lexed, place), place)
    return not any(lexed.words[n].form in _TELLS_GROWTH for n in clause)
