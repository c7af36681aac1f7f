"""What keeps a claim open, or denies it, though the rules bear it out."""

from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.topics import topic_of
from .attribution_rule import other_speaker, speakers
from .claim_reading import ClaimReading
from .companies import is_of_another
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .opposites_rule import opposed
from .own_rating_rule import is_note
from .plain_guards import guarded
from .superlative import place_in
from .swapped_parties import swaps_parties
from .wording import stem_words


def held_back(ground: Ground, reading: ClaimReading, document: Document) -> Ground:
    """The verdict, or another in its place where words, speaker or place are not those of the claim."""
    if ground.word is not SUPPORTED or ground.sentence < 0:
        return ground
    number = ground.sentence
    if ground.by_words and (other := _other_than_words(reading, number, document)) is not None:
        return other
    source = document.sentences[number].lexed
    if other_speaker(reading.lexed, source, document.main) and not _is_by_writer(reading, source, document):
        return Ground(CONTRADICTED, "the source gives it to another speaker", 0.7, number, related=True)
    if _is_of_each_part(reading.lexed) and not _is_of_each_part(source) and not ground.formula:
        return Ground(NOT_FOUND, "the source does not say so of each of them", 0.3, number)
    if _is_only_estimated(reading, source):
        return Ground(CONTRADICTED, "the source gives it as an estimate of others", 0.7, number, related=True)
    elsewhere = topic_of(reading.lexed.words).places - document.places - _ANYWHERE
    if elsewhere:
        missing = ", ".join(map(stem_words, sorted(elsewhere)))
        return Ground(NOT_FOUND, f"the source does not mention {missing}", 0.2, number)
    return ground


_EACH = frozenset({"all", "every", "each", "both"})
_PARTS = frozenset(
    {
        "segment",
        "division",
        "unit",
        "region",
        "market",
        "brand",
        "business",
        "category",
        "country",
        "product",
        "arm",
    }
)
_REACH_OF_EACH = 5


def _is_of_each_part(lexed: Lexed) -> bool:
    """Whether a sentence says something of each of several parts: `sales rose in [all three segments]`."""
    forms = [word.form for word in lexed.words]
    return any(
        form in _EACH and not _PARTS.isdisjoint(forms[at + 1 : at + 1 + _REACH_OF_EACH])
        for at, form in enumerate(forms)
    )


_WRITING = frozenset({"we", "our", "us", "i"})


def _is_by_writer(reading: ClaimReading, source: Lexed, document: Document) -> bool:
    """Whether a note says so itself, `we forecast`, of whom a claim speaks as the broker."""
    says_we = any(word.text.lower() in _WRITING for word in source.words)
    return says_we and is_note(document) and not speakers(reading.lexed) & reading.names


def _other_than_words(reading: ClaimReading, number: int, document: Document) -> Ground | None:
    """Another verdict on a claim that words alone bear out; None where they may."""
    source = document.sentences[number].lexed
    if opposed(reading.lexed, source):
        return Ground(CONTRADICTED, "the source says the opposite", 0.6, number)
    if swaps_parties(reading.lexed, source, document.aliases):
        return Ground(CONTRADICTED, "the source has it the other way round", 0.6, number)
    if _is_ambiguous(reading, number, document):
        return Ground(NOT_FOUND, "the source does not say so plainly", 0.3, number)
    if (kept_open := guarded(reading, number, document)) is not None:
        return kept_open
    if is_of_another(reading, number, document):
        return Ground(NOT_FOUND, "the source says so of another company", 0.3, number)
    if not _speaker_near(reading, number, document):
        return Ground(NOT_FOUND, "the source does not say who said so", 0.3, number)
    return None


_DISCLOSING = frozenset({"disclosed", "discloses", "disclose", "itself"})
_ESTIMATING = frozenset({"estimate", "estimates", "estimated", "reckon", "reckons", "guess"})


def _is_only_estimated(reading: ClaimReading, source: Lexed) -> bool:
    """Whether a claim has the company disclose what the source says somebody estimates."""
    mine = {word.text.lower() for word in reading.lexed.words}
    theirs = {word.text.lower() for word in source.words}
    return bool(mine & _DISCLOSING) and bool(theirs & _ESTIMATING) and not mine & _ESTIMATING


def _is_ambiguous(reading: ClaimReading, number: int, document: Document) -> bool:
    """Whether alike words leave open what is meant: a sentence of two times for one, a place in an order."""
    times = {mark.label.lower() for mark in document.sentences[number].lexed.periods.values()}
    return (bool(reading.lexed.periods) and len(times) > 1) or place_in(reading.lexed) is not None


_ANYWHERE = frozenset({"home", "abroad", "world", "us", "new york"})
"""Places that go without saying, as that of an exchange, and one that reads like a pronoun."""


def _speaker_near(reading: ClaimReading, number: int, document: Document) -> bool:
    """Whether whoever a claim names as its speaker stands in the sentence or beside it; so where it names nobody."""
    told_by = speakers(reading.lexed) & reading.names - document.main
    if not told_by:
        return True
    around = document.sentences[max(number - 1, 0) : number + 2]
    return any(told_by & sentence.stems for sentence in around)
