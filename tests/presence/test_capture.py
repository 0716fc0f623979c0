"""Windows are kept out of screenshots when the setting says so, through what Windows is asked."""

import sys

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop import capture
from desktop.capture import Capture

ABSENT, BLACK, SEEN = 0x11, 0x01, 0x00


class Far:
    """Windows, as far as it is asked; remembers the affinity of each window.

    Args:
        knows: the affinities that it takes.
    """

    def __init__(self, *knows: int) -> None:
        self.affinity: dict[int, int] = {}
        self._knows = knows

    def __call__(self, window: int, affinity: int) -> bool:
        """Set the affinity of a window."""
        if affinity not in self._knows:
            return False
        self.affinity[window] = affinity
        return True


@pytest.fixture
def windows(qtbot: QtBot) -> list[QWidget]:
    """Return two windows; only the first one shows."""
    made = [QWidget(), QWidget()]
    for one in made:
        qtbot.addWidget(one)
    with qtbot.waitExposed(made[0]):
        made[0].show()
    return made


def test_windows_that_show_and_those_to_come(
    qapp: QApplication, qtbot: QtBot, windows: list[QWidget]
) -> None:
    """The main window at once, a dialog as it opens; all are seen again when that ends."""
    far = Far(ABSENT, BLACK, SEEN)
    held = Capture(qapp, far)
    first, second = windows
    held.block(on=True)
    assert far.affinity == {int(first.winId()): ABSENT}
    second.show()
    qtbot.wait(20)
    assert far.affinity == {int(one.winId()): ABSENT for one in windows}
    second.hide()  # and seen again as well, though it is out of sight just now
    held.block(on=False)
    assert far.affinity == {int(one.winId()): SEEN for one in windows}
    assert not held.blocked


def test_an_older_windows_draws_a_black_area(qapp: QApplication, windows: list[QWidget]) -> None:
    """Before version 2004 a window cannot be left out, only blackened."""
    far = Far(BLACK, SEEN)
    held = Capture(qapp, far)
    held.block(on=True)
    held.block(on=True)
    assert far.affinity == {int(windows[0].winId()): BLACK}
    held.block(on=False)


@pytest.mark.skipif(sys.platform == "win32", reason="there it is possible")
def test_elsewhere_it_is_not_possible_and_says_so(qapp: QApplication) -> None:
    """Nothing is promised that the system does not keep."""
    held = Capture(qapp)
    held.block(on=True)
    assert not capture.possible()
    assert not held.blocked
