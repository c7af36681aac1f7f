"""How much of a claim's words a sentence holds, and which of its quantities they stand nearest to.

This is the way to things whose names the grammar does not know: rare words tell more than common ones, words that
mean about the same count, and what the sentence leaves out may stand in its heading or in the sentences before.
"""

from collections.abc import Mapping
from math import log

from ..grammar.common_words import FUNCTION, GENERIC, PLACES
from ..grammar.thesaurus import like
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Statement
from ..statements.topics import stem_of
from .kept import kept

_IN_HEADING, _BEFORE, _ELSEWHERE = 0.85, 0.65, 0.1
_LOOK_BACK = 4
_PER_WORD, _PER_QUANTITY, _PER_BREAK = 0.12, 0.5, 0.9
_STAPLES = frozenset(
    [
        "be",
        "have",
        "do",
        "make",
        "take",
        "get",
        "give",
        "see",
        "come",
        "go",
        "say",
        "tell",
        "use",
        "set",
        "put",
        "show",
        "report",
        "post",
        "record",
        "book",
        "reach",
        "stand",
        "amount",
        "total",
        "bring",
        "made",
        "took",
        "got",
        "gave",
        "saw",
        "came",
        "went",
        "said",
        "told",
        "used",
        "put",
        "showed",
        "reported",
        "posted",
        "recorded",
        "booked",
        "reached",
        "stood",
        "amounted",
        "brought",
        "keep",
        "kept",
        "held",
        "hold",
        "mean",
        "meant",
        "find",
        "found",
        "call",
        "called",
        "look",
        "looked",
        "turn",
        "turned",
        "add",
        "added",
    ]
)


_BOUND_WORDS = frozenset(
    [
        "nearly",
        "almost",
        "about",
        "roughly",
        "approximately",
        "around",
        "close",
        "least",
        "some",
        "hardly",
        "just",
        "well",
        "only",
    ]
)


def telling_words(lexed: Lexed, document: Document, *, with_moves: bool) -> dict[str, float]:
    """The stems of a claim's words with their weights: how rare they are in the document.

    Words of movement are left out where the grammar has judged them by a number.
    """
    moves = {n for phrase in lexed.moves.values() for n in range(phrase.first, phrase.after)}
    count = len(document.sentences) + 1
    found: dict[str, float] = {}
    for place, word in enumerate(lexed.words):
        stemmed = stem_of(word)
        if (
            not stemmed
            or word.form in FUNCTION
            or word.form in _BOUND_WORDS
            or word.form in _STAPLES
            or (place in moves and not with_moves)
        ):
            continue
        common = word.form in GENERIC
        holding = max((len(document.by_stem.get(one, ())) for one in like(stemmed)), default=0)
        weight = log(1 + count / (holding + 1)) + 0.3
        found[stemmed] = weight * (0.35 if common else 1.0)
    return found


def coverage(words: Mapping[str, float], number: int, document: Document) -> float:
    """What share of the words, by weight, a sentence and its surroundings hold, 0 to 1."""
    whole = sum(words.values())
    if not whole:
        return 0.0
    return sum(weight * held(word, number, document) for word, weight in words.items()) / whole


def held(word: str, number: int, document: Document) -> float:
    """How well a sentence holds one word, 0 to 1."""
    return held_as(word, same_as(word, document), number, document)


def same_as(word: str, document: Document) -> frozenset[str]:
    """The stems that mean about the same as a word in a document, its other names among them."""
    others = document.aliases.get(word)
    return like(word) | others if others else like(word)


def held_as(word: str, same: frozenset[str], number: int, document: Document) -> float:
    """How well a sentence holds one word, 0 to 1, where `same` are the stems that mean about the same."""
    sentence = document.sentences[number]
    if not same.isdisjoint(sentence.stems) or word in document.main:
        return 1.0
    place = PLACES.get(word)
    if place and place in sentence.places:
        return 1.0
    if not same.isdisjoint(sentence.heading):
        return _IN_HEADING
    if not same.isdisjoint(_stems_before(number, document)):
        return _BEFORE
    return 0.0 if same.isdisjoint(document.stems) else _ELSEWHERE


@kept
def _stems_before(number: int, document: Document) -> frozenset[str]:
    """The stems of the sentences right before one in its paragraph."""
    found: frozenset[str] = frozenset()
    for other in reversed(document.sentences[max(number - _LOOK_BACK, 0) : number]):
        if other.paragraph != document.sentences[number].paragraph:
            break
        found |= other.stems
    return found


def sentences_for(words: Mapping[str, float], document: Document, most: int = 12) -> list[int]:
    """The sentences that hold the most of the words, best first."""
    scores: dict[int, float] = {}
    for word, weight in words.items():
        for one in like(word):
            for number in document.by_stem.get(one, ()):
                scores[number] = scores.get(number, 0.0) + weight
    best = sorted([(-score, number) for number, score in scores.items()])
    return [number for _, number in best[:most]]


def nearness(words: Mapping[str, float], statement: Statement, document: Document) -> float:
    """How near the claim's words stand to a quantity in its sentence, 0 to 1."""
    whole = sum(words.values())
    if not whole:
        return 0.0
    lexed = document.sentences[statement.sentence].lexed
    place = lexed.place_of(statement.amount)
    total = 0.0
    for word, weight in words.items():
        same = same_as(word, document)
        if statement.in_table:
            total += weight * (
                1.0
                if same & (statement.topic.all | statement.column)
                else 0.4 * bool(same & document.sentences[statement.sentence].stems)
            )
            continue
        if same & (statement.topic.all | statement.noun):
            total += weight
            continue
        if place is not None:
            total += weight * _closest(same, lexed, place)
    return total / whole


def _closest(same: frozenset[str], lexed: Lexed, place: int) -> float:
    best = 0.0
    for at, word in enumerate(lexed.words):
        if stem_of(word) in same:
            low, high = min(at, place), max(at, place)
            between = sum(1 for n in lexed.amounts if low < n < high)
            breaks = abs(lexed.hard[high] - lexed.hard[low]) + 0.3 * abs(lexed.soft[high] - lexed.soft[low])
            best = max(
                best, 1 / (1 + _PER_WORD * (high - low) + _PER_QUANTITY * between + _PER_BREAK * breaks)
            )
    return best
