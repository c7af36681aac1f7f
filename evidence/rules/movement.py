"""The verdict on which way something without a metric's name went: `Dover handled more boxes than a year before`."""

from typing import NamedTuple

from ..grammar.movements import Move
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement
from ..stems import stem
from .candidates import COUNTED
from .claim_reading import ClaimReading
from .comparison_words import comparison_in
from .ground import CONTRADICTED, SUPPORTED, Ground
from .holders import Held, held_in
from .missing_words import missing_words
from .near_words import spread
from .reading_parts import asked_of, asked_period, base_of, holder_sentences
from .sides import Side, metric_fits, side_in
from .superlative import place_in
from .then_and_now import steps_of
from .way_told import SIZE_WORDS
from .wording import value_words

_WAYS = {Move.UP: 1, Move.DOWN: -1}
_NOT_VERBS = frozenset(
    {"growth", "increase", "gain", "better", "faster", "slower", "rise", "drop", "decline", "fall"}
)
_NOT_BEFORE = frozenset({"the", "a", "to", "of", "will", "would", "not"})
_OF_RATINGS = frozenset({"upgrade", "upgraded", "upgrades", "downgrade", "downgraded", "downgrades"})
"""What is done to a rating moves no value."""
_STRENGTH = 0.7


class Went(NamedTuple):
    """Which way a claim says that something went."""

    who: Side
    way: int
    quarterly: bool


def went_in(lexed: Lexed) -> Went | None:
    """Read the movement of a claim that gives no amount for it."""
    forms = [word.form for word in lexed.words]
    quarterly = any(mark.relation in {"previous", "qoq"} for mark in lexed.periods.values())
    for place in sorted(lexed.moves):
        move = lexed.moves[place]
        way = _WAYS.get(move.meaning, 0)
        form = forms[place]
        if not way or place == 0 or form in _OF_RATINGS:
            continue
        if forms[move.after : move.after + 1] == ["into"]:
            # What slides into the red has changed its sign, and not only its size.
            return None
        compared = _than_earlier(lexed, forms, move.after)
        if form in SIZE_WORDS and not compared:
            continue
        if form not in SIZE_WORDS and (form in _NOT_VERBS or forms[place - 1] in _NOT_BEFORE):
            continue
        if forms[move.after : move.after + 1] in (["than"], ["by"]) and not compared:
            continue
        if any(n in lexed.amounts for n in range(move.after, min(move.after + 4, len(forms)))) and not (
            forms[move.after : move.after + 1] == ["to"] and move.after + 1 in lexed.amounts
        ):
            return None
        way = SIZE_WORDS.get(form, way)
        who = side_in(lexed, 0, place)
        if form in SIZE_WORDS and form not in {"more", "fewer", "less"}:
            than = forms.index("than", place)
            who = Side(who.stems | side_in(lexed, place + 1, than).stems, who.metric)
        return Went(who, way, quarterly) if who.stems else None
    return None


def _than_earlier(lexed: Lexed, forms: list[str], first: int) -> bool:
    """Whether what follows compares with a time before: `than a year earlier`."""
    for place in range(first, min(first + 6, len(forms))):
        if forms[place] != "than":
            continue
        near = range(place + 1, min(place + 5, len(forms)))
        return any(n in lexed.periods for n in near)
    return False


def judge_movement(reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict where a claim says that something rose or fell; None where the document shows nothing of it."""
    told = went_in(reading.lexed)
    if told is None or any(one.says in {Says.GROWTH, Says.CHANGE} for one in reading.statements):
        return None
    if comparison_in(reading.lexed) is not None or place_in(reading.lexed) is not None:
        return None
    if _is_apart(reading.lexed) or (told.who.stems <= document.main and reading.topic.words - document.main):
        return None
    return _by_changes(told, reading, document) or _by_levels(told, reading, document)


def _is_apart(lexed: Lexed) -> bool:
    """Whether a time that a claim names stands behind a hard break from the movement."""
    first = min(lexed.moves, default=0)
    return any(lexed.hard[place] != lexed.hard[first] for place in lexed.periods)


def _by_changes(told: Went, reading: ClaimReading, document: Document) -> Ground | None:
    found: list[tuple[int, Held]] = []
    asked = asked_of(reading)
    for number in holder_sentences(told.who.stems, document):
        for held in held_in(number, document):
            if not held.moves or not held.statement.sign or held.statement.expected or held.aside:
                continue
            if _is_of_other_things(told, held.statement):
                continue
            if missing_words(told.who, held, document, asked) or not metric_fits(
                told.who.metric, held, document
            ):
                continue
            time = asked_period(reading, held, document)
            basis = held.statement.basis
            if time and (basis == "qoq") == told.quarterly:
                found.append((10 * time - held.column, held))
    if not found:
        return None
    best = max(rank for rank, _ in found)
    shown = [held for rank, held in found if rank == best]
    ways = {(held.value > 0) == (told.way > 0) for held in shown}
    if len(ways) > 1:
        return None
    word = SUPPORTED if ways.pop() else CONTRADICTED
    return Ground(
        word, f"the source gives {value_words(shown[0].statement)}", _STRENGTH, shown[0].statement.sentence
    )


def _is_of_other_things(told: Went, source: Statement) -> bool:
    """Whether a claim is of what is counted, customers or orders, and a value of something else of the same company."""
    counted = told.who.stems & COUNTED
    named = source.topic.all | source.noun | frozenset(stem(word) for word in source.metric.split())
    return bool(counted) and bool(source.metric) and counted.isdisjoint(spread(named))


def _by_levels(told: Went, reading: ClaimReading, document: Document) -> Ground | None:
    base = base_of(reading.lexed)
    for step in steps_of(told.who, reading, document):
        if step.loose or not step.rank or step.now.value == step.before:
            continue
        if _is_of_other_things(told, step.now.statement):
            continue
        if (step.basis == "qoq") != told.quarterly and step.basis:
            continue
        if base is not None and (step.time is None or not step.time.fits(base)):
            continue
        word = SUPPORTED if (step.now.value > step.before) == (told.way > 0) else CONTRADICTED
        words = f"the source gives {value_words(step.now.statement)} after {step.words}"
        return Ground(word, words, _STRENGTH, step.now.statement.sentence, formula=True)
    return None
