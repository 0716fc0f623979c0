"""How far a batch has come, and what is said about the rest."""

import pytest

from desktop.state.progress import Progress


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


def test_nothing_is_promised_too_early() -> None:
    """A guess after a moment would be made up."""
    clock = Clock()
    progress = Progress(clock)
    progress.expect(1, 1000)
    progress.reading(1, 0.5)
    clock.now += 1
    assert progress.seconds_left is None
    clock.now += 9
    assert progress.seconds_left == pytest.approx(10 * (1 - progress.share) / progress.share)


def test_a_large_document_counts_for_more() -> None:
    """Shares are weighed by size; learning is most of the work."""
    progress = Progress(Clock())
    progress.expect(1, 900)
    progress.expect(2, 100)
    progress.reading(1, 1.0)
    progress.learning(0, 90)
    assert progress.share == pytest.approx(0.15 * 0.9)
    progress.reading(2, 1.0)
    progress.learning(50, 100)
    assert progress.share == pytest.approx(0.15 + 0.85 * 0.5)
    assert (progress.documents, progress.read, progress.unlearned) == (2, 2, 50)


def test_what_was_learned_before_does_not_count() -> None:
    """Only the passages of this batch are its work."""
    progress = Progress(Clock())
    progress.learning(1000, 1000)
    progress.expect(1, 10)
    progress.reading(1, 1.0)
    progress.learning(1000, 1100)
    assert progress.share == pytest.approx(0.15)
    progress.learning(1100, 1100)
    assert progress.share == pytest.approx(1.0)


def test_a_dropped_document_is_no_work() -> None:
    """As if it had never been handed in."""
    progress = Progress(Clock())
    progress.expect(1, 10)
    progress.expect(2, 10)
    progress.drop(2)
    progress.reading(1, 1.0)
    progress.reading(2, 0.1)
    assert (progress.documents, progress.share) == (1, 1.0)
