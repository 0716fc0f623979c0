"""The Privacy page: what a person sees, presses, and is told."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.icons import Icons
from desktop.lists.audit import Column
from desktop.state.consent import Consent
from desktop.state.privacy import Form, PrivacyState, Wanted
from desktop.state.session import Session
from desktop.state.tries import Tries
from desktop.theme import LIGHT, load
from desktop.views.privacy import PrivacyView

ASSETS = Path(__file__).parents[2] / "assets"
LONG = 30_000


@pytest.fixture
def state(opened: Session, tmp_path: Path) -> PrivacyState:
    """Return the view-model of a vault in which a document was added."""
    assert opened.app is not None
    opened.app.audit.append("document.added", "7")
    return PrivacyState(
        opened, opened.jobs, Consent(opened, opened.jobs, Tries()), tmp_path / "config"
    )


@pytest.fixture
def copied() -> list[str]:
    """Return what was put on the clipboard."""
    return []


@pytest.fixture
def view(state: PrivacyState, copied: list[str], qtbot: QtBot) -> PrivacyView:
    """Return the page, shown, after its first look."""
    made = show(state, copied, qtbot)
    settle(state, qtbot)
    return made


def show(state: PrivacyState, copied: list[str], qtbot: QtBot) -> PrivacyView:
    """Make and show a page."""
    icons = Icons(ASSETS / "icons", load(ASSETS / "themes", LIGHT), (1.0,))
    made = PrivacyView(state, icons, copied.append)
    qtbot.addWidget(made)
    made.resize(940, 640)
    made.show()
    return made


def settle(state: PrivacyState, qtbot: QtBot) -> None:
    """Wait until the lanes are empty."""
    qtbot.waitUntil(lambda: state._jobs.idle, timeout=LONG)


def said(widget: QWidget) -> str:
    """Return every word that is shown on a widget."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text() for label in labels)


def happened(view: PrivacyView) -> list[str]:
    """Return what the rows of the log say that happened."""
    return [view.model.index(row, Column.EVENT).data() for row in range(view.model.rowCount())]


def test_it_says_where_everything_is_and_whether_it_is_encrypted(view: PrivacyView) -> None:
    """In words, with sizes, and honest about what is not encrypted."""
    words = said(view)
    assert "Workspace “Documents”" in words
    assert "encrypted" in words.splitlines()
    assert "not encrypted\nholds nothing of your documents" in words
    assert "Holds the keys. Opens no document." in words


def test_a_path_is_copied_by_its_button(view: PrivacyView, copied: list[str]) -> None:
    """No other program is started to show a folder."""
    buttons = [
        button
        for button in view.findChildren(QToolButton)
        if button.accessibleName().startswith("Copy the path")
    ]
    assert len(buttons) == len(view._state.places)
    buttons[0].click()
    assert copied == [str(view._state.places[0].path)]


def test_looking_again_shows_what_is_new(
    view: PrivacyView, state: PrivacyState, opened: Session, qtbot: QtBot
) -> None:
    """The button works for both tabs."""
    assert opened.app is not None
    opened.app.workspaces.create("Ward <b>7</b>")
    with qtbot.waitSignals([state.places_changed, state.audit_changed], timeout=LONG):
        view.again.click()
    settle(state, qtbot)
    qtbot.waitUntil(lambda: "Workspace “Ward <b>7</b>”" in said(view), timeout=LONG)
    assert happened(view)[0] == "Workspace made"
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in view.findChildren(QLabel))


def test_the_log_is_filtered_by_words_and_kind(
    view: PrivacyView, state: PrivacyState, qtbot: QtBot
) -> None:
    """The count says of how many."""
    view.tabs.setCurrentIndex(1)
    view.kinds.setCurrentIndex(view.kinds.findData("document"))
    settle(state, qtbot)
    assert happened(view) == ["Document added"]
    assert view.count.text() == f"1 of {state.audit.all} entries"
    view.filter.setText("nothing like this")
    settle(state, qtbot)
    assert view.nothing.isVisible()
    assert not view.table.isVisible()
    assert not view.export.isEnabled()
    view.everything.click()
    settle(state, qtbot)
    assert view.table.isVisible()
    assert len(happened(view)) == state.audit.all
    assert state.wanted == Wanted()


def test_a_click_on_a_title_sorts(view: PrivacyView, state: PrivacyState, qtbot: QtBot) -> None:
    """Newest first until then."""
    view.tabs.setCurrentIndex(1)
    newest = happened(view)
    header = view.table.horizontalHeader()
    place = QPoint(header.sectionPosition(Column.NUMBER) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settle(state, qtbot)
    assert happened(view) == newest[::-1]


def test_the_log_is_exported_to_the_chosen_file(
    view: PrivacyView, state: PrivacyState, qtbot: QtBot, tmp_path: Path
) -> None:
    """The kind is chosen first, the ending is given, and the page says that the file is plain."""
    view.tabs.setCurrentIndex(1)
    for number, ending in enumerate(("csv", "jsonl")):
        view.export.menu().actions()[number].trigger()
        dialog = view.findChild(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(tmp_path / "mine"))
        with qtbot.waitSignal(state.exported, timeout=LONG):
            dialog.accept()
        settle(state, qtbot)
        qtbot.waitUntil(lambda: view.findChild(QFileDialog) is None, timeout=LONG)
        assert (tmp_path / f"mine.{ending}").is_file()
        assert "not encrypted" in said(view.good)


def test_an_export_that_fails_says_so(
    view: PrivacyView, state: PrivacyState, qtbot: QtBot, tmp_path: Path
) -> None:
    """It takes the place of an earlier success."""
    view.good.say("done")
    with qtbot.waitSignal(state.failed, timeout=LONG):
        state.export(tmp_path / "nowhere" / "log.csv", Form.CSV)
    assert view.notice.isVisible()
    assert not view.good.isVisible()


def test_another_workspace_is_looked_at_while_the_page_is_shown(
    view: PrivacyView, state: PrivacyState, opened: Session, qtbot: QtBot
) -> None:
    """What was looked for is forgotten with the old one."""
    assert opened.app is not None
    other = opened.app.workspaces.create("Ward 7")
    view.filter.setText("document")
    settle(state, qtbot)
    with qtbot.waitSignal(state.emptied, timeout=LONG):
        opened.switch(other.id)
    assert view.filter.text() == ""
    with qtbot.waitSignals([state.places_changed, state.audit_changed], timeout=LONG):
        settle(state, qtbot)
    qtbot.waitUntil(lambda: "Workspace “Ward 7”" in said(view), timeout=LONG)


def test_a_page_made_anew_shows_what_was_looked_for(
    view: PrivacyView, state: PrivacyState, copied: list[str], qtbot: QtBot
) -> None:
    """Another language makes every page anew."""
    view.filter.setText("added")
    view.kinds.setCurrentIndex(view.kinds.findData("document"))
    settle(state, qtbot)
    view.hide()
    other = show(state, copied, qtbot)
    settle(state, qtbot)
    assert other.filter.text() == "added"
    assert other.kinds.currentData() == "document"
    assert happened(other) == ["Document added"]


def test_locking_leaves_nothing_on_the_page(
    view: PrivacyView, opened: Session, qtbot: QtBot
) -> None:
    """Neither a path nor an entry."""
    with qtbot.waitSignal(opened.locked, timeout=LONG):
        opened.lock()
    assert "vault" not in said(view._place_rows)
    assert happened(view) == []


def test_every_control_has_a_name(view: PrivacyView) -> None:
    """For whoever hears the page."""
    view.tabs.setCurrentIndex(1)
    for kind in (QPushButton, QToolButton, QLineEdit, QComboBox):
        for control in view.findChildren(kind):
            if control.focusPolicy() != Qt.FocusPolicy.NoFocus and control.isVisibleTo(view):
                told = QAccessible.queryAccessibleInterface(control)
                assert told.text(QAccessible.Text.Name), control
