"""How a claim's words lie in and around the sentences of a document; each sentence is looked at once."""

from collections.abc import Sequence
from itertools import accumulate

from ..rules.alignment import held_as
from ..rules.kept import kept
from ..statements.document import Document
from ..statements.statement import Statement
from ..statements.topics import stem_of
from .asked import Asked, Word

_PER_WORD, _PER_QUANTITY, _PER_BREAK, _PER_SOFT = 0.12, 0.5, 0.9, 0.27
_IN_ROW = 0.4
_LOOK_BACK = 3


class Surroundings:
    """The sentences of a document as one claim sees them."""

    def __init__(self, asked: Asked, document: Document) -> None:
        self._asked = asked
        self._document = document
        self._covered: dict[int, float] = {}
        self._places: dict[int, list[list[int]]] = {}
        self._whole = sum(word.weight for word in asked.words)

    def covered(self, number: int) -> float:
        """What share of the claim's words a sentence and what stands over it hold, 0 to 1."""
        known = self._covered.get(number)
        if known is None:
            known = self._covered[number] = self._share(self._asked.words, number)
        return known

    def uncovered(self, number: int) -> float:
        """What share of all words, those of movement too, a sentence and what stands over it lack."""
        return 1.0 - self._share(self._asked.all_words, number)

    def _share(self, words: Sequence[Word], number: int) -> float:
        whole = sum(word.weight for word in words)
        if not whole:
            return 0.0
        document = self._document
        return sum(word.weight * held_as(word.stem, word.same, number, document) for word in words) / whole

    def nearness(self, source: Statement) -> float:
        """How near the claim's words stand to a quantity in its sentence, 0 to 1."""
        whole = self._whole
        if not whole:
            return 0.0
        if source.in_table:
            return sum(word.weight * self._in_row(word, source) for word in self._asked.words) / whole
        own = source.topic.all | source.noun
        places = self._positions(source.sentence)
        here = _places_of_amounts(source.sentence, self._document).get(source.amount.start)
        total = 0.0
        for word, found in zip(self._asked.words, places, strict=True):
            if not word.same.isdisjoint(own):
                total += word.weight
            elif here is not None and found:
                total += word.weight * max(self._closeness(source.sentence, at, here) for at in found)
        return total / whole

    def _in_row(self, word: Word, source: Statement) -> float:
        if not word.same.isdisjoint(source.topic.all) or not word.same.isdisjoint(source.column):
            return 1.0
        stems = self._document.sentences[source.sentence].stems
        return 0.0 if word.same.isdisjoint(stems) else _IN_ROW

    def _positions(self, number: int) -> list[list[int]]:
        known = self._places.get(number)
        if known is None:
            where = _places_in(number, self._document)
            known = [
                [place for stem in word.same if stem in where for place in where[stem]]
                for word in self._asked.words
            ]
            self._places[number] = known
        return known

    def _closeness(self, number: int, at: int, place: int) -> float:
        lexed = self._document.sentences[number].lexed
        low, high = min(at, place), max(at, place)
        amounts = _amounts_before(number, self._document)
        between = amounts[high] - amounts[low + 1] if high > low else 0
        breaks = abs(lexed.hard[high] - lexed.hard[low]) * _PER_BREAK
        breaks += abs(lexed.soft[high] - lexed.soft[low]) * _PER_SOFT
        return 1 / (1 + _PER_WORD * (high - low) + _PER_QUANTITY * between + breaks)

    def around(self, number: int) -> frozenset[str]:
        """The stems of a sentence, its heading and the sentences before it in the paragraph."""
        return _around(number, self._document)


@kept
def _around(number: int, document: Document) -> frozenset[str]:
    here = document.sentences[number]
    found = here.stems | here.heading
    for back in range(1, _LOOK_BACK + 1):
        if number >= back and document.sentences[number - back].paragraph == here.paragraph:
            found |= document.sentences[number - back].stems
    return found


@kept
def _places_of_amounts(number: int, document: Document) -> dict[int, int]:
    """At which word of a sentence each quantity stands, by where it begins in the text."""
    amounts = document.sentences[number].lexed.amounts
    return {amount.start: place for place, amount in reversed(amounts.items())}


@kept
def _amounts_before(number: int, document: Document) -> list[int]:
    """How many quantities stand before each word of a sentence."""
    lexed = document.sentences[number].lexed
    return list(accumulate((place in lexed.amounts for place in range(len(lexed.words))), initial=0))


@kept
def _places_in(number: int, document: Document) -> dict[str, list[int]]:
    """Where each stem stands in a sentence."""
    found: dict[str, list[int]] = {}
    for place, word in enumerate(document.sentences[number].lexed.words):
        found.setdefault(stem_of(word), []).append(place)
    return found
