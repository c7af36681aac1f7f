"""Logistic regression by Newton's method, for the weights of the evidence checker; no library of its own is worth it.

The penalty is half the sum of the squared distances of the weights from those expected, over `softness`; the base
(intercept) is free.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
_STEPS, _ENOUGH, _TINY = 60, 1e-7, 1e-9


def columns_of(rows: Sequence[Mapping[str, float]]) -> list[str]:
    """The names of all features that are ever not 0, sorted."""
    return sorted({name for row in rows for name, value in row.items() if value})


def matrix_of(rows: Sequence[Mapping[str, float]], columns: Sequence[str]) -> Matrix:
    """The rows as numbers, with a column of ones for the base at the end."""
    found = np.zeros((len(rows), len(columns) + 1))
    found[:, -1] = 1.0
    places = {name: place for place, name in enumerate(columns)}
    for number, row in enumerate(rows):
        for name, value in row.items():
            if name in places:
                found[number, places[name]] = value
    return found


def fit(
    rows: Matrix, labels: NDArray[np.int64], weights: Matrix, classes: int, softness: float, expected: Matrix
) -> Matrix:
    """Weights of each class, one row a class, that make the labels likeliest; without rows those `expected`."""
    size = rows.shape[1]
    penalty = np.full(size, 1.0 / softness)
    penalty[-1] = _TINY
    found = np.zeros((classes, size))
    target = np.eye(classes)[labels]
    last = np.inf
    for _ in range(_STEPS):
        chances = chances_of(rows, found)
        loss = -float((weights * np.log(chances[np.arange(len(labels)), labels] + 1e-300)).sum())
        loss += float(0.5 * (penalty * (found - expected) ** 2).sum())
        slope = (weights[:, None] * (chances - target)).T @ rows + penalty * (found - expected)
        if abs(last - loss) < _ENOUGH * (1 + abs(loss)):
            break
        last = loss
        found = found - _step(rows, weights, chances, penalty, slope)
    return found


def _step(rows: Matrix, weights: Matrix, chances: Matrix, penalty: Matrix, slope: Matrix) -> Matrix:
    classes, size = slope.shape
    curve = np.zeros((classes * size, classes * size))
    for one in range(classes):
        for other in range(classes):
            share = chances[:, one] * (float(one == other) - chances[:, other]) * weights
            block = rows.T @ (share[:, None] * rows)
            if one == other:
                block += np.diag(penalty)
            curve[one * size : (one + 1) * size, other * size : (other + 1) * size] = block
    # Adding the same to all classes changes nothing: the ridge keeps that direction from being undecided.
    curve += _TINY * np.eye(classes * size)
    step: Matrix = np.linalg.solve(curve, slope.ravel())
    return step.reshape(classes, size)


def chances_of(rows: Matrix, found: Matrix) -> Matrix:
    """How likely each class is, row by row."""
    sums = rows @ found.T
    raised = np.exp(sums - sums.max(axis=1, keepdims=True))
    chances: Matrix = raised / raised.sum(axis=1, keepdims=True)
    return chances
