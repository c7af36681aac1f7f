"""The changes that a document tells, each with the value that it led to and the time that it is measured from."""

from collections.abc import Sequence
from typing import NamedTuple

from ..grammar.amount import COUNT, PERCENT, POINTS, same_unit
from ..grammar.period_mark import QUARTER, YEAR, PeriodMark
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement
from .earlier_value import Earlier, earlier_value
from .kept import kept_whole
from .terms import AS_TOLD

_BASES = frozenset(
    {"than", "from", "since", "over", "against", "on", "with", "above", "below", "to", "of", "at", "in"}
)
"""What leads to the time that a change is measured from: `more than in`, `compared with`, `at the end of`."""
_OPENING = frozenset({"against", "compared", "from", "since", "over"})
_BACK = frozenset({"that", "this", "it", "which"})
_YEARLY = frozenset({"year_ago", "yoy", "last_year"})
_QUARTERLY = frozenset({"previous", "qoq"})
_LEAD, _REACH = 3, 10


class ToldChange(NamedTuple):
    """A value with what it was before."""

    now: Statement
    before: Earlier
    time: PeriodMark | None
    """When the value before was; None where that is not told."""
    basis: str
    """`yoy`, `qoq` or empty."""


@kept_whole
def told_changes(document: Document) -> Sequence[ToldChange]:
    """All changes told in sentences for which the document gives the value that they led to."""
    found: list[ToldChange] = []
    for number, told in sorted(document.by_sentence.items()):
        sentence = document.sentences[number]
        if sentence.in_table:
            continue
        for at, change in enumerate(told):
            now = _level_of(at, told, number, document) if _is_change(change) else None
            before = earlier_value(now, change, change.sign, sentence.lexed) if now else None
            if now is not None and before is not None:
                if now.sentence != number:
                    # Whom the change is of is told by its own sentence.
                    now = now._replace(topic=change.topic, sentence=number)
                found.append(ToldChange(now, before, *_base(change, now, sentence.lexed, document)))
    return found


def _is_change(one: Statement) -> bool:
    if not one.sign or one.expected or one.former or "vs estimate" in one.marks:
        return False
    if one.says is Says.GROWTH:
        return one.amount.unit == PERCENT and one.marks.isdisjoint(AS_TOLD)
    return one.says is Says.CHANGE


def _level_of(at: int, told: Sequence[Statement], number: int, document: Document) -> Statement | None:
    """The value that a change led to: before it, right behind it, or the one that the sentence goes on from."""
    change = told[at]
    lexed = document.sentences[number].lexed
    ahead = told[at + 1] if at + 1 < len(told) else None
    if ahead is not None and _leads_to(change, ahead, lexed) and _fits(change, ahead):
        return ahead
    own = next((one for one in reversed(told[:at]) if _fits(change, one)), None)
    if own is not None:
        return own
    words = lexed.words
    if change.inherited or (words and words[0].form in _BACK):
        before = document.sentences[number - 1] if number else None
        if before is not None and before.paragraph == document.sentences[number].paragraph:
            return next((one for one in document.by_sentence.get(number - 1, ()) if _fits(change, one)), None)
    return _only_level(change, document)


def _fits(change: Statement, one: Statement) -> bool:
    """Whether a value is one that the change can have led to."""
    if one.former or one.expected or not _is_of_metric(change, one) or one.amount.top is not None:
        return False
    unit = change.amount.unit
    if unit == POINTS:
        return one.amount.unit == PERCENT and one.says is not Says.CHANGE
    if one.says is not Says.LEVEL or one.amount.unit == PERCENT:
        return False
    return unit in {PERCENT, COUNT} or same_unit(unit, one.amount.unit)


def _is_of_metric(change: Statement, one: Statement) -> bool:
    """Whether both are of one metric; beside its value, what a change counts goes without saying."""
    if one.metric == change.metric:
        return True
    beside = one.sentence == change.sentence and one.topic == change.topic
    bare = not change.metric and change.amount.unit == COUNT and not change.noun
    return beside and (bare or (change.inherited and not one.metric))


def _leads_to(change: Statement, level: Statement, lexed: Lexed) -> bool:
    """Whether a change ends in the value behind it: `rose by 48 million to [510 million]`."""
    between = [word.form for word in lexed.words if change.amount.end <= word.start < level.amount.first]
    return between[:1] == ["to"] or (between[-1:] == ["to"] and "," not in between)


def _only_level(change: Statement, document: Document) -> Statement | None:
    """The value that the document gives for now, where the sentence of the change gives none."""
    if not change.metric:
        return None
    values = [
        one
        for one in document.by_metric.get(change.metric, ())
        if _fits(change, one) and _is_of_main(one, document)
    ]
    mine = [one for one in values if one.topic == change.topic]
    if not mine and not change.topic:
        # What names nobody goes on from whom its paragraph speaks of.
        paragraph = document.sentences[change.sentence].paragraph
        mine = [one for one in values if document.sentences[one.sentence].paragraph == paragraph]
    return mine[0] if len({one.value for one in mine}) == 1 else None


def _is_of_main(one: Statement, document: Document) -> bool:
    main = document.main_period
    return one.period is None or main is None or one.period.fits(main)


def _base(
    change: Statement, now: Statement, lexed: Lexed, document: Document
) -> tuple[PeriodMark | None, str]:
    """What a change is measured from."""
    mark = _base_mark(change, lexed)
    here = _dated(now.period, document)
    relation = mark.relation if mark is not None else ""
    if relation in _YEARLY or (mark is None and change.basis == "yoy"):
        return (here.earlier(YEAR) if here else None), "yoy"
    if relation in _QUARTERLY or (mark is None and change.basis == "qoq"):
        return (here.before() if here else None), "qoq"
    if mark is not None and here is not None:
        basis = "yoy" if mark.fits(here.earlier(YEAR)) else "qoq" if mark.fits(here.earlier(QUARTER)) else ""
        return mark, basis or change.basis
    return mark, change.basis


def _dated(mark: PeriodMark | None, document: Document) -> PeriodMark | None:
    """A time with its year: that of the text's main one, where it names none."""
    main = document.main_period
    if mark is None or not mark.spans:
        return main
    years = {span.year for span in main.spans} if main is not None else set()
    if all(span.year for span in mark.spans) or len(years) != 1:
        return mark
    year = years.pop()
    return mark._replace(spans=frozenset(span._replace(year=span.year or year) for span in mark.spans))


def _base_mark(change: Statement, lexed: Lexed) -> PeriodMark | None:
    place = lexed.place_of(change.amount)
    if place is None:
        return None
    for at in range(place + 1, min(place + _REACH, len(lexed.words))):
        if at in lexed.amounts or lexed.words[at].form in {";", "and"}:
            break
        if at in lexed.periods and (_is_led(lexed, at) or lexed.periods[at].relation in _YEARLY | _QUARTERLY):
            return lexed.periods[at]
    first = min(lexed.periods, default=len(lexed.words))
    if first < place and lexed.words[0].form in _OPENING and first <= _LEAD:
        return lexed.periods[first]
    return None


def _is_led(lexed: Lexed, at: int) -> bool:
    lead = [word.form for word in lexed.words[max(at - _LEAD, 0) : at]]
    return bool(_BASES & {*lead} - {"in", "at", "of", "on"}) and not {",", "by"} & {*lead}
