"""Where pictures of the window are taken: in both themes, large and small."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from core.paths import Paths
from core.vault.derivation import KdfCost
from desktop.preferences import PreferencesFile
from desktop.program import Program

PASSPHRASE = "ochre lantern quiet river"
SIZES = {"large": QSize(1440, 900), "small": QSize(1024, 640), "smallest": QSize(900, 600)}


class Studio:
    """Brings the program into a state and takes its picture in every look.

    Args:
        app: the application.
        folder: where pictures go.
        only: the names of pictures to take begin with this.
        language: of the words.
    """

    def __init__(self, app: QApplication, folder: Path, only: str, language: str) -> None:
        self.app = app
        self.folder = folder
        self.only = only
        self.language = language
        self.program: Program | None = None

    @contextmanager
    def running(self, home: Path) -> Iterator[Program]:
        """A program with its own configuration; its vault is locked afterwards."""
        paths = Paths.standard()
        paths = Paths(paths.models, home / "vaults" / "vault", paths.samples)
        PreferencesFile(home / "config").change(language=self.language)
        program = Program(
            self.app, paths, home / "config", cost=KdfCost(memory_kib=8, iterations=1, lanes=1)
        )
        self.program = program
        program.window.show()
        try:
            yield program
        finally:
            session = program.desk.session
            session.lock()
            self.wait(lambda: session.app is None and program.desk.jobs.idle)
            program.end()
            program.window.close()
            self.program = None

    def wait(self, ready: Callable[[], bool], seconds: float = 120) -> None:
        """Let the program run until something is so."""
        end = time.monotonic() + seconds
        while not ready():
            if time.monotonic() > end:
                raise TimeoutError
            self.app.processEvents()
            time.sleep(0.01)

    def settle(self, seconds: float = 0.25) -> None:
        """Let the program run for a moment."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.app.processEvents()
            time.sleep(0.01)

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Take the window's picture in both themes and both sizes; a dialog's in both themes."""
        program = self.program
        if program is None or not name.startswith(self.only):
            return
        for theme in ("light", "dark"):
            program.desk.preferences.choose_theme(theme)
            self.settle()
            for size, pixels in SIZES.items():
                if widget is not None:
                    widget.grab().save(str(self.folder / f"{name}-{theme}.png"))
                    break
                program.window.resize(pixels)
                self.settle()
                program.window.grab().save(str(self.folder / f"{name}-{size}-{theme}.png"))


def dialog(studio: Studio, program: Program, name: str) -> None:
    """Take the pictures of every dialog that is open, and close it."""
    studio.settle()
    for one in program.window.findChildren(QDialog):
        if one.isVisible():
            studio.take(name, one)
            one.close()
    studio.settle()
