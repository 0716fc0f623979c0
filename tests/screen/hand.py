"""Hands and eyes of a person: real input to the screen, and pixels from it."""

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal, Protocol, TypeVar

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget
from Xlib import display

from tests.screen import input as device
from tests.screen.drag import Files
from tests.screen.drag_source import SIDE

T = TypeVar("T")

Target = QWidget | QPoint
"""What a hand can reach: a widget, in its middle, or a place on the screen in Qt's pixels."""

Button = Literal["left", "middle", "right"]

_BUTTONS = {"left": device.LEFT, "middle": device.MIDDLE, "right": device.RIGHT}
_CLICK = 0.04
"""Seconds a button stays down, and up within a double click. Two presses in the same millisecond
are no double click to Qt."""


class Ended(Exception):
    """The program has ended; nothing in it can be seen any more."""


class Unreachable(AssertionError):
    """A person cannot put the mouse there."""


class Refused(AssertionError):
    """What was dropped was not taken."""


class See(Protocol):
    """Calls a function in the program's thread and returns what it returns, or raises `Ended`."""

    def __call__(self, look: Callable[[], T], /) -> T:
        """Call it there, wait, and return what it returns."""


class Hand:
    """Everything that a person can do, from a thread that is not the program's.

    Each deed returns when the program has had the time to react; what it did then is worth a
    `wait_until`. Places and sizes are in Qt's pixels, pictures in those of the screen: the same,
    unless Qt scales.

    Args:
        connection: to the X server, for this thread only.
        see: looks at the program. ``hand.see(field.text)`` is its text.

    Attributes:
        patience: seconds until this person gives up on what should be there at once.
    """

    def __init__(self, connection: display.Display, see: See) -> None:
        self.see = see
        self.patience = 10.0
        self._connection = connection
        self._mouse = device.Mouse(connection)
        self._keyboard = device.Keyboard(connection)

    # seeing

    def wait_until(self, look: Callable[[], T], seconds: float | None = None) -> T:
        """Look at the program again and again, until what is seen counts as true; return that.

        Args:
            look: called in the program's thread, fifty times a second at most.
            seconds: how long at most; ``patience`` where None.

        Raises:
            AssertionError: it never did.
        """
        limit = self.patience if seconds is None else seconds
        deadline = time.monotonic() + limit
        while True:
            seen = self.see(look)
            if seen:
                return seen
            if time.monotonic() > deadline:
                raise AssertionError(f"not within {limit:g} s; last seen: {seen!r}")
            time.sleep(0.02)

    def wait_until_ended(self, seconds: float | None = None) -> None:
        """Wait until the program has left its event loop by itself.

        Raises:
            AssertionError: it did not within the time.
        """
        with suppress(Ended):
            self.wait_until(lambda: False, seconds)

    def picture(self) -> QImage:
        """Return what the screen shows."""
        return device.picture(self._connection)

    def place(self, widget: QWidget, part: QRect | None = None) -> QRect:
        """Return where in a `picture` a widget is, or a part of it given in its own pixels."""

        def look() -> QRect:
            inner = widget.rect() if part is None else part
            ratio = widget.devicePixelRatio()
            corner = widget.mapToGlobal(inner.topLeft()) * ratio
            return QRect(corner, inner.size() * ratio)

        return self.see(look)

    # the mouse

    def move(self, target: Target) -> None:
        """Move the mouse there.

        Raises:
            Unreachable: the widget is not on the screen, or something lies above it.
        """
        self._move(self._reach(target))
        self._settle()

    def click(self, target: Target, button: Button = "left") -> None:
        """Move there and click; raises as `move`."""
        self._move(self._reach(target))
        self._press(button)
        self._settle()

    def double_click(self, target: Target) -> None:
        """Move there and click twice; raises as `move`."""
        self._move(self._reach(target))
        self._press("left")
        time.sleep(_CLICK)
        self._press("left")
        self._settle()

    def scroll(self, target: Target, notches: int) -> None:
        """Move there and turn the wheel, down where ``notches`` is positive; raises as `move`."""
        self._move(self._reach(target))
        for _ in range(abs(notches)):
            button = device.WHEEL_DOWN if notches > 0 else device.WHEEL_UP
            self._mouse.press(button)
            self._mouse.release(button)
            time.sleep(0.01)
        self._settle()

    def drag(self, start: Target, end: Target) -> None:
        """Press at one place and let go at another, as to select text; raises as `move`."""
        self._move(self._reach(start))
        self._mouse.press()
        try:
            self._move(self._reach(end))
        finally:
            self._mouse.release()
        self._settle()

    # the keyboard

    def key(self, combination: str) -> None:
        """Press keys together: ``ctrl+l``, ``shift+tab``, ``f1``, ``esc``, ``enter``, ``a``."""
        self._keyboard.strike(combination)
        self._settle()

    def type(self, text: str) -> None:
        """Type any characters into what has the focus."""
        self._keyboard.type(text)
        self._settle()

    # other programs

    def drag_files(
        self, paths: Sequence[Path], onto: Target, over: Callable[[], None] | None = None
    ) -> None:
        """Drag files from another process to a place and drop them, by the protocol XDND.

        Args:
            paths: files and folders.
            onto: where they are dropped.
            over: called while they hover there, before the drop.

        Raises:
            Refused: they were not taken.
            Unreachable: as `move`.
        """
        point = self._reach(onto)
        corner = self._corner_far_from(point)
        with Files(corner, paths) as files:
            files.wait_for("ready")
            self._move(corner + QPoint(SIDE, SIDE) / 2)
            self._mouse.press()
            try:
                self._move(point)
                self._hover(files, point)
                if over is not None:
                    over()
            finally:
                self._mouse.release()
            if files.wait_for("taken", "refused") == "refused":
                raise Refused
        self._settle()

    def close(self, window: QWidget) -> None:
        """Click the close button that a title bar would have."""
        device.ask_to_close(self._connection, self.see(lambda: int(window.winId())))
        self._settle()

    # how

    def _reach(self, target: Target) -> QPoint:
        """Return the place of a target on the screen, as soon as it can be reached."""
        if isinstance(target, QPoint):
            return target
        widget: QWidget = target
        deadline = time.monotonic() + self.patience
        while True:
            found = self.see(lambda: _middle(widget))
            if isinstance(found, QPoint):
                return found
            if time.monotonic() > deadline:
                raise Unreachable(found)
            time.sleep(0.02)

    def _move(self, point: QPoint) -> None:
        ratio = self.see(lambda: QGuiApplication.primaryScreen().devicePixelRatio())
        self._mouse.move(round(point.x() * ratio), round(point.y() * ratio))

    def _press(self, button: Button) -> None:
        self._mouse.press(_BUTTONS[button])
        time.sleep(_CLICK)
        self._mouse.release(_BUTTONS[button])

    def _settle(self) -> None:
        """Let the program have what was sent: it has come back to its event loop twice."""
        with suppress(Ended):
            for _ in range(2):
                time.sleep(0.01)
                self.see(lambda: None)

    def _hover(self, files: Files, point: QPoint) -> None:
        """Stay with files above a place until both sides of the drag know what they think."""
        deadline = time.monotonic() + self.patience
        for nudge in range(1, 1000):
            self._move(point + QPoint(nudge % 2, 0))
            self._settle()
            enough = nudge > 2 and files.welcome
            if enough or time.monotonic() > deadline:
                return

    def _corner_far_from(self, point: QPoint) -> QPoint:
        """Return where on the screen the window with the files is not in the way."""
        screen = self.see(lambda: QGuiApplication.primaryScreen().geometry())
        right, bottom = screen.right() + 1 - SIDE, screen.bottom() + 1 - SIDE
        corners = [QPoint(x, y) for x in (0, right) for y in (0, bottom)]
        return max(corners, key=lambda corner: (corner - point).manhattanLength())


def _middle(widget: QWidget) -> QPoint | str:
    """Return the middle of what can be seen of a widget, or why it cannot be clicked."""
    name = f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}".strip()
    region = widget.visibleRegion()
    if not widget.isVisible() or region.isEmpty():
        return f"{name} is not on the screen"
    point = widget.mapToGlobal(region.boundingRect().center())
    above = QApplication.widgetAt(point)
    if above is None:
        return f"{name} lies outside the screen, or under another program's window"
    if above is widget or widget.isAncestorOf(above) or above.isAncestorOf(widget):
        return point
    return f"{name} lies under {type(above).__name__} {above.objectName()}".strip()
