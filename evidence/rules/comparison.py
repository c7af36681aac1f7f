"""The verdict on one thing being more, or less, than another: the document's own values for both decide."""

from typing import NamedTuple

from ..grammar.amount import PERCENT
from ..statements.document import Document
from ..statements.statement import Says
from .claim_reading import ClaimReading
from .comparison_words import Compared, Comparison, comparison_in
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .holders import Held, held_in
from .peers import comparable
from .reading_parts import asked_of, asked_period, closeness, holder_sentences, other_names
from .sides import Side, fits, is_expectation, metric_fits
from .told_comparison import judge_told_comparison
from .wording import value_words

_STRENGTH = 0.8
_OF_PRICE = frozenset({"cheaper", "dearer", "costlier", "pricier", "expensive", "costly"})
_PRICES = frozenset({"cost", "pric", "fee", "fare", "charg", "sell", "rent"})


class Faced(NamedTuple):
    """Two values set against each other."""

    left: Held
    right: Held
    rank: int
    """How well their time and surroundings are those of the claim."""


def judge_comparison(reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict where a claim compares two things; None where it does not, or the document gives no two values."""
    told = comparison_in(reading.lexed)
    if told is None or is_expectation(told.right) or is_expectation(told.left):
        return None
    said = _in_words(told, reading, document)
    if said is not None and reading.names - told.left.stems - told.right.stems - document.main:
        return said
    said = said or judge_told_comparison(reading, document)
    faced = [one for one in _faced(told, reading, document) if _has_names(reading, one.left, told, document)]
    if not faced:
        return said
    best = max(one.rank for one in faced)
    shown = [(one, _holds(told, one)) for one in faced if one.rank == best]
    if len({holds for _, holds in shown}) > 1:
        return Ground(NOT_FOUND, "the source gives several values for both, and they do not agree", 0.3)
    one, holds = shown[0]
    words = f"the source gives {value_words(one.left.statement)} against {value_words(one.right.statement)}"
    return Ground(
        SUPPORTED if holds else CONTRADICTED, words, _STRENGTH, one.left.statement.sentence, formula=True
    )


def _has_names(reading: ClaimReading, left: Held, told: Comparison, document: Document) -> bool:
    """Whether the further names of a claim, such as of whoever counted, stand around the values."""
    return other_names(reading, told.left.stems | told.right.stems, left, document)


def _in_words(told: Comparison, reading: ClaimReading, document: Document) -> Ground | None:
    """What a sentence of the document says of the two without values: `Delta put Alba ahead of Brio`."""
    further = reading.names - told.left.stems - told.right.stems - document.main
    for number in holder_sentences(told.left.stems, document):
        sentence = document.sentences[number]
        said = comparison_in(sentence.lexed)
        if (
            said is None
            or said.what is not told.what
            or not further <= sentence.stems
            or said.multiple
            or told.multiple
        ):
            continue
        if reading.lexed.metrics and reading.lexed.metrics[0].meaning.name not in {
            one.meaning.name for one in sentence.lexed.metrics
        }:
            continue
        same = told.left.stems <= said.left.stems and told.right.stems <= said.right.stems
        turned = told.left.stems <= said.right.stems and told.right.stems <= said.left.stems
        if same == turned:
            continue
        holds = (said.way == told.way) == same
        reason = "the source says so of the two" if holds else "the source has the two the other way round"
        return Ground(SUPPORTED if holds else CONTRADICTED, reason, 0.7, number)
    return None


def _holds(told: Comparison, one: Faced) -> bool:
    left, right = one.left.value, one.right.value
    if told.multiple is not None:
        ratio = left / right if right else 0.0
        return told.multiple.holds(ratio * 100 if told.multiple.unit == PERCENT else ratio)
    return left > right if told.way > 0 else left < right


def _faced(told: Comparison, reading: ClaimReading, document: Document) -> list[Faced]:
    lefts = _values(told.left, told, reading, document)
    rights = _values(told.right, told, reading, document)
    found = []
    for left in lefts:
        for right in rights:
            if left.statement is right.statement or left.label == right.label:
                continue
            if not _alike(told, left, right):
                continue
            near = left.statement.sentence == right.statement.sentence
            rank = asked_period(reading, left, document) + asked_period(reading, right, document)
            rank += 2 * closeness(reading, (left, right), document) + near
            found.append(Faced(left, right, 10 * rank - left.column))
    return found


def _alike(told: Comparison, left: Held, right: Held) -> bool:
    """Whether the two are of one kind; growth of two different metrics can be compared as well."""
    bare = not told.left.stems or not told.right.stems
    if told.left.metric != told.right.metric and (bare or (told.left.metric and told.right.metric)):
        other = right.statement._replace(metric=left.statement.metric)
        return comparable(left, right._replace(statement=other))
    return comparable(left, right)


def _values(side: Side, told: Comparison, reading: ClaimReading, document: Document) -> list[Held]:
    asked = asked_of(reading)
    other = told.right if side is told.left else told.left
    metric = side.metric or (other.metric if other.stems else "")
    found = []
    for number in _sentences(side, document):
        for held in held_in(number, document):
            if not _counted_alike(reading, held, document):
                continue
            if not _kind_fits(told.what, held) or held.statement.former or held.statement.expected:
                continue
            if (
                fits(side, held, document, asked)
                and metric_fits(metric, held, document)
                and asked_period(reading, held, document)
            ):
                found.append(held)
    return found


def _sentences(side: Side, document: Document) -> list[int]:
    if not side.stems:
        return sorted({one.sentence for one in document.by_metric.get(side.metric, ())})
    return holder_sentences(side.stems, document)


def _counted_alike(reading: ClaimReading, held: Held, document: Document) -> bool:
    """Whether a value is counted in what the claim's words ask for: prices for `cheaper`, numbers for `as many`."""
    forms = {word.form for word in reading.lexed.words}
    money = held.statement.amount.is_money
    if forms & _OF_PRICE:
        return money and bool(document.sentences[held.statement.sentence].stems & _PRICES)
    return not (money and forms & {"many", "fewer"})


def _kind_fits(what: Compared, held: Held) -> bool:
    if what is Compared.CHANGE:
        return held.moves
    if what is Compared.LEVEL:
        return not held.moves
    return held.statement.says in {Says.GROWTH, Says.CHANGE, Says.LEVEL, Says.SHARE}
