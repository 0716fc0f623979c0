"""The end of the desktop session, as Qt tells it on every system that does."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication, QSessionManager

from desktop.presence.source import Reason, Tell


class SessionEnd:
    """Logging out or shutting down: ``WM_QUERYENDSESSION``, ``applicationShouldTerminate``, XSMP.

    Attributes:
        name: see Source.
    """

    name = "session"

    def __init__(self) -> None:
        self._tell: Tell | None = None

    @property
    def active(self) -> bool:
        """Whether news would arrive."""
        return self._tell is not None

    def start(self, tell: Tell, noted: Callable[[], None]) -> None:
        """Begin to listen."""
        self._tell = tell
        self._application().commitDataRequest.connect(self._ending)
        noted()

    def release(self) -> None:
        """Nothing waits: what is not locked in time ends with the process."""

    def stop(self) -> None:
        """Listen no more."""
        if self._tell is not None:
            self._tell = None
            self._application().commitDataRequest.disconnect(self._ending)

    def _ending(self, _manager: QSessionManager) -> None:
        if self._tell is not None:
            self._tell(Reason.SESSION_ENDING)

    @staticmethod
    def _application() -> QGuiApplication:
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101  there is no window without
        return application
