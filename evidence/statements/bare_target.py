"""The price target that is only called a target: `lifted its [target] by $4 to $58`."""

from collections.abc import Mapping, Sequence

from ..grammar.amount import Amount
from ..grammar.metrics import METRIC_PHRASES, Metric
from ..grammar.phrases import Phrase
from ..grammar.words import Word, words_in

_MEANING = METRIC_PHRASES.find(tuple(words_in("price target")))[0].meaning
_LEADS = frozenset(
    {"by", "to", "from", "of", "at", "is", "was", "had", "been", "now", "went", "up", "down", "goes", "rose", "fell",
     "raised", "lifted", "cut", "lowered", "stands", "stood", "increased", "climbed", "higher", "lower"}
)  # fmt: skip
_HIGHEST = 5000.0
"""Shares cost less; more is a sum of money to be reached."""
_REACH = 5


def with_price_targets(
    words: Sequence[Word], amounts: Mapping[int, Amount], metrics: list[Phrase[Metric]]
) -> list[Phrase[Metric]]:
    """The metrics of a sentence, with each bare target that is followed by the price of a share."""
    found = [
        Phrase(place, place + 1, _MEANING)
        for place, word in enumerate(words)
        if word.form == "target" and _leads_to_price(place, words, amounts) and not _is_named(place, metrics)
    ]
    return sorted([*metrics, *found], key=lambda phrase: phrase.first) if found else metrics


def _leads_to_price(place: int, words: Sequence[Word], amounts: Mapping[int, Amount]) -> bool:
    for at in range(place + 1, min(place + 1 + _REACH, len(words))):
        amount = amounts.get(at)
        if amount is not None:
            return amount.is_money and not amount.scaled and 0 < amount.value < _HIGHEST
        if words[at].form not in _LEADS:
            return False
    return False


def _is_named(place: int, metrics: Sequence[Phrase[Metric]]) -> bool:
    """Whether the target is that of another metric: `its sales [target] of $4,000`."""
    return any(phrase.first <= place <= phrase.after for phrase in metrics)
