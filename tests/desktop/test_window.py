"""The window: usable by everybody, in every language and look, and empty once it is locked."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.paths import Paths
from core.vault.derivation import KdfCost
from desktop.program import Program
from desktop.views.crash import CrashPanel
from desktop.views.export import ExportDialog
from desktop.views.pages import PagesView
from desktop.widgets.rail import PAGES
from tests.documents import write_pdf

PASSPHRASE = "ochre lantern quiet river"


@pytest.fixture
def program(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, paths: Paths, cheap: KdfCost
) -> Iterator[Program]:
    """Yield the program with a new, open vault; afterwards nothing of it is left."""
    made = Program(qapp, paths, tmp_path / "config", cost=cheap)
    made.window.show()
    session = made.desk.session
    with qtbot.waitSignal(session.opened, timeout=30_000):
        session.create(tmp_path / "Client files", PASSPHRASE)
    made.window.first_run.done.start.click()
    yield made
    if session.app is not None:
        with qtbot.waitSignal(session.locked, timeout=30_000):
            session.lock()
    made.end()
    made.window.close()
    made.window.deleteLater()
    qapp.setStyleSheet("")


def opened(program: Program) -> PagesView:
    """Return the pages of the open vault."""
    assert program.window.pages is not None
    return program.window.pages


def controls(root: QWidget) -> list[QWidget]:
    """Return what the keyboard can reach below a widget, as it is shown now."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisibleTo(root) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def spoken(widget: QWidget) -> str:
    """Return what a screen reader is told of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(QAccessible.Text.Name)) if interface is not None else ""


@pytest.mark.parametrize("page", PAGES)
def test_every_control_has_a_name(program: Program, qtbot: QtBot, page: str) -> None:
    """On each page, with documents and without, a screen reader knows what has the focus."""
    pages = opened(program)
    pages.show_page(page)
    qtbot.wait(50)
    reached = controls(program.window)
    assert len(reached) > 5
    nameless = [type(one).__name__ for one in reached if not spoken(one).strip()]
    assert nameless == []


def test_the_doorways_have_names(program: Program, qtbot: QtBot) -> None:
    """First run, step by step, and Unlock."""
    window = program.window
    with qtbot.waitSignal(program.desk.session.locked, timeout=30_000):
        program.desk.session.lock()
    qtbot.waitUntil(window.unlock.isVisible)
    assert [type(one).__name__ for one in controls(window) if not spoken(one).strip()] == []
    window.unlock.new.click()
    for step in range(4):
        window.first_run.go(step)
        assert [type(one).__name__ for one in controls(window) if not spoken(one).strip()] == []


def test_no_word_is_taken_for_html(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    """Whatever a document is called or says, every label that could show it is plain text."""
    name = "<b>bold &amp; <img src=x>.pdf"  # a name of a file holds no slash
    program.desk.library.add([write_pdf(tmp_path / name, ["<h1>Interest</h1> is 6.25 percent."])])
    qtbot.waitUntil(lambda: bool(program.desk.library.rows), timeout=60_000)
    qtbot.waitUntil(lambda: not program.desk.library.totals.busy, timeout=60_000)
    pages = opened(program)
    pages.library.open_document(program.desk.library.rows[0].id)
    qtbot.waitUntil(lambda: program.desk.viewer.page is not None, timeout=30_000)
    pages.show_page("ask")
    with qtbot.waitSignal(program.desk.asking.kept, timeout=60_000):
        program.desk.asking.ask("What is the interest?", quotes_only=True)
    assert "<h1>Interest</h1>" in pages.ask.transcript.toPlainText()
    for label in program.window.findChildren(QLabel):
        if "<" in label.text():
            assert label.textFormat() is Qt.TextFormat.PlainText, label.text()
    tips = [widget.toolTip() for widget in program.window.findChildren(QWidget)]
    assert not [tip for tip in tips if "<b>bold" in tip or "<img" in tip]


@pytest.mark.parametrize("language", ["de", "es"])
def test_the_language_changes_at_once(program: Program, qtbot: QtBot, language: str) -> None:
    """The whole window is written anew, on the same page, and the conversation stays."""
    english = {label.text() for label in program.window.findChildren(QLabel)}
    opened(program).show_page("settings")
    program.desk.preferences.choose_language(language)
    qtbot.waitUntil(lambda: program.window.pages is not None)
    qtbot.wait(50)
    pages = opened(program)
    assert pages.page == "settings"
    shown = {label.text() for label in pages.settings.findChildren(QLabel) if label.text()}
    assert shown & english <= {"Passphrase"}  # the one word that is the same in German
    program.desk.preferences.choose_language("en")
    qtbot.wait(50)


def test_the_look_changes_at_once(program: Program, qtbot: QtBot) -> None:
    """Every page can be drawn light and dark, one after the other."""
    grounds = []
    for theme in ("dark", "light"):
        program.desk.preferences.choose_theme(theme)
        qtbot.wait(50)
        image = program.window.grab().toImage()
        grounds.append(image.pixelColor(image.width() - 4, image.height() - 4).lightness())
    assert grounds[0] < 80
    assert grounds[1] > 180


def test_dropped_files_come_in_from_any_page(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    """The Ask page stays; from elsewhere the Library is shown."""
    given = write_pdf(tmp_path / "given.pdf", ["Leave is 30 days."])
    pages = opened(program)
    for page, then in (("ask", "ask"), ("settings", "library")):
        pages.show_page(page)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(given))])
        event = QDropEvent(
            QPointF(300, 300),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        program.window.dropEvent(event)
        assert event.isAccepted()
        assert pages.page == then
    qtbot.waitUntil(lambda: len(program.desk.library.rows) == 1, timeout=60_000)
    qtbot.waitUntil(pages.library.already.isVisible, timeout=30_000)


def test_locking_empties_the_window(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    """No view, dialog or clipboard keeps a word, and no vault action works any more."""
    desk, window = program.desk, program.window
    desk.library.add([write_pdf(tmp_path / "secret.pdf", ["The interest is 6.25 percent."])])
    qtbot.waitUntil(
        lambda: bool(desk.library.rows) and not desk.library.totals.busy, timeout=60_000
    )
    with qtbot.waitSignal(desk.asking.kept, timeout=60_000):
        desk.asking.ask("What is the interest?", quotes_only=True)
    desk.clipboard.copy("The interest is 6.25 percent.")
    opened(program).ask.conversations.delete()
    assert window.deeds is not None
    assert [d for d in window.findChildren(QDialog) if d.isVisible()]
    with qtbot.waitSignal(desk.session.locked, timeout=30_000):
        window.deeds["lock"].trigger()
    qtbot.waitUntil(lambda: window.pages is None)
    qtbot.wait(50)
    assert window.unlock.isVisible()
    assert not [d for d in window.findChildren(QDialog) if d.isVisible()]
    assert QGuiApplication.clipboard().text() == ""
    assert not window.deeds["library.add"].isEnabled()
    said = " ".join(label.text() for label in window.findChildren(QLabel))
    assert "secret.pdf" not in said
    assert "6.25" not in said


def test_the_crash_panel_says_where_and_nothing_else(program: Program, qtbot: QtBot) -> None:
    """The message of an unforeseen error may hold words of a document: it is not shown."""
    try:
        float("The interest is 6.25 percent.")
    except ValueError as error:
        program.window.show_crash(error)
    qtbot.wait(50)
    (panel,) = program.window.findChildren(CrashPanel)
    assert "ValueError" in panel.where.toPlainText()
    assert "test_window.py" in panel.where.toPlainText()
    assert "6.25" not in panel.where.toPlainText()
    panel.close()
    qtbot.wait(50)


def test_the_smallest_window_shows_every_page_whole(program: Program, qtbot: QtBot) -> None:
    """At 1024 by 640 nothing needs more room than there is."""
    window = program.window
    window.resize(1024, 640)
    for page in PAGES:
        opened(program).show_page(page)
        qtbot.wait(30)
        assert (window.width(), window.height()) == (1024, 640), page
    assert window.mapToGlobal(QPoint()).x() >= 0


def test_nothing_typed_or_visited_is_kept_outside_of_the_vault(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    """The fields of first run are empty, and Qt's file dialogs write no history of folders."""
    first = program.window.first_run
    first.go(1)
    fields = first.secret.fields
    fields.passphrase.line.setText(PASSPHRASE)
    first.go(2)
    assert (fields.passphrase.text, fields.repeated.text) == ("", "")
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    assert settings.fileName().startswith(os.devnull)
    dialog = QFileDialog(program.window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.show()
    qtbot.wait(50)
    dialog.accept()
    dialog.deleteLater()
    qtbot.wait(50)
    settings.sync()
    assert not Path(settings.fileName()).is_file()


class Shown(QObject):
    """Notes every window of its own that appears."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.windows: list[str] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Look at what is shown."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.windows.append(f"{type(watched).__name__} {watched.accessibleName()}".strip())
        return False


def test_no_other_window_ever_flashes_up(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, paths: Paths, cheap: KdfCost
) -> None:
    """A part shown before it has its place would be a window for a moment, and take a key."""
    shown = Shown(qapp)
    program = Program(qapp, paths, tmp_path / "config", cost=cheap)
    window, session = program.window, program.desk.session
    window.show()
    with qtbot.waitSignal(session.opened, timeout=30_000):
        session.create(tmp_path / "vault", PASSPHRASE)
    window.first_run.done.start.click()
    for page in PAGES:
        opened(program).show_page(page)
        qtbot.wait(50)
    dialog = ExportDialog(window, program.icons)
    dialog.show()
    qtbot.wait(50)
    dialog.close()
    with qtbot.waitSignal(session.locked, timeout=30_000):
        session.lock()
    qtbot.wait(600)  # the pages are made anew for the next unlock
    program.end()
    window.close()
    window.deleteLater()
    qapp.removeEventFilter(shown)
    qapp.setStyleSheet("")
    assert set(shown.windows) == {"Window", "ExportDialog"}


def test_a_passphrase_is_not_brought_back_by_undo(program: Program, qtbot: QtBot) -> None:
    """Nor are the words of a field that is emptied at locking."""
    desk, window = program.desk, program.window
    opened(program).show_page("ask")
    opened(program).ask.question.field.setPlainText("Does Greta Holm smoke?")
    with qtbot.waitSignal(desk.session.locked, timeout=30_000):
        desk.session.lock()
    assert window.pages is None
    line = window.unlock.passphrase.line
    line.insert(PASSPHRASE)
    with qtbot.waitSignal(desk.session.opened, timeout=30_000):
        window.unlock.unlock.click()
    with qtbot.waitSignal(desk.session.locked, timeout=30_000):
        desk.session.lock()
    line.undo()
    assert line.text() == ""
    assert not line.isUndoAvailable()


def test_a_refusal_is_told_on_every_page(program: Program, qtbot: QtBot) -> None:
    """Somebody who was refused the deletion of a workspace must not think that it is gone."""
    one = program.desk.workspaces.open
    assert one is not None
    with qtbot.waitSignal(program.desk.session.refused, timeout=30_000):
        program.desk.workspaces.delete(one.id)
    pages = opened(program)
    for page, notice in (
        (pages.ask, pages.ask.notice),
        (pages.library, pages.library.trouble),
        (pages.models, pages.models.notice),
        (pages.privacy, pages.privacy.notice),
        (pages.settings, pages.settings.notice),
    ):
        assert notice.isVisibleTo(page), page.accessibleName()


def test_closing_right_after_locking_waits_for_the_lock(program: Program, qtbot: QtBot) -> None:
    """The window is gone at once, but the program ends only when the vault is closed."""
    session = program.desk.session
    with qtbot.waitSignal(program.window.ended, timeout=30_000):
        session.lock()
        assert not session.closed
        program.window.close()
        assert program.window.isHidden()
    assert session.closed
