"""The part of Settings on who gets in: what it says, what it asks for, what comes of it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from core.app import App
from core.errors import KeychainUnavailable
from core.vault.derivation import KdfCost
from core.vault.keychain import Keychain
from core.vault.recovery import RecoveryKey
from desktop.icons import Icons
from desktop.state.access import AccessState, KeychainHere
from desktop.state.recovery import RecoveryState
from desktop.state.session import Session
from desktop.state.strength import StrengthState
from desktop.state.tries import Tries
from desktop.theme import LIGHT, load
from desktop.views.access import AccessSection
from desktop.views.change_passphrase import ChangePassphrase
from desktop.views.recovery_sheet import CheckSheet, NewSheet
from desktop.widgets.ask_passphrase import AskPassphrase
from tests.desktop.test_access_state import NamedKeychain

ASSETS = Path(__file__).parents[2] / "assets"
LONG = 30_000
PASSPHRASE = "correct horse"
NEW = "seven grey herons at dusk"

Dialog = TypeVar("Dialog", bound=QDialog)


@pytest.fixture(autouse=True)
def keychain(monkeypatch: pytest.MonkeyPatch) -> NamedKeychain:
    """Return this computer's keychain."""
    made = NamedKeychain()
    monkeypatch.setattr(Keychain, "find", lambda: made)
    return made


@pytest.fixture
def state(opened: Session, cheap: KdfCost) -> AccessState:
    """Return the view-model of an open vault; nobody has to wait."""
    jobs = opened.jobs
    ticks = iter(range(0, 10**6, 60))
    clock = Tries(lambda: float(next(ticks)))
    return AccessState(opened, jobs, clock, RecoveryState(opened, jobs), cost=cheap)


@pytest.fixture
def view(state: AccessState, opened: Session, qtbot: QtBot) -> Iterator[AccessSection]:
    """Yield the section, shown, once it knows the vault."""
    icons = Icons(ASSETS / "icons", load(ASSETS / "themes", LIGHT), (1.0,))
    made = AccessSection(state, StrengthState(opened.jobs), icons)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: state.ways is not None and state.keychain is not None, timeout=LONG)
    yield made
    for dialog in made.findChildren(QDialog):
        dialog.done(0)
    qtbot.waitUntil(lambda: opened.jobs.idle, timeout=LONG)


def vault(session: Session) -> App:
    """Return the open vault's App."""
    assert session.app is not None
    return session.app


def asked(view: AccessSection, kind: type[Dialog]) -> Dialog:
    """Return the dialog that is open, which is of that kind."""
    (found,) = (one for one in view.findChildren(QDialog) if one.isVisible())
    assert isinstance(found, kind)
    return found


def answer(view: AccessSection, passphrase: str = PASSPHRASE) -> None:
    """Type a passphrase into the dialog that asks for it, and press Enter."""
    line = asked(view, AskPassphrase).field.line
    QTest.keyClicks(line, passphrase)
    QTest.keyClick(line, Qt.Key.Key_Return)


def settle(view: AccessSection, opened: Session, qtbot: QtBot) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: opened.jobs.idle, timeout=LONG)
    qtbot.wait(1)
    assert not [one for one in view.findChildren(QDialog) if one.isVisible()]


def test_it_says_how_the_vault_can_be_unlocked(
    view: AccessSection, state: AccessState, opened: Session, qtbot: QtBot
) -> None:
    """A new vault has neither recovery key nor keychain."""
    assert "everything is lost" in view.recovery.text()
    assert not view.check.isVisible()
    assert not view.remove.isVisible()
    assert view.renew.text() == "Make a recovery key…"
    assert view.keychain.text().endswith("(Memory)")
    assert not view.keychain.isChecked()
    assert view.profiles.checkedId() == 0
    vault(opened).access.new_recovery_key(PASSPHRASE)
    state.look()
    qtbot.waitUntil(view.check.isVisible, timeout=LONG)
    assert view.renew.text() == "Make a new one…"


def test_the_passphrase_is_changed_by_who_knows_it(
    view: AccessSection, opened: Session, qtbot: QtBot
) -> None:
    """A wrong old one is said so, in the dialog; a weak new one is not even tried."""
    view.change.click()
    dialog = asked(view, ChangePassphrase)
    dialog.go.click()
    assert dialog.old.line.hasFocus() or not dialog.isActiveWindow()
    QTest.keyClicks(dialog.old.line, "wrong")
    for line in (dialog.new.passphrase.line, dialog.new.repeated.line):
        QTest.keyClicks(line, "password")
    dialog.go.click()
    assert opened.jobs.idle or dialog.go.isEnabled()
    for line in (dialog.new.passphrase.line, dialog.new.repeated.line):
        line.setText(NEW)
    dialog.go.click()
    qtbot.waitUntil(dialog.notice.isVisible, timeout=LONG)
    assert dialog.notice.said == "That is not the passphrase."
    assert dialog.new.passphrase.text == ""
    dialog.old.line.setText(PASSPHRASE)
    for line in (dialog.new.passphrase.line, dialog.new.repeated.line):
        line.setText(NEW)
    qtbot.waitUntil(dialog.go.isEnabled, timeout=LONG)
    dialog.go.click()
    qtbot.waitUntil(view.notice.isVisible, timeout=LONG)
    settle(view, opened, qtbot)
    assert view.notice.said == "The passphrase is changed."
    vault(opened).access.check_passphrase(NEW)


def test_a_new_sheet_is_made_and_the_old_one_is_worthless(
    view: AccessSection, state: AccessState, opened: Session, qtbot: QtBot
) -> None:
    """Said before, and said again once it is so."""
    vault(opened).access.new_recovery_key(PASSPHRASE)
    state.look()
    qtbot.waitUntil(view.check.isVisible, timeout=LONG)
    view.renew.click()
    said = " ".join(label.text() for label in asked(view, AskPassphrase).findChildren(QLabel))
    assert "worthless" in said
    answer(view)
    qtbot.waitUntil(lambda: bool(state.recovery.groups), timeout=LONG)
    sheet = asked(view, NewSheet)
    groups = list(sheet.step.sheet.shown)
    assert groups == list(state.recovery.groups)
    sheet.step.next.click()
    for field in sheet.step.fields:
        QTest.keyClicks(field.line, groups[field.number - 1])
    sheet.step.next.click()
    qtbot.waitUntil(view.notice.isVisible, timeout=LONG)
    settle(view, opened, qtbot)
    assert view.notice.said == "The new recovery key counts."
    vault(opened).access.check_recovery_key("-".join(groups))


def test_a_new_key_that_is_not_typed_back_never_counts(
    view: AccessSection, state: AccessState, opened: Session, qtbot: QtBot
) -> None:
    """Closing its dialog lets go of it."""
    view.renew.click()
    answer(view)
    qtbot.waitUntil(lambda: bool(state.recovery.groups), timeout=LONG)
    asked(view, NewSheet).reject()
    settle(view, opened, qtbot)
    assert state.recovery.groups == ()
    assert not vault(opened).access.ways().recovery


def test_the_drill_says_which_group_is_mistyped_and_whether_the_sheet_works(
    view: AccessSection, state: AccessState, opened: Session, qtbot: QtBot
) -> None:
    """A wrong key stays in its field, to be compared with the paper."""
    key = vault(opened).access.new_recovery_key(PASSPHRASE).text
    state.look()
    qtbot.waitUntil(view.check.isVisible, timeout=LONG)
    view.check.click()
    drill = asked(view, CheckSheet)
    slip = key[:6] + ("A" if key[6] != "A" else "B") + key[7:]
    drill.key.line.insert(slip)
    said = [label.text() for label in drill.findChildren(QLabel)]
    assert "Group 2 is mistyped: compare it with the sheet." in said
    assert not drill.go.isEnabled()
    other = RecoveryKey.generate().text
    drill.key.line.setText("")
    drill.key.line.insert(other)
    drill.go.click()
    qtbot.waitUntil(drill.notice.isVisible, timeout=LONG)
    assert "not of this vault" in drill.notice.said
    assert not view.notice.isVisible()
    assert drill.key.typed.text == other
    drill.key.line.setText("")
    QTest.keyClicks(drill.key.line, key)
    assert not drill.notice.isVisible()
    QTest.keyClick(drill.key.line, Qt.Key.Key_Return)
    qtbot.waitUntil(view.notice.isVisible, timeout=LONG)
    settle(view, opened, qtbot)
    assert view.notice.said == "The sheet works."


def test_the_recovery_key_is_removed_with_the_passphrase(
    view: AccessSection, state: AccessState, opened: Session, qtbot: QtBot
) -> None:
    """And the page says what that means."""
    vault(opened).access.new_recovery_key(PASSPHRASE)
    state.look()
    qtbot.waitUntil(view.remove.isVisible, timeout=LONG)
    view.remove.click()
    answer(view)
    qtbot.waitUntil(view.notice.isVisible, timeout=LONG)
    settle(view, opened, qtbot)
    assert not vault(opened).access.ways().recovery
    assert "everything is lost" in view.recovery.text()


def test_the_keychain_box_shows_what_holds_and_not_what_was_clicked(
    view: AccessSection, opened: Session, qtbot: QtBot
) -> None:
    """On once the passphrase was right; off at once."""
    view.keychain.click()
    assert not view.keychain.isChecked()
    asked(view, AskPassphrase).reject()
    view.keychain.click()
    answer(view)
    qtbot.waitUntil(view.keychain.isChecked, timeout=LONG)
    settle(view, opened, qtbot)
    view.keychain.click()
    qtbot.waitUntil(lambda: not view.keychain.isChecked(), timeout=LONG)
    settle(view, opened, qtbot)
    assert view.notice.said == "No keychain opens the vault any more."


@pytest.mark.parametrize(
    ("obstacle", "says"),
    [
        ("missing", "has no keychain"),
        ("untrusted", "unprotected"),
        ("denied", "locked, or refused"),
        ("regulated", "regulated profile"),
    ],
)
def test_why_the_keychain_is_not_possible_is_said(
    view: AccessSection, state: AccessState, obstacle: str, says: str
) -> None:
    """The box cannot be clicked then."""
    state.keychain = KeychainHere(obstacle=obstacle)
    state.changed.emit()
    assert says in view.keychain_says.text()
    assert not view.keychain.isEnabled()


def test_a_keychain_in_use_can_be_turned_off_where_it_does_not_answer(
    view: AccessSection,
    state: AccessState,
    opened: Session,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The vault may have come from another computer."""
    vault(opened).access.use_keychain(PASSPHRASE)

    def refuse() -> Keychain:
        raise KeychainUnavailable("missing")

    monkeypatch.setattr(Keychain, "find", refuse)
    state.look()
    qtbot.waitUntil(view.keychain.isChecked, timeout=LONG)
    assert view.keychain.isEnabled()
    view.keychain.click()
    qtbot.waitUntil(lambda: not view.keychain.isChecked(), timeout=LONG)
    settle(view, opened, qtbot)


def test_the_profile_changes_with_the_passphrase_and_back(
    view: AccessSection, state: AccessState, opened: Session, qtbot: QtBot
) -> None:
    """Until then the one that holds stays marked."""
    for number in (1, 0):
        view.profiles.button(number).click()
        assert view.profiles.checkedId() != number
        answer(view)
        settle(view, opened, qtbot)
        assert view.profiles.checkedId() == number
        assert state.regulated is bool(number)
    view.profiles.button(0).click()
    settle(view, opened, qtbot)


def test_what_fails_without_a_dialog_is_said_on_the_page(
    view: AccessSection, state: AccessState
) -> None:
    """Turning the keychain off has none."""
    state.refused.emit(KeychainUnavailable("denied"))
    assert view.notice.said == "This computer's keychain cannot be used."


def test_locking_closes_every_dialog_and_empties_the_section(
    view: AccessSection, opened: Session, qtbot: QtBot
) -> None:
    """What was typed is gone with it."""
    view.change.click()
    asked(view, ChangePassphrase).old.line.setText(PASSPHRASE)
    with qtbot.waitSignal(opened.locked, timeout=LONG):
        opened.lock()
    settle(view, opened, qtbot)
    assert view.recovery.text() == ""
    assert not view.change.isEnabled()
    assert not view.keychain.isEnabled()


def test_locking_takes_a_new_key_off_the_screen(
    view: AccessSection, state: AccessState, opened: Session, qtbot: QtBot
) -> None:
    """Nobody may read it from a vault that is locked."""
    view.renew.click()
    answer(view)
    qtbot.waitUntil(lambda: bool(state.recovery.groups), timeout=LONG)
    with qtbot.waitSignal(opened.locked, timeout=LONG):
        opened.lock()
    settle(view, opened, qtbot)


def test_every_control_has_a_name_and_every_word_is_plain(
    view: AccessSection, state: AccessState, opened: Session, qtbot: QtBot
) -> None:
    """In the section and in each of its dialogs."""
    vault(opened).access.new_recovery_key(PASSPHRASE)
    state.look()
    qtbot.waitUntil(view.check.isVisible, timeout=LONG)
    for opener in (view.change, view.check, view.renew, view.remove, view.keychain):
        opener.click()
        for kind in (QAbstractButton, QLineEdit):
            for control in view.findChildren(kind):
                if control.isVisible() and control.focusPolicy() != Qt.FocusPolicy.NoFocus:
                    told = QAccessible.queryAccessibleInterface(control)
                    assert told.text(QAccessible.Text.Name), control
        for label in view.findChildren(QLabel):
            assert label.textFormat() == Qt.TextFormat.PlainText
        asked(view, QDialog).reject()
        qtbot.wait(1)
