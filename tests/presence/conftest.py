"""Fixtures: a private bus with a system on it, and a presence that listens to both."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pytestqt.qtbot import QtBot

from desktop.presence.logind import Logind
from desktop.presence.presence import Presence
from desktop.presence.screensaver import ScreenSaver
from tests.presence.bus import System, bus, system


@pytest.fixture
def address() -> Iterator[str]:
    """Yield the address of a private bus. Its socket's path has to be short."""
    with TemporaryDirectory() as folder, bus(Path(folder)) as found:
        yield found


@pytest.fixture
def far(address: str) -> Iterator[System]:
    """Yield a logind and screen savers on the private bus."""
    with system(address) as started:
        yield started


@pytest.fixture
def presence(qtbot: QtBot, address: str, far: System) -> Iterator[Presence]:
    """Yield a presence that listens already."""
    made = Presence((Logind(address), ScreenSaver(address)))
    made.start()
    qtbot.waitUntil(lambda: made.active == {"logind", "screensaver"}, timeout=10_000)
    assert far.hears() == "inhibited"
    yield made
    made.stop()
