"""A second subject in one clause: `volumes fell 1% and [prices] added 4%`."""

from ..grammar.common_words import FUNCTION
from ..grammar.movements import DOWNWARD, UPWARD, Move
from .lexed import Lexed
from .statement import Topic
from .topics import is_proper, topic_of

_JOINS = frozenset({"and", ","})
_MOST = 4
_VERBS = UPWARD | DOWNWARD | {Move.FLAT}


def second_subject(lexed: Lexed, place: int) -> Topic:
    """The noun between the quantity before, a joining word and a verb of movement; empty where there is none."""
    floor = max((at for at in lexed.amounts if at < place), default=-1)
    if floor < 0:
        return Topic()
    join = next((at for at in range(place - 1, floor, -1) if lexed.words[at].form in _JOINS), -1)
    named = _name_with_verb(lexed, join, place) if join >= 0 else Topic()
    if named:
        return named
    verb = next((at for at in range(join + 1, place) if at in lexed.moves), -1)
    if join < 0 or verb <= join + 1 or verb - join > _MOST + 1:
        return Topic()
    if lexed.moves[verb].meaning not in _VERBS or any(at in lexed.periods for at in range(join, verb)):
        return Topic()
    return topic_of(lexed.words[join + 1 : verb])


def _name_with_verb(lexed: Lexed, join: int, place: int) -> Topic:
    """The name of `and [Alba] owns 51%`."""
    at = join + 1
    while at < place and is_proper(lexed.words[at]) and at not in lexed.periods:
        at += 1
    verb = lexed.words[at] if join + 1 < at < place else None
    if verb is None or not verb.text.islower() or verb.text in FUNCTION or not verb.text.isalpha():
        return Topic()
    return topic_of(lexed.words[join + 1 : at])
