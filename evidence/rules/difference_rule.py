"""The verdict on by how much one thing is above another, or what is left of it: `assets exceed debts by 3 million`."""

from collections.abc import Sequence
from typing import NamedTuple

from ..grammar.amount import COUNT, PERCENT, POINTS
from ..grammar.phrases import verb_forms
from ..statements.document import Document
from ..statements.lexed import PERIOD, Lexed
from ..statements.statement import Statement
from .alignment import coverage
from .claim_reading import ClaimReading
from .ground import NOT_FOUND, Ground, by_formula
from .holders import Held
from .operands import Wanted, chosen
from .reading_parts import is_of_year_ago
from .sides import Side, is_expectation, side_in
from .wording import scaled, value_words

_STRENGTH = 0.75
_ENOUGH = 0.85
_EXCEEDS = frozenset(verb_forms(["exceed", "surpass", "top", "outstrip", "outweigh"]))
_SIZES = {
    **dict.fromkeys(("higher", "more", "larger", "bigger", "greater", "above"), 1),
    **dict.fromkeys(("lower", "less", "fewer", "smaller", "below"), -1),
}
_LEFT_OVER = frozenset({"left", "remained", "remains", "remaining"})
_MINUS = frozenset({"less", "minus"})
_ENDS = frozenset({",", ";", "(", ")", "was", "were", "is", "came", "amounted", "stood", "reached", "by"})
_RATES = frozenset({"a", "an", "per", "each"})
_OPENERS = frozenset({"the", "that", "those", "of", "in", "at", "for"})


class Difference(NamedTuple):
    """What is taken from what."""

    left: Side
    right: Side
    way: int
    """1 where the left is said to be more, -1 for less."""


def difference_in(claim: Statement, lexed: Lexed) -> Difference | None:
    """Read the difference that an amount of a claim stands for; None where it stands for none of two things."""
    place = lexed.place_of(claim.amount)
    if place is None or claim.amount.unit == PERCENT:
        return None
    forms = [word.form for word in lexed.words]
    found = (
        _by_verb(lexed, forms, place)
        or _by_size(lexed, forms, place)
        or _left_over(lexed, forms, place)
        or _less(lexed, forms, place)
    )
    if found is None or not found.left or not found.right or found.left == found.right:
        return None
    return None if is_expectation(found.left) or is_expectation(found.right) else found


def _by_verb(lexed: Lexed, forms: list[str], place: int) -> Difference | None:
    """`A exceeded B by 3 million`."""
    verb = next((n for n in range(place) if forms[n] in _EXCEEDS), None)
    if verb is None or forms[place - 1] != "by":
        return None
    return Difference(side_in(lexed, 0, verb), side_in(lexed, verb + 1, place - 1), 1)


def _by_size(lexed: Lexed, forms: list[str], place: int) -> Difference | None:
    """`A was 3 million higher than B`, `A was higher than B by 3 million`."""
    at = place + 1
    if forms[at : at + 1] and forms[at] in _RATES:
        # `3 dollars a month more than B`
        at += 2
    behind = forms[at : at + 2]
    if behind[:1] and behind[0] in _SIZES and (behind[1:] == ["than"] or behind[0] in {"above", "below"}):
        first = at + 1 + (behind[1:] == ["than"])
        after = _end(lexed, forms, first, len(forms))
        if _is_time(lexed, forms, first):
            return None
        return Difference(side_in(lexed, 0, place), side_in(lexed, first, after), _SIZES[behind[0]])
    than = next((n for n in range(1, place) if forms[n] == "than" and forms[n - 1] in _SIZES), None)
    if than is None or forms[place - 1] != "by" or _is_time(lexed, forms, than + 1):
        return None
    return Difference(
        side_in(lexed, 0, than - 1), side_in(lexed, than + 1, place - 1), _SIZES[forms[than - 1]]
    )


def _end(lexed: Lexed, forms: list[str], first: int, last: int) -> int:
    """Where a side that begins at a place ends; a comma within the name of a metric ends nothing."""
    within = {n for phrase in lexed.metrics for n in range(phrase.first, phrase.after)}
    return next((n for n in range(first, last) if forms[n] in _ENDS and n not in within), last)


def _is_time(lexed: Lexed, forms: list[str], at: int) -> bool:
    """Whether what follows is a time, so that a thing is held against itself."""
    while at < len(forms) and forms[at] in _OPENERS:
        at += 1
    return at >= len(forms) or at in lexed.periods or forms[at] in {PERIOD, "before"}


def _left_over(lexed: Lexed, forms: list[str], place: int) -> Difference | None:
    """`After B, 3 million of A was left`."""
    if forms[place + 1 : place + 2] != ["of"]:
        return None
    end = next((n for n in range(place + 1, len(forms)) if forms[n] in _LEFT_OVER), None)
    if end is None:
        return None
    left = side_in(lexed, place + 2, end)
    if "after" in forms[:place]:
        first = forms.index("after") + 1
        after = _end(lexed, forms, first, place)
        return Difference(left, side_in(lexed, first, after), 1)
    if forms[end + 1 : end + 2] == ["after"]:
        return Difference(left, side_in(lexed, end + 2, len(forms)), 1)
    return None


def _less(lexed: Lexed, forms: list[str], place: int) -> Difference | None:
    """`A less B was 3 million`."""
    minus = next((n for n in range(1, place) if forms[n] in _MINUS and forms[n + 1] != "than"), None)
    if minus is None or not any(phrase.after == minus for phrase in lexed.metrics):
        return None
    first = max((n + 1 for n in range(minus) if forms[n] in _ENDS), default=0)
    after = _end(lexed, forms, minus, place)
    return Difference(side_in(lexed, first, minus), side_in(lexed, minus + 1, after), 1)


def judge_difference(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on such a difference; `not_found` where one of the two values is missing."""
    told = difference_in(claim, reading.lexed)
    if told is None:
        return None
    if is_of_year_ago(reading.lexed):
        return Ground(NOT_FOUND, "the source's values are not of that time", 0.2)
    unit = PERCENT if claim.amount.unit == POINTS else claim.amount.unit
    held = chosen((told.left, told.right), Wanted(unit, _metric(told)), reading, document)
    if not held or (unit == COUNT and held[0].statement.noun.isdisjoint(held[1].statement.noun)):
        return Ground(NOT_FOUND, "the source does not give both values of this difference", 0.2)
    if not _metric(told) and not _is_spoken_of(held, reading, document):
        return Ground(NOT_FOUND, "the source gives both, but perhaps of something else", 0.2)
    return _judged(claim, told.way, *held)


def _is_spoken_of(held: Sequence[Held], reading: ClaimReading, document: Document) -> bool:
    """Whether the words of a claim that names no metric stand around the values."""
    words = reading.telling
    return all(coverage(words, one.statement.sentence, document) >= _ENOUGH for one in held)


def _metric(told: Difference) -> str:
    """The metric that one side names for both."""
    return told.left.metric or told.right.metric


def _judged(claim: Statement, way: int, left: Held, right: Held) -> Ground:
    # What is taken off is told without its sign: money that flows out is printed in brackets.
    shown = left.value - right.statement.amount.value
    formula = f"{value_words(left.statement)} - {value_words(right.statement)} = {scaled(shown)}"
    slack = (left.statement.amount.step + right.statement.amount.step) / 2
    sentence = left.statement.sentence
    good = claim.amount.is_near(abs(shown), slack) and way * shown > 0
    return by_formula(formula, sentence, _STRENGTH, good=good)
