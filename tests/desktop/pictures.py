"""Draw every screen, to be looked at: python -m tests.desktop.pictures FOLDER.

A real vault in a temporary folder, the sample documents, the bundled models: what is on the
pictures is what a person sees. Each screen is drawn light and dark, at two sizes.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from core.process.sandbox import walls
from core.vault.recovery import RecoveryKey
from desktop.program import Program
from tests.bench.hidden import written
from tests.desktop.pictures_access import access, care, restore
from tests.desktop.studio import PASSPHRASE, Studio, dialog
from tests.documents import write_pdf

QUESTIONS = (
    "How many days of annual leave do employees receive?",
    "What interest rate does the loan bear?",
    "What is the assessment of the solitary pulmonary nodule, and is contrast needed?",
    "What is the capital of Mongolia?",
)


def unlocked(studio: Studio, home: Path) -> None:
    """First run, empty pages, full pages, failing pages."""
    with studio.running(home) as program:
        window = program.window
        recovery = _first_run(studio, program)
        studio.settle()
        pages = window.pages
        assert pages is not None
        for page in ("ask", "library", "models", "privacy", "settings"):
            pages.show_page(page)
            studio.settle(0.6)
            studio.take(f"empty-{page}")
        _fill(studio, program, home)
        _ask(studio, program)
        access(studio, program, recovery)
        _fail(studio, program)
        _recover(studio, program, recovery)


def looked_after(studio: Studio, home: Path) -> None:
    """A vault that is checked, held, backed up and restored."""
    with studio.running(home) as program:
        desk = program.desk
        desk.session.create(home / "vaults" / "vault", PASSPHRASE)
        studio.wait(lambda: desk.session.app is not None)
        program.window._first_run_over(samples=True)
        studio.wait(lambda: len(desk.library.rows) > 1 and not desk.library.totals.busy)
        care(studio, program)
        restore(studio, program, home)


def _first_run(studio: Studio, program: Program) -> str:
    """Go through first run, and return the recovery key."""
    desk, first = program.desk, program.window.first_run
    studio.take("first-run-1-place")
    first.place.regulated.setChecked(True)
    studio.take("first-run-1-regulated")
    first.place.standard.setChecked(True)
    first.go(1)
    fields = first.secret.fields
    first.secret.offer_keychain(possible=True)
    fields.passphrase.line.setText("password1")
    studio.settle()
    studio.take("first-run-2-passphrase-weak")
    fields.passphrase.line.setText(PASSPHRASE)
    fields.repeated.line.setText("another")
    first.secret.make.click()
    studio.settle()
    studio.take("first-run-2-passphrase-differs")
    fields.repeated.line.setText(PASSPHRASE)
    first.secret.make.click()
    studio.wait(lambda: desk.session.app is not None)
    studio.wait(lambda: bool(first.recovery.sheet.shown))
    groups = first.recovery.sheet.shown
    studio.take("first-run-3-key")
    desk.recovery.save(studio.folder / "Recovery key.pdf")
    studio.wait(first.recovery.notice.isVisible)
    studio.take("first-run-3-key-saved")
    first.recovery.skip.click()
    dialog(studio, program, "dialog-no-recovery-key")
    first.recovery.next.click()
    right, wrong = first.recovery.fields
    right.line.setText(groups[right.number - 1])
    wrong.line.setText("00000")
    right.edited.emit()
    studio.take("first-run-3-typed-back")
    wrong.line.setText(groups[wrong.number - 1])
    wrong.edited.emit()
    first.recovery.next.click()
    studio.wait(first.done.isVisible)
    studio.take("first-run-4-done")
    first.done.start.click()
    return "-".join(groups)


def _fill(studio: Studio, program: Program, home: Path) -> None:
    desk, pages = program.desk, program.window.pages
    assert pages is not None
    many = home / "many"
    many.mkdir()
    long = "Protokoll der Sitzung des Aufsichtsrats mit einem recht langen Namen, Teil "
    for number in range(1, 4):
        write_pdf(many / f"{long}{number}.pdf", ["The meeting began at nine."] * (number * 3))
    write_pdf(many / "minutes of ten years.pdf", [f"Minute {n} of the board." for n in range(400)])
    (many / "terms of trade.pdf").write_bytes(written("prose", "white"))
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
    _carried(studio, program)
    pages.library.filter.setText("zzz")
    studio.take("library-filter-empty")
    pages.library.filter.clear()
    readable = next(row for row in desk.library.rows if row.document.name == "leave-policy.pdf")
    pages.library.open_document(readable.id)
    studio.wait(lambda: desk.viewer.page is not None)
    studio.take("library-document")
    pages.library.close_viewer()


def _carried(studio: Studio, program: Program) -> None:
    """What is said of a document that hides text, and what is asked before it is used."""
    pages = program.window.pages
    assert pages is not None
    view = pages.library
    for row in range(view.table.model().rowCount()):
        if view.table.model().index(row, 0).data() == "terms of trade.pdf":
            view.table.selectRow(row)
    studio.wait(view.carried.isVisible)
    studio.take("library-carried")
    view.carried.action.click()
    dialog(studio, program, "dialog-hidden-text")


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
    pages.ask.transcript.source_chosen.emit(2, 0)
    studio.wait(lambda: desk.evidence.page is not None)
    studio.settle(0.5)
    pages.ask.transcript.verticalScrollBar().setValue(
        pages.ask.transcript.verticalScrollBar().maximum() * 2 // 3
    )
    studio.take("ask-scanned")
    bar = pages.ask.transcript.verticalScrollBar()
    bar.setValue(bar.maximum())
    studio.take("ask-not-found")
    pages.ask.evidence.search.setText("leave")
    studio.take("ask-find-on-page")
    pages.export()
    dialog(studio, program, "dialog-export")
    program.window.deeds["shortcuts"].trigger() if program.window.deeds else None
    dialog(studio, program, "dialog-shortcuts")
    pages.ask.conversations.delete()
    dialog(studio, program, "dialog-delete-conversation")
    for page in ("models", "privacy", "settings"):
        pages.show_page(page)
        studio.settle(0.8)
        studio.take(f"full-{page}")
        if page == "privacy":
            pages.privacy.attempt.click()
            studio.wait(lambda: bool(program.desk.privacy.tried))
            studio.settle()
            studio.take("full-privacy-tried")
            pages.privacy.tabs.setCurrentIndex(1)
            studio.take("full-privacy-log")
            pages.privacy.filter.setText("nothing like this")
            studio.settle()
            studio.take("full-privacy-log-empty")
            pages.privacy.filter.clear()


def _fail(studio: Studio, program: Program) -> None:
    desk, window = program.desk, program.window
    window.show_crash(RuntimeError("never shown"))
    dialog(studio, program, "dialog-crash")
    desk.session.lock()
    studio.wait(lambda: window.pages is None)
    studio.settle()
    studio.take("unlock")
    window.unlock.passphrase.line.setText("wrong")
    window.unlock.unlock.click()
    studio.wait(window.unlock.notice.isVisible)
    studio.take("unlock-wrong")


def _recover(studio: Studio, program: Program, key: str) -> None:
    """The other ways to open a locked vault."""
    desk, window = program.desk, program.window
    unlock, recover = window.unlock, window.recover
    unlock.keychain.show()
    unlock.warn("The vault locked before its recovery key was typed back.", "…")
    studio.take("unlock-ways")
    unlock.recovery.click()
    studio.take("recover-1-empty")
    recover.key.line.insert(key[:9] + "?" + key[10:14])
    studio.take("recover-2-mistyped")
    other = RecoveryKey.generate()
    recover.key.line.setText("")
    recover.key.line.insert(other.text)
    for line in (recover.fields.passphrase.line, recover.fields.repeated.line):
        line.setText(PASSPHRASE)
    studio.settle()
    studio.take("recover-3-typed")
    studio.wait(lambda: desk.session.wait_s == 0 and recover.open.isEnabled())
    recover.open.click()
    studio.wait(recover.notice.isVisible)
    studio.take("recover-4-wrong")
    studio.wait(lambda: desk.session.wait_s == 0)
    recover.key.line.insert(key)
    for line in (recover.fields.passphrase.line, recover.fields.repeated.line):
        line.setText(PASSPHRASE)
    recover.open.click()
    studio.wait(lambda: window.pages is not None)
    studio.settle(0.5)
    studio.take("recover-5-opened")


def main() -> None:
    """Write the pictures."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    walls.cut_off()  # as the window does
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
        unlocked(studio, Path(home) / "first")
        looked_after(studio, Path(home) / "second")


if __name__ == "__main__":
    main()
