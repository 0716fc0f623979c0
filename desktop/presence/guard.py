"""Locks the vault when the person leaves."""

from PySide6.QtCore import QObject, Qt

from desktop.presence.presence import Presence
from desktop.presence.source import Reason
from desktop.state.session import Session


class Guard(QObject):
    """Ties the presence of the person to one session.

    A vault that is just being opened is locked as soon as it is open.

    Args:
        presence: says when the person leaves, and is told when the vault is locked.
        session: what is locked.
    """

    def __init__(self, presence: Presence, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._presence = presence
        self._session = session
        self._gone = False
        presence.left.connect(self._left)
        # Queued: whoever shows the opened vault is done with that before it goes.
        session.opened.connect(self._opened, Qt.ConnectionType.QueuedConnection)
        session.locked.connect(self._over)
        session.refused.connect(self._refused)

    def _left(self, _reason: Reason) -> None:
        if self._session.closed:
            self._over()
            return
        self._gone = True
        self._session.lock()

    def _opened(self) -> None:
        if self._gone:
            self._session.lock()

    def _refused(self, _error: object) -> None:
        if self._session.closed:
            self._over()

    def _over(self) -> None:
        self._gone = False
        self._presence.release()
