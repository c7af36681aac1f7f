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


def behind_conversion(lexed: Lexed, place: int) -> int:
    """The place of the bracket that ends a conversion right behind money: `5.8 billion yuan ($0.8 billion) in 2024`."""
    behind = lexed.words[place + 1 : place + 6]
    if not lexed.amounts[place].is_money or not behind or behind[0].text[:1] != "(":
        return place
    end = next((n for n, word in enumerate(behind, start=place + 1) if word.form == ")"), place)
    inside = [amount for n, amount in lexed.amounts.items() if place < n < end]
    return end if inside and all(amount.is_money for amount in inside) else place
