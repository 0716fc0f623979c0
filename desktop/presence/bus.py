"""Listening to a message bus (D-Bus) in a thread of its own.

Only UNIX sockets are used; jeepney knows no other. A bus that is missing or broken costs its news,
never the window: connecting to one may take seconds, which is why no other thread waits for it.
"""

import threading
from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable
from contextlib import closing, suppress
from typing import Any

from jeepney import (  # type: ignore[import-untyped]  # it ships without types
    DBusAddress,
    DBusErrorResponse,
    HeaderFields,
    MatchRule,
    Message,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import (  # type: ignore[import-untyped]  # it ships without types
    DBusConnection,
    Proxy,
    open_dbus_connection,
)
from jeepney.wrappers import unwrap_msg  # type: ignore[import-untyped]  # it ships without types

from desktop.presence.source import Tell

RETRY_S = 10.0
"""Seconds until a bus that is not there, or went away, is tried again."""

_ANSWER_S = 5.0
"""Seconds that a service gets to answer."""

_BOTH_WAYS = 2  # SHUT_RDWR of sys/socket.h

_BROKEN = (
    OSError,  # no such socket, the bus went away, no answer in time
    KeyError,  # no session bus is named in the environment
    ValueError,  # an address that is none, or the bus does not want us
    RuntimeError,  # an address other than of a UNIX socket
    DBusErrorResponse,  # nobody has the name that we ask for
)


class BusSource(ABC):
    """Listens to signals on one bus.

    Args:
        bus: ``SYSTEM``, ``SESSION`` or an address.

    Attributes:
        name: see Source.
        descriptors: whether answers bring file descriptors.
    """

    name: str
    descriptors = False

    def __init__(self, bus: str) -> None:
        self._bus = bus
        self._active = False
        self._connection: DBusConnection | None = None
        self._guard = threading.Lock()
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def active(self) -> bool:
        """Whether news would arrive."""
        return self._active

    def start(self, tell: Tell, noted: Callable[[], None]) -> None:
        """Begin to listen, in a thread of its own."""
        self._tell = tell
        self._noted = noted
        self._thread = threading.Thread(target=self._run, name=f"presence-{self.name}", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Listen no more; returns when the thread has ended, or hangs in a bus that is broken."""
        self._stopped.set()
        with self._guard:
            if self._connection is not None:
                with suppress(OSError):  # the other side was faster
                    self._connection.sock.shutdown(_BOTH_WAYS)  # wakes the thread
        if self._thread is not None:
            self._thread.join(_ANSWER_S)

    @abstractmethod
    def _subscribe(self, connection: DBusConnection) -> None:
        """Ask for the signals.

        Raises:
            DBusErrorResponse: the service is not there.
        """

    @abstractmethod
    def _hear(self, connection: DBusConnection, signal: Message) -> bool:
        """Look at a signal, and return whether to go on; else everything is asked for anew."""

    def _run(self) -> None:
        while not self._stopped.is_set():
            with suppress(*_BROKEN):
                self._listen()
            self._note(active=False)
            self._stopped.wait(RETRY_S)

    def _listen(self) -> None:
        opened = open_dbus_connection(self._bus, enable_fds=self.descriptors)
        with closing(opened) as connection:
            with self._guard:
                self._connection = connection
            try:
                # What arrives while an answer is waited for is kept, too.
                signals: deque[Message] = deque()
                with connection.filter(MatchRule(type="signal"), queue=signals):
                    self._subscribe(connection)
                    self._note(active=True)
                    while not self._stopped.is_set():
                        if not self._hear(connection, connection.recv_until_filtered(signals)):
                            return
            finally:
                with self._guard:
                    self._connection = None

    def _note(self, *, active: bool) -> None:
        if active != self._active:
            self._active = active
            self._noted()


def ask(connection: DBusConnection, whom: DBusAddress, what: str, *words: str) -> tuple[Any, ...]:
    """Call a method that takes strings, and return its answer.

    Raises:
        DBusErrorResponse: it was refused, or nobody is there.
        OSError: no answer in time, or the bus went away.
    """
    return answer(connection, new_method_call(whom, what, "s" * len(words), words))


def answer(connection: DBusConnection, call: Message) -> tuple[Any, ...]:
    """Send a call and return its answer; errors as for `ask`."""
    given: tuple[Any, ...] = unwrap_msg(connection.send_and_get_reply(call, timeout=_ANSWER_S))
    return given


def owner(connection: DBusConnection, name: str) -> str:
    """Return who has a name on the bus; errors as for `ask`."""
    return str(Proxy(message_bus, connection, timeout=_ANSWER_S).GetNameOwner(name)[0])


def subscribe(connection: DBusConnection, **what: str) -> None:
    """Ask the bus for signals; errors as for `ask`."""
    rule = MatchRule(type="signal", **what)
    Proxy(message_bus, connection, timeout=_ANSWER_S).AddMatch(rule)


def heading(message: Message) -> tuple[str, str, str, str]:
    """Return a signal's sender, path, interface and member."""
    fields = message.header.fields
    wanted = (
        HeaderFields.sender,
        HeaderFields.path,
        HeaderFields.interface,
        HeaderFields.member,
    )
    return tuple(str(fields.get(field, "")) for field in wanted)  # type: ignore[return-value]  # four
