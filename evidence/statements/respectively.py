"""Names and values in the same order: `A, B and C held 34, 20 and 12 per cent respectively`."""

from ..grammar.amount import COUNT
from ..grammar.common_words import LIGHT_VERBS
from ..grammar.words import Word
from .lexed import Lexed
from .statement import Says, Statement, Topic
from .subject_words import AUXILIARY
from .topics import PREPOSITIONS, stem_of, topic_of

_BETWEEN = frozenset({",", "and", "or"})


def in_order(lexed: Lexed, statements: list[Statement]) -> list[Statement]:
    """`A, B and C held 34, 20 and 12 per cent respectively`: names and quantities in the same order."""
    if not any(word.form == "respectively" for word in lexed.words):
        return statements
    unit = next((one.amount.unit for one in reversed(statements) if one.amount.unit), COUNT)
    runs = _names(lexed)
    if len(runs) == len(statements):
        grown = next((one for one in statements if one.says is Says.GROWTH), None)
        says, sign = (grown.says, grown.sign) if grown else (statements[-1].says, statements[-1].sign)
        return [
            one._replace(topic=topic_of(run), amount=one.amount._replace(unit=one.amount.unit or unit),
                         says=says, sign=one.sign or sign, metric=statements[-1].metric, kind=statements[-1].kind)
            for one, run in zip(statements, runs, strict=True)
        ]  # fmt: skip
    return _of_things(lexed, statements)


def _names(lexed: Lexed) -> list[list[Word]]:
    runs: list[list[Word]] = []
    previous = -2
    first_amount = min(lexed.amounts, default=0)
    for place, word in enumerate(lexed.words[:first_amount]):
        if word.text[0].isupper():
            if previous == place - 1 and runs:
                runs[-1].append(word)
            else:
                runs.append([word])
            previous = place
    return runs


def _of_things(lexed: Lexed, statements: list[Statement]) -> list[Statement]:
    """The values right before `respectively`, each with its thing: `Cider and soft drinks grew 15% and 22% ...`."""
    places = _values_before(lexed)
    things = _things(lexed)
    if len(places) < 2 or len(places) != len(things):
        return statements
    by_start = {lexed.amounts[at].start: thing for at, thing in zip(places, things, strict=True)}
    first = next((one for one in statements if one.amount.start in by_start), None)
    if first is None:
        return statements
    return [
        one._replace(topic=by_start[one.amount.start], noun=frozenset(), says=first.says, sign=first.sign)
        if one.amount.start in by_start
        else one
        for one in statements
    ]


def _values_before(lexed: Lexed) -> list[int]:
    """The places of the values joined right before `respectively`."""
    at = next(n for n, word in enumerate(lexed.words) if word.form == "respectively") - 1
    found: list[int] = []
    while at >= 0 and (at in lexed.amounts or lexed.words[at].form in _BETWEEN):
        if at in lexed.amounts:
            found.append(at)
        at -= 1
    return found[::-1]


def _things(lexed: Lexed) -> list[Topic]:
    """The things that open the sentence, joined by commas and `and`, up to its verb."""
    found: list[list[Word]] = [[]]
    for at, word in enumerate(lexed.words[(first := _behind_metric(lexed)) :], first):
        if at in lexed.amounts or at in lexed.moves or (word.form in LIGHT_VERBS and word.text.islower()):
            break
        if word.form in {"together", "combined", ";", ":"} | AUXILIARY:
            break
        if word.form in _BETWEEN:
            found.append([])
        else:
            found[-1].append(word)
    things = [topic_of(run) for run in found if any(stem_of(word) for word in run)]
    if things and not any(one.names for one in things[1:]):
        # `Acme's bread and cider units` are both its.
        return [one._replace(names=things[0].names) for one in things]
    return things


def _behind_metric(lexed: Lexed) -> int:
    """Where the things begin behind a metric that opens the sentence: `Sales at [the bread and cider units]`."""
    opening = next((phrase.after for phrase in lexed.metrics if phrase.first <= 1), 0)
    leads = opening and lexed.words[min(opening, len(lexed.words) - 1)].form in PREPOSITIONS
    return opening + 1 if leads else 0
