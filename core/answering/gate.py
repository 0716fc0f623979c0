"""Does the evidence bear on the question at all? Decided before any model is called.

A logistic function of two signals that retrieval has at hand: the best cosine of a passage to the
question, and the largest share of the question's words, rare ones weighing more, or of what
documents write for its field terms, that a passage holds. ``python -m tests.bench.learn_gate``
learns the weights and prints the rates of each position, which docs/quality.md shows.
"""

import math
from collections.abc import Mapping
from types import MappingProxyType

BIAS, COSINE, COVERED = -2.33, 2.32, 2.05

USUAL_COSINE = 0.5
"""Taken while nothing that was found has been embedded yet; the middle of the dev questions."""

THRESHOLDS: Mapping[str, float] = MappingProxyType(
    {"strict": 0.55, "balanced": 0.45, "generous": 0.3}
)
"""Probability of being answerable below which a question is not answered, by position."""


def answerable(cosine: float | None, covered: float) -> float:
    """Return the probability that the documents answer the question, 0 to 1.

    Args:
        cosine: the best one among the passages found, -1 to 1; None while none has one.
        covered: the best coverage among them, 0 to 1; see ``retrieval.Found``.
    """
    known = USUAL_COSINE if cosine is None else cosine
    return 1 / (1 + math.exp(-(BIAS + COSINE * known + COVERED * covered)))
