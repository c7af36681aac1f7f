"""Metrics of which less is better: one that improves goes down."""

from ..grammar.metrics import Kind, Metric
from ..stems import stem
from .lexed import AMOUNT, Lexed

BURDENS = frozenset(
    {"cost-income ratio", "combined ratio", "churn", "CASK", "unemployment", "tax rate", "debt"}
)
_BETTER = frozenset(stem(word) for word in ("improve", "better"))
_WORSE = frozenset(stem(word) for word in ("worsen", "deteriorate", "worse"))
_REACH = 6


def is_burden(metric: Metric | None) -> bool:
    """Whether less of a metric is better."""
    return metric is not None and (metric.name in BURDENS or metric.kind is Kind.COST)


def way_of_burden(lexed: Lexed, place: int, metric: Metric | None, way: int) -> int:
    """Which way a change goes, where it may only be told whether it was for the better."""
    if not way or not is_burden(metric):
        return way
    return way_of_word(lexed, place - 1, max(place - _REACH, 0)) or way


def way_of_word(lexed: Lexed, first: int, last: int) -> int:
    """-1 for a burden that improved, 1 for one that got worse, 0 for neither; looks backwards between two places."""
    for at in range(first, last - 1, -1):
        word = lexed.words[at]
        if word.form in {AMOUNT, ";", ","}:
            return 0
        found = stem(word.form)
        if found in _BETTER or found in _WORSE:
            return -1 if found in _BETTER else 1
    return 0
