"""The verdict on making money or losing it, said without an amount: by words, else by the signs of values."""

from collections.abc import Sequence
from typing import NamedTuple

from ...model.words import VerdictWord
from ..grammar.amount import STREAK, Amount
from ..grammar.common_words import GENERIC, PLACES
from ..grammar.metrics import PROFITS, Kind
from ..grammar.movements import Move
from ..grammar.period_mark import PeriodMark
from ..statements.back_reference import BACK_NOUNS
from ..statements.document import Document
from ..statements.earning_state import STATE_WORDS, Course, Earning, earnings_in
from ..statements.lexed import AMOUNT, PERIOD, Lexed
from ..statements.statement import Says, Statement, Topic
from ..statements.topics import stem_of, topic_of
from ..stems import stem
from .alignment import held
from .claim_reading import ClaimReading
from .common_stems import GENERIC_STEMS
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .kept import kept_whole
from .likeness import likeness
from .near_words import spread
from .series import before_of, levels
from .wording import given

_STRENGTH = 0.75
_CUT_SHORT = 2
_ENOUGH = 0.6
"""How well the surroundings of a sentence must hold a word of the claim."""
_COMPARING = frozenset({Move.WIDER, Move.NARROWER, Move.FASTER, Move.SLOWER, Move.BREAK_EVEN})
_OF_ALL = frozenset({"all", "every", "each", "both", "none", "neither", "than", "except", "most", "half", "without",
                     "excluding", "never", "only"})  # fmt: skip
_SAY_NOTHING = (
    "management ceo cfo chief executive officer finance financial boss chairman profitability "
    "profit loss money black red line small large big tiny slight business whole basis level "
    "operating net annual quarterly heavy slim again outlook guidance"
)
"""Words of ranks, sizes and signs that do not tell whose profit it is."""
_TITLES = frozenset(stem(word) for word in _SAY_NOTHING.split())
_RELATIVE = frozenset({"year_ago", "previous", "yoy", "qoq", "last_year"})


class _Told(NamedTuple):
    """A claim's state with what it is about."""

    state: Earning
    topic: Topic
    things: frozenset[str]
    is_unit: bool
    """Whether it speaks of a unit, which may have its name cut short: `the core segment`."""


class _Shown(NamedTuple):
    """A state that a sentence of the document tells."""

    state: Earning
    number: int


def judge_earning(reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict where a claim says that somebody is in profit or in the red; None where the document is silent."""
    told = _told(reading, document)
    if told is None:
        return None
    return _by_words(told, document) or (None if told.state.expected else _by_values(told, reading, document))


def _told(reading: ClaimReading, document: Document) -> _Told | None:
    lexed = reading.lexed
    if any(one.amount.unit != STREAK for one in reading.statements) or lexed.amounts:
        return None
    states = earnings_in(lexed)
    forms = {word.form for word in lexed.words}
    relations = {mark.relation for mark in lexed.periods.values()}
    if len(states) != 1 or forms & _OF_ALL or relations & _RELATIVE or states[0].always:
        return None
    if any(move.meaning in _COMPARING for move in lexed.moves.values()):
        return None
    taken = {n for phrase in lexed.metrics for n in range(phrase.first, phrase.after)}
    taken |= {n for phrase in lexed.marks for n in range(phrase.first, phrase.after)}
    words = [
        word
        for place, word in enumerate(lexed.words)
        if place not in lexed.moves
        and place not in taken
        and word.text.lower() not in STATE_WORDS
        and _tells(word.form)
    ]
    topic = topic_of(word for word in words if stem_of(word) not in _TITLES)
    names = topic.names - document.main
    things = names | (topic.words - _TITLES - document.main) | topic.places
    return _Told(states[0], topic._replace(words=topic.words - _TITLES), things, bool(forms & BACK_NOUNS))


def _tells(form: str) -> bool:
    return form not in {AMOUNT, PERIOD} and (form not in GENERIC or form in PLACES)


@kept_whole
def _states(document: Document) -> Sequence[_Shown]:
    """All states that the sentences of a document tell."""
    return [
        _Shown(state, number)
        for number, sentence in enumerate(document.sentences)
        if not sentence.in_table and _may_tell(sentence.lexed)
        for state in earnings_in(sentence.lexed)
    ]


_HINTS = frozenset({"profitable", "unprofitable", "black", "red", "profit", "loss", "money", "profitability"})


def _may_tell(lexed: Lexed) -> bool:
    return any(word.form in _HINTS for word in lexed.words)


def _by_words(told: _Told, document: Document) -> Ground | None:
    found: list[tuple[int, Ground]] = []
    for shown in _states(document):
        if shown.state.expected != told.state.expected or not _same_metric(told.state, shown.state):
            continue
        about = _is_about(told, shown, document)
        if not about:
            continue
        word = _verdict(told.state, shown.state, document)
        if word is not None:
            reason = f"the source tells of a {'profit' if shown.state.way > 0 else 'loss'} there"
            found.append((about, Ground(word, reason, _STRENGTH, shown.number, by_words=True, related=True)))
    if not found:
        return None
    best = max(about for about, _ in found)
    nearest = [ground for about, ground in found if about == best]
    if len({ground.word for ground in nearest}) > 1:
        return Ground(NOT_FOUND, "the source tells both of profit and of loss", 0.3, nearest[0].sentence)
    return nearest[0]._replace(by_words=False)


def _same_metric(one: Earning, other: Earning) -> bool:
    return "profit" in {one.metric, other.metric} or one.metric == other.metric


def _is_about(told: _Told, shown: _Shown, document: Document) -> int:
    """How surely a sentence speaks of whom a claim speaks of: 2 plainly, 1 by its surroundings, 0 not."""
    state, sentence = shown.state, document.sentences[shown.number]
    others = state.subject - _TITLES - document.main - document.main_rest - GENERIC_STEMS
    aliases = frozenset[str]().union(*(document.aliases.get(word, frozenset()) for word in told.things))
    extra = others - spread(told.things) - aliases
    if extra and not (told.is_unit and len(extra) <= _CUT_SHORT and told.things <= spread(state.subject)):
        return 0
    if not told.things:
        # Whose state it is stands there: the company itself, not what a pronoun leads back to.
        return 0 if state.is_back else 2
    stretch = frozenset(stem_of(word) for word in sentence.lexed.words[state.first : state.after])
    if spread(told.things) & stretch and all(spread((word,)) & stretch for word in told.things):
        return 2
    return int(
        all(held(word, shown.number, document) >= _ENOUGH or word in sentence.places for word in told.things)
    )


def _verdict(mine: Earning, theirs: Earning, document: Document) -> VerdictWord | None:
    """What the document's state makes of the claim's; None where it tells nothing of its time."""
    alike = mine.way == theirs.way
    if theirs.always:
        return None if alike or mine.expected else CONTRADICTED
    if _at_one_time(mine.period, theirs.period, document):
        if not alike:
            return CONTRADICTED
        turned = mine.course is Course.TURNED and theirs.course is not Course.TURNED
        return None if turned or (mine.first_ever and not theirs.first_ever) else SUPPORTED
    both = mine.period is not None and theirs.period is not None
    if alike and both and (theirs.only or (mine.expected and _first_time(mine, theirs))):
        # A date that is told for turning round leaves no other for it.
        return CONTRADICTED
    return None


def _first_time(mine: Earning, theirs: Earning) -> bool:
    """Whether a claim puts a profit that is yet to come before the time that the document gives for it."""
    return mine.way > 0 and _year_of(mine.period) < _year_of(theirs.period)


def _year_of(mark: PeriodMark | None) -> int:
    if mark is None:
        return 0
    return max((span.year for span in mark.spans), default=mark.fiscal.year if mark.fiscal else 0)


def _at_one_time(mine: PeriodMark | None, theirs: PeriodMark | None, document: Document) -> bool:
    if mine is None or not (mine.spans or mine.fiscal):
        return theirs is None or theirs.relation not in _RELATIVE
    if theirs is None or not (theirs.spans or theirs.fiscal):
        return document.main_period is not None and document.main_period.fits(mine)
    return mine.fits(theirs)


def _by_values(told: _Told, reading: ClaimReading, document: Document) -> Ground | None:
    state = told.state
    names = sorted(PROFITS - {"gross profit"}) if state.metric == "profit" else [state.metric]
    named = [
        phrase.meaning.name for phrase in reading.lexed.metrics if phrase.meaning.name in PROFITS - {"profit"}
    ]
    if not named and any(word.form == "operating" for word in reading.lexed.words):
        named = ["operating income"]
    shown = _levels_of(named or names, told, reading, document)
    if named and not shown:
        # Under a heading that names the line, a row may only say `loss of 3 million`.
        shown = _levels_of(["profit"], told, reading, document)
    ways = {1 if one.value > 0 else -1 for one in shown}
    if len(ways) != 1:
        return None
    first = shown[0]
    reason = f"the source gives {given(first)}"
    if ways != {state.way}:
        return Ground(CONTRADICTED, reason, _STRENGTH, first.sentence, related=True)
    plainly = (
        likeness(_asked(first.metric, state, told.topic, reading), first, document, told.topic).topic > 1
    )
    if state.first_ever or not plainly:
        return None
    if state.course is Course.TURNED:
        before = before_of(first, "", document)
        if before is None or (before.value > 0) == (state.way > 0):
            return None
    return Ground(SUPPORTED, reason, _STRENGTH, first.sentence, related=True)


def _levels_of(
    names: Sequence[str], told: _Told, reading: ClaimReading, document: Document
) -> list[Statement]:
    """Of each of these metrics the value that fits best, but for those of nothing."""
    found: list[Statement] = []
    for name in names:
        asked = _asked(name, told.state, told.topic, reading)
        found += [one for one in levels(asked, document, told.topic)[:1] if one.value]
    return found


def _asked(metric: str, state: Earning, topic: Topic, reading: ClaimReading) -> Statement:
    marks = frozenset(mark.meaning for mark in reading.lexed.marks)
    nothing = Amount(0, 0, 0.0, 1.0, "")
    return Statement(nothing, Says.LEVEL, metric, Kind.MONEY, 0, marks, topic, frozenset(), state.period, former=False,
                     expected=False, basis="", sentence=0)  # fmt: skip
