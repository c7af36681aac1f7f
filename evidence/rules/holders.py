"""Whom or what each value of a sentence or row belongs to, told from the words right beside it.

Lists and tables give many values of one kind: `Alba led with 34%, followed by Brio (17%) and Cora (10%)`. The words
between the value before and this one name its holder; in a row that is the first cell.
"""

from collections import Counter
from typing import NamedTuple

from ..grammar.amount import COUNT, PERCENT, RANK, STREAK
from ..grammar.common_words import FUNCTION, PLACES
from ..grammar.period_mark import PeriodMark
from ..statements.document import Document
from ..statements.label import label_of
from ..statements.lexed import AMOUNT, PERIOD, Lexed
from ..statements.statement import Says, Statement
from ..stems import stem
from .kept import kept

_MOVES = frozenset({Says.GROWTH, Says.CHANGE})
_AFTER = frozenset({"for", "at", "in", "from", "by"})
_BREAKS = frozenset({",", ";", "and", "while", "whereas", "but", "|"})
_FILLERS = frozenset(
    {"further", "net", "increas", "decreas", "ris", "rising", "rise", "improv", "narrow", "widen", "slipp", "climb",
     "reach", "cent", "compar", "versu", "instead", "rose", "fell", "grew", "gain", "drop", "currency", "constant",
     "amount", "total"}
)  # fmt: skip
_LINKS = frozenset(
    {"ahead", "followed", "led", "lead", "come", "came", "took", "kept", "second", "third", "fourth", "fifth", "made",
     "brought", "grew", "rose", "fell", "slipped", "shrank", "held"}
)  # fmt: skip
_OPENERS = frozenset({"the", "its", "our", "their"})


class Held(NamedTuple):
    """One value with the stems of whoever holds it."""

    statement: Statement
    label: frozenset[str]
    aside: bool = False
    """Whether it stands in brackets behind another value: the one before, or its change."""
    column: int = 0
    """Which of the like values of its row or of its holder it is."""

    @property
    def value(self) -> float:
        """The value with its sign; a change counts its way."""
        return self.statement.value

    @property
    def moves(self) -> bool:
        """Whether it tells a change and not a level."""
        return self.statement.says in {Says.GROWTH, Says.CHANGE}


@kept
def held_in(number: int, document: Document) -> list[Held]:
    """The values of a sentence or row, each with its holder."""
    sentence = document.sentences[number]
    found = [one for one in document.by_sentence.get(number, ()) if one.amount.unit not in {RANK, STREAK}]
    if not found:
        return []
    places = {
        amount.start: place
        for place, amount in sentence.lexed.amounts.items()
        if amount.unit not in {RANK, STREAK}
    }
    if sentence.in_table:
        return _of_row(sentence.lexed, found)
    return _of_sentence(sentence.lexed, found, places)


def _of_row(lexed: Lexed, found: list[Statement]) -> list[Held]:
    first = min(one.amount.start for one in found)
    label = _label(lexed, 0, next((n for n, word in enumerate(lexed.words) if word.end > first), 0))
    held = []
    seen: Counter[tuple[object, ...]] = Counter()
    for one in _dated(found):
        kind = (one.says, one.amount.unit, one.period.label if one.period else "", one.metric, one.marks)
        held.append(Held(one, label or one.topic.all, column=seen[kind]))
        seen[kind] += 1
    return held


def _dated(found: list[Statement]) -> list[Statement]:
    """The cells of a row, those of undated columns with the time of the dated ones that they follow.

    A share stands behind the value that it is of; a change stands behind both values, and is of the later one.
    """
    if not any(one.period for one in found) or len({one.period.label for one in found if one.period}) == 1:
        return found
    dated = []
    last: PeriodMark | None = None
    before: PeriodMark | None = None
    for one in found:
        if one.period is not None and (one.period.spans or one.period.fiscal):
            if one.says not in _MOVES:
                before, last = last, one.period
            dated.append(one)
            continue
        time = later_of(last, before) if one.says in _MOVES else last
        dated.append(one._replace(period=time) if one.period is None else one)
    return dated


def later_of(one: PeriodMark | None, other: PeriodMark | None) -> PeriodMark | None:
    """The later of two times of one length."""
    if one is None or other is None or one.months != other.months:
        return one or other
    return one if _end(one) >= _end(other) else other


def _end(mark: PeriodMark) -> tuple[int, int]:
    return max(
        ((span.year, span.month) for span in mark.spans), default=(mark.fiscal.year if mark.fiscal else 0, 0)
    )


def _of_sentence(lexed: Lexed, found: list[Statement], places: dict[int, int]) -> list[Held]:
    held: list[Held] = []
    floor = 0
    end = label_of(lexed)
    line = _label(lexed, 0, end)
    for one in found:
        place = places.get(one.amount.start)
        if place is None:
            held.append(Held(one, one.topic.all | one.topic.places))
            continue
        before = _label(lexed, floor, place)
        behind = _label_behind(lexed, place)
        if held and not (before - _FILLERS - _counted(held[-1])) and not behind:
            last = held[-1]
            bracket = lexed.words[place].text[:1] == "(" or lexed.words[place - 1].form == "("
            held.append(Held(one, last.label, aside=bracket, column=last.column + 1))
        elif behind and not _named(lexed, floor, place):
            held.append(Held(one, behind | before | line))
        elif held and _goes_on(lexed, floor, place):
            grown = _as_growth(one, lexed, floor, place)
            held.append(Held(grown, held[-1].label | before | line, column=held[-1].column + 1))
        elif held:
            held.append(Held(one, before | line))
        else:
            held.append(Held(one, before | line | one.topic.all | one.topic.places))
        floor = place + 1
    return held


def _goes_on(lexed: Lexed, first: int, after: int) -> bool:
    """Whether a stretch names nobody new but says more of the same: `and increased its revenue by`."""
    if _named(lexed, first, after) or any(word.form in {";", "while"} for word in lexed.words[first:after]):
        return False
    forms = [word.form for word in lexed.words[first:after]]
    if "," in forms[1:] or (set(forms) & {"the", "a"} and not set(forms) & {"its", "their", "growth"}):
        return False
    return any(first <= at < after for at in lexed.moves) and bool(set(forms) & {"and", "its", "with"})


def _as_growth(one: Statement, lexed: Lexed, first: int, after: int) -> Statement:
    """`Growth of 18 %` is a change, also where the sentence has spoken of shares before."""
    tail = [word.form for word in lexed.words[first:after]][-2:]
    if (
        one.amount.unit == PERCENT
        and one.says not in _MOVES
        and tail in (["growth", "of"], ["increase", "of"])
    ):
        return one._replace(says=Says.GROWTH, sign=1, metric="")
    return one


def _counted(held: Held) -> frozenset[str]:
    """What a bare number counts, which stands behind it and names no new holder."""
    return held.statement.noun if held.statement.amount.unit == COUNT else frozenset()


def _label(lexed: Lexed, first: int, after: int) -> frozenset[str]:
    """The stems of the words of a stretch, with the names of places."""
    found: set[str] = set()
    for word in lexed.words[first:after]:
        form = word.form
        if form in PLACES:
            found.add(PLACES[form])
        if form in {AMOUNT, PERIOD} or form in FUNCTION or not form[0].isalpha() or form in _LINKS:
            continue
        found.add(stem(form))
    return frozenset(found)


def _named(lexed: Lexed, first: int, after: int) -> bool:
    return any(
        word.text[:1].isupper() and word.form not in FUNCTION and word.form not in {AMOUNT, PERIOD}
        for word in lexed.words[first:after]
    )


def _label_behind(lexed: Lexed, place: int) -> frozenset[str]:
    """The name behind a value: `17% for Brio Cloud`."""
    words = lexed.words
    at = place + 1
    if at >= len(words) or words[at].form not in _AFTER:
        return frozenset()
    at += 1
    if at < len(words) and words[at].form in _OPENERS:
        at += 1
    first = at
    while at < len(words) and words[at].form not in _BREAKS and words[at].text[:1].isupper():
        at += 1
    return _label(lexed, first, at)
