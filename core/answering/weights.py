"""The weights of a sentence's support; written by ``python -m tests.bench.learn_support``."""

BIAS = -0.97
"""Log odds where nothing speaks for a sentence."""

WEIGHTS = {
    "one_place": 0.71,
    "pairs": 0.84,
    "numbers": 0.21,
    "short": 1.81,
}
"""What each feature of ``score.Features`` adds to the log odds where it is 1."""

THRESHOLD = 0.10
"""The probability below which a claim is not taken for supported."""
