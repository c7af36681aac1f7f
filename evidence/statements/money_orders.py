"""Orders that are counted in money: `a 25% jump in [orders] to $1.1 billion`, not `3 million orders`."""

from collections.abc import Mapping, Sequence

from ..grammar.amount import COUNT, Amount
from ..grammar.metrics import METRIC_PHRASES, Metric
from ..grammar.phrases import Phrase
from ..grammar.words import Word, words_in

_MEANING = METRIC_PHRASES.find(tuple(words_in("order intake")))[0].meaning
_BEHIND, _BEFORE = 13, 3
_ENDS = frozenset({";", ":", "while", "but", "whereas"})


def with_money_orders(
    words: Sequence[Word], amounts: Mapping[int, Amount], metrics: list[Phrase[Metric]]
) -> list[Phrase[Metric]]:
    """The metrics of a sentence, with each word `orders` that a sum of money stands beside."""
    found = [
        Phrase(place, place + 1, _MEANING)
        for place, word in enumerate(words)
        if word.text.lower() == "orders"
        and not any(phrase.first <= place < phrase.after for phrase in metrics)
        and _is_of_money(place, words, amounts, metrics)
    ]
    return sorted([*metrics, *found], key=lambda phrase: phrase.first) if found else metrics


def _is_of_money(
    place: int, words: Sequence[Word], amounts: Mapping[int, Amount], metrics: Sequence[Phrase[Metric]]
) -> bool:
    before = [amounts[at] for at in range(max(place - _BEFORE, 0), place) if at in amounts]
    if before and before[-1].unit == COUNT:
        return False
    if before and before[-1].is_money and words[place - 1].form in {"of", "in", "new"}:
        return True
    firsts = {phrase.first for phrase in metrics}
    for at in range(place + 1, min(place + 1 + _BEHIND, len(words))):
        if words[at].form in _ENDS or at in firsts:
            return False
        if at in amounts and (amounts[at].is_money or amounts[at].unit == COUNT):
            return amounts[at].is_money
    return False
