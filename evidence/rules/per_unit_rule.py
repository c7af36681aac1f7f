"""The verdict on what one of several things cost, by the sum and the number of them: `120 trucks for 18 million`."""

from collections.abc import Sequence
from typing import NamedTuple

from ..grammar.amount import COUNT
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement
from ..stems import stem
from .alignment import coverage
from .claim_reading import ClaimReading
from .ground import Ground, by_formula
from .kept import kept_whole
from .near_words import spread
from .wording import scaled, value_words

_STRENGTH = 0.74
_ENOUGH = 0.75
_EACH = frozenset({"each", "apiece"})
_ONE = frozenset({"a", "an", "one", "each", "every"})
_COSTS = frozenset({"cost", "costs", "sold", "fetched"})
_OF_PRICES = frozenset(
    stem(word) for word in ("cost", "average", "each", "apiece", "price", "bought", "sold", "back")
)
_FEWEST = 2


class Priced(NamedTuple):
    """So many things and what they came to, of one sentence."""

    number: Statement
    money: Statement


def judge_per_unit(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on the price of one; None where the claim tells no such price or the document has not both."""
    if not claim.amount.is_money or claim.says is not Says.LEVEL or not _is_of_one(reading.lexed):
        return None
    stems = spread(reading.stems)
    words = reading.telling
    words = {word: weight for word, weight in words.items() if word not in _OF_PRICES}
    for one in _priced(document):
        of_metric = bool(claim.metric) and one.number.metric == one.money.metric == claim.metric
        if one.money.amount.unit != claim.amount.unit or not (of_metric or one.number.noun & stems):
            continue
        if coverage(words, one.money.sentence, document) < _ENOUGH:
            continue
        value = one.money.amount.value / one.number.amount.value
        formula = f"{value_words(one.money)} / {value_words(one.number)} = {scaled(value)}"
        rounded = (
            one.money.amount.step / one.money.amount.value + one.number.amount.step / one.number.amount.value
        )
        slack = min(value * rounded / 2, claim.amount.step)
        good = claim.amount.low - slack <= value <= claim.amount.high + slack
        return by_formula(formula, one.money.sentence, _STRENGTH, good=good)
    return None


def _is_of_one(lexed: Lexed) -> bool:
    """Whether a claim tells what one thing cost: `cost 30 each`, `a dock costs 3 million`."""
    forms = [word.form for word in lexed.words]
    if not _EACH.isdisjoint(forms):
        return True
    return forms[:1] != [] and forms[0] in _ONE and not _COSTS.isdisjoint(forms)


@kept_whole
def _priced(document: Document) -> Sequence[Priced]:
    """The sentences that give one number of things and one sum for them."""
    found: list[Priced] = []
    for number, told in sorted(document.by_sentence.items()):
        if document.sentences[number].in_table:
            continue
        levels = [
            one
            for one in told
            if one.says is Says.LEVEL and not (one.former or one.expected) and one.amount.value
        ]
        counts = [
            one
            for one in levels
            if one.amount.unit == COUNT and (one.noun or one.metric) and one.amount.value >= _FEWEST
        ]
        sums = [one for one in levels if one.amount.is_money]
        if len(counts) == 1 and len(sums) == 1:
            found.append(Priced(counts[0], sums[0]))
    return found
