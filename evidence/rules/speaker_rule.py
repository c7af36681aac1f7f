"""The verdict on a claim that names its speaker, where the document has somebody else say just that."""

from ..statements.document import Document
from ..statements.lexed import Lexed
from .alignment import coverage, sentences_for, telling_words
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, Ground
from .sayer import Sayer, sayer_in

_COVERED = 0.75
_FEWEST = 2
_LEADS_BACK = frozenset({"he", "she", "they", "it", "those", "these"})
_OPENING = 3
_ASIDE = frozenset({"who", "whom", "whose", "which"})
_LOOKED_AT = 6
_STRENGTH = 0.7


def judge_speaker(reading: ClaimReading, document: Document) -> Ground | None:
    """A denial where another speaker than the claim's says it; None for everything else."""
    mine = sayer_in(reading.lexed)
    if mine is None:
        return None
    # Whoever speaks for the company is the company.
    speaks_for_it = bool(mine.names & document.main) and not mine.counts
    if speaks_for_it or not all(_is_known(name, document) for name in mine.names):
        return None
    words = telling_words(_without(reading.lexed, mine), document, with_moves=True)
    if len(words) < _FEWEST:
        return None
    others: list[tuple[float, int, Sayer]] = []
    for number in sentences_for(words, document, _LOOKED_AT):
        covered = coverage(words, number, document)
        if covered < _COVERED or not _fits(reading, number, document):
            continue
        theirs = _sayer_of(number, document)
        if theirs is not None and theirs.names & _forms(mine.names, document):
            return None
        if theirs is not None and _is_another(mine, theirs, number, document):
            others.append((covered, number, theirs))
    if not others:
        return None
    _, number, theirs = max(others, key=lambda one: one[0])
    return Ground(CONTRADICTED, f"the source has {theirs.name} say it", _STRENGTH, number)


def _is_another(mine: Sayer, theirs: Sayer, number: int, document: Document) -> bool:
    """Whether it is said by somebody else: for a company's own figures only by one who counts it from outside."""
    if theirs.names & document.main:
        return False
    sentence = document.sentences[number]
    aside = {word.form for word in sentence.lexed.words[theirs.first : theirs.place]} & _ASIDE
    if mine.names & sentence.stems and not aside:
        # `Ida Strand, an analyst at Delta, said` lets Delta say it as well.
        return False
    return not mine.names & document.main or (theirs.counts and theirs.first < theirs.place)


def _is_known(name: str, document: Document) -> bool:
    return name in document.stems or name in document.main or bool(document.aliases.get(name))


def _forms(names: frozenset[str], document: Document) -> frozenset[str]:
    found = set(names)
    for name in names:
        found |= document.aliases.get(name, frozenset())
    return frozenset(found)


def _without(lexed: Lexed, mine: Sayer) -> Lexed:
    """The sentence without its speaker and the verb of saying."""
    first, after = min(mine.first, mine.place), max(mine.after, mine.place + 1)
    kept = [*lexed.words[:first], *lexed.words[after:]]
    gone = after - first
    moves = {
        place if place < first else place - gone: move
        for place, move in lexed.moves.items()
        if not first <= place < after
    }
    return lexed._replace(words=kept, moves=moves)


def _sayer_of(number: int, document: Document) -> Sayer | None:
    """Who says a sentence; of one that goes on about those of the sentence before, who says that."""
    text = document.plain.text
    here = document.sentences[number]
    found = sayer_in(here.lexed, text)
    leads_back = any(word.form in _LEADS_BACK for word in here.lexed.words[:_OPENING])
    if found is not None or number == 0 or not leads_back:
        return found
    before = document.sentences[number - 1]
    return sayer_in(before.lexed, text) if before.paragraph == here.paragraph else None


def _fits(reading: ClaimReading, number: int, document: Document) -> bool:
    """Whether each number and time of the claim stands in the sentence."""
    lexed = document.sentences[number].lexed
    return all(
        any(one.unit == amount.unit and amount.holds(one.value) for one in lexed.amounts.values())
        for amount in reading.lexed.amounts.values()
    ) and all(
        any(one.fits(mark) for one in lexed.periods.values()) for mark in reading.lexed.periods.values()
    )
