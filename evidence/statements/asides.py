"""The aside that parts a subject from its verb."""

from ..grammar.movements import DOWNWARD, UPWARD
from .lexed import Lexed


def aside_before(lexed: Lexed, place: int) -> tuple[int, int] | None:
    """The aside that ends before the verb of a quantity: `cash[, which includes deposits,] was 9 million`."""
    words = lexed.words
    after = next(
        (
            at
            for at in range(place - 1, 0, -1)
            if words[at - 1].form == "," and (words[at].form in _BEING or _is_verb_of_move(lexed, at))
        ),
        -1,
    )
    if after < 0 or any(at in lexed.amounts for at in range(after, place)):
        return None
    for at in range(after - 2, 0, -1):
        if at in lexed.amounts:
            return None
        if words[at].form in _ASIDES and words[at - 1].form == ",":
            return at - 1, after
    return None


def _is_verb_of_move(lexed: Lexed, at: int) -> bool:
    """Whether a verb of movement stands there: `pickups, which earn the most, [slipped] 6%`."""
    move = lexed.moves.get(at)
    return move is not None and move.meaning in UPWARD | DOWNWARD and lexed.words[at].text.endswith(_PAST)


_PAST = ("ed", "fell", "rose", "grew", "sank", "shrank", "lost")
_ASIDES = frozenset({"which", "including", "who", "that"})
_BEING = frozenset(
    {"was", "were", "is", "are", "stood", "came", "rose", "fell", "grew", "reached", "totaled", "totalled"}
)
