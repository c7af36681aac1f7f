"""How far the words around a value can speak of it."""

from .lexed import Lexed

NEAR = 5
FAR = 12
CLOSERS = frozenset({";", "while", "whereas", "but"})


def left(lexed: Lexed, place: int) -> int:
    """The first place of the stretch before a quantity that can speak of it."""
    at = place - 1
    while at >= 0 and at not in lexed.amounts and lexed.words[at].form not in CLOSERS:
        at -= 1
    return at + 1


def right(lexed: Lexed, place: int) -> int:
    """One past the last place that can speak of it: up to the next quantity or a break."""
    at = place + 1
    while at < len(lexed.words) and at not in lexed.amounts and lexed.words[at].form not in CLOSERS:
        at += 1
    return at
