"""The verdict on by how much an outlook was revised: `raised the lower end of its guidance by 15 million`."""

from typing import NamedTuple

from ..grammar.amount import COUNT, PERCENT, POINTS, same_unit
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.price_target import PRICE_TARGET
from ..statements.statement import Says, Statement, Topic
from ..stems import stem
from .alignment import coverage
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, NOT_FOUND, Ground, by_formula
from .guidance_rule import FATES, Fate
from .likeness import likeness
from .revisions import OUTLOOKS, Revision, revisions
from .wording import scaled, value_words

_STRENGTH = 0.76
_ENOUGH = 0.75
_HIGH = frozenset({"top", "upper", "high", "higher", "ceiling"})
_LOW = frozenset({"bottom", "lower", "low", "floor"})
_END = frozenset({"end", "bound", "limit", "half"})
_WAYS = {
    **{word: {Fate.RAISED: 1, Fate.CUT: -1}.get(fate, 0) for word, fate in FATES.items()},
    "up": 1,
    "down": -1,
}
_OURS = frozenset({"we", "our"})
_NARROWING = frozenset(stem(word) for word in (*_HIGH, *_LOW, *_END, *OUTLOOKS, "midpoint", "middle", "year"))


class Shift(NamedTuple):
    """How a claim says that an outlook was moved."""

    way: int
    end: str
    """`top`, `bottom`, or empty where the outlook as a whole is meant."""


def shift_in(claim: Statement, lexed: Lexed) -> Shift | None:
    """Read by how much a claim says that an outlook was moved; None where its amount says nothing of the kind."""
    place = lexed.place_of(claim.amount)
    if place is None or place < 2 or lexed.words[place - 1].form != "by" or claim.amount.unit == PERCENT:
        return None
    forms = [word.form for word in lexed.words]
    end = _end(forms[:place])
    if not end and OUTLOOKS.isdisjoint(forms[:place]):
        return None
    told = [_WAYS[form] for n, form in enumerate(forms[:place]) if form in _WAYS and not _is_end(forms, n)]
    way = next((way for way in told if way), claim.sign)
    return Shift(way, end) if way else None


def _is_end(forms: list[str], place: int) -> bool:
    """Whether a word names an end of a range: `the lower end`, `the top of the range`."""
    return forms[place] in _HIGH | _LOW and (
        forms[place + 1 : place + 2] == ["of"] or bool(_END & {*forms[place + 1 : place + 2]})
    )


def _end(forms: list[str]) -> str:
    for place, form in enumerate(forms):
        if _is_end(forms, place):
            return "top" if form in _HIGH else "bottom"
    return ""


def judge_revision(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on such a claim; `not_found` where the document gives no outlook before."""
    told = shift_in(claim, reading.lexed)
    if told is None:
        return None
    for one in revisions(document):
        if _is_of_one_thing(claim, one, reading, document):
            ground = _judged(claim, told, one)
            if ground is not None:
                return ground
    return Ground(NOT_FOUND, "the source does not give both outlooks", 0.2)


def _is_of_one_thing(claim: Statement, one: Revision, reading: ClaimReading, document: Document) -> bool:
    topic = reading.wanted(claim)
    topic = topic._replace(words=topic.words - _NARROWING)
    metric = claim.metric or next((phrase.meaning.name for phrase in reading.lexed.metrics), "")
    asked = claim._replace(
        metric=metric, topic=topic, says=one.now.says, kind=one.now.kind, noun=frozenset(), sign=0,
        expected=one.now.expected, former=False, basis=one.now.basis, marks=claim.marks - {"vs estimate"},
    )  # fmt: skip
    if metric == PRICE_TARGET.name:
        # A target is known by whoever set it, and not by whose shares they are.
        around = document.sentences[one.now.sentence].stems | one.now.topic.all
        brokers = reading.names - document.main
        return not brokers or bool(brokers & around)
    if metric:
        return likeness(asked, one.now, document, topic).holds and _is_of_one_time(one, reading)
    words = reading.telling
    words = {word: weight for word, weight in words.items() if word not in _NARROWING}
    covered = coverage(words, one.now.sentence, document) >= _ENOUGH
    return covered and _is_of_one_time(one, reading) and _is_spoken_of(one, topic, reading, document)


def _is_of_one_time(one: Revision, reading: ClaimReading) -> bool:
    """Whether a claim names no other time than that of the outlook."""
    now = one.now.period
    told = [mark for mark in reading.lexed.periods.values() if mark.spans and not mark.relation]
    return now is None or not now.spans or not told or any(mark.fits(now) for mark in told)


def _is_spoken_of(one: Revision, topic: Topic, reading: ClaimReading, document: Document) -> bool:
    """Whether a claim that names no metric can mean an outlook: the only one, or that of whom its sentence tells."""
    sentence = document.sentences[one.now.sentence]
    around = sentence.stems | one.now.topic.all | document.main
    asked = (topic.all | reading.names) - document.main
    if asked and asked <= around:
        return True
    # One that says `our forecast` tells its publisher's.
    own = any(word.form in _OURS for word in sentence.lexed.words)
    return (own or reading.names <= around) and len(revisions(document)) == 1


def _judged(claim: Statement, told: Shift, one: Revision) -> Ground | None:
    points = claim.amount.unit == POINTS and one.now.amount.unit == PERCENT
    alike = same_unit(claim.amount.unit, one.now.amount.unit) or claim.amount.unit == COUNT
    if not points and not (alike and one.now.says is Says.LEVEL):
        return None
    now, before = (_value(side, told.end) for side in one)
    if now is None or before is None:
        return None
    shift = now - before
    formula = f"{value_words(one.now)} after {value_words(one.before)}: {scaled(shift)}"
    if told.way * shift < 0:
        return Ground(CONTRADICTED, f"the other way: {formula}", _STRENGTH, one.now.sentence, formula=True)
    slack = (one.now.amount.step + one.before.amount.step) / 2 if points else 0.0
    good = shift != 0 and claim.amount.is_near(abs(shift), slack)
    return by_formula(formula, one.now.sentence, _STRENGTH, good=good)


def _value(one: Statement, end: str) -> float | None:
    """What is expected at one end of a range, or in its middle; a bare value has no ends."""
    top = one.amount.top
    if not end:
        return one.value if top is None else (one.amount.value + top) / 2
    return None if top is None else top if end == "top" else one.amount.value
