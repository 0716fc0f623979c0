"""Wrong passphrases slow down whoever goes on guessing."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

_FIRST_S, _MOST_S = 1.0, 30.0


class Tries:
    """Counts wrong passphrases in a row, and says how long the next one has to wait.

    Args:
        clock: seconds that never go back.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong = 0
        self._not_before = 0.0

    @property
    def wait_s(self) -> float:
        """Seconds until the next passphrase is tried."""
        return max(0.0, self._not_before - self._clock())

    def wrong(self) -> None:
        """One was wrong: the next waits twice as long as this one did, half a minute at most."""
        self._wrong += 1
        delay = min(_MOST_S, _FIRST_S * 2 ** (self._wrong - 1))
        self._not_before = self._clock() + delay

    def right(self) -> None:
        """One was right: it begins anew."""
        self._wrong, self._not_before = 0, 0.0


class Asker(QObject):
    """What the view-models that try a passphrase have in common.

    Attributes:
        busy: emitted with whether something is being tried or done right now.
        wrong: emitted when the passphrase was wrong; ``tries`` says when the next one may come.
        refused: emitted with any other error that kept it from being done.
        over: emitted when nothing is asked for any more.
        tries: how long the next passphrase has to wait.
    """

    busy = Signal(bool)
    wrong = Signal()
    refused = Signal(object)
    over = Signal()

    def __init__(self, tries: Tries, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tries = tries
