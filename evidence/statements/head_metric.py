"""The metric that the head of a row or a column names."""

from ..grammar.metrics import METRIC_PHRASES, Kind, Metric
from ..grammar.words import words_in
from .lexed import Lexed
from .market_metric import MARKET_SHARE

_DONE = {
    "registered": "registration", "delivered": "delivery", "shipped": "shipment", "produced": "production",
    "mined": "production",
}  # fmt: skip
"""`Cars registered, by maker` counts registrations."""
_PER = frozenset({"per share", "per ADS"})
_PRICE_TARGET = frozenset({"price", "target", "previous", "prior", "old", "new", "mean", "average"})
_MOST_OF_WHOLE = 4


def metric_of_head(lexed: Lexed, forms: set[str]) -> Metric | None:
    """The metric that a head names, or whose value its words tell."""
    metric = lexed.metrics[-1].meaning if lexed.metrics else None
    if (
        lexed.metrics
        and len(lexed.metrics) > 1
        and lexed.metrics[0].meaning.kind in {Kind.MONEY, Kind.COST, Kind.PER_SHARE}
    ):
        metric = lexed.metrics[0].meaning
    if done := forms & _DONE.keys():
        metric = METRIC_PHRASES.find([*words_in(_DONE[min(done)])])[0].meaning
    if metric is not None and metric.kind in {Kind.MONEY, Kind.COST} and _is_share_of_sum(lexed):
        metric = MARKET_SHARE
    if metric is None and _tells_a_part(lexed) and not _PER & {mark.meaning for mark in lexed.marks}:
        metric = MARKET_SHARE
    if metric is None and "target" in forms and forms <= _PRICE_TARGET:
        metric = METRIC_PHRASES.find([*words_in("price target")])[0].meaning
    if metric is None and [word.form for word in lexed.words] == ["marketing"]:
        metric = METRIC_PHRASES.find([*words_in("marketing expense")])[0].meaning
    if metric is not None and metric.name == "shares outstanding" and "stock" in forms:
        # `Common stock; 80 million shares outstanding` is the line of a balance sheet.
        metric = None
    return metric


def _tells_a_part(lexed: Lexed) -> bool:
    """Whether a head speaks of a share of something rather than of shares that are counted."""
    return any(word.text.lower() in {"share", "mix"} for word in lexed.words) or (
        any(word.form == "share" for word in lexed.words[:1])
        and any(word.form == "by" for word in lexed.words)
    )


def _is_share_of_sum(lexed: Lexed) -> bool:
    """Whether a head tells who has how much of what all have: `Vendors, share of AI server revenue`."""
    forms = [word.text.lower() for word in lexed.words]
    at = next((n for n in range(len(forms) - 1) if forms[n : n + 2] == ["share", "of"]), -1)
    return at >= 0 and any(at + 1 < phrase.first <= at + 2 + _MOST_OF_WHOLE for phrase in lexed.metrics)
