"""How well a place in the evidence bears a sentence out: a few shares, weighed and summed.

What contradicts is told by rules; this tells what the evidence merely leaves open. Tried and
left out, for they added nothing: coverage by several units and by the passage, long words, names,
and the cosine of sentence and unit. The weights are learned
by ``python -m tests.bench.learn_support`` and stand in ``weights.py``.
"""

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from itertools import pairwise

from core.answering import weights
from core.answering.claim import Claim
from core.answering.place import Evidence


@dataclass(frozen=True, slots=True)
class Features:
    """What speaks for a sentence, each 0 to 1.

    Attributes:
        one_place: share of its content words that the best single unit holds.
        pairs: share of its pairs of neighbouring content words that stand side by side there.
        numbers: share of its numbers that the passage has.
        short: 1 for a sentence of a single content word, nearing 0 for a long one.
    """

    one_place: float
    pairs: float
    numbers: float
    short: float


NAMES = tuple(field.name for field in fields(Features))
"""The features' names, in the order of their weights."""


def features(claim: Claim, evidence: Evidence, at: Sequence[int]) -> Features:
    """Return what speaks for a sentence.

    Args:
        claim: the sentence.
        evidence: the passage.
        at: the units that it rests on, the best first.
    """
    stems = claim.stems
    best = max((len(stems & evidence.units[n].stems) for n in at), default=0)
    pairs = list(pairwise(claim.order))
    beside = {
        pair
        for number in at
        for order in [evidence.units[number].order]
        for step in (1, 2)
        for pair in zip(order, order[step:], strict=False)
    }
    values = {q.value for unit in evidence.units for q in unit.quantities}
    held = sum(q.value in values for q in claim.quantities)
    return Features(
        _share(best, len(stems)),
        _share(sum(pair in beside for pair in pairs), len(pairs)),
        _share(held, len(claim.quantities)),
        1 / max(1, len(stems)),
    )


def probability(found: Features) -> float:
    """Return the probability, by the learned weights, that the evidence supports the sentence."""
    total = weights.BIAS + sum(
        weights.WEIGHTS[name] * value for name, value in zip(NAMES, astuple(found), strict=True)
    )
    return 1 / (1 + math.exp(-total))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
