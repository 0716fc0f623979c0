"""What Windows says about the person: messages to the main window.

Not run on Windows yet; constants and layouts are those of the Windows SDK, and the tests hand in
messages made from them.
"""

import ctypes
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

from desktop.presence.source import Delay, Reason, Tell

WM_POWERBROADCAST = 0x0218
PBT_APMSUSPEND = 0x0004
WM_WTSSESSION_CHANGE = 0x02B1

SESSION_CHANGES = {
    0x2: Reason.USER_SWITCHED,  # WTS_CONSOLE_DISCONNECT
    0x4: Reason.USER_SWITCHED,  # WTS_REMOTE_DISCONNECT
    0x6: Reason.SESSION_ENDING,  # WTS_SESSION_LOGOFF
    0x7: Reason.SCREEN_LOCKED,  # WTS_SESSION_LOCK
}
"""wtsapi32.h; what is not here means that somebody comes."""

_THIS_SESSION = 0  # NOTIFY_FOR_THIS_SESSION

_LONGEST_S = 1.5
"""Windows gives a program about two seconds before it sleeps."""


def meaning(message: wintypes.MSG) -> Reason | None:
    """Return what a message says about the person; None for nothing."""
    if message.message == WM_POWERBROADCAST and message.wParam == PBT_APMSUSPEND:
        return Reason.SUSPEND
    if message.message == WM_WTSSESSION_CHANGE:
        return SESSION_CHANGES.get(message.wParam)
    return None


class WindowsMessages(QAbstractNativeEventFilter):
    """Session and power messages of Windows.

    Args:
        window: returns the handle of the main window, which they are sent to.
        library: wtsapi32.dll; only a test passes another.

    Attributes:
        name: see Source.
    """

    name = "windows"

    def __init__(self, window: Callable[[], int], library: ctypes.CDLL | None = None) -> None:
        super().__init__()
        self._window = window
        self._library = library
        self._handle = wintypes.HWND()
        self._active = False
        self._tell: Tell | None = None
        self._delay = Delay(_LONGEST_S)

    @property
    def active(self) -> bool:
        """Whether news would arrive."""
        return self._active

    def start(self, tell: Tell, noted: Callable[[], None]) -> None:
        """Begin to listen."""
        self._tell = tell
        library = self._library = self._library or ctypes.CDLL("wtsapi32")
        self._handle = wintypes.HWND(self._window())
        registered = library.WTSRegisterSessionNotification(
            self._handle, wintypes.DWORD(_THIS_SESSION)
        )
        self._active = bool(registered)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self)
        noted()

    def release(self) -> None:
        """Let the computer go to sleep, if it is about to."""
        self._delay.release()

    def stop(self) -> None:
        """Listen no more."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self)
        if self._active and self._library is not None:
            self._active = False
            self._library.WTSUnRegisterSessionNotification(self._handle)

    def nativeEventFilter(  # noqa: N802  Qt's name
        self,
        kind: QByteArray | bytes | bytearray | memoryview,  # noqa: ARG002  Qt's signature
        message: int,
    ) -> tuple[bool, int]:
        """Look at a message, and let it go on to wherever it was going."""
        reason = meaning(wintypes.MSG.from_address(int(message)))
        if reason is not None and self._tell is not None:
            self._act(self._tell, reason)
        return False, 0

    def _act(self, tell: Tell, reason: Reason) -> None:
        if reason is Reason.SUSPEND:
            self._delay.hold(lambda: tell(reason))
        else:
            tell(reason)
