"""Marks that a fixed phrase tells, such as non-GAAP or organic, where it governs a quantity."""

from ..grammar.amount import PERCENT
from ..grammar.metrics import Metric
from ..grammar.phrases import Phrase
from .choice import Choice
from .lexed import Lexed


def marks_of_phrases(
    lexed: Lexed, place: int, choice: Choice | None, floor: int, stop: int, label_end: int
) -> frozenset[str]:
    """The marks, such as non-GAAP or organic, that govern a quantity."""
    found = set(choice.metric.marks) if choice else set()
    phrase = choice.phrase if choice else None
    for mark in lexed.marks:
        behind = mark.first - 1 in lexed.amounts and mark.first - 1 != place
        if behind and (mark.meaning in _PER_SHARE or _is_of_rate_before(lexed, mark, place)):
            continue
        near_metric = (
            phrase is not None
            and 0 <= phrase.first - mark.after <= 4
            and not any(
                n in lexed.amounts or lexed.words[n].form in {",", ";", "and"}
                for n in range(mark.after, phrase.first)
            )
        )
        in_metric = (
            phrase is not None
            and mark.first >= phrase.first
            and (
                mark.after <= phrase.after
                or (mark.first - phrase.after <= 3 and not _quantity_between(lexed, phrase.after, mark.first))
            )
        )
        before = floor <= mark.first < place and (
            mark.meaning == "excluding" or not _has_own_metric(lexed, mark, place, phrase)
        )
        after = place < mark.first < stop and not (_starts_metric(lexed, mark) or _opens_bracket(lexed, mark))
        in_label = mark.after <= label_end <= place
        if near_metric or in_metric or before or after or in_label:
            found.add(mark.meaning)
    if found >= _BASES:
        found -= _BASES - {_nearest_basis(lexed, place)}
    return frozenset(found)


_BASES = frozenset({"GAAP", "non-GAAP"})


def _is_of_rate_before(lexed: Lexed, mark: Phrase[str], place: int) -> bool:
    """Whether a mark behind a rate leaves the sum that follows as it is: `grew 11% [like-for-like] to 5 billion`."""
    rate = lexed.amounts[mark.first - 1]
    return mark.meaning == "organic" and rate.unit == PERCENT and lexed.amounts[place].is_money


def _nearest_basis(lexed: Lexed, place: int) -> str:
    """Which of the two ways of drawing up stands nearest: `adjusted profit was 5; under GAAP it was [4]`."""
    marks = [mark for mark in lexed.marks if mark.meaning in _BASES]
    return min(marks, key=lambda mark: _distance(lexed, mark, place)).meaning if marks else ""


_JOINS = frozenset({"and", ",", ";", "but", "while", "or"})
_APART = 10


def _distance(lexed: Lexed, mark: Phrase[str], place: int) -> int:
    """How far a mark is from a value; one before a joining word is that of the value before: `2 under GAAP and [3]`.

    So is one behind a joining word that of the value behind it: `non-GAAP margin [58%], GAAP 56%`.
    """
    if mark.first > place:
        joined = any(lexed.words[at].form in _JOINS for at in range(place + 1, mark.first))
        told = any(at in lexed.amounts for at in range(mark.after, min(mark.after + 2, len(lexed.words))))
    else:
        joined = any(lexed.words[at].form in _JOINS for at in range(mark.after, place))
        told = any(at in lexed.amounts for at in range(mark.first))
    return abs(mark.first - place) + (_APART if joined and told else 0)


def _quantity_between(lexed: Lexed, first: int, after: int) -> bool:
    return any(n in lexed.amounts or lexed.words[n].form in {",", ";"} for n in range(first, after))


def _has_own_metric(lexed: Lexed, mark: Phrase[str], place: int, phrase: Phrase[Metric] | None) -> bool:
    """Whether the mark stands with another metric than the chosen one."""
    for other in lexed.metrics:
        if other is not phrase and mark.first <= other.first <= mark.after + 3 and other.first < place:
            return True
    return False


def _opens_bracket(lexed: Lexed, mark: Phrase[str]) -> bool:
    """Whether a mark opens a bracket with a value of its own: `sales 1.3 million, -1.5% ([like-for-like] -1.9%)`."""
    words = lexed.words
    return words[mark.first - 1].form == "(" and mark.after < len(words) and mark.after in lexed.amounts


def _starts_metric(lexed: Lexed, mark: Phrase[str]) -> bool:
    """Whether a mark belongs to the metric behind it; `$2 [a share], with a margin of 9%` does not."""
    if mark.first - 1 in lexed.amounts and mark.meaning in _PER_SHARE:
        return False
    return any(
        mark.first <= other.first <= mark.after + 3
        and not any(lexed.words[n].form in {",", ";"} for n in range(mark.after, other.first))
        for other in lexed.metrics
    )


_PER_SHARE = frozenset({"per share", "per ADS"})
