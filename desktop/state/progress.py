"""How far a batch of documents has come, and how long the rest may take."""

import time
from collections.abc import Callable

_READING = 0.15
"""Reading's part of the work; the rest is learning meaning (docs/benchmarks.md: 1.6 s of 12 s)."""

_EARLY_S, _EARLY_SHARE = 3.0, 0.03
"""Before that much time and that much work, a guess at the rest would be made up."""


class Progress:
    """One batch: from the first document handed in until nothing is left to do.

    Args:
        clock: monotonic seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._started = clock()
        self._bytes: dict[int, int] = {}
        self._read: dict[int, float] = {}
        self._learned_before: int | None = None
        self._learned = self._passages = 0

    def expect(self, document: int, size: int) -> None:
        """A document of so many bytes is to be read."""
        if not self._bytes:
            self._started = self._clock()
        self._bytes[document] = max(1, size)
        self._read.setdefault(document, 0.0)

    def reading(self, document: int, share: float) -> None:
        """So much of a document is read, from 0 to 1; what is not expected is not counted."""
        if document in self._bytes:
            self._read[document] = share

    def drop(self, document: int) -> None:
        """A document will not be read after all."""
        self._bytes.pop(document, None)
        self._read.pop(document, None)

    def learning(self, learned: int, passages: int) -> None:
        """So many of the workspace's passages are learned."""
        if self._learned_before is None:
            self._learned_before = learned
        self._learned, self._passages = learned, passages

    @property
    def documents(self) -> int:
        """How many documents the batch has."""
        return len(self._bytes)

    @property
    def read(self) -> int:
        """How many of them are read."""
        return sum(share >= 1 for share in self._read.values())

    @property
    def unlearned(self) -> int:
        """How many passages are still to be learned."""
        return self._passages - self._learned

    @property
    def share(self) -> float:
        """How much of all the work is done, from 0 to 1."""
        reading = self._reading_share()
        before = self._learned_before or 0
        new = (self._passages - before) / max(reading, 0.01)
        learning = (self._learned - before) / new if new > 0 else reading
        return _READING * reading + (1 - _READING) * min(1.0, learning)

    @property
    def seconds_left(self) -> float | None:
        """Seconds that the rest may take, or None while it is too early to say."""
        gone, share = self._clock() - self._started, self.share
        if gone < _EARLY_S or share < _EARLY_SHARE:
            return None
        return gone * (1 - share) / share

    def _reading_share(self) -> float:
        total = sum(self._bytes.values())
        if not total:
            return 1.0
        return sum(self._bytes[one] * share for one, share in self._read.items()) / total
