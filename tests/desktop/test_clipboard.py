"""The clipboard's manners: plain words, kept out of histories, gone after their time or at lock."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QClipboard, QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.clipboard import CLEARED_AFTER_S, Clipboard

WORDS = "Die Prüfung läuft.\nZeile zwei <b>nicht fett</b>"

ENDING = """
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from desktop.clipboard import Clipboard
application = QGuiApplication([])
clipboard = Clipboard()
clipboard.copy("words")
print(application.clipboard().text())
QTimer.singleShot(0, application.quit)
application.exec()
print(application.clipboard().text())
"""


@pytest.fixture
def system(qtbot: QtBot) -> QClipboard:
    """Return the system's clipboard, empty; the application lives as long as the test."""
    assert qtbot is not None
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    return clipboard


def test_words_are_there_as_plain_text_and_not_for_a_history(system: QClipboard) -> None:
    """What looks like HTML stays words, and keepers of clipboards are told to pass over them."""
    clipboard = Clipboard()
    clipboard.copy(WORDS)
    held = system.mimeData()
    assert held.text() == WORDS
    assert not held.hasHtml()
    assert bytes(held.data("x-kde-passwordManagerHint").data()) == b"secret"
    for name in ("CanIncludeInClipboardHistory", "CanUploadToCloudClipboard"):
        assert held.data(f'application/x-qt-windows-mime;value="{name}"').data() == bytes(4)
    clipboard.clear()


def test_they_go_after_their_time(system: QClipboard, qtbot: QtBot) -> None:
    """Nobody has to think of it; usually it takes half a minute."""
    assert CLEARED_AFTER_S == 30
    clipboard = Clipboard(seconds=0.05)
    clipboard.copy(WORDS)
    qtbot.waitUntil(lambda: not system.text(), timeout=10_000)


def test_they_go_at_lock(system: QClipboard) -> None:
    """Locking does not wait for the time."""
    clipboard = Clipboard()
    clipboard.copy(WORDS)
    clipboard.clear()
    assert not system.text()


def test_what_somebody_else_copied_stays(system: QClipboard, qtbot: QtBot) -> None:
    """Neither time nor lock takes what is not ours."""
    clipboard = Clipboard(seconds=0.05)
    clipboard.copy(WORDS)
    system.setText("theirs")
    with qtbot.waitSignal(clipboard._timer.timeout, timeout=10_000):
        pass
    clipboard.clear()
    assert system.text() == "theirs"


def test_a_second_copy_has_its_own_full_time(system: QClipboard, qtbot: QtBot) -> None:
    """The first one's time does not end the second one's."""
    clipboard = Clipboard(seconds=0.05)
    clipboard.copy("first")
    clipboard.copy("second")
    assert system.text() == "second"
    qtbot.waitUntil(lambda: not system.text(), timeout=10_000)


def test_nothing_is_copied_from_nothing(system: QClipboard) -> None:
    """An empty selection leaves the clipboard as it was."""
    system.setText("theirs")
    Clipboard().copy("")
    assert system.text() == "theirs"


def test_the_words_themselves_are_not_remembered(system: QClipboard) -> None:
    """A look at its memory finds a hash, keyed anew for each, so that guesses do not match."""
    first, second = Clipboard(), Clipboard()
    first.copy(WORDS)
    second.copy(WORDS)
    assert system.text() == WORDS
    assert not any("Prüfung" in repr(value) for value in vars(first).values())
    assert first._ours != second._ours
    first.clear()


def test_half_a_character_and_foreign_line_ends_do_no_harm(system: QClipboard) -> None:
    """A page's text may hold half of a pair, and a system may hand lines back with its own ends."""
    clipboard = Clipboard()
    clipboard.copy("broken \ud83d here")
    clipboard.clear()
    assert not system.text()
    clipboard.copy("one\ntwo")
    system.setText("one\r\ntwo")
    clipboard.clear()
    assert not system.text()


def test_they_go_when_the_application_ends() -> None:
    """In an application of its own: ending it with words of ours on the clipboard is quiet."""
    run = subprocess.run(
        [sys.executable, "-c", ENDING], capture_output=True, text=True, check=False, timeout=60
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "words\n\n", "")
