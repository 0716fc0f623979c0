"""What macOS says about the person: notifications, through the Objective-C runtime.

Not run on macOS yet; the calls are those of objc/runtime.h and of Foundation, and the tests hand in
a runtime that behaves like it.
"""

import ctypes
from collections.abc import Callable
from typing import Any, Protocol

from desktop.presence.source import Delay, Reason, Tell

SLEEP = "NSWorkspaceWillSleepNotification"

WORKSPACE = {
    SLEEP: Reason.SUSPEND,
    "NSWorkspaceSessionDidResignActiveNotification": Reason.USER_SWITCHED,
    "NSWorkspaceWillPowerOffNotification": Reason.SESSION_ENDING,
}
"""Names in the notification centre of the workspace; each constant of AppKit holds its own name."""

DISTRIBUTED = {
    "com.apple.screenIsLocked": Reason.SCREEN_LOCKED,
    "com.apple.screensaver.didstart": Reason.SCREEN_LOCKED,
}
"""Names in the distributed notification centre."""

_LONGEST_S = 5.0
"""macOS waits 30 seconds for a program before it sleeps; nobody should notice."""

_Heard = Callable[[str], None]


class Runtime(Protocol):
    """The little of Objective-C that is needed."""

    def observe(self, heard: _Heard) -> None:
        """Call ``heard`` with the name of each notification in `WORKSPACE` and `DISTRIBUTED`."""

    def forget(self) -> None:
        """Observe no more."""


class MacNotifications:
    """Notifications about sleep, lock and user switch.

    Args:
        runtime: only a test passes another than the system's.

    Attributes:
        name: see Source.
    """

    name = "macos"

    def __init__(self, runtime: Runtime | None = None) -> None:
        self._runtime = runtime
        self._tell: Tell | None = None
        self._delay = Delay(_LONGEST_S)

    @property
    def active(self) -> bool:
        """Whether news would arrive."""
        return self._tell is not None

    def start(self, tell: Tell, noted: Callable[[], None]) -> None:
        """Begin to listen; notifications arrive in the event loop of the GUI thread."""
        self._runtime = self._runtime or ObjectiveC.load()
        self._runtime.observe(self._heard)
        self._tell = tell
        noted()

    def release(self) -> None:
        """Let the computer go to sleep, if it is about to."""
        self._delay.release()

    def stop(self) -> None:
        """Listen no more."""
        if self._runtime is not None and self._tell is not None:
            self._tell = None
            self._runtime.forget()

    def _heard(self, name: str) -> None:
        tell, reason = self._tell, {**WORKSPACE, **DISTRIBUTED}.get(name)
        if tell is None or reason is None:
            return
        if reason is Reason.SUSPEND:
            self._delay.hold(lambda: tell(reason))
        else:
            tell(reason)


class ObjectiveC:
    """An observer object, made at run time, and the messages that register it.

    Args:
        library: libobjc, with AppKit loaded beside it.
    """

    _METHOD = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)
    _CLASS = b"CloisterPresence"

    def __init__(self, library: Any) -> None:
        self._library = library
        for function in ("objc_getClass", "sel_registerName", "objc_allocateClassPair"):
            getattr(library, function).restype = ctypes.c_void_p
        self._observer: int | None = None
        self._method = self._METHOD(self._called)  # kept: the runtime only has its address
        self._heard: _Heard = lambda _name: None

    @classmethod
    def load(cls) -> "ObjectiveC":
        """Load the runtime, and AppKit into this process."""
        ctypes.CDLL("/System/Library/Frameworks/AppKit.framework/AppKit")
        return cls(ctypes.CDLL("/usr/lib/libobjc.dylib"))

    def observe(self, heard: _Heard) -> None:
        """See Runtime."""
        self._heard = heard
        self._observer = self._make_observer()
        hear = self._selector("heard:")
        for centre, names in self._centres():
            for name in names:
                self._send(
                    centre, "addObserver:selector:name:object:", self._observer, hear,
                    self._string(name), None,
                )  # fmt: skip

    def forget(self) -> None:
        """See Runtime."""
        if self._observer is not None:
            for centre, _ in self._centres():
                self._send(centre, "removeObserver:", self._observer)

    def _centres(self) -> list[tuple[int | None, list[str]]]:
        workspace = self._send(self._class("NSWorkspace"), "sharedWorkspace")
        distributed = self._class("NSDistributedNotificationCenter")
        return [
            (self._send(workspace, "notificationCenter"), list(WORKSPACE)),
            (self._send(distributed, "defaultCenter"), list(DISTRIBUTED)),
        ]

    def _make_observer(self) -> int | None:
        made = self._class(self._CLASS.decode())
        if not made:  # a class lives as long as the process
            base = ctypes.c_void_p(self._class("NSObject"))
            made = self._library.objc_allocateClassPair(base, self._CLASS, ctypes.c_size_t(0))
            hear = ctypes.c_void_p(self._selector("heard:"))
            # "v@:@": nothing, from the object, the selector and the notification
            self._library.class_addMethod(ctypes.c_void_p(made), hear, self._method, b"v@:@")
            self._library.objc_registerClassPair(ctypes.c_void_p(made))
        return self._send(made, "new")

    def _called(self, _self: int, _selector: int, notification: int) -> None:
        text = self._send(self._send(notification, "name"), "UTF8String")
        self._heard(ctypes.string_at(text).decode() if text else "")

    def _class(self, name: str) -> int | None:
        found: int | None = self._library.objc_getClass(name.encode())
        return found

    def _selector(self, name: str) -> int | None:
        found: int | None = self._library.sel_registerName(name.encode())
        return found

    def _string(self, text: str) -> int | None:
        made = ctypes.c_char_p(text.encode())
        return self._send(self._class("NSString"), "stringWithUTF8String:", made)

    def _send(self, whom: int | None, what: str, *words: Any) -> int | None:
        """Send a message whose arguments and answer are pointers."""
        pointer = ctypes.c_void_p
        kind = ctypes.CFUNCTYPE(pointer, pointer, pointer, *[pointer] * len(words))
        call = ctypes.cast(self._library.objc_msgSend, kind)
        answer: int | None = call(whom, self._selector(what), *words)
        return answer
