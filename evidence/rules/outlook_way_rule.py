"""The verdict on which way something is expected to go, where neither claim nor source needs a number for it."""

from collections.abc import Sequence
from typing import NamedTuple

from ..grammar.period_mark import PeriodMark
from ..statements.back_reference import BACK_NOUNS, WHOLE_NOUNS
from ..statements.document import Document
from ..statements.lexed import AMOUNT, PERIOD
from ..statements.outlook_way import OutlookWay, outlooks_in
from ..statements.topics import stem_of
from ..stems import stem
from .alignment import held
from .claim_reading import ClaimReading
from .common_stems import GENERIC_STEMS
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .kept import kept_whole
from .near_words import spread
from .sayer import sayer_in

_STRENGTH, _ENOUGH = 0.7, 0.6
_SAY_NOTHING = frozenset(
    stem(word)
    for word in ("management", "ceo", "cfo", "chief", "executive", "officer", "finance", "financial",
                 "analyst", "growth",
                 "pace", "go", "come", "one", "before", "considerably", "significantly", "slightly",
                 "somewhat", "say", "said",
                 "warn", "warned", "told", "add", "added", "expect", "previous", "time", "rate", "year",
                 "level", "also",
                 "continue", "remain", "further", "again", "still", "start", "begin", "figure", "will",
                 "would", "set",
                 "expand", "rising", "on")
)  # fmt: skip
_UNITS = frozenset(stem(word) for word in BACK_NOUNS | WHOLE_NOUNS | {"overall", "total"})


class _Shown(NamedTuple):
    """A movement that a sentence of the document expects."""

    outlook: OutlookWay
    number: int


def judge_outlook_way(reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict where a claim expects something to go one way and the document tells its way; else None."""
    lexed = reading.lexed
    told = outlooks_in(lexed) if not lexed.amounts else []
    if len(told) != 1 or told[0].ways == {0}:
        return None
    mine = told[0]
    things = _things(reading, mine)
    if not things:
        return None
    shown = [one for one in _outlooks(document) if _is_about(one, mine, things, document)]
    words = {_verdict(mine, one.outlook) for one in shown} - {None}
    if not shown:
        return None
    if len(words) != 1:
        return Ground(NOT_FOUND, "the source leaves open which way it will go", 0.3, shown[0].number)
    one = next(one for one in shown if _verdict(mine, one.outlook) is not None)
    if not _says_so(reading, one.number, document):
        return None
    if _verdict(mine, one.outlook):
        return Ground(SUPPORTED, "the source expects it to go that way", _STRENGTH, one.number, related=True)
    return Ground(CONTRADICTED, "the source expects another way", _STRENGTH, one.number, related=True)


def _says_so(reading: ClaimReading, number: int, document: Document) -> bool:
    """Whether whoever a claim lets say it stands in the sentence or beside it; so where nobody does."""
    sayer = sayer_in(reading.lexed)
    if sayer is None or sayer.names & document.main:
        return True
    here = document.sentences[number]
    if sayer_in(here.lexed) is not None and not sayer.counts:
        return bool(sayer.names & here.stems)
    return any(sayer.names & one.stems for one in document.sentences[max(number - 1, 0) : number + 2])


@kept_whole
def _outlooks(document: Document) -> Sequence[_Shown]:
    """All movements that the sentences of a document expect."""
    return [
        _Shown(outlook, number)
        for number, sentence in enumerate(document.sentences)
        if not sentence.in_table and sentence.lexed.moves
        for outlook in outlooks_in(sentence.lexed)
    ]


def _things(reading: ClaimReading, mine: OutlookWay) -> frozenset[str]:
    """What a claim speaks of, without whoever says so, the words of the movement and of time."""
    lexed = reading.lexed
    sayer = sayer_in(lexed)
    names = sayer.names if sayer is not None else frozenset[str]()
    told = frozenset(
        stem_of(word)
        for place, word in enumerate(lexed.words)
        if word.form not in {AMOUNT, PERIOD} and place not in lexed.moves
    )
    return told - {""} - _SAY_NOTHING - GENERIC_STEMS - names - mine.verb


def _is_about(shown: _Shown, mine: OutlookWay, things: frozenset[str], document: Document) -> bool:
    theirs = shown.outlook
    if theirs.of_pace != mine.of_pace or not _at_one_time(mine.period, theirs.period):
        return False
    if theirs.subject - _SAY_NOTHING - _UNITS - document.main - spread(things | mine.subject):
        return False
    return all(held(word, shown.number, document) >= _ENOUGH for word in things)


def _at_one_time(one: PeriodMark | None, other: PeriodMark | None) -> bool:
    """Whether both are of one time, or none is told; a month stands for the quarter that it ends."""
    if one is None or other is None:
        return one is other
    return one.fits(other) or any(
        mine.month == theirs.month and 0 in (mine.year, theirs.year, mine.year - theirs.year)
        for mine in one.spans
        for theirs in other.spans
        if mine.month
    )


def _verdict(mine: OutlookWay, theirs: OutlookWay) -> bool | None:
    """Whether the one bears out the other; None where both may be."""
    if mine.denied or theirs.denied:
        return mine.denied == theirs.denied if mine.ways == theirs.ways else None
    if mine.ways == theirs.ways:
        return True
    return False if mine.ways.isdisjoint(theirs.ways) else None
