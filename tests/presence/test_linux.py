"""Each signal of logind and of the screen savers, sent over a real bus, says that a person left."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.presence import bus
from desktop.presence.logind import Logind
from desktop.presence.presence import Presence
from desktop.presence.screensaver import INTERFACES, ScreenSaver
from desktop.presence.source import Reason, Source
from tests.presence.bus import System, system
from tests.presence.system import OTHERS

LEAVING = {
    "suspend": Reason.SUSPEND,
    "shutdown": Reason.SESSION_ENDING,
    "lock": Reason.SCREEN_LOCKED,
    "locked-hint": Reason.SCREEN_LOCKED,
    "switch": Reason.USER_SWITCHED,
    **{f"saver {interface}": Reason.SCREEN_LOCKED for interface in INTERFACES},
}


@contextmanager
def listening(presence: Presence) -> Iterator[Presence]:
    """Start a presence, and stop it in the end."""
    presence.start()
    try:
        yield presence
    finally:
        presence.stop()


@pytest.mark.parametrize("said", LEAVING)
def test_leaving_is_noticed(presence: Presence, far: System, qtbot: QtBot, said: str) -> None:
    """Sleep, shutdown, lock, another user, and the screen saver of each desktop."""
    with qtbot.waitSignal(presence.left, timeout=10_000) as left:
        far.say(said)
    assert left.args == [LEAVING[said]]


def test_what_is_no_leaving_is_passed_over(presence: Presence, far: System, qtbot: QtBot) -> None:
    """Other sessions, waking up, a saver that goes off, other properties, and forged signals."""
    reasons: list[Reason] = []
    presence.left.connect(reasons.append)
    for line in (
        f"lock {OTHERS}",
        f"switch {OTHERS}",
        f"locked-hint {OTHERS}",
        "saver org.gnome.ScreenSaver off",
        "saver org.example.ScreenSaver",
        "idle",
        "forge",
    ):
        far.say(line)
    with qtbot.waitSignal(presence.left, timeout=10_000):
        far.say("shutdown")
    assert reasons == [Reason.SESSION_ENDING]


def test_the_computer_sleeps_only_when_it_may(
    presence: Presence, far: System, qtbot: QtBot
) -> None:
    """The delay is held until `release`, and asked for again when the computer wakes up."""
    presence.release()  # a lock by the button does not give it away
    for _ in range(2):
        with qtbot.waitSignal(presence.left, timeout=10_000):
            far.say("suspend")
        assert far.silent()
        presence.release()
        assert far.hears() == "asleep 0"
        far.say("resume")
        assert far.hears() == "inhibited"


def test_listening_no_more_lets_the_computer_sleep(
    presence: Presence, far: System, qtbot: QtBot
) -> None:
    """The window was closed just when the computer was told to sleep."""
    with qtbot.waitSignal(presence.left, timeout=10_000):
        far.say("suspend")
    presence.stop()
    assert far.hears() == "asleep 0"
    assert presence.active == frozenset()


@pytest.mark.parametrize("lesser", ["no-auto", "no-session", "no-inhibit"])
def test_a_lesser_logind_is_used_as_far_as_it_goes(address: str, qtbot: QtBot, lesser: str) -> None:
    """An older one, one without a session for us, one that lets nobody delay sleep."""
    with system(address, lesser) as far, listening(Presence([Logind(address)])) as presence:
        qtbot.waitUntil(lambda: presence.active == {"logind"}, timeout=10_000)
        if lesser != "no-inhibit":
            assert far.hears() == "inhibited"
        with qtbot.waitSignal(presence.left, timeout=10_000) as left:
            far.say("suspend" if lesser == "no-session" else "lock")
        assert left.args is not None


def test_a_new_logind_is_listened_to_as_well(
    presence: Presence, far: System, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It ends and is started again, as an update does."""
    monkeypatch.setattr(bus, "RETRY_S", 0.05)
    with qtbot.waitSignal(presence.changed, timeout=10_000):
        far.say("disown")
    far.say("own")
    assert far.hears() == "inhibited"
    with qtbot.waitSignal(presence.left, timeout=10_000):
        far.say("lock")


@pytest.mark.parametrize("address", ["unix:path=/nowhere/bus", "tcp:host=localhost,port=1", "what"])
def test_a_missing_bus_is_no_error(address: str) -> None:
    """Nothing listens there, it is no UNIX socket, it is no address: no news, and no complaint."""
    sources: list[Source] = [Logind(address), ScreenSaver(address)]
    with listening(Presence(sources)) as presence:
        assert presence.active == frozenset()


def test_a_bus_without_logind_is_no_error(address: str, qtbot: QtBot) -> None:
    """The screen savers are heard all the same."""
    with listening(Presence([Logind(address), ScreenSaver(address)])) as presence:
        qtbot.waitUntil(lambda: presence.active == {"screensaver"}, timeout=10_000)


def test_a_bus_that_says_nothing_keeps_nobody_waiting(tmp_path: Path) -> None:
    """Its socket takes the connection and never answers: starting returns at once."""
    import socket

    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(str(tmp_path / "bus"))
        deaf.listen()
        with listening(Presence([Logind(f"unix:path={tmp_path}/bus")])) as presence:
            assert presence.active == frozenset()
            assert any(one.name == "presence-logind" for one in threading.enumerate())
