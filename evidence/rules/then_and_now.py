"""The value of now and the one before it, side by side or told by the change: `212, nine more than a year earlier`."""

from typing import NamedTuple

from ..grammar.amount import same_unit
from ..grammar.period_mark import QUARTER, YEAR, PeriodMark
from ..statements.document import Document
from ..statements.lexed import AMOUNT, Lexed
from ..statements.statement import Says, Statement
from ..stems import stem
from .claim_reading import ClaimReading
from .earlier_value import earlier_value
from .holders import Held, held_in
from .kept import kept
from .missing_words import is_anothers, missing_words
from .reading_parts import asked_of, asked_period, holder_sentences
from .sides import Side, metric_fits
from .step_words import change_way, told_time
from .wording import value_words

_FURTHEST = 7
_EARLIER = frozenset({"ago", "previou", "before", "bracket", "earli", "prior"})


class Step(NamedTuple):
    """A value and the one before it."""

    now: Held
    before: float
    words: str
    """The formula of the value before, or the value itself."""
    rounding: float
    """How far the value before may be off."""
    time: PeriodMark | None
    """When the value before was; None where that is not told."""
    basis: str
    """`yoy`, `qoq` or empty."""
    derived: bool
    rank: int
    aside: int = 0
    """How many words the holder has beside those of the claim."""
    loose: bool = False
    """Whether a word of the claim was not found: too little to deny anything by it."""


def steps_of(side: Side, reading: ClaimReading, document: Document) -> list[Step]:
    """All pairs of now and before that a document has for one side, the nearest to the claim first."""
    found: list[Step] = []
    asked = asked_of(reading)
    numbers = holder_sentences(side.stems, document) if side.stems else _of_metric(side.metric, document)
    most = min(max(len(side.stems) - 2, 0), 1)
    for number in numbers:
        for held, steps in _steps_in(number, document):
            if not metric_fits(side.metric, held, document):
                continue
            missing = missing_words(side, held, document, asked)
            if missing > most or is_anothers(side, held, held_in(number, document)):
                continue
            time = asked_period(reading, held, document)
            found.extend(step._replace(rank=time, loose=missing > 0) for step in steps)
    own = asked | frozenset(stem(word) for word in side.metric.split())
    found = [step._replace(aside=len(step.now.label - own)) for step in found]
    return sorted(found, key=lambda step: (-step.rank, step.aside, step.derived, step.now.column))


def _of_metric(metric: str, document: Document) -> list[int]:
    return sorted({one.sentence for one in document.by_metric.get(metric, ())}) if metric else []


@kept
def _steps_in(number: int, document: Document) -> list[tuple[Held, list[Step]]]:
    """The values of now in a sentence or row that have one before them, with all of those."""
    row = held_in(number, document)
    now = (
        one for one in row if not (one.moves or one.aside or one.statement.former or one.statement.expected)
    )
    told = ((held, _steps(held, row, document)) for held in now)
    return [(held, steps) for held, steps in told if steps]


def _steps(held: Held, row: list[Held], document: Document) -> list[Step]:
    if document.sentences[held.statement.sentence].in_table:
        return _of_row(held, row)
    return _of_sentence(held, row, document)


def _of_row(held: Held, row: list[Held]) -> list[Step]:
    now = held.statement
    if now.period is None:
        return []
    found = []
    others = [
        one for one in row if one.statement is not now and not one.moves and _same_kind(now, one.statement)
    ]
    for one in others:
        period = one.statement.period
        if period is None:
            continue
        basis = (
            "yoy"
            if period.fits(now.period.earlier(YEAR))
            else "qoq"
            if period.fits(now.period.earlier(QUARTER))
            else ""
        )
        if basis or (len(others) == 1 and _is_earlier(period, now.period)):
            found.append(_given(held, one, period, basis))
    near = {step.basis: step for step in reversed(found)}
    return list(near.values())


def _is_earlier(one: PeriodMark, other: PeriodMark) -> bool:
    return bool(one.spans and other.spans) and one.last_month < min((s.year, s.month) for s in other.spans)


def _given(held: Held, one: Held, time: PeriodMark | None, basis: str) -> Step:
    return Step(
        held,
        one.value,
        value_words(one.statement),
        one.statement.amount.step / 2,
        time,
        basis,
        derived=False,
        rank=0,
    )


def _same_kind(one: Statement, other: Statement) -> bool:
    return (
        same_unit(one.amount.unit, other.amount.unit)
        and one.metric == other.metric
        and one.marks == other.marks
        and {one.says, other.says} <= {Says.LEVEL, Says.SHARE}
    )


def _of_sentence(held: Held, row: list[Held], document: Document) -> list[Step]:
    sentence = document.sentences[held.statement.sentence]
    own = [one for one in row if one.label == held.label and one.statement is not held.statement]
    after = [one for one in own if one.statement.amount.start > held.statement.amount.start]
    found: list[Step] = []
    for one in own:
        if one.moves and one not in after and _leads_to(one, held, sentence.lexed):
            way = change_way(one, sentence.lexed)
            found += _by_change(
                held, one, way, *told_time(one, sentence.lexed, held, document), sentence.lexed
            )
    found += [
        # `Went from 3 million in May to [5 million] in June`
        _given(held, one, one.statement.period, one.statement.basis)
        for one in own
        if one not in after
        and one.statement.former
        and not one.moves
        and _same_kind(held.statement, one.statement)
    ]
    for count, one in enumerate(after[:4]):
        if (
            not one.moves
            and not one.aside
            and not one.statement.former
            and not change_way(one, sentence.lexed)
        ):
            break
        way = change_way(one, sentence.lexed)
        time, basis = told_time(one, sentence.lexed, held, document)
        if way:
            found += _by_change(held, one, way, time, basis, sentence.lexed)
        elif not one.moves and same_unit(held.statement.amount.unit, one.statement.amount.unit):
            former = one.statement.former or (
                one.aside and count == 0 and _brackets_are_before(held, document)
            )
            if former:
                found.append(_given(held, one, time, basis))
    return found


def _leads_to(change: Held, held: Held, lexed: Lexed) -> bool:
    """Whether a change ends in the value: `improved by 1.5 points to 54.8%`."""
    between = [
        word.form
        for word in lexed.words
        if change.statement.amount.end <= word.start < held.statement.amount.first and word.form != AMOUNT
    ]
    return bool(between) and between[-1] == "to" and len(between) <= _FURTHEST and "," not in between


def _brackets_are_before(held: Held, document: Document) -> bool:
    number = held.statement.sentence
    near = document.sentences[max(number - 6, 0) : number + 1]
    return any(
        (sentence.stems | sentence.heading) & _EARLIER or _says_ago(sentence.lexed) for sentence in near
    )


def _says_ago(lexed: Lexed) -> bool:
    return any(mark.relation in {"year_ago", "previous"} for mark in lexed.periods.values())


def _by_change(
    held: Held, one: Held, way: int, time: PeriodMark | None, basis: str, lexed: Lexed
) -> list[Step]:
    told = earlier_value(held.statement, one.statement, way, lexed)
    if told is None:
        return []
    return [Step(held, told.value, told.words, told.rounding, time, basis, derived=True, rank=0)]
