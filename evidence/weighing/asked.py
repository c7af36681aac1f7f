"""What a claim asks for, prepared once to be held against many quantities of a document."""

from collections.abc import Mapping
from typing import NamedTuple

from ..rules.alignment import same_as, telling_words
from ..rules.attribution_rule import speakers
from ..rules.claim_reading import ClaimReading
from ..rules.near_words import spread
from ..statements.document import Document
from ..statements.statement import Statement


class Word(NamedTuple):
    """A telling word of a claim."""

    weight: float
    """How rare it is in the document."""
    same: frozenset[str]
    """The stems that mean about the same, its other names among them."""
    stem: str


class Asked(NamedTuple):
    """One quantity of a claim with the words around it."""

    claim: Statement
    reading: ClaimReading
    words: tuple[Word, ...]
    """Without those of movement, which a number has judged."""
    all_words: tuple[Word, ...]
    names: tuple[frozenset[str], ...]
    """The names of its subject but that of whom the document is about, each with its other names."""
    further_names: frozenset[str]
    """All names of the claim but that of whom the document is about."""
    speakers: frozenset[str]
    known: frozenset[str]
    """All its stems."""
    near: frozenset[str]
    """The same with what it counts, and with those that mean about the same."""
    topic_words: frozenset[str]


def asked_of(claim: Statement, reading: ClaimReading, document: Document) -> Asked:
    """Prepare one quantity of a claim."""
    own = claim.topic.names or reading.names & claim.topic.all
    known = reading.stems | claim.topic.all
    return Asked(
        claim=claim,
        reading=reading,
        words=_words(reading.telling, document),
        all_words=_words(telling_words(reading.lexed, document, with_moves=True), document),
        names=tuple(_with_aliases(name, document) for name in sorted(own - document.main)),
        further_names=reading.names - document.main,
        speakers=speakers(reading.lexed) & reading.names - document.main,
        known=known | reading.names,
        near=spread(known | claim.noun),
        topic_words=claim.topic.words - document.main,
    )


def _words(weights: Mapping[str, float], document: Document) -> tuple[Word, ...]:
    return tuple(Word(weight, same_as(word, document), word) for word, weight in weights.items())


def _with_aliases(name: str, document: Document) -> frozenset[str]:
    return document.aliases.get(name, frozenset()) | {name}
