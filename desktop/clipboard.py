"""The clipboard: what was copied out of the vault does not stay there."""

import hashlib
import secrets
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

CLEARED_AFTER_S = 30.0
"""Seconds that copied words stay on the clipboard."""

_WINDOWS = 'application/x-qt-windows-mime;value="{}"'
_NO = bytes(4)  # a DWORD

# How a clipboard's keepers are told to forget it: KDE's Klipper and those that follow it, and
# https://learn.microsoft.com/windows/win32/dataxchg/clipboard-formats (history and cloud).
# A format that a system does not know is carried along and read by nobody.
_CONFIDENTIAL = MappingProxyType(
    {
        "x-kde-passwordManagerHint": b"secret",
        _WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"): b"1",
        _WINDOWS.format("CanIncludeInClipboardHistory"): _NO,
        _WINDOWS.format("CanUploadToCloudClipboard"): _NO,
    }
)


class Clipboard(QObject):
    """Puts words on the system's clipboard and takes them off again.

    It remembers a keyed hash of them, never the words. What somebody else put there is left alone;
    what a field of this program put there by itself (Ctrl+C, or a selection on X11) counts as ours.

    Args:
        seconds: how long the words stay.
        parent: the owner.
    """

    def __init__(self, seconds: float = CLEARED_AFTER_S, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key = secrets.token_bytes(32)
        self._ours: bytes | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(self.clear)
        QGuiApplication.clipboard().dataChanged.connect(self._notice)
        application = QCoreApplication.instance()
        if application is not None:
            # Windows keeps an ended application's words, and Qt lets go of data made in Python
            # after Python has gone, which crashes.
            application.aboutToQuit.connect(self.clear)

    def copy(self, text: str) -> None:
        """Put words there as plain text, marked as not for any history; the time starts anew."""
        text = text.encode("utf-8", "ignore").decode("utf-8")  # Qt takes no half of a pair
        if not text:
            return
        data = QMimeData()
        data.setText(text)
        for kind, value in _CONFIDENTIAL.items():
            data.setData(kind, value)
        QGuiApplication.clipboard().setMimeData(data)
        self._ours = self._digest(text)
        self._timer.start()

    def clear(self) -> None:
        """Empty the clipboard if it still holds what was put there.

        It happens by itself when the time is over and when the application ends; at lock it is
        called.
        """
        self._timer.stop()
        ours, self._ours = self._ours, None
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)
        if ours is not None and self._digest(clipboard.text()) == ours:
            clipboard.clear()

    def _notice(self) -> None:
        """Take note of what another part of this program copied."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard() and (text := clipboard.text()):
            self._ours = self._digest(text)
            self._timer.start()

    def _digest(self, text: str) -> bytes:
        lines = "\n".join(text.splitlines())  # a system may hand them back with its own ends
        return hashlib.blake2b(lines.encode(), key=self._key).digest()
