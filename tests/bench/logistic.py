"""Logistic regression with weights that may not fall below nought: a table that can be read.

Nothing that speaks for an answer may count against it.
"""

from collections.abc import Hashable, Sequence

import numpy as np

Weights = np.ndarray[tuple[int], np.dtype[np.float64]]

_STEPS = 20_000
_RATE = 0.5
_PULL = 1e-4
"""Towards nought, so that features which say the same do not run away."""


def fit(
    features: Sequence[Sequence[float]], labels: Sequence[bool], groups: Sequence[Hashable]
) -> tuple[float, Weights]:
    """Return the bias and the weights.

    Args:
        features: of each example.
        labels: whether it is a good one.
        groups: of each example; every group counts the same, however large.
    """
    x, y = np.array(features), np.array(labels, dtype=float)
    share = np.array([1 / groups.count(group) for group in groups])
    share /= share.sum()
    bias, weights = 0.0, np.zeros(x.shape[1])
    for _ in range(_STEPS):
        error = share * (1 / (1 + np.exp(-(x @ weights + bias))) - y)
        weights = np.maximum(0.0, weights - _RATE * (x.T @ error + _PULL * weights))
        bias -= _RATE * float(error.sum())
    return bias, weights
