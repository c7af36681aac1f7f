"""What is looked up in a text again and again, found once: its sentences, words and numbers."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from .folding import fold
from .numbers import NumberFound, find_numbers, number_word
from .sentences import sentence_spans
from .stems import words_of

_ROUNDING = 1e-9
"""Floats of equal decimals may differ by this share."""


class TextIndex:
    """An index over one text; made in time linear in its length, read by many claims.

    Sentences are known by their place in the text, from 0. Spans are those of the text as it was given.
    """

    def __init__(self, text: str) -> None:
        self.folded, self._places = fold(text)
        self._lower = _lower(self.folded)
        self._phrases: dict[str, frozenset[int]] = {}
        spans = list(sentence_spans(self.folded))
        self.starts = array("q", (start for start, _ in spans))
        self.ends = array("q", (end for _, end in spans))
        self.by_stem: dict[str, array[int]] = {}
        """The sentences that a stem stands in, ascending, each once."""
        self._number_words: list[NumberFound] = []
        self._index_words()
        self._numbers: dict[float, list[NumberFound]] = {}
        self._index_numbers()
        self._values = {
            precision: array("d", (number.value for number in numbers))
            for precision, numbers in self._numbers.items()
        }

    def _index_words(self) -> None:
        """Sentences of each stem; number words are kept aside for the index of numbers."""
        sentence, count = 0, len(self.starts)
        for word, start, end in words_of(self.folded):
            while sentence < count and self.ends[sentence] <= start:
                sentence += 1
            found = self.by_stem.get(word)
            if found is None:
                self.by_stem[word] = array("q", (sentence,))
            elif found[-1] != sentence:
                found.append(sentence)
            number = number_word(word, start, end)
            if number is not None:
                self._number_words.append(number)

    def _index_numbers(self) -> None:
        """Numbers by their precision, ascending: all of one precision have the same reach."""
        digits = list(find_numbers(self.folded))
        self.sentences_of_numbers = frozenset(self.sentence_at(number.start) for number in digits)
        for number in (*digits, *self._number_words):
            self._numbers.setdefault(number.precision, []).append(number)
        for numbers in self._numbers.values():
            numbers.sort(key=_value)

    def sentence_at(self, place: int) -> int:
        """The sentence that holds a place of the folded text."""
        return max(bisect_right(self.starts, place) - 1, 0)

    def numbers_near(self, low: float, high: float, step: float) -> Iterator[NumberFound]:
        """Yield the numbers that may stand for a value from `low` to `high` printed in steps of `step`.

        They lie at most half a step outside, of their own step or of that one, whichever is coarser.
        """
        for precision, numbers in self._numbers.items():
            reach = max(step, precision) / 2 * (1 + _ROUNDING)
            values = self._values[precision]
            yield from numbers[bisect_left(values, low - reach) : bisect_right(values, high + reach)]

    def places_of(self, phrase: str, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Yield where a phrase stands as words of its own in the folded text, whatever its case."""
        sought = _lower(fold(phrase)[0])
        stop = len(self._lower) if end is None else end
        at = self._lower.find(sought, start, stop) if sought else -1
        while at >= 0:
            if self._stands_alone(at, at + len(sought)):
                yield at
            at = self._lower.find(sought, at + len(sought), stop)

    def sentences_with(self, phrase: str) -> frozenset[int]:
        """The sentences in which a phrase stands; kept, since many claims ask for one name."""
        if phrase not in self._phrases:
            self._phrases[phrase] = frozenset(map(self.sentence_at, self.places_of(phrase)))
        return self._phrases[phrase]

    def _stands_alone(self, start: int, end: int) -> bool:
        text = self.folded
        before = start > 0 and text[start - 1].isalnum() and text[start].isascii()
        after = end < len(text) and text[end].isalnum() and text[end - 1].isascii()
        return not (before or after)

    def span_in_text(self, start: int, end: int) -> tuple[int, int]:
        """A span of the folded text as a span of the text that was given."""
        if self._places is None:
            return start, end
        return self._places[start], self._places[end - 1] + 1


def _lower(text: str) -> str:
    """Lower case, letter for letter: a few letters would become two and shift all that follows."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def _value(number: NumberFound) -> float:
    return number.value


def index_text(text: str) -> TextIndex:
    """Index a text once for many calls of `find_passages`."""
    return TextIndex(text)
