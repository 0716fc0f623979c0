"""Does the evidence bear on the question at all? Decided before any model is called.

A logistic function of one signal that retrieval has at hand: the best sum of a passage's cosine to
the question and the share of the question's words that it holds, rare ones weighing more. Fitted on
the questions of the health documents and of the samples, answerable and not; a second signal beside
it did not help on either. ``python -m tests.bench answers`` prints the rates on any folder.
"""

import math
from collections.abc import Mapping
from types import MappingProxyType

BIAS, WEIGHT = -4.53, 3.85

THRESHOLDS: Mapping[str, float] = MappingProxyType(
    {"strict": 0.4, "balanced": 0.25, "generous": 0.15}
)
"""Probability of being answerable below which a question is not answered, by position."""


def answerable(evidence: float) -> float:
    """Return the probability that the documents answer the question, 0 to 1.

    Args:
        evidence: the best sum of cosine and coverage among the passages found.
    """
    return 1 / (1 + math.exp(-(BIAS + WEIGHT * evidence)))
