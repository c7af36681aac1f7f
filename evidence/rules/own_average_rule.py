"""The verdict on a measure against its own average: `trades below its five-year average`, by the two values."""

from typing import NamedTuple

from ..grammar.amount import COUNT, PERCENT, TIMES, Amount
from ..statements.document import Document
from ..statements.lexed import Lexed
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, SUPPORTED, Ground
from .kept import kept_whole
from .wording import scaled

_AVERAGES = frozenset({"average", "mean", "median", "norm"})
_LONG = frozenset({"year", "historical", "term", "history", "past", "own"})
_ABOVE = frozenset({"above", "higher", "over", "dearer", "premium", "exceed", "exceeds", "pricier"})
_BELOW = frozenset({"below", "under", "lower", "cheaper", "discount", "less", "beneath"})
_PRICES = frozenset({"multiple", "valuation", "trade", "trades", "stock", "share"})
_MULTIPLES = frozenset({"P/E", "forward P/E", "trailing P/E"})
_REACH, _LINES, _STRENGTH = 5, 2, 0.72


class Average(NamedTuple):
    """A measure of now beside what it was on average."""

    now: float
    average: float
    metrics: frozenset[str]
    sentence: int


def judge_own_average(reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict where a claim sets a measure against its own average and the source gives both; else None."""
    lexed = reading.lexed
    forms = {word.form for word in lexed.words}
    way = bool(forms & _ABOVE) - bool(forms & _BELOW)
    if not way or not _averages_in(lexed) or len(lexed.amounts) > 1:
        return None
    named = {phrase.meaning.name for phrase in lexed.metrics} - {"profit"}
    fitting = [
        one
        for one in _averages(document)
        if (named & one.metrics if named else _is_price(forms, one))
        if all(amount.holds(one.average) for amount in lexed.amounts.values())
    ]
    if len({(one.now > one.average) for one in fitting}) != 1 or any(
        one.now == one.average for one in fitting
    ):
        return None
    first = fitting[0]
    word = SUPPORTED if (first.now > first.average) == (way > 0) else CONTRADICTED
    reason = f"the source gives {scaled(first.now)} against an average of {scaled(first.average)}"
    return Ground(word, reason, _STRENGTH, first.sentence, formula=True)


def _is_price(forms: set[str], one: Average) -> bool:
    """Whether a claim that names no measure speaks of what a stock costs, and the average is of that."""
    return bool(forms & _PRICES) and (not one.metrics or bool(one.metrics & (_MULTIPLES | {"profit"})))


def _averages_in(lexed: Lexed) -> list[int]:
    """Where a sentence speaks of an average over years."""
    forms = [word.form for word in lexed.words]
    return [
        at
        for at, form in enumerate(forms)
        if form in _AVERAGES and not _LONG.isdisjoint(forms[max(at - _REACH, 0) : at])
    ]


@kept_whole
def _averages(document: Document) -> list[Average]:
    """All averages over years that a document gives with the value of now."""
    found = []
    for number, sentence in enumerate(document.sentences):
        for at in _averages_in(sentence.lexed):
            average = _behind(sentence.lexed, at)
            if average is None:
                continue
            metrics = frozenset(phrase.meaning.name for phrase in sentence.lexed.metrics)
            now = _before(sentence.lexed, at, average) or _beside(number, average, metrics, document)
            if now is not None:
                found.append(Average(now.value, average.value, metrics, number))
    return found


def _behind(lexed: Lexed, at: int) -> Amount | None:
    """The value behind the word average."""
    return next((lexed.amounts[n] for n in range(at, len(lexed.words)) if _is_value(lexed, n)), None)


def _before(lexed: Lexed, at: int, average: Amount) -> Amount | None:
    """The value of now in the same clause, before the average."""
    places = [n for n in range(at) if _is_value(lexed, n) and lexed.amounts[n].start != average.start]
    near = [n for n in places if lexed.hard[n + 1] == lexed.hard[at] and _alike(lexed.amounts[n], average)]
    return lexed.amounts[near[-1]] if near else None


def _beside(number: int, average: Amount, metrics: frozenset[str], document: Document) -> Amount | None:
    """The value of now in a line right beside that of the average, under the same name."""
    for step in (-1, 1, -_LINES, _LINES):
        at = number + step
        if not 0 <= at < len(document.sentences) or not metrics:
            continue
        lexed = document.sentences[at].lexed
        if _averages_in(lexed) or not metrics & {phrase.meaning.name for phrase in lexed.metrics}:
            continue
        values = [lexed.amounts[n] for n in sorted(lexed.amounts) if _is_value(lexed, n)]
        if len(values) == 1 and _alike(values[0], average):
            return values[0]
    return None


def _is_value(lexed: Lexed, place: int) -> bool:
    """Whether a quantity stands there that is no number of years."""
    if place not in lexed.amounts:
        return False
    return not (place + 1 < len(lexed.words) and lexed.words[place + 1].form == "year")


def _alike(one: Amount, other: Amount) -> bool:
    multiples = {COUNT, TIMES, ""}
    return (one.unit in multiples and other.unit in multiples) or one.unit == other.unit == PERCENT
