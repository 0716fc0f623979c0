"""The lid is closed while somebody works: nothing of the vault is left in the window's process."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from core.paths import Paths
from core.process import hygiene
from core.vault.derivation import KdfCost
from desktop.presence.logind import Logind
from desktop.presence.presence import Presence
from desktop.presence.screensaver import ScreenSaver
from desktop.program import Program
from tests.bench.lock import day
from tests.documents import write_pdf
from tests.presence.bus import System, bus, system

PASSPHRASE = "ochre lantern quiet river"
TOLD = "The loan bears interest at 6.25 percent a year."


@pytest.fixture
def far() -> Iterator[tuple[str, System]]:
    """Yield the address of a private bus, and the system on it."""
    with TemporaryDirectory() as folder, bus(Path(folder)) as address, system(address) as started:
        yield address, started


@pytest.fixture
def program(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    paths: Paths,
    cheap: KdfCost,
    far: tuple[str, System],
) -> Iterator[Program]:
    """Yield the program with an open vault in a folder named ``vault``, on the private bus."""
    address, _ = far
    made = Program(qapp, paths, tmp_path / "config", cost=cheap)
    made.window.show()
    made.watch(Presence((Logind(address), ScreenSaver(address))))
    session = made.desk.session
    with qtbot.waitSignal(session.opened, timeout=30_000):
        session.create(tmp_path / "vault", PASSPHRASE)
    made.window.first_run.done.start.click()
    yield made
    if not session.closed:
        with qtbot.waitSignal(session.locked, timeout=30_000):
            session.lock()
    made.end()
    made.window.close()
    made.window.deleteLater()
    qapp.setStyleSheet("")


def open_below(folder: Path) -> list[str]:
    """Return the files below a folder that this process has open."""
    return [file.path for file in psutil.Process().open_files() if str(folder) in file.path]


def test_the_computer_sleeps_and_nothing_is_left(
    program: Program, far: tuple[str, System], qtbot: QtBot, tmp_path: Path
) -> None:
    """No child runs, no file of the vault is open, no view and no clipboard holds a word."""
    _, computer = far
    assert computer.hears() == "inhibited"
    desk, window = program.desk, program.window
    desk.library.add([write_pdf(tmp_path / "terms.pdf", [TOLD])])
    qtbot.waitUntil(
        lambda: bool(desk.library.rows) and not desk.library.totals.busy, timeout=60_000
    )
    with qtbot.waitSignal(desk.asking.kept, timeout=60_000):
        desk.asking.ask("What is the interest?", quotes_only=True)
    desk.clipboard.copy(TOLD)
    assert psutil.Process().children() != []
    assert open_below(tmp_path / "vault") != []
    ours = {child.pid for child in psutil.Process().children()} - _helpers()
    assert ours

    with qtbot.waitSignal(desk.session.locked, timeout=30_000):
        computer.say("suspend")
    assert computer.hears() == "asleep 0"
    assert not ours & {child.pid for child in psutil.Process().children(recursive=True)}
    assert open_below(tmp_path / "vault") == []
    assert QGuiApplication.clipboard().text() == ""
    assert window.pages is None
    assert list(desk.asking.turns) == []
    assert list(desk.library.rows) == []
    assert not [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    qtbot.waitUntil(window.unlock.isVisible)
    qtbot.wait(50)  # what was to be deleted later is deleted
    shown = " ".join(label.text() for label in window.findChildren(QLabel))
    assert "terms.pdf" not in shown
    assert "6.25" not in shown


def _helpers() -> set[int]:
    """Return the children of this process that are no part of the program: bus and system."""
    found = psutil.Process().children()
    return {
        one.pid
        for one in found
        if "tests.presence.system" in one.cmdline() or "dbus-daemon" in one.name()
    }


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root reads what cannot be dumped"
)
def test_no_secret_can_be_read_in_memory(tmp_path: Path) -> None:
    """Passphrase, keys, a document's and a question's words: searched for after the lock."""
    measured = day(tmp_path, hygiene.WIPING)
    assert measured.children == 0
    assert measured.typed["passphrase"] > 0  # it was there, so it would be found
    assert measured.worked["vault key"] > 0
    assert measured.worked["document"] > 0
    assert measured.worked["question"] > 0
    assert measured.locked == dict.fromkeys(measured.locked, 0)
