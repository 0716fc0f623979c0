"""Does the evidence bear on the question at all? Decided before any model is called.

A logistic function of signals that retrieval has at hand, fitted on answerable and unanswerable
questions (tests/bench/gate.py prints the weights and their rates).
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Signals:
    """What retrieval says about the best evidence found.

    Attributes:
        cosine: the best cosine of a passage to the question.
        coverage: the best share of the question's words that one passage holds, by rarity.
        together: the best sum of both in one and the same passage.
    """

    cosine: float
    coverage: float
    together: float


BIAS, COSINE, COVERAGE, TOGETHER = -3.9, 1.1, 0.5, 2.1

THRESHOLDS: Mapping[str, float] = MappingProxyType(
    {"strict": 0.5, "balanced": 0.37, "generous": 0.25}
)
"""Probability of being answerable below which a question is not answered, by position."""


def answerable(signals: Signals) -> float:
    """Return the probability that the evidence answers the question, 0 to 1."""
    weighted = (
        BIAS + COSINE * signals.cosine + COVERAGE * signals.coverage + TOGETHER * signals.together
    )
    return 1 / (1 + math.exp(-weighted))
