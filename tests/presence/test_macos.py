"""What macOS would send, through an Objective-C runtime that is made of C functions here, too."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop.presence.macos import DISTRIBUTED, SLEEP, WORKSPACE, MacNotifications, ObjectiveC
from desktop.presence.presence import Presence
from desktop.presence.source import Reason

_WORD = ctypes.c_size_t
_POINTER = ctypes.c_void_p
_SEND = ctypes.CFUNCTYPE(_WORD, *[_WORD] * 6)


class Runtime:
    """libobjc with a workspace and two notification centres; numbers stand for objects."""

    def __init__(self) -> None:
        self.objects: dict[int, str] = {}
        self.observed: set[tuple[str, str]] = set()
        self.notification = ""
        self._method: Any = None
        self._text = ctypes.create_string_buffer(200)
        self.objc_msgSend = _SEND(self._send)
        self.objc_getClass = ctypes.CFUNCTYPE(_POINTER, ctypes.c_char_p)(self._class)
        self.sel_registerName = ctypes.CFUNCTYPE(_POINTER, ctypes.c_char_p)(self._selector)
        pair = ctypes.CFUNCTYPE(_POINTER, _POINTER, ctypes.c_char_p, _WORD)
        self.objc_allocateClassPair = pair(lambda _base, name, _: self._object(name.decode()))
        self.objc_registerClassPair = ctypes.CFUNCTYPE(None, _POINTER)(self._registered)
        self._classes = {"NSObject", "NSWorkspace", "NSDistributedNotificationCenter", "NSString"}

    def class_addMethod(  # noqa: N802  Apple's name
        self, _whom: Any, selector: Any, method: Any, types: bytes
    ) -> int:
        """Add the method that notifications are sent to."""
        assert self.objects[selector.value] == "heard:"
        assert types == b"v@:@"
        self._method = method
        return 1

    def post(self, name: str) -> None:
        """Send a notification to whoever observes it."""
        if any(name == observed for _, observed in self.observed):
            self.notification = name
            self._method(1, 2, self._object(f"notification {name}"))

    def _object(self, name: str) -> int:
        known = next((number for number, one in self.objects.items() if one == name), None)
        number = known or 0x1000 + 16 * len(self.objects)
        self.objects[number] = name
        return number

    def _class(self, name: bytes) -> int | None:
        return self._object(name.decode()) if name.decode() in self._classes else None

    def _registered(self, whom: int) -> None:
        self._classes.add(self.objects[whom])

    def _selector(self, name: bytes) -> int:
        return self._object(name.decode())

    def _send(self, whom: int, what: int, *words: int) -> int:
        name, selector = self.objects[whom], self.objects[what]
        answer = 0
        match selector:
            case "stringWithUTF8String:":
                answer = self._object(ctypes.string_at(words[0]).decode())
            case "addObserver:selector:name:object:":
                assert self.objects[words[0]] == "a CloisterPresence"
                assert self.objects[words[1]] == "heard:"
                self.observed.add((name, self.objects[words[2]]))
            case "removeObserver:":
                self.observed = {one for one in self.observed if one[0] != name}
            case "name":
                answer = self._object(self.notification)
            case "UTF8String":
                self._text.value = name.encode()
                answer = ctypes.addressof(self._text)
            case "new":
                answer = self._object(f"a {name}")
            case _:
                answer = self._object(f"{name} {selector}")
        return answer


class Far:
    """macOS, as far as this source sees it."""

    def __init__(self) -> None:
        self.runtime = Runtime()
        self.presence = Presence([MacNotifications(ObjectiveC(self.runtime))])
        self.reasons: list[Reason] = []
        self.presence.left.connect(self.reasons.append)


@pytest.fixture
def far(qtbot: QtBot) -> Iterator[Far]:
    """Yield a started source."""
    assert qtbot is not None  # there is an application
    made = Far()
    made.presence.start()
    yield made
    made.presence.stop()
    assert made.runtime.observed == set()


def test_each_name_is_observed_where_it_is_posted(far: Far) -> None:
    """The workspace has a centre of its own; the lock of the screen goes through the other."""
    workspace = "NSWorkspace sharedWorkspace notificationCenter"
    distributed = "NSDistributedNotificationCenter defaultCenter"
    assert far.runtime.observed == {
        *((workspace, name) for name in WORKSPACE),
        *((distributed, name) for name in DISTRIBUTED),
    }
    assert far.presence.active == {"macos"}


@pytest.mark.parametrize(
    ("name", "reason"),
    [(name, reason) for name, reason in {**WORKSPACE, **DISTRIBUTED}.items() if name != SLEEP],
)
def test_leaving_is_noticed(far: Far, name: str, reason: Reason) -> None:
    """Lock, screen saver, another user, the end of the session."""
    far.runtime.post(name)
    assert far.reasons == [reason]


def test_the_mac_waits_until_the_vault_is_locked(far: Far) -> None:
    """The notification of sleep returns after `release`, while the event loop goes on."""
    order: list[str] = []

    def lock() -> None:
        order.append("locked")
        far.presence.release()

    QTimer.singleShot(20, lock)
    far.runtime.post(SLEEP)
    order.append("asleep")
    assert order == ["locked", "asleep"]
    assert far.reasons == [Reason.SUSPEND]


def test_it_can_be_started_again(far: Far) -> None:
    """The class of the observer stays in the process; it is not made twice."""
    far.presence.stop()
    far.presence.start()
    far.runtime.post("com.apple.screenIsLocked")
    assert far.reasons == [Reason.SCREEN_LOCKED]
