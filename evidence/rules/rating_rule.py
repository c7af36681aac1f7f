"""The verdict on what a broker rates a stock, and whether it moved: `Delta upgraded Alba to Buy`."""

from typing import NamedTuple

from ..grammar.phrases import verb_forms
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.price_target import RATINGS
from ..statements.topics import is_proper, stem_of, stems
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .title_stems import title_stems

_UP, _DOWN = frozenset(verb_forms(["upgrade"])), frozenset(verb_forms(["downgrade"]))
_KEPT = frozenset(
    verb_forms(
        [
            "keep/kept",
            "stay",
            "maintain",
            "reiterate",
            "stick/stuck",
            "remain",
            "retain",
            "repeat",
            "reaffirm",
        ]
    )
)
_RATES = frozenset(verb_forms(["rate"]))
_ENDS = frozenset({";", "while", "whereas"})
_STRENGTH = 0.75


class Rated(NamedTuple):
    """What a stretch of a sentence says of a rating."""

    rating: str
    way: int | None
    """1 for raised, -1 for lowered, 0 for kept; None where that is not told."""
    verb: int
    """Where the verb stands; -1 for none."""


def judge_rating(reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict where a claim gives a broker's rating and a clause of the document gives that broker's; else None."""
    lexed = reading.lexed
    told = _rated_in(lexed, 0, len(lexed.words))
    if told is None or told.verb < 0:
        return None
    # A name that opens the sentence may have lost its capital.
    brokers = stems(lexed.words[: told.verb]) - document.main
    rated = _names(lexed, told.verb, len(lexed.words)) - document.main - RATINGS
    if not brokers:
        return None
    about = document.main | title_stems(document)
    for number, sentence in enumerate(document.sentences):
        if sentence.in_table or not brokers <= sentence.stems or not rated <= sentence.stems | about:
            continue
        first = next(n for n, word in enumerate(sentence.lexed.words) if stem_of(word) in brokers)
        shown = _rated_in(sentence.lexed, first, _end(sentence.lexed, first))
        if shown is not None:
            return _held_against(told, shown, number)
    return None


def _held_against(told: Rated, shown: Rated, number: int) -> Ground:
    if told.rating != shown.rating:
        return Ground(CONTRADICTED, f"the source gives {shown.rating} as the rating", _STRENGTH, number)
    if told.way is not None and shown.way is None:
        return Ground(NOT_FOUND, "the source gives the rating, but not the one before", 0.3, number)
    if told.way is not None and told.way != shown.way:
        went = {1: "raised", -1: "lowered", 0: "kept"}[shown.way or 0]
        return Ground(CONTRADICTED, f"the source says that the rating was {went}", _STRENGTH, number)
    return Ground(SUPPORTED, f"the source gives {shown.rating} as the rating", _STRENGTH, number)


def _rated_in(lexed: Lexed, first: int, after: int) -> Rated | None:
    """The first rating of a stretch with the verb nearest before it, or any verb of rating."""
    place = next((n for n in range(first, after) if _is_rating(lexed, n)), None)
    if place is None:
        return None
    for at in range(place, first - 1, -1):
        form = lexed.words[at].text.lower()
        for way, verbs in ((1, _UP), (-1, _DOWN), (0, _KEPT), (None, _RATES)):
            if form in verbs:
                return Rated(lexed.words[place].form, way, at)
    return Rated(lexed.words[place].form, None, -1)


def _is_rating(lexed: Lexed, place: int) -> bool:
    """Whether a word is a rating and no verb: written with a capital, within a sentence."""
    word = lexed.words[place]
    return word.form in RATINGS and place > 0 and word.text[:1].isupper()


def _names(lexed: Lexed, first: int, after: int) -> frozenset[str]:
    return frozenset(
        stem_of(word) for word in lexed.words[first:after] if is_proper(word) and word.form not in RATINGS
    ) - {""}


def _end(lexed: Lexed, first: int) -> int:
    """Where the clause ends that begins with a broker."""
    return next((n for n in range(first, len(lexed.words)) if lexed.words[n].form in _ENDS), len(lexed.words))
