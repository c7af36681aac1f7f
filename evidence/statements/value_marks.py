"""The marks of a value: how its metric is counted, `non-GAAP`, `organic`, `per share`."""

from ..grammar.movements import Move
from .choice import Choice
from .hypothetical import marks_of_reality
from .marks_of_phrases import marks_of_phrases
from .marks_of_words import estimator, marks_of_words, without_sold
from .reach import left, right
from .statement import OF_LOSS, Says
from .value import Value
from .value_before import has_metric_between, is_in_brackets

_BASES = frozenset({"non-GAAP", "GAAP"})
_KEPT_IN_BRACKETS = frozenset({"non-GAAP", "attributable", "organic"})
_KEPT_IN_CLAUSE = _KEPT_IN_BRACKETS | {"GAAP"}


def marks_of(value: Value, choice: Choice | None) -> frozenset[str]:
    """The marks that stand around a value, and those of the value before it that it keeps."""
    lexed, place, last = value.lexed, value.place, value.last
    floor, stop = left(lexed, place), right(lexed, place)
    marks = marks_of_phrases(lexed, place, choice, floor, stop, value.label_end)
    marks = marks_of_reality(lexed, place, marks | marks_of_words(lexed, place, choice))
    marks = without_sold(lexed, place, marks)
    if value.expected and (by := estimator(lexed, place)):
        marks = marks | {by}
    if _is_on_same_basis(value) and not marks & _BASES:
        marks = marks | (value.context.marks & _BASES)
    if last is None or choice is None or choice.metric.name != last.metric:
        return marks
    if last.marks & _BASES and _is_in_its_bracket(value):
        marks = marks - _BASES | (last.marks & _BASES)
    in_clause = floor and lexed.hard[place] == lexed.hard[floor - 1]
    if in_clause and not marks & _BASES and not has_metric_between(lexed, floor, place):
        marks = marks | (last.marks & _KEPT_IN_CLAUSE)
    if choice.phrase is None and (value.former or is_in_brackets(lexed, place)):
        marks = marks | (last.marks & _KEPT_IN_BRACKETS)
    return marks


def _is_on_same_basis(value: Value) -> bool:
    """Whether a sentence says that its values are drawn up as those before: `earnings on the [same basis]`."""
    forms = [word.form for word in value.lexed.words]
    return any(forms[at : at + 2] == ["same", "basis"] for at in range(len(forms)))


def _is_in_its_bracket(value: Value) -> bool:
    """Whether a value stands in a bracket behind the one before, told in its way: `adjusted 10 (consensus: [9])`."""
    before = max((at for at in value.lexed.amounts if at < value.place), default=-1)
    between = [word.form for word in value.lexed.words[before + 1 : value.place]]
    own = any(before < mark.first < value.place for mark in value.lexed.marks)
    return before >= 0 and "(" in between and ")" not in between and not own


def marks_of_loss(choice: Choice | None, says: Says) -> frozenset[str]:
    """The mark of a change that is one of a loss: `losses widened [24%]` tells no growth of a profit."""
    is_loss = says is Says.GROWTH and choice is not None and choice.metric.sign < 0
    return frozenset({OF_LOSS}) if is_loss else frozenset()


def marks_of_change(value: Value, says: Says) -> frozenset[str]:
    """The mark of a change that is one from what was expected: `[3 cents] better than the estimate`."""
    if says is not Says.CHANGE:
        return frozenset()
    moves = [
        value.lexed.moves[at]
        for at in range(value.place)
        if at in value.lexed.moves and value.lexed.words[at].form not in _PLACES_OF_THINGS
    ]
    is_against = any(move.meaning in {Move.BEAT, Move.MISS} for move in moves)
    return frozenset({"vs estimate"}) if is_against else frozenset()


_PLACES_OF_THINGS = frozenset({"under", "behind"})
"""Words that may only tell where something is: `830,000 homes under contract, 12,000 fewer than in May`."""
