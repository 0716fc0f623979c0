"""Screen savers of the Linux desktops: when one of them comes on, the screen is locked."""

from collections.abc import Sequence

from jeepney import Message  # type: ignore[import-untyped]  # it ships without types
from jeepney.io.blocking import DBusConnection  # type: ignore[import-untyped]  # the same

from desktop.presence import bus
from desktop.presence.source import Reason

INTERFACES: Sequence[str] = (
    "org.freedesktop.ScreenSaver",  # KDE and those that follow the specification
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)
"""Each has the signal ``ActiveChanged(boolean)``."""


class ScreenSaver(bus.BusSource):
    """The screen savers of this session.

    They lock the screen, at once or after a time that nobody tells: the vault locks with them.

    Args:
        address: of the session bus; the one of the environment unless a test says otherwise.
    """

    name = "screensaver"

    def __init__(self, address: str = "SESSION") -> None:
        super().__init__(address)

    def release(self) -> None:
        """Nothing waits."""

    def _subscribe(self, connection: DBusConnection) -> None:
        for interface in INTERFACES:
            bus.subscribe(connection, interface=interface, member="ActiveChanged")

    def _hear(self, connection: DBusConnection, signal: Message) -> bool:  # noqa: ARG002  others ask
        _, _, interface, member = bus.heading(signal)
        if interface in INTERFACES and member == "ActiveChanged" and signal.body == (True,):
            self._tell(Reason.SCREEN_LOCKED)
        return True
