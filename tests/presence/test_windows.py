"""What Windows would send: messages as they lie in memory there, through the whole source."""

import ctypes
from collections.abc import Iterator
from ctypes import wintypes
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop.presence.presence import Presence
from desktop.presence.source import Reason
from desktop.presence.windows import WM_POWERBROADCAST, WM_WTSSESSION_CHANGE, WindowsMessages

WINDOW = 0x70A1


class Wtsapi:
    """Stands in for wtsapi32.dll; remembers which windows are registered.

    Args:
        refuses: whether it registers none.
    """

    def __init__(self, *, refuses: bool = False) -> None:
        self.registered: list[tuple[int | None, int]] = []
        self._refuses = refuses

    def WTSRegisterSessionNotification(  # noqa: N802  Windows' name
        self, window: wintypes.HWND, flags: wintypes.DWORD
    ) -> int:
        """Register a window."""
        if self._refuses:
            return 0
        self.registered.append((window.value, flags.value))
        return 1

    def WTSUnRegisterSessionNotification(self, window: wintypes.HWND) -> int:  # noqa: N802  the same
        """Forget a window."""
        self.registered.remove((window.value, 0))
        return 1


class Far:
    """Windows, as far as this source sees it."""

    def __init__(self, library: Any) -> None:
        self.source = WindowsMessages(lambda: WINDOW, library)
        self.presence = Presence([self.source])
        self.reasons: list[Reason] = []
        self.presence.left.connect(self.reasons.append)

    def send(self, number: int, wparam: int) -> tuple[bool, int]:
        """Hand the source a message as Qt does: as an address."""
        message = wintypes.MSG(hWnd=WINDOW, message=number, wParam=wparam)
        return self.source.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(message))


@pytest.fixture
def library() -> Wtsapi:
    """Return the library."""
    return Wtsapi()


@pytest.fixture
def far(qtbot: QtBot, library: Wtsapi) -> Iterator[Far]:
    """Yield a started source."""
    assert qtbot is not None  # there is an application
    made = Far(library)
    made.presence.start()
    yield made
    made.presence.stop()
    assert library.registered == []


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (0x2, Reason.USER_SWITCHED),
        (0x4, Reason.USER_SWITCHED),
        (0x6, Reason.SESSION_ENDING),
        (0x7, Reason.SCREEN_LOCKED),
    ],
)
def test_changes_of_the_session(far: Far, change: int, reason: Reason) -> None:
    """Lock, log-off, another user at the console or from afar; the message goes on to Qt."""
    assert far.send(WM_WTSSESSION_CHANGE, change) == (False, 0)
    assert far.reasons == [reason]


@pytest.mark.parametrize(
    ("number", "wparam"),
    [
        (WM_WTSSESSION_CHANGE, 0x1),  # console connect
        (WM_WTSSESSION_CHANGE, 0x5),  # log-on
        (WM_WTSSESSION_CHANGE, 0x8),  # unlock
        (WM_POWERBROADCAST, 0x7),  # PBT_APMRESUMESUSPEND
        (WM_POWERBROADCAST, 0xA),  # PBT_APMPOWERSTATUSCHANGE
        (0x0100, 0x7),  # WM_KEYDOWN
    ],
)
def test_what_is_no_leaving_is_passed_over(far: Far, number: int, wparam: int) -> None:
    """Coming back, other power news, and keys whose number is that of a lock."""
    far.send(number, wparam)
    assert far.reasons == []


def test_windows_waits_until_the_vault_is_locked(far: Far, qtbot: QtBot) -> None:
    """The answer to a suspend is given after `release`, while the event loop goes on."""
    order: list[str] = []
    far.presence.left.connect(lambda _: order.append("left"))

    def lock() -> None:
        order.append("locked")
        far.presence.release()

    QTimer.singleShot(20, lock)
    far.send(WM_POWERBROADCAST, 0x4)
    order.append("asleep")
    assert order == ["left", "locked", "asleep"]
    assert far.reasons == [Reason.SUSPEND]
    assert qtbot is not None


def test_nothing_to_lock_delays_nothing(far: Far) -> None:
    """Who is told says at once that it is done."""
    far.presence.left.connect(lambda _: far.presence.release())
    far.send(WM_POWERBROADCAST, 0x4)
    assert far.reasons == [Reason.SUSPEND]


def test_the_main_window_is_registered_for_its_session(far: Far, library: Wtsapi) -> None:
    """Until it is stopped; see the fixture."""
    assert library.registered == [(WINDOW, 0)]
    assert far.presence.active == {"windows"}


def test_windows_that_registers_nothing_is_told(qtbot: QtBot) -> None:
    """Power messages still come; nobody believes that the lock is noticed."""
    assert qtbot is not None
    far = Far(Wtsapi(refuses=True))
    far.presence.start()
    assert far.presence.active == frozenset()
    far.presence.stop()


def test_the_system_sleeps_by_itself_when_locking_takes_too_long(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody says that it is done: the wait ends all the same."""
    assert qtbot is not None
    far = Far(SimpleNamespace())
    monkeypatch.setattr(far.source._delay, "_seconds", 0.01)
    far.source._tell = far.presence.left.emit
    far.send(WM_POWERBROADCAST, 0x4)
    assert far.reasons == [Reason.SUSPEND]
