"""What keeps a claim open, or denies it, though a sentence has nearly all of its words."""

from collections.abc import Sequence

from ..grammar.amount import PERCENT
from ..grammar.common_words import SEGMENT_WORDS
from ..grammar.words import Word
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..stems import stem
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, NOT_FOUND, Ground
from .near_words import spread

_PARTS = frozenset(stem(word) for word in SEGMENT_WORDS)
_MOST = frozenset({"most", "majority"})
_HALF, _LEAD = 50.0, 3
_OFFICES = {
    "finance": ("cfo", "finance", "financial", "treasurer"),
    "chief executive": ("ceo", "executive"),
    "operations": ("coo", "operating", "operations"),
    "technology": ("cto", "technology"),
    "investors": ("investor",),
    "chair": ("chair", "chairman", "chairwoman"),
    "founder": ("founder", "cofounder"),
}
"""The words that tell one office of a company from another."""


def guarded(reading: ClaimReading, number: int, document: Document) -> Ground | None:
    """A verdict on a claim borne out by words alone that its sentence does not bear out; None where it may."""
    lexed = document.sentences[number].lexed
    if _is_of_other_part(reading, number, document):
        return Ground(NOT_FOUND, "the source says so of another part", 0.3, number)
    if _holds_other_office(reading, lexed):
        return Ground(NOT_FOUND, "the source gives the office to somebody else", 0.3, number)
    return _by_majority(reading, lexed, number)


def _is_of_other_part(reading: ClaimReading, number: int, document: Document) -> bool:
    """Whether the claim names a part of a company that neither the sentence nor what stands around it names."""
    asked = {stem(word.form) for word in reading.lexed.words if word.text[:1].isupper()} & _PARTS
    here = document.sentences[number]
    around = here.stems | here.heading | here.topic.all | document.main_rest
    return bool(asked - spread(around))


def _by_majority(reading: ClaimReading, lexed: Lexed, number: int) -> Ground | None:
    """`Most of ...` is told by the one share of the sentence, if it has one."""
    if reading.statements or not any(word.form in _MOST for word in reading.lexed.words[:_LEAD]):
        return None
    shares = [amount for amount in lexed.amounts.values() if amount.unit == PERCENT]
    if len(shares) > 1:
        return Ground(NOT_FOUND, "the source gives several shares", 0.3, number)
    if not shares or shares[0].value >= _HALF:
        return None
    return Ground(CONTRADICTED, f"the source says {shares[0].value:g} %", 0.6, number)


def _holds_other_office(reading: ClaimReading, lexed: Lexed) -> bool:
    """Whether a list of names with their offices in brackets gives the claim's name another one than the claim."""
    told = _office(reading.lexed.words)
    if not told or not reading.names:
        return False
    words = lexed.words
    for place, word in enumerate(words[:-2]):
        if stem(word.form) in reading.names and words[place + 1].form == "(":
            close = next((at for at in range(place + 2, len(words)) if words[at].form == ")"), len(words))
            inside = _office(words[place + 2 : close])
            if inside:
                return inside != told
    return False


def _office(words: Sequence[Word]) -> str:
    """Which office a run of words names; empty for none."""
    forms = {word.form for word in words}
    return next((office for office, names in _OFFICES.items() if not forms.isdisjoint(names)), "")
