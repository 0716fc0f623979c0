"""The gate: what it lets through at each of its positions, and before anything is embedded."""

from core.answering.gate import THRESHOLDS, answerable


def test_near_and_covered_is_answered_and_neither_is_not() -> None:
    """In every position; what is only near, or only covered, depends on the position."""
    assert answerable(0.8, 0.9) > max(THRESHOLDS.values())
    assert answerable(0.1, 0.1) < min(THRESHOLDS.values())
    assert answerable(0.8, 0.2) < THRESHOLDS["strict"]
    assert answerable(0.8, 0.2) > THRESHOLDS["generous"]


def test_before_anything_is_embedded_the_words_decide() -> None:
    """A page that holds every word of the question is shown, one that holds a few is not."""
    assert answerable(None, 1.0) > THRESHOLDS["strict"]
    assert answerable(None, 0.2) < THRESHOLDS["balanced"]
