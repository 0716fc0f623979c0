"""First run: four steps, and nothing secret stays where it was typed or shown."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.access import doors
from core.errors import KeychainUnavailable
from core.records.settings import Profile
from core.vault.keychain import Keychain
from desktop.program import Program
from desktop.views.first_run import DONE, PLACE, RECOVERY, FirstRunView
from desktop.widgets.confirm import Confirm
from tests.desktop.conftest import MemoryKeychain

PASSPHRASE = "ochre lantern quiet river"


def make(doorway: Program, qtbot: QtBot) -> FirstRunView:
    """Go on from the first step until the recovery key is shown."""
    first = doorway.window.first_run
    first.place.next.click()
    first.secret.fields.passphrase.line.setText(PASSPHRASE)
    first.secret.fields.repeated.line.setText(PASSPHRASE)
    first.secret.make.click()
    qtbot.waitUntil(lambda: bool(first.recovery.sheet.shown), timeout=30_000)
    return first


def type_back(first: FirstRunView, groups: list[str]) -> None:
    """Type the groups that are asked for."""
    for field in first.recovery.fields:
        QTest.keyClicks(field.line, groups[field.number - 1].lower())


def told(root: QWidget) -> str:
    """Return every word that stands in a widget or is told to a screen reader."""
    texts = []
    for widget in root.findChildren(QWidget):
        if isinstance(widget, QLabel | QLineEdit):
            texts.append(widget.text())
        texts += [widget.accessibleName(), widget.accessibleDescription()]
    return " ".join(texts)


def test_the_whole_way(doorway: Program, qtbot: QtBot) -> None:
    """Name, passphrase, key written down and typed back in part, done; each step says its count."""
    first = doorway.window.first_run
    assert "Step 1 of 4" in told(first)
    make(doorway, qtbot)
    step = first.recovery
    assert first.step == RECOVERY
    assert (first.secret.fields.passphrase.text, first.secret.fields.repeated.text) == ("", "")
    groups = list(step.sheet.shown)
    assert len(groups) == 8
    assert " ".join(groups[2]) in step.sheet.accessibleDescription()
    step.next.click()
    assert not step.sheet.isVisible()
    assert not any(group in told(first) for group in groups)
    assert not step.next.isEnabled()
    type_back(first, groups)
    assert step.next.isEnabled()
    step.next.click()
    qtbot.waitUntil(lambda: first.step == DONE, timeout=30_000)
    folder = doorway.desk.session.folder
    assert folder is not None
    assert doors(folder).recovery
    assert not any(group.lower() in told(first).lower() for group in groups)
    assert QGuiApplication.clipboard().text() == ""
    first.done.start.click()
    assert doorway.window.pages is not None
    assert doorway.window.pages.isVisible()


def test_a_group_that_does_not_fit_is_said_to_be_wrong(doorway: Program, qtbot: QtBot) -> None:
    """As soon as it is complete; the key can be looked at again, and then both are asked anew."""
    step = make(doorway, qtbot).recovery
    groups = list(step.sheet.shown)
    step.next.click()
    one, other = step.fields
    QTest.keyClicks(one.line, "0000")
    assert one.line.accessibleDescription() == ""
    QTest.keyClicks(one.line, "0")
    assert one.line.accessibleDescription() == "Not yet: compare it with your copy."
    QTest.keyClicks(other.line, groups[other.number - 1])
    assert other.line.accessibleDescription().endswith("That is it.")
    assert not step.next.isEnabled()
    QTest.keyClick(other.line, Qt.Key.Key_Return)
    assert step.isVisible()
    step.back.click()
    assert list(step.sheet.shown) == groups
    assert (one.text, other.text) == ("", "")


def test_a_key_can_be_neither_copied_nor_brought_back(doorway: Program, qtbot: QtBot) -> None:
    """Not from the sheet, not from the fields, not by undoing."""
    first = make(doorway, qtbot)
    step = first.recovery
    groups = list(step.sheet.shown)
    labels = step.sheet.findChildren(QLabel)
    assert not [
        label
        for label in labels
        if label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    ]
    step.next.click()
    type_back(first, groups)
    line = step.fields[0].line
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(line, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert line.text()
    assert QGuiApplication.clipboard().text() == ""
    first.go(DONE)
    line.undo()
    assert line.text() == ""


def test_one_can_go_on_without_a_key_after_a_warning(doorway: Program, qtbot: QtBot) -> None:
    """Then the vault has none, and the key that was shown is gone."""
    first = make(doorway, qtbot)
    groups = list(first.recovery.sheet.shown)
    first.recovery.skip.click()
    (asked,) = doorway.window.findChildren(Confirm)
    assert "everything in this vault is lost" in told(asked)
    asked.reject()
    assert first.step == RECOVERY
    assert list(first.recovery.sheet.shown) == groups
    first.recovery.skip.click()
    (asked,) = [one for one in doorway.window.findChildren(Confirm) if one.isVisible()]
    asked.do.click()
    assert first.step == DONE
    assert not any(group in told(first) for group in groups)
    folder = doorway.desk.session.folder
    assert folder is not None
    assert not doors(folder).recovery


def test_a_vault_that_locks_before_the_key_counts_says_so(doorway: Program, qtbot: QtBot) -> None:
    """The key on the paper opens nothing, so the person must not put it into a drawer."""
    first = make(doorway, qtbot)
    groups = list(first.recovery.sheet.shown)
    session, window = doorway.desk.session, doorway.window
    with qtbot.waitSignal(session.locked, timeout=30_000):
        session.lock()
    assert window.unlock.isVisible()
    assert window.unlock.notice.said == "The vault locked before its recovery key was typed back."
    assert not any(group in told(window) for group in groups)
    window.unlock.passphrase.line.setText(PASSPHRASE)
    with qtbot.waitSignal(session.opened, timeout=30_000):
        window.unlock.unlock.click()
    with qtbot.waitSignal(session.locked, timeout=30_000):
        session.lock()
    assert not window.unlock.notice.isVisible()
    window.unlock.new.click()
    assert first.step == PLACE


def test_the_sheet_is_saved_where_the_person_says(
    doorway: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the ending of a PDF, and with the advice to delete the file again."""
    step = make(doorway, qtbot).recovery
    chosen = [str(tmp_path / "sheet"), ""]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen[0], ""))
    step.save.click()
    qtbot.waitUntil(step.notice.isVisible, timeout=30_000)
    assert (tmp_path / "sheet.pdf").is_file()
    assert "then delete it" in told(step.notice)
    chosen[0] = str(tmp_path / "nowhere" / "sheet.pdf")
    step.save.click()
    qtbot.waitUntil(lambda: step.notice.said == "The disk refused.", timeout=30_000)
    assert step.next.isEnabled()


def test_the_regulated_profile_is_a_choice_of_the_first_step(
    doorway: Program, qtbot: QtBot, keychain: MemoryKeychain
) -> None:
    """It is off at first; with it the keychain is not offered, and the vault locks in time."""
    first = doorway.window.first_run
    assert first.place.standard.isChecked()
    first.place.regulated.setChecked(True)
    make(doorway, qtbot)
    assert not first.secret.keychain.isVisibleTo(first.secret)
    app = doorway.desk.session.app
    assert app is not None
    assert app.settings.profile is Profile.REGULATED
    assert doorway.desk.session.lock_after_s == 300.0
    assert keychain.kept == {}


@pytest.mark.parametrize("wanted", [False, True])
def test_the_keychain_is_offered_and_off(
    doorway: Program, qtbot: QtBot, keychain: MemoryKeychain, *, wanted: bool
) -> None:
    """Only who chooses it gets it; beside the passphrase, never in its place."""
    first = doorway.window.first_run
    first.place.next.click()
    assert not first.secret.keychain.isVisible()
    qtbot.waitUntil(first.secret.keychain.isVisible, timeout=30_000)
    assert not first.secret.keychain.isChecked()
    first.secret.keychain.setChecked(wanted)
    first.secret.fields.passphrase.line.setText(PASSPHRASE)
    first.secret.fields.repeated.line.setText(PASSPHRASE)
    first.secret.make.click()
    qtbot.waitUntil(lambda: bool(first.recovery.sheet.shown), timeout=30_000)
    assert bool(keychain.kept) is wanted


def test_no_keychain_no_offer(
    doorway: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system has none that we trust there is no check box."""
    first = doorway.window.first_run

    def missing() -> None:
        raise KeychainUnavailable("missing")

    monkeypatch.setattr(Keychain, "find", missing)
    with qtbot.waitSignal(doorway.desk.doors.keychain_there, timeout=30_000):
        first.place.next.click()
    assert first.secret.isVisible()
    assert not first.secret.keychain.isVisible()
