"""What the sources of news about the person have in common."""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QEventLoop, QTimer


class Reason(StrEnum):
    """Why the person counts as gone."""

    SUSPEND = "suspend"
    SCREEN_LOCKED = "screen locked"
    USER_SWITCHED = "user switched"
    SESSION_ENDING = "session ending"


Tell = Callable[[Reason], None]
"""May be called from any thread."""


class Source(Protocol):
    """A part of the system that says when the person leaves.

    Attributes:
        name: what it is, for those who want to know what is listened to.
    """

    name: str

    @property
    def active(self) -> bool:
        """Whether news would arrive. A system without this part is none to complain about."""

    def start(self, tell: Tell, noted: Callable[[], None]) -> None:
        """Begin to listen. Returns at once, whatever the system does.

        Args:
            tell: called with each reason.
            noted: called from any thread when ``active`` has changed.
        """

    def release(self) -> None:
        """What had to be done upon the news is done: the system may fall asleep."""

    def stop(self) -> None:
        """Listen no more."""


class Delay:
    """Keeps a system's call for sleep waiting, while the event loop goes on, until it is over.

    Args:
        seconds: the longest wait; the system sleeps by itself soon after.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._released = False
        self._loop: QEventLoop | None = None

    def hold(self, tell: Callable[[], None]) -> None:
        """Tell, then wait for `release`."""
        self._released = False
        tell()
        if self._released:
            return
        self._loop = QEventLoop()
        QTimer.singleShot(round(self._seconds * 1000), self._loop, self._loop.quit)
        self._loop.exec()
        self._loop = None

    def release(self) -> None:
        """End the wait."""
        self._released = True
        if self._loop is not None:
            self._loop.quit()
