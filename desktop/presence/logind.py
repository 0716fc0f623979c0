"""logind, which runs the sessions of a Linux computer: sleep, lock, switch of the user.

Interface: https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html
"""

import os
from contextlib import suppress
from typing import Any

from jeepney import (  # type: ignore[import-untyped]  # it ships without types
    DBusAddress,
    DBusErrorResponse,
    Message,
    new_method_call,
)
from jeepney.fds import FileDescriptor  # type: ignore[import-untyped]  # it ships without types
from jeepney.io.blocking import DBusConnection  # type: ignore[import-untyped]  # the same

from desktop.presence import bus
from desktop.presence.source import Reason

NAME = "org.freedesktop.login1"
MANAGER = f"{NAME}.Manager"
SESSION = f"{NAME}.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"

_THERE = DBusAddress("/org/freedesktop/login1", NAME, MANAGER)


class Logind(bus.BusSource):
    """Sleep and shutdown of the computer; lock of this session, and when another one takes over.

    While it listens, the computer waits with going to sleep (five seconds at most, if nobody set
    it otherwise) until what was told is done.

    Args:
        address: of the system bus; the system's own unless a test says otherwise.
    """

    name = "logind"
    descriptors = True

    def __init__(self, address: str = "SYSTEM") -> None:
        super().__init__(address)
        self._owner = ""
        self._session = ""
        self._inhibitor: FileDescriptor | None = None
        self._asleep_soon = False

    def release(self) -> None:
        """Let the computer go to sleep, if it is about to."""
        with self._guard:
            if self._asleep_soon:
                self._let_go()

    def stop(self) -> None:
        """Listen no more, and let the computer sleep."""
        super().stop()
        with self._guard:
            self._let_go()

    def _subscribe(self, connection: DBusConnection) -> None:
        self._session = ""
        self._sleep(soon=False)
        self._owner = bus.owner(connection, NAME)
        bus.subscribe(connection, member="NameOwnerChanged", sender="org.freedesktop.DBus")
        bus.subscribe(connection, sender=NAME, interface=MANAGER)
        with suppress(DBusErrorResponse):  # no session of ours: sleep still matters
            self._session = self._find_session(connection)
            bus.subscribe(connection, sender=NAME, path=self._session)
        self._inhibit(connection)

    def _hear(self, connection: DBusConnection, signal: Message) -> bool:
        sender, path, interface, member = bus.heading(signal)
        if member == "NameOwnerChanged" and signal.body[:1] == (NAME,):
            return False  # another logind, which knows nothing of us
        if sender != self._owner:  # anybody may send a signal right to us
            return True
        match interface, member, signal.body:
            case (_, "PrepareForSleep", (True,)) if interface == MANAGER:
                self._sleep(soon=True)
                self._tell(Reason.SUSPEND)
            case (_, "PrepareForSleep", (False,)) if interface == MANAGER:
                self._sleep(soon=False)
                self._inhibit(connection)
            case (_, "PrepareForShutdown", (True,)) if interface == MANAGER:
                self._tell(Reason.SESSION_ENDING)
            case (_, "Lock", ()) if path == self._session:
                self._tell(Reason.SCREEN_LOCKED)
            case (_, "PropertiesChanged", (of, dict() as now, *_)) if (path, of) == (
                self._session,
                SESSION,
            ):
                self._look(now)
        return True

    def _look(self, now: dict[str, tuple[str, Any]]) -> None:
        """Look at the properties of the session that have changed, each with its type before it."""
        if now.get("LockedHint") == ("b", True):
            self._tell(Reason.SCREEN_LOCKED)
        if now.get("Active") == ("b", False):
            self._tell(Reason.USER_SWITCHED)

    def _find_session(self, connection: DBusConnection) -> str:
        """Return the path of this session. A program that a desktop starts may be in none."""
        try:
            (path,) = bus.ask(connection, _THERE, "GetSession", "auto")
        except DBusErrorResponse:  # an older logind
            call = new_method_call(_THERE, "GetSessionByPID", "u", (os.getpid(),))
            (path,) = bus.answer(connection, call)
        return str(path)

    def _inhibit(self, connection: DBusConnection) -> None:
        """Ask that the computer waits for us before it sleeps; the answer is a file descriptor."""
        words = ("sleep", "Cloister", "Lock the vault", "delay")
        with suppress(DBusErrorResponse):  # not allowed: the news comes all the same, just in time
            (inhibitor,) = bus.ask(connection, _THERE, "Inhibit", *words)
            with self._guard:
                self._let_go()
                self._inhibitor = inhibitor

    def _sleep(self, *, soon: bool) -> None:
        with self._guard:
            self._asleep_soon = soon

    def _let_go(self) -> None:
        inhibitor, self._inhibitor = self._inhibitor, None
        if inhibitor is not None:
            inhibitor.close()
