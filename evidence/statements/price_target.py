"""Price targets that a broker's line gives by a rating alone: `Delta Securities, Buy, HK$118 (HK$122)`."""

from ..grammar.metrics import Kind, Metric
from .lexed import AMOUNT, Lexed

PRICE_TARGET = Metric("price target", Kind.PRICE)
RATINGS = frozenset(
    {
        "buy",
        "hold",
        "sell",
        "neutral",
        "overweight",
        "underweight",
        "outperform",
        "underperform",
        "accumulate",
        "reduce",
        "equalweight",
    }
)
"""What brokers rate a stock, as plain forms."""
_TARGETS = frozenset({"target", "tp", "pt"})
_BETWEEN = frozenset(
    {",", "(", ")", ":", ";", "-", "|", "a", "an", "the", "its", "at", "to", "of", "from", "with", "on", "and",
     "for", "in", "up", "down", "new", "now", "price", "unchanged", "rating", "is", "was", "cut", "raised",
     "lowered", "lifted", "trimmed", "adr", "ads", "share", "stock", "hong", "kong", AMOUNT}
)  # fmt: skip
"""What can stand between a rating and the target beside it."""
_MOST = 20_000.0
_REACH = 12


def is_price_target(lexed: Lexed, place: int) -> bool:
    """Whether a sum is a broker's target: one of the size of a price behind a rating or the word for a target."""
    amount = lexed.amounts[place]
    if not amount.is_money or amount.scaled or amount.value > _MOST:
        return False
    named = {n for phrase in lexed.metrics for n in range(phrase.first, phrase.after)}
    for at in range(place - 1, max(place - _REACH, 0) - 1, -1):
        word = lexed.words[at]
        if word.form in _TARGETS:
            return True
        if word.form in RATINGS:
            return word.text[:1].isupper()
        if word.form not in _BETWEEN or at in named:
            return False
    return False
