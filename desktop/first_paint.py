"""When the window was first painted, and what was loaded by then: a measurement."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Waits for a window's first paint, tells it, and closes the window.

    Args:
        window: which.
        tell: is given the names of all modules that are loaded.
    """

    def __init__(self, window: QWidget, tell: Callable[[list[str]], None]) -> None:
        super().__init__(window)
        self._window = window
        self._tell = tell
        self._app = QCoreApplication.instance()
        if self._app is not None:  # the window itself is not painted where its children cover it
            self._app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Look for the paint; what it draws is on the screen once the loop comes round again."""
        if event.type() is QEvent.Type.Paint and self._app is not None:
            self._app.removeEventFilter(self)
            QTimer.singleShot(0, self._told)
        return super().eventFilter(watched, event)

    def _told(self) -> None:
        self._tell(sorted(sys.modules))
        self._window.close()
