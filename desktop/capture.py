"""Keeping windows out of screenshots and screen sharing, where the system can do that.

Only Windows can (``SetWindowDisplayAffinity``). X11 lets every program see the screen, Wayland and
macOS ask the person instead of the program.
"""

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow

_SEEN = 0x00  # WDA_NONE, winuser.h
_BLACK = 0x01  # WDA_MONITOR
_ABSENT = 0x11  # WDA_EXCLUDEFROMCAPTURE, from Windows 10 version 2004

_KEPT_OUT = "kept out of screenshots"
"""The property of a window that has been hidden from captures and may be out of sight itself."""

Affinity = Callable[[int, int], bool]
"""Sets the affinity of a window, both as numbers, and returns whether the system took it."""


def possible() -> bool:
    """Whether this system can keep a window out of screenshots."""
    return sys.platform == "win32"


class Capture(QObject):
    """Keeps all windows of the application out of screenshots, or lets them be seen.

    Args:
        application: whose windows.
        affinity: how; None where it is not possible. Only a test passes one of its own.
    """

    def __init__(
        self,
        application: QGuiApplication,
        affinity: Affinity | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._application = application
        self._affinity = affinity or (_windows() if possible() else None)
        self._blocked = False

    @property
    def blocked(self) -> bool:
        """Whether the windows are kept out of screenshots now."""
        return self._blocked

    def block(self, *, on: bool) -> None:
        """Keep every window out, those to come as well; or none any more."""
        if self._affinity is None or on == self._blocked:
            return
        self._blocked = on
        for window in self._application.topLevelWindows():
            if window.isVisible() or window.property(_KEPT_OUT):
                self._apply(window)
        if on:
            self._application.installEventFilter(self)
        else:
            self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Look for windows that are about to show: Qt says so just before they do."""
        if (
            event.type() is QEvent.Type.Show
            and isinstance(watched, QWindow)
            and watched.isTopLevel()
        ):
            self._apply(watched)
        return super().eventFilter(watched, event)

    def _apply(self, window: QWindow) -> None:
        set_affinity = self._affinity
        assert set_affinity is not None  # noqa: S101  nothing is applied where it is not possible
        number = window.winId()
        window.setProperty(_KEPT_OUT, self._blocked)
        if not self._blocked:
            set_affinity(number, _SEEN)
        elif not set_affinity(number, _ABSENT):
            set_affinity(number, _BLACK)  # an older Windows: a black area instead of none


def _windows() -> Affinity:
    """Return how it is done on Windows; not run there yet."""
    user = ctypes.CDLL("user32")

    def set_affinity(window: int, affinity: int) -> bool:
        return bool(user.SetWindowDisplayAffinity(wintypes.HWND(window), wintypes.DWORD(affinity)))

    return set_affinity
