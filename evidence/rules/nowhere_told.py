"""What a claim tells of that its document nowhere names: no number of likenesses makes up for it."""

from itertools import zip_longest

from ..grammar.common_words import PLACES
from ..grammar.company_nouns import COMPANY_NOUNS
from ..grammar.words import Word
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Topic
from ..statements.topics import is_proper, stem_of
from .claim_reading import ClaimReading
from .ground import NOT_FOUND, SUPPORTED, Ground
from .kept import kept_whole
from .near_words import spread

_UNITS = frozenset({"unit", "division", "business", "segment", "arm", "subsidiary", "branch"})
"""Nouns that make the word before them the name of a part: `the [cloud] unit`."""
_ANYWHERE = frozenset({"world", "home", "abroad"})


def kept_open(ground: Ground, reading: ClaimReading, document: Document) -> Ground:
    """The verdict, or none where what bears a claim out can only be told of something else."""
    topics = [one.topic for one in reading.statements] or [reading.topic]
    is_by_numbers = ground.word is SUPPORTED and not ground.by_words
    if not is_by_numbers or not any(is_nowhere_told(topic, reading, document) for topic in topics):
        return ground
    return Ground(NOT_FOUND, "the source does not name the place or the unit", 0.2, ground.sentence)


def is_nowhere_told(topic: Topic, reading: ClaimReading, document: Document) -> bool:
    """Whether a claim is of a place or of a unit that the document does not name."""
    places = topic.places & _named_places(reading.lexed) - _ANYWHERE
    if places and places.isdisjoint(document.places):
        return True
    return any(
        unit in topic.all
        and spread((unit,)).isdisjoint(_stems_but_of_kinds(document))
        and not document.aliases.get(unit)
        for unit in _units(reading.lexed)
    )


@kept_whole
def _stems_but_of_kinds(document: Document) -> frozenset[str]:
    """All stems but those that only say what kind of company somebody is: `the [software] company`."""
    in_text = frozenset(found for one in document.sentences for found in one.stems)
    return (document.stems - in_text) | frozenset(
        stem_of(word)
        for sentence in document.sentences
        for word, after in zip_longest(sentence.lexed.words, sentence.lexed.words[1:])
        if not _is_kind(word) and (after is None or not _is_kind(after))
    )


def _is_kind(word: Word) -> bool:
    return word.form in COMPANY_NOUNS and word.form != "group" and word.text.islower()


_LEADS = frozenset({"in", "of", "for", "from", "across", "outside"})


def _named_places(lexed: Lexed) -> frozenset[str]:
    """The places that are named as such, `in [France]`, rather than told of somebody: `the French maker`."""
    words = zip(lexed.words, lexed.words[1:], strict=False)
    return frozenset(
        PLACES[word.form] for before, word in words if before.form in _LEADS and word.form in PLACES
    )


def _units(lexed: Lexed) -> list[str]:
    """The stems of the words that name units."""
    return [
        stem_of(before)
        for before, word in zip(lexed.words, lexed.words[1:], strict=False)
        if word.form in _UNITS and stem_of(before) and not _tells_rank_or_owner(before)
    ]


def _tells_rank_or_owner(word: Word) -> bool:
    """Whether a word before `unit` is no name of one: `the smallest unit`, `Acme's unit`."""
    return word.form.endswith("est") or (is_proper(word) and word.text.endswith(("'s", "s'")))
