"""The flags of a claim as one number: a bit each, in the order of FlagWord."""

from collections.abc import Iterable

from ..model.words import FlagWord

_PLACES = {word: place for place, word in enumerate(FlagWord)}


def flag_bits(words: Iterable[str]) -> int:
    """The number for these flags."""
    bits = 0
    for word in words:
        bits |= 1 << _PLACES[FlagWord(word)]
    return bits


def flags_of(bits: int) -> tuple[FlagWord, ...]:
    """The flags in the number."""
    return tuple(word for word, place in _PLACES.items() if bits >> place & 1)
