"""Draw every screen, to be looked at: python -m tests.desktop.pictures FOLDER.

A real vault in a temporary folder, the sample documents, the bundled models: what is on the
pictures is what a person sees. Each screen is drawn light and dark, at two sizes.
"""

import argparse
import os
import sys
import tempfile
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
from tests.documents import write_pdf

PASSPHRASE = "ochre lantern quiet river"
SIZES = {"large": QSize(1440, 900), "small": QSize(1024, 640)}
QUESTIONS = (
    "How many days of annual leave do employees receive?",
    "What interest rate does the loan bear?",
    "What is the capital of Mongolia?",
)


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


def unlocked(studio: Studio, home: Path) -> None:
    """First run, empty pages, full pages, failing pages."""
    with studio.running(home) as program:
        desk, window = program.desk, program.window
        studio.take("first-run-1-place")
        window.first_run.go(1)
        window.first_run.passphrase.line.setText("password1")
        studio.settle()
        studio.take("first-run-2-passphrase-weak")
        window.first_run.passphrase.line.setText(PASSPHRASE)
        window.first_run.repeated.line.setText("another")
        window.first_run.make.click()
        studio.settle()
        studio.take("first-run-3-passphrase-differs")
        window.first_run.repeated.line.setText(PASSPHRASE)
        window.first_run.make.click()
        studio.wait(lambda: desk.session.app is not None)
        studio.settle()
        studio.take("first-run-4-done")
        window.first_run.start.click()
        studio.settle()
        pages = window.pages
        assert pages is not None
        for page in ("ask", "library", "models", "privacy", "settings"):
            pages.show_page(page)
            studio.settle(0.6)
            studio.take(f"empty-{page}")
        _fill(studio, program, home)
        _ask(studio, program)
        _fail(studio, program)


def _fill(studio: Studio, program: Program, home: Path) -> None:
    desk, pages = program.desk, program.window.pages
    assert pages is not None
    many = home / "many"
    many.mkdir()
    long = "Protokoll der Sitzung des Aufsichtsrats mit einem recht langen Namen, Teil "
    for number in range(1, 4):
        write_pdf(many / f"{long}{number}.pdf", ["The meeting began at nine."] * (number * 3))
    write_pdf(many / "minutes of ten years.pdf", [f"Minute {n} of the board." for n in range(400)])
    (many / "broken.pdf").write_bytes(b"%PDF-1.7 and then nothing of use")
    (many / "letter.pdf").write_text("not a pdf at all")
    pages.show_page("library")
    desk.library.add([desk.paths.samples, many])
    studio.wait(lambda: len(desk.library.rows) > 3 and desk.library.totals.busy)
    studio.settle(1.0)
    studio.take("library-busy")
    studio.wait(lambda: not desk.library.totals.busy)
    studio.settle(0.5)
    desk.library.add([desk.paths.samples / "pdfs" / "loan-agreement.pdf"])
    studio.settle(0.6)
    studio.take("library-full")
    pages.library.table.selectRow(0)
    pages.library.filter.setText("zzz")
    studio.take("library-filter-empty")
    pages.library.filter.clear()
    readable = next(row for row in desk.library.rows if row.document.name == "leave-policy.pdf")
    pages.library.open_document(readable.id)
    studio.wait(lambda: desk.viewer.page is not None)
    studio.take("library-document")
    pages.library.close_viewer()


def _ask(studio: Studio, program: Program) -> None:
    desk, pages = program.desk, program.window.pages
    assert pages is not None
    pages.show_page("ask")
    for question in QUESTIONS:
        desk.asking.ask(question)
        studio.wait(lambda: not desk.asking.busy)
    studio.settle(0.5)
    pages.ask.transcript.source_chosen.emit(0, 0)
    studio.wait(lambda: desk.evidence.page is not None)
    pages.ask.transcript.verticalScrollBar().setValue(0)
    studio.take("ask-answer")
    bar = pages.ask.transcript.verticalScrollBar()
    bar.setValue(bar.maximum())
    studio.take("ask-not-found")
    pages.ask.evidence.search.setText("leave")
    studio.take("ask-find-on-page")
    pages.export()
    _dialog(studio, program, "dialog-export")
    program.window.deeds["shortcuts"].trigger() if program.window.deeds else None
    _dialog(studio, program, "dialog-shortcuts")
    pages.ask.conversations.delete()
    _dialog(studio, program, "dialog-delete-conversation")
    for page in ("models", "privacy", "settings"):
        pages.show_page(page)
        studio.settle(0.8)
        studio.take(f"full-{page}")
        if page == "privacy":
            pages.privacy.tabs.setCurrentIndex(1)
            studio.take("full-privacy-log")
            pages.privacy.filter.setText("nothing like this")
            studio.settle()
            studio.take("full-privacy-log-empty")
            pages.privacy.filter.clear()


def _fail(studio: Studio, program: Program) -> None:
    desk, window = program.desk, program.window
    window.show_crash(RuntimeError("never shown"))
    _dialog(studio, program, "dialog-crash")
    desk.session.lock()
    studio.wait(lambda: window.pages is None)
    studio.settle()
    studio.take("unlock")
    window.unlock.passphrase.line.setText("wrong")
    window.unlock.unlock.click()
    studio.wait(window.unlock.notice.isVisible)
    studio.take("unlock-wrong")


def _dialog(studio: Studio, program: Program, name: str) -> None:
    studio.settle()
    for dialog in program.window.findChildren(QDialog):
        if dialog.isVisible():
            studio.take(name, dialog)
            dialog.close()
    studio.settle()


def main() -> None:
    """Write the pictures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="only pictures whose name begins so")
    parser.add_argument("--language", default="en", help="en, de or es")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    studio = Studio(app, asked.folder, asked.only, asked.language)
    with tempfile.TemporaryDirectory() as home:
        unlocked(studio, Path(home))


if __name__ == "__main__":
    main()
