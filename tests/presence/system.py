"""A logind and screen savers on a private bus: real messages, from a process of its own.

Usage: python -m tests.presence.system ADDRESS [no-auto] [no-session] [no-inhibit]

Lines on standard input make it send signals; on standard output it says what it notices: ``ready``,
``inhibited`` when somebody asks to be waited for, ``asleep N`` when nobody is waited for any
more, N being the files that the process which asked has open below the folder named ``vault``.
"""

import os
import sys
import threading
from collections.abc import Sequence
from contextlib import closing

import psutil
from jeepney import (  # type: ignore[import-untyped]  # it ships without types
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.threading import (  # type: ignore[import-untyped]  # it ships without types
    open_dbus_connection,
)

from desktop.presence.logind import MANAGER, NAME, PROPERTIES, SESSION

OURS = "/org/freedesktop/login1/session/_32"
OTHERS = "/org/freedesktop/login1/session/_33"

_MANAGER = DBusAddress("/org/freedesktop/login1", interface=MANAGER)


class System:
    """What is at the far end of the bus.

    Args:
        address: of the bus.
        without: what this system cannot do.
    """

    def __init__(self, address: str, without: Sequence[str]) -> None:
        self._address = address
        self._connection = open_dbus_connection(address, enable_fds=True)
        self._without = without
        self._reading: int | None = None
        self._writing: int | None = None
        self._client = ""

    def run(self) -> None:
        """Answer calls in a thread, and do what standard input says until it ends."""
        self.own()
        while self._connection.receive().header.message_type is not MessageType.method_return:
            pass
        threading.Thread(target=self._serve, daemon=True).start()
        _tell("ready")
        for line in sys.stdin:
            name, *words = line.split()
            getattr(self, name.replace("-", "_"))(*words)

    def own(self) -> None:
        """Take the name of logind on the bus."""
        self._connection.send(message_bus.RequestName(NAME))

    def disown(self) -> None:
        """Give the name back, as a service does that ends."""
        self._connection.send(message_bus.ReleaseName(NAME))

    def forge(self) -> None:
        """Somebody else on the bus says to our client what only logind may say."""
        forged = new_signal(_MANAGER, "PrepareForSleep", "b", (True,))
        forged.header.fields[HeaderFields.destination] = self._client
        with closing(open_dbus_connection(self._address)) as other:
            other.send(forged)

    def suspend(self) -> None:
        """Announce sleep, wait for those who asked for it, sleep."""
        self._say(_MANAGER, "PrepareForSleep", "b", True)
        if self._reading is not None:
            os.read(self._reading, 1)  # returns when the last copy of the other end is closed
            os.close(self._reading)
            self._reading = None
        _tell(f"asleep {_open_files()}")

    def resume(self) -> None:
        """Wake up."""
        self._say(_MANAGER, "PrepareForSleep", "b", False)

    def shutdown(self) -> None:
        """Announce the end."""
        self._say(_MANAGER, "PrepareForShutdown", "b", True)

    def lock(self, path: str = OURS) -> None:
        """Ask a session to lock its screen."""
        self._say(DBusAddress(path, interface=SESSION), "Lock")

    def locked_hint(self, path: str = OURS) -> None:
        """Say that the screen of a session is locked."""
        self._changed(path, "LockedHint", "b", True)

    def switch(self, path: str = OURS) -> None:
        """Another user takes over the screen from a session."""
        self._changed(path, "Active", "b", False)

    def idle(self) -> None:
        """Something of ours changes that means nothing."""
        self._changed(OURS, "IdleHint", "b", True)
        self._changed(OURS, "Active", "b", True)
        self._changed(OURS, "LockedHint", "s", "what")
        self._say(DBusAddress(OURS, interface=PROPERTIES), "PropertiesChanged", "s", SESSION)

    def saver(self, interface: str, on: str = "on") -> None:
        """A screen saver comes on, or goes off."""
        path = "/" + interface.replace(".", "/")
        self._say(DBusAddress(path, interface=interface), "ActiveChanged", "b", on == "on")

    def _changed(self, path: str, name: str, kind: str, value: object) -> None:
        at = DBusAddress(path, interface=PROPERTIES)
        self._say(at, "PropertiesChanged", "sa{sv}as", SESSION, {name: (kind, value)}, [])

    def _say(self, whence: DBusAddress, what: str, signature: str = "", *words: object) -> None:
        self._connection.send(new_signal(whence, what, signature or None, words))

    def _serve(self) -> None:
        while True:
            message = self._connection.receive()
            if message.header.message_type is MessageType.method_call:
                self._connection.send(self._answer(message))
            if self._writing is not None:
                os.close(self._writing)  # the client has the copy that counts
                self._writing = None
                _tell("inhibited")

    def _answer(self, call: Message) -> Message:
        name = call.header.fields[HeaderFields.member]
        if name in {"GetSession", "GetSessionByPID"} and "no-session" in self._without:
            return new_error(call, f"{NAME}.NoSuchSession")
        if name == "GetSession" and "no-auto" in self._without:
            return new_error(call, f"{NAME}.NoSuchSession")
        if name in {"GetSession", "GetSessionByPID"}:
            return new_method_return(call, "o", (OURS,))
        if name == "Inhibit" and "no-inhibit" not in self._without:
            assert call.body[0] == "sleep"
            assert call.body[3] == "delay"
            return self._inhibit(call)
        return new_error(call, "org.freedesktop.DBus.Error.AccessDenied")

    def _inhibit(self, call: Message) -> Message:
        self._client = call.header.fields[HeaderFields.sender]
        self._reading, self._writing = os.pipe()
        return new_method_return(call, "h", (self._writing,))


def _open_files() -> int:
    """How many files of a vault the process has open that started this one."""
    files = psutil.Process(os.getppid()).open_files()
    return sum("/vault/" in file.path for file in files)


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    System(sys.argv[1], sys.argv[2:]).run()
