"""The least window manager: the newest window is on top and has the keyboard.

Without one, X gives the keyboard to nobody: no field has the focus when a window opens, nor again
when a dialog closes, and a click does not change that. It draws no title bars and knows no
desktops. It ends when its standard input does.

Usage: python -m tests.screen.window_manager (with DISPLAY set)
"""

import select
import sys
from contextlib import suppress
from typing import Any

from Xlib import X, Xutil, display
from Xlib.error import XError


class WindowManager:
    """Places windows and hands the keyboard around.

    Args:
        connection: to the X server.
    """

    def __init__(self, connection: display.Display) -> None:
        self._connection = connection
        self._root = connection.screen().root
        self._windows: list[Any] = []  # on the screen; the last one has the keyboard
        self._state = connection.intern_atom("WM_STATE")
        connection.set_error_handler(_ignore)
        self._root.change_attributes(
            event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask
        )
        connection.sync()

    def run(self) -> None:
        """Serve the windows until standard input ends."""
        while True:
            while self._connection.pending_events():
                with suppress(XError):  # a window may be gone before we turn to it
                    self._handle(self._connection.next_event())
            ready, _, _ = select.select([self._connection, sys.stdin], [], [])
            if sys.stdin in ready:
                return

    def _handle(self, event: Any) -> None:
        if event.type == X.MapRequest:
            self._show(event.window)
        elif event.type == X.ConfigureRequest:
            self._configure(event)
        elif event.type in {X.UnmapNotify, X.DestroyNotify} and event.window in self._windows:
            self._windows.remove(event.window)
            if self._windows:
                self._focus(self._windows[-1])
        elif event.type == X.ButtonPress:
            self._focus(event.window)
            # Let the click through to the window that it was meant for.
            self._connection.allow_events(X.ReplayPointer, event.time)

    def _show(self, window: Any) -> None:
        """Put a window on the screen: where it wants to be, or in the middle."""
        hints = window.get_wm_normal_hints()
        if hints is None or not hints.flags & (Xutil.USPosition | Xutil.PPosition):
            screen, size = self._root.get_geometry(), window.get_geometry()
            x, y = (screen.width - size.width) // 2, (screen.height - size.height) // 2
            window.configure(x=max(x, 0), y=max(y, 0))
        for button in (X.Button1, X.Button2, X.Button3):  # a click, not the wheel
            window.grab_button(
                button,
                X.AnyModifier,
                False,
                X.ButtonPressMask,
                X.GrabModeSync,
                X.GrabModeAsync,
                X.NONE,
                X.NONE,
            )
        window.change_property(self._state, self._state, 32, [Xutil.NormalState, X.NONE])
        window.map()
        self._focus(window)

    def _focus(self, window: Any) -> None:
        self._windows = [*(one for one in self._windows if one != window), window]
        window.configure(stack_mode=X.Above)
        for one in self._windows[:-1]:
            above = one.get_wm_transient_for()
            if above is not None and above == window:
                one.configure(stack_mode=X.Above)  # a dialog stays above what it belongs to
        window.set_input_focus(X.RevertToParent, X.CurrentTime)
        self._connection.flush()

    def _configure(self, event: Any) -> None:
        """Grant what a window asks for."""
        wanted = {
            name: getattr(event, name)
            for bit, name in (
                (X.CWX, "x"),
                (X.CWY, "y"),
                (X.CWWidth, "width"),
                (X.CWHeight, "height"),
                (X.CWBorderWidth, "border_width"),
                (X.CWStackMode, "stack_mode"),
            )
            if event.value_mask & bit
        }
        event.window.configure(**wanted)
        self._connection.flush()


def _ignore(_error: XError, _request: Any) -> None:
    """Do nothing about a request that came too late."""


if __name__ == "__main__":
    manager = WindowManager(display.Display())
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    manager.run()
