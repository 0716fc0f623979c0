"""Says when the person leaves, from whatever this system has to say so."""

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desktop.presence.session_end import SessionEnd
from desktop.presence.source import Source


class Presence(QObject):
    """What the sources of one system say, on the GUI thread.

    Args:
        sources: nothing happens before `start`; `stop` must be called after it.

    Attributes:
        left: emitted with the `Reason` when the person leaves; perhaps several times for one
            leaving, as each source notices.
        changed: emitted when ``active`` is another.
    """

    left = Signal(object)
    changed = Signal()

    def __init__(self, sources: Sequence[Source], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources = sources

    @property
    def active(self) -> frozenset[str]:
        """The names of the sources that would notice now."""
        return frozenset(source.name for source in self._sources if source.active)

    def start(self) -> None:
        """Begin to listen; no source keeps the caller waiting."""
        for source in self._sources:
            # Signals are told from the sources' threads; each listener hears them in its own.
            source.start(self.left.emit, self.changed.emit)

    def release(self) -> None:
        """Say that the vault is locked: the system need not wait any longer."""
        for source in self._sources:
            source.release()

    def stop(self) -> None:
        """Listen no more."""
        for source in self._sources:
            source.stop()


def system_sources(window: Callable[[], int]) -> list[Source]:
    """Return the sources that this system has.

    Args:
        window: returns the native number of the main window; Windows sends its news there.
    """
    found: list[Source] = [SessionEnd()]
    if sys.platform == "win32":
        from desktop.presence.windows import WindowsMessages

        found.append(WindowsMessages(window))
    elif sys.platform == "darwin":
        from desktop.presence.macos import MacNotifications

        found.append(MacNotifications())
    else:
        from desktop.presence.logind import Logind
        from desktop.presence.screensaver import ScreenSaver

        found += [Logind(), ScreenSaver()]
    return found
