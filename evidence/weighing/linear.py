"""The arithmetic of the weights: a weighted sum, and shares of one that are the larger the larger the sums."""

from collections.abc import Mapping, Sequence
from math import exp
from typing import NamedTuple


class Weights(NamedTuple):
    """Both sets of weights, by the names of the features."""

    place: Mapping[str, float]
    """How much each likeness tells that a quantity of the document is the claim's."""
    verdict: Mapping[str, Mapping[str, float]]
    """For each verdict, how much each sign speaks for it."""


def weighted(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """The sum of the features by their weights, with the weight of `base`; what has no weight counts nothing.

    >>> weighted({"near": 0.5}, {"base": 1.0, "near": 2.0})
    2.0
    """
    total = 0.0
    for name, value in features.items():
        if name in weights:
            total += value * weights[name]
    return weights.get("base", 0.0) + total


def shares(sums: Sequence[float]) -> list[float]:
    """Shares of one by the exponential of each sum (softmax).

    >>> shares([1.0, 1.0])
    [0.5, 0.5]
    """
    most = max(sums)
    raised = [exp(one - most) for one in sums]
    return [one / sum(raised) for one in raised]
