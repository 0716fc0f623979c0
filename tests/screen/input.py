"""Mouse, keyboard and pixels of an X server, over a connection of their own. Knows no Qt widgets.

Buttons and keys are pressed with the extension XTEST: to the program they are those of a device.
"""

import time
from typing import Any

from PySide6.QtGui import QImage
from Xlib import XK, X, display
from Xlib.ext import xtest
from Xlib.protocol.event import ClientMessage

LEFT, MIDDLE, RIGHT, WHEEL_UP, WHEEL_DOWN = 1, 2, 3, 4, 5
"""The buttons of an X mouse."""

_NAMES = {
    "ctrl": "Control_L",
    "shift": "Shift_L",
    "alt": "Alt_L",
    "super": "Super_L",
    "enter": "Return",
    "esc": "Escape",
    "tab": "Tab",
    "backspace": "BackSpace",
    "delete": "Delete",
    "insert": "Insert",
    "home": "Home",
    "end": "End",
    "pageup": "Page_Up",
    "pagedown": "Page_Down",
    "left": "Left",
    "right": "Right",
    "up": "Up",
    "down": "Down",
    "menu": "Menu",
    "space": "space",
    "plus": "plus",
}
"""What keys are called here, and by X. ``f1`` and single characters need no entry."""

_STRIP = 100
"""Rows of the screen fetched at once. The X library copies what it has so far with each read."""


class Mouse:
    """The pointer of an X server.

    Args:
        connection: to the server.
        pace: seconds between two steps of a movement.
    """

    def __init__(self, connection: display.Display, pace: float = 0.008) -> None:
        self._connection = connection
        self._root = connection.screen().root
        self._pace = pace

    def move(self, x: int, y: int, steps: int = 12) -> None:
        """Move to a place on the screen, in device pixels, in a straight line."""
        at = self._root.query_pointer()
        for step in range(1, steps + 1):
            xtest.fake_input(
                self._connection,
                X.MotionNotify,
                x=at.root_x + (x - at.root_x) * step // steps,
                y=at.root_y + (y - at.root_y) * step // steps,
            )
            self._connection.sync()
            time.sleep(self._pace)

    def press(self, button: int = LEFT) -> None:
        """Press a button and hold it."""
        xtest.fake_input(self._connection, X.ButtonPress, button)
        self._connection.sync()

    def release(self, button: int = LEFT) -> None:
        """Let go of a button."""
        xtest.fake_input(self._connection, X.ButtonRelease, button)
        self._connection.sync()


class Keyboard:
    """The keyboard of an X server. It types any character.

    Characters that no key of the layout holds alone or with Shift get one of the keys that it
    leaves empty, for good; there are some fifty.

    Args:
        connection: to the server.
        pace: seconds between two keys.
    """

    def __init__(self, connection: display.Display, pace: float = 0.008) -> None:
        self._connection = connection
        self._pace = pace
        first, last = connection.display.info.min_keycode, connection.display.info.max_keycode
        self._keys: dict[int, tuple[int, bool]] = {}
        self._spare: list[int] = []
        self._width = 0
        rows = connection.get_keyboard_mapping(first, last - first + 1)
        for keycode, keysyms in enumerate(rows, first):
            self._width = len(keysyms)
            if not any(keysyms):
                self._spare.append(keycode)
            for shift in (False, True):
                self._keys.setdefault(keysyms[shift], (keycode, shift))

    def type(self, text: str) -> None:
        """Type a text; a line break is the Enter key."""
        for character in text:
            self.strike("enter" if character == "\n" else character)

    def strike(self, combination: str) -> None:
        """Press keys together and let go of them: ``a``, ``Ä``, ``esc``, ``ctrl+shift+f``."""
        names = combination.split("+") if len(combination) > 1 else [combination]
        codes: list[int] = []
        for name in names:
            keycode, shift = self._key(name)
            if shift:
                codes.append(self._key("shift")[0])
            codes.append(keycode)
        for keycode in codes:
            self._send(X.KeyPress, keycode)
        for keycode in reversed(codes):
            self._send(X.KeyRelease, keycode)
        time.sleep(self._pace)

    def _send(self, kind: int, keycode: int) -> None:
        xtest.fake_input(self._connection, kind, keycode)
        self._connection.sync()

    def _key(self, name: str) -> tuple[int, bool]:
        """Return the code of the key with a name or a character, and whether it needs Shift."""
        keysym = _keysym(name)
        if keysym not in self._keys:
            keycode = self._spare.pop()
            self._connection.change_keyboard_mapping(keycode, [(keysym,) * self._width])
            self._connection.sync()
            self._keys[keysym] = keycode, False
        return self._keys[keysym]


def _keysym(name: str) -> int:
    """Return X's number for a key. Characters beyond Latin-1 follow the rule for Unicode.

    Source: X Window System Protocol, appendix A.
    """
    if len(name) == 1:
        point = ord(name)
        return point if point < 0x100 else 0x0100_0000 | point
    keysym: int = XK.string_to_keysym(_NAMES.get(name.lower(), name.upper()))
    if keysym == X.NONE:
        raise ValueError(f"no key is called {name}")
    return keysym


def picture(connection: display.Display) -> QImage:
    """Return what the screen shows, in device pixels."""
    root = connection.screen().root
    size = root.get_geometry()
    rows = b"".join(
        root.get_image(
            0, top, size.width, min(_STRIP, size.height - top), X.ZPixmap, 0xFFFF_FFFF
        ).data
        for top in range(0, size.height, _STRIP)
    )
    # The image only borrows the bytes; the copy owns its own.
    return QImage(rows, size.width, size.height, size.width * 4, QImage.Format.Format_RGB32).copy()


def ask_to_close(connection: display.Display, number: int) -> None:
    """Do what the close button of a title bar does.

    Args:
        connection: to the server.
        number: X's id of the window.
    """
    window: Any = connection.create_resource_object("window", number)
    protocols = connection.intern_atom("WM_PROTOCOLS")
    data = (32, [connection.intern_atom("WM_DELETE_WINDOW"), X.CurrentTime, 0, 0, 0])
    window.send_event(ClientMessage(window=window, client_type=protocols, data=data))
    connection.sync()
