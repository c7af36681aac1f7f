"""Which way a change goes."""

from ..grammar.movements import DOWNWARD, UPWARD, Move
from ..grammar.phrases import Phrase
from .lexed import Lexed
from .reach import NEAR, left, right

_NOISE = frozenset(
    {
        "#p",
        "a",
        "an",
        "the",
        "by",
        "of",
        "about",
        "further",
        "another",
        "in",
        "some",
        "on",
        "-",
        "sharply",
        "only",
        "just",
        "year",
        "rate",
    }
)


def way_of_change(lexed: Lexed, place: int) -> int:
    """Which way a change beside the quantity goes."""
    amount = lexed.amounts[place]
    if amount.sign:
        return amount.sign
    floor = left(lexed, place)
    # The words of a metric lie no further apart for being many: `grew [research and development costs] by 11%`.
    metric = {at for phrase in lexed.metrics for at in range(phrase.first, phrase.after)}
    at, steps = place - 1, 0
    named = 0
    while at >= floor and steps < NEAR:
        move = lexed.moves.get(at)
        if move is not None and move.meaning is Move.GROWTH:
            named = 1
        if move is not None and (way := _way_of(move, lexed)):
            return way
        if lexed.words[at].form not in _NOISE and at not in metric:
            steps += 1
        if lexed.words[at].form in {"(", ",", "and"} and steps > 1 and at not in metric:
            break
        at -= 1
    return _way_after(lexed, place) or named


_PREPOSITIONS = frozenset({"under", "above", "below"})
UPWARD_WORDS = frozenset({"more", "higher", "above", "larger", "better", "greater"})
DOWNWARD_WORDS = frozenset({"less", "lower", "below", "fewer", "smaller", "worse", "under"})


def _way_of(move: Phrase[Move], lexed: Lexed) -> int:
    """Which way a word of movement or comparison points."""
    if move.meaning in UPWARD or move.meaning is Move.SLOWER:
        # What slows from 34 to 26 per cent still grows.
        return 1
    if move.meaning in DOWNWARD:
        return -1
    if move.meaning in {Move.BEAT, Move.MISS}:
        word = lexed.words[move.first].form
        if word in _PREPOSITIONS and move.after not in lexed.amounts and move.first - 1 not in lexed.amounts:
            # `Fines under the law`
            return 0
        if word in _PREPOSITIONS and any(mark.first == move.after for mark in lexed.marks):
            # `54.1% under GAAP`
            return 0
        return 1 if word in UPWARD_WORDS else -1 if word in DOWNWARD_WORDS else 0
    return 0


def _way_after(lexed: Lexed, place: int) -> int:
    stop = right(lexed, place)
    for at in range(place + 1, min(stop, place + 6)):
        word = lexed.words[at].form
        move = lexed.moves.get(at)
        if move is not None and (way := _way_of(move, lexed)):
            return way
        if word in {",", ")", "(", "to", "of", ";", "and", ":"}:
            return 0
        if move is not None and move.meaning is Move.GROWTH:
            return 1
    return 0


COMPARED = frozenset({"higher", "lower", "more", "less", "fewer", "better", "worse"})
