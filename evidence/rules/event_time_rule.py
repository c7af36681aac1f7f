"""The denial of when something happened, where the source gives another time for it: `sold in March`, `on 2 April`."""

from typing import NamedTuple

from ..grammar.period_mark import PeriodMark, Span
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.topics import is_proper, stem_of
from ..stems import stem
from .alignment import coverage, sentences_for, telling_words
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, Ground
from .near_words import spread
from .told_acts import clause_of

_COVERED, _LOOKED_AT, _FEWEST, _STRENGTH = 0.85, 4, 2, 0.7
_ENDS = frozenset({"by", "before", "until"})
_SINCE = frozenset({"since"})
_OPEN_ENDED = frozenset({"after", "until", "through", "to", "till", "than", "against", "from"})
_BACK = 3
_FORGOTTEN = frozenset({"end", "beginn", "start", "first", "already", "now", "late", "earl"})
_RECORDS = (
    frozenset({"fastest", "quickest", "strongest", "steepest", "sharpest"}),
    frozenset({"slowest", "weakest"}),
    frozenset({"highest", "largest", "biggest", "most"}),
    frozenset({"lowest", "smallest", "least", "fewest"}),
)
_OF_RECORDS = frozenset(
    stem(word)
    for word in (
        "growth",
        "pace",
        "rate",
        "rise",
        "gain",
        "increase",
        "level",
        "grew",
        *(word for kind in _RECORDS for word in kind),
    )
)
"""Words of a record that may stand for each other."""


class _When(NamedTuple):
    """The one time of a clause, with how it is named."""

    mark: PeriodMark
    way: str
    """`at`, `ends` for by or before, `since`."""


def judge_event_time(reading: ClaimReading, document: Document) -> Ground | None:
    """A denial where a sentence tells of the same event at another time; None for everything else."""
    mine = _when(reading.lexed, 0, len(reading.lexed.words))
    if mine is None or reading.lexed.amounts:
        return None
    words = telling_words(reading.lexed, document, with_moves=True)
    record = _record_in(reading.lexed, 0, len(reading.lexed.words)) if mine.way == "since" else None
    gone = _FORGOTTEN | (_OF_RECORDS if record else frozenset())
    words = {word: weight for word, weight in words.items() if word not in gone}
    if len(words) < (1 if record else _FEWEST):
        return None
    told: list[tuple[int, bool]] = []
    for number in sentences_for(words, document, _LOOKED_AT):
        sentence = document.sentences[number]
        if sentence.in_table or coverage(words, number, document) < _COVERED:
            continue
        first, after = clause_of(sentence.lexed, spread(words))
        if record is not None and _record_in(sentence.lexed, first, after) is not record:
            continue
        theirs = _when(sentence.lexed, first, after)
        if theirs is None or not _names_inside(reading, sentence.lexed, first, after, document):
            return None
        told.append((number, _apart(mine, theirs)))
    if not told or not all(apart for _, apart in told):
        return None
    return Ground(CONTRADICTED, "the source gives another time for it", _STRENGTH, told[0][0], related=True)


def _record_in(lexed: Lexed, first: int, after: int) -> frozenset[str] | None:
    """Which kind of record a clause tells of: `the [fastest] since`; None for none."""
    forms = {word.form for word in lexed.words[first:after]}
    return next((kind for kind in _RECORDS if not kind.isdisjoint(forms)), None)


def _when(lexed: Lexed, first: int, after: int) -> _When | None:
    """The time of a clause that names just one, by its own words."""
    marks = [(at, mark) for at, mark in lexed.periods.items() if first <= at < after]
    marks = [(at, mark) for at, mark in marks if at and lexed.words[at - 1].form == "since"] or marks
    if len(marks) != 1 or not marks[0][1].spans or marks[0][1].trailing:
        return None
    at, mark = marks[0]
    before = [word.form for word in lexed.words[max(at - _BACK, first) : at]]
    if not _SINCE.isdisjoint(before):
        return _When(mark, "since")
    if not _ENDS.isdisjoint(before) or mark.label.lower().startswith("by "):
        return _When(mark, "ends")
    return None if before and before[-1] in _OPEN_ENDED else _When(mark, "at")


def _names_inside(reading: ClaimReading, lexed: Lexed, first: int, after: int, document: Document) -> bool:
    """Whether each name of the claim that the sentence has stands in the clause."""
    inside = {stem_of(word) for word in lexed.words[first:after]}
    outside = {stem_of(word) for word in (*lexed.words[:first], *lexed.words[after:])} - inside
    names = {stem(word.form) for word in reading.lexed.words if is_proper(word)} - document.main
    return not outside & names


def _apart(mine: _When, theirs: _When) -> bool:
    """Whether the one time leaves no room for the other."""
    pairs = [(_range(one, two), _range(two, one)) for one in mine.mark.spans for two in theirs.mark.spans]
    if not pairs or any(one is None or two is None for one, two in pairs):
        return False
    if mine.way == "since" or theirs.way == "since":
        return mine.way == theirs.way and all(one != two for one, two in pairs)
    if theirs.way == "ends":
        return mine.way == "ends" and all(
            one is not None and two is not None and one[1] < two[0] for one, two in pairs
        )
    if mine.way == "ends":
        return all(one is not None and two is not None and two[0] > one[1] for one, two in pairs)
    return all(
        one is not None and two is not None and (one[1] < two[0] or two[1] < one[0]) for one, two in pairs
    )


def _range(one: Span, other: Span) -> tuple[int, int] | None:
    """The first and the last month of a span, without the year where either has none; None where that tells nothing."""
    years = one.year and other.year
    if not one.month:
        return None
    last = one.month + (12 * one.year if years else 0)
    first = last - max(one.months, 1) + 1
    return None if not years and first < 1 else (first, last)
