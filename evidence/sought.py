"""What of a claim is looked for in a text: its value, names, metric, words and period, as the index holds them."""

from collections.abc import Iterator
from math import log
from typing import NamedTuple

from ..model.claim import Claim
from ..model.months import MONTHS
from ..model.period import Period
from ..model.quantity import CURRENCIES, Bound, Quantity
from ..model.subject import Subject
from .numbers import PERCENT, YEN_OR_YUAN, NumberFound
from .stems import metric_stems, stem, stems_of
from .text_index import TextIndex

_WIDEST = 1.5
"""How far a bound may lie from the value: `over 100,000` may stand for up to 150,000."""
_WIDE_MATCH = 0.6
_UNSCALED_MATCH = 0.75
"""Of a bare `33,398` in a table whose heading counts in millions."""
_BARE_PERCENT_MATCH = 0.5
_UNSCALED = (1e3, 1e6, 1e9)
_LEAST_DIGITS_UNSCALED = 1000
_SLACK = 1e-9
_HALF = 6


class Sought(NamedTuple):
    """The parts of a claim in the terms of one text's index."""

    has_value: bool
    numbers: dict[int, float]
    """Sentences that hold the value, and how surely: 1 for the same value in the same unit."""
    number_spans: tuple[tuple[int, int], ...]
    names: frozenset[int]
    phrases: tuple[str, ...]
    metric: tuple[frozenset[str], ...]
    words: dict[str, float]
    """Stems of the claim's text and how much each tells: rare words in the text tell more."""
    period: tuple[frozenset[str], ...]


def sought_of(claim: Claim, subject: Subject, index: TextIndex) -> Sought:
    """Prepare a claim for one text."""
    phrases = _phrases(subject)
    found = [pair for pair in _matches(claim.quantity, index) if pair[1]] if claim.quantity else []
    numbers: dict[int, float] = {}
    for number, surety in found:
        sentence = index.sentence_at(number.start)
        numbers[sentence] = max(numbers.get(sentence, 0.0), surety)
    named = {stemmed for phrase in phrases for stemmed in stems_of(phrase)}
    sentences = len(index.starts) + 1
    return Sought(
        has_value=bool(claim.quantity and claim.quantity.number),
        numbers=numbers,
        number_spans=tuple(sorted((number.start, number.end) for number, _ in found)),
        names=frozenset().union(*(index.sentences_with(phrase) for phrase in phrases)),
        phrases=phrases,
        metric=metric_stems(claim.metric),
        words={
            word: log(sentences / (len(index.by_stem.get(word, ())) + 0.5)) + 0.1
            for word in sorted(stems_of(claim.text) - named)
        },
        period=_period_stems(claim.period) if claim.period else (),
    )


def _phrases(subject: Subject) -> tuple[str, ...]:
    """The subject's names, each once, in a fixed order."""
    names = (subject.name, subject.short_name, *subject.aliases)
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))


def _matches(quantity: Quantity, index: TextIndex) -> Iterator[tuple[NumberFound, float]]:
    """Yield the numbers that may be the value, and how surely."""
    value = abs(float(quantity.number))
    if not value:
        return
    step = float(quantity.precision)
    low, high = _bounds(quantity, value)
    for number in index.numbers_near(low, high, step):
        near = abs(number.value - value) <= max(step, number.precision) / 2 * (1 + _SLACK)
        yield number, _unit_surety(quantity.unit, number.unit) * (1.0 if near else _WIDE_MATCH)
    if quantity.unit != PERCENT:
        yield from _unscaled(quantity, value, step, index)


def _bounds(quantity: Quantity, value: float) -> tuple[float, float]:
    match quantity.bound:
        case Bound.OVER:
            return value, value * _WIDEST
        case Bound.UNDER:
            return value / _WIDEST, value
        case Bound.ABOUT:
            return value * 0.95, value * 1.05
        case Bound.EXACT:
            return value, value


def _unscaled(
    quantity: Quantity, value: float, step: float, index: TextIndex
) -> Iterator[tuple[NumberFound, float]]:
    """Bare numbers with digits enough, as tables print them under `in millions`."""
    for scale in _UNSCALED:
        shown = value / scale
        if shown < _LEAST_DIGITS_UNSCALED:
            return
        for number in index.numbers_near(shown, shown, step / scale):
            if not number.scaled and number.unit != PERCENT:
                yield number, _UNSCALED_MATCH * _unit_surety(quantity.unit, number.unit)


def _unit_surety(mine: str, theirs: str) -> float:
    """How surely a number of unit `theirs` is of unit `mine`; 0 where it is of another kind."""
    if mine == theirs or (theirs == YEN_OR_YUAN and mine in ("RMB", "JP¥")):
        return 1.0
    if mine == PERCENT:
        return _BARE_PERCENT_MATCH if not theirs else 0.0
    if mine in CURRENCIES:
        return 0.9 if not theirs else 0.0
    return 1.0 if not theirs else 0.0


def _period_stems(period: Period) -> tuple[frozenset[str], ...]:
    """A period as words: the month that ends it, and what it is called. Years are numbers and no words."""
    month = frozenset({stem(MONTHS[period.end.month].lower())})
    match period.months:
        case 3:
            return month, frozenset({stem("quarter"), stem("three")})
        case 6 if period.end.month in (_HALF, 2 * _HALF):
            return (frozenset({stem("half"), stem("six")}),)
        case _:
            return ()
