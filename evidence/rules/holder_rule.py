"""The verdict on a value by its holder alone, where the reading of the sentence around it did not tell whose it is."""

from typing import NamedTuple

from ..grammar.amount import COUNT, RANK, STREAK, TIMES, Agreement, agreement, same_unit
from ..statements.document import Document
from ..statements.statement import Says, Statement
from .claim_reading import ClaimReading
from .common_stems import PART_STEMS
from .companies import is_held_by_another, is_of_another
from .ground import CONTRADICTED, SUPPORTED, Ground
from .holders import Held, held_in
from .marks_likeness import marks_likeness
from .missing_words import is_anothers, missing_words
from .near_words import spread
from .reading_parts import asked_of, asked_period, base_of, caption_stems, holder_sentences, other_names
from .sides import Side, metric_fits
from .wording import value_words

_STRENGTH = 0.65
_MOVES = frozenset({Says.GROWTH, Says.CHANGE})


class Match(NamedTuple):
    """A value whose holder is the claim's subject."""

    held: Held
    rank: tuple[int, int]
    agrees: bool
    named: bool
    """Whether all words of the subject stand with the value itself."""


def judge_by_holder(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict where a value's own label names the claim's subject; None where none does."""
    if claim.former or claim.amount.unit in {RANK, STREAK, TIMES} or base_of(reading.lexed) is not None:
        return None
    topic = reading.wanted(claim)
    noun = claim.noun if claim.amount.unit == COUNT else frozenset[str]()
    side = Side(topic.all | topic.places | noun, claim.metric)
    if not side.stems - document.main:
        return None
    found = _matches(claim, side, reading, document)
    if not found:
        return None
    best = max(one.rank for one in found)
    nearest = [one for one in found if one.rank == best]
    good = [one for one in nearest if one.agrees]
    if good:
        words = f"the source gives {value_words(good[0].held.statement)} there"
        return Ground(SUPPORTED, words, _STRENGTH, good[0].held.statement.sentence)
    if len(nearest) == 1 and nearest[0].named and _is_same_metric(claim, nearest[0].held):
        words = f"the source gives {value_words(nearest[0].held.statement)}, not {value_words(claim)}"
        return Ground(CONTRADICTED, words, _STRENGTH, nearest[0].held.statement.sentence)
    return None


def _is_same_metric(claim: Statement, held: Held) -> bool:
    return bool(claim.metric) and held.statement.metric == claim.metric and not held.statement.inherited


def _matches(claim: Statement, side: Side, reading: ClaimReading, document: Document) -> list[Match]:
    asked = asked_of(reading)
    found = []
    for number in holder_sentences(side.stems, document):
        if is_of_another(reading, number, document):
            continue
        row = held_in(number, document)
        for held in row:
            if is_held_by_another(claim, reading, held.statement, document):
                continue
            if not _kind_fits(claim, held) or not metric_fits(claim.metric, held, document):
                continue
            if (
                _speaks_past(asked, held, document)
                or missing_words(side, held, document, asked)
                or is_anothers(side, held, row)
            ):
                continue
            time = asked_period(reading, held, document)
            if not time or not marks_likeness(claim, held.statement, document):
                continue
            if not other_names(reading, side.stems, held, document):
                continue
            rank = (time, -len(held.label - asked))
            named = side.stems - document.main <= spread(held.label | held.statement.noun)
            found.append(Match(held, rank, _agrees(claim, held), named))
    return found


def _speaks_past(asked: frozenset[str], held: Held, document: Document) -> bool:
    """Whether the claim narrows its subject by a word that stands nowhere around the value."""
    number = held.statement.sentence
    sentence = document.sentences[number]
    around = sentence.stems | sentence.heading | sentence.places | caption_stems(number, document)
    return bool((asked & PART_STEMS) - spread(around) - document.main)


def _kind_fits(claim: Statement, held: Held) -> bool:
    statement = held.statement
    if held.aside or statement.former or statement.expected != claim.expected:
        return False
    if (claim.says in _MOVES) != held.moves or not same_unit(claim.amount.unit, statement.amount.unit):
        return False
    return not (claim.basis and statement.basis and claim.basis != statement.basis)


def _agrees(claim: Statement, held: Held) -> bool:
    statement = held.statement
    if claim.sign * statement.sign < 0 or (claim.says in _MOVES and claim.sign and not statement.sign):
        return False
    if claim.says not in _MOVES and (claim.sign < 0) != (statement.sign < 0):
        return False
    return agreement(claim.amount, statement.amount) is Agreement.AGREES
