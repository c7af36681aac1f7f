"""The verdict where no place of the document fits a claim in every part: the places compete for its words.

A strict reading turns a place down for one word that it cannot account for. Here every quantity of the same kind is
weighed by how many of the claim's telling words stand with it, and one that is ahead of all others decides.
"""

from typing import NamedTuple

from ..grammar.amount import RANK, STREAK, TIMES, Agreement
from ..statements.document import Document
from ..statements.statement import Says, Statement
from .alignment import coverage, nearness
from .claim_reading import ClaimReading
from .common_stems import RESTRICTIVE_STEMS
from .compared import compared, sign_differs
from .ground import CONTRADICTED, SUPPORTED, Ground
from .marks_likeness import marks_likeness
from .metric_likeness import metric_likeness
from .near_words import spread
from .period_likeness import period_likeness
from .wording import metric_words, value_words

_COVERED, _NEAR, _LEAD = 0.85, 0.6, 0.3
"""For support: how much of the claim the place holds, how near, and how far ahead of places with another value."""
_SCORE_OTHER, _NEAR_OTHER, _LEAD_OTHER = 1.3, 0.5, 0.4
"""For denial, which needs the subject whole and takes fewer words for the rest."""


class Place(NamedTuple):
    """A quantity of the document with how well the claim fits there."""

    statement: Statement
    covered: float
    near: float
    agrees: bool

    @property
    def score(self) -> float:
        """How much speaks for it."""
        return self.covered + self.near


def judge_by_rivalry(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict by the place that is ahead of all others; None where none is plainly so."""
    if claim.amount.unit in {RANK, STREAK, TIMES} or claim.expected:
        return None
    places = _places(claim, reading, document)
    if not places:
        return None
    best = max(places, key=lambda place: place.score)
    rest = max((place.score for place in places if place.agrees is not best.agrees), default=0.0)
    source, given = best.statement, value_words(best.statement)
    if best.agrees:
        if best.covered < _COVERED or best.near < _NEAR or best.score < rest + _LEAD:
            return None
        strength = round(0.4 * best.covered + 0.2, 2)
        return Ground(SUPPORTED, f"the source says so: {given}", strength, source.sentence, by_words=True)
    if best.score < _SCORE_OTHER or best.near < _NEAR_OTHER or best.score < rest + _LEAD_OTHER:
        return None
    if not metric_likeness(claim, source, document) or claim.amount.is_money != source.amount.is_money:
        return None
    reason = f"the source gives {given} for {metric_words(source)}, not {value_words(claim)}"
    return Ground(CONTRADICTED, reason, round(0.4 * best.covered + 0.2, 2), source.sentence)


def _places(claim: Statement, reading: ClaimReading, document: Document) -> list[Place]:
    words = reading.telling
    asked = spread(reading.stems) | document.main | document.main_rest
    places = []
    for number in reading.nearest:
        for source in document.by_sentence.get(number, ()):
            agrees = compared(claim, source) if _may_stand(claim, source, document, asked) else None
            if agrees not in {Agreement.AGREES, Agreement.DIFFERS}:
                continue
            same = agrees is Agreement.AGREES and not sign_differs(claim, source)
            covered, near = coverage(words, number, document), nearness(words, source, document)
            places.append(Place(source, covered, near, same))
    return places


def _may_stand(claim: Statement, source: Statement, document: Document, asked: frozenset[str]) -> bool:
    """Whether nothing that the text says tells the two apart."""
    if claim.metric and source.metric and not metric_likeness(claim, source, document):
        return False
    kinds = {claim.says, source.says}
    if len(kinds) > 1 and kinds != {Says.LEVEL, Says.SHARE}:
        return False
    if claim.expected != source.expected:
        return False
    if not marks_likeness(claim, source, document) or not period_likeness(claim, source, document):
        return False
    foreign = {
        name for name in source.topic.names - asked if not document.aliases.get(name, frozenset()) & asked
    }
    if foreign or (source.topic.words - asked) & RESTRICTIVE_STEMS:
        return False
    here = source.topic.places or document.sentences[source.sentence].places
    if claim.topic.places:
        return bool(claim.topic.places & here)
    return not source.topic.places
