"""A locked vault: the ways in that it has, and no others."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.errors import KeychainUnavailable
from core.vault.keychain import Keychain
from core.vault.recovery import RecoveryKey
from desktop.program import Program
from tests.desktop.conftest import MemoryKeychain

PASSPHRASE = "ochre lantern quiet river"
NEW = "copper window gentle harbour"


def locked(doorway: Program, qtbot: QtBot, *, key: bool = False, keychain: bool = False) -> str:
    """Make a vault, lock it and wait until its ways in are known; return its recovery key."""
    session, window = doorway.desk.session, doorway.window
    with qtbot.waitSignal(session.opened, timeout=30_000):
        session.create(session.paths.default_vault, PASSPHRASE, keychain=keychain)
    window.first_run.done.start.click()
    text = ""
    if key:
        assert session.app is not None
        text = session.app.access.new_recovery_key(PASSPHRASE).text
    with qtbot.waitSignal(session.locked, timeout=30_000):
        session.lock()
    qtbot.waitUntil(lambda: doorway.desk.jobs.idle, timeout=30_000)
    return text


def test_a_vault_with_a_passphrase_only_offers_nothing_else(
    doorway: Program, qtbot: QtBot, keychain: MemoryKeychain
) -> None:
    """Even where the computer has a keychain."""
    locked(doorway, qtbot)
    assert keychain.kept == {}
    assert not doorway.window.unlock.recovery.isVisible()
    assert not doorway.window.unlock.keychain.isVisible()


def test_the_keychain_opens_the_vault(
    doorway: Program, qtbot: QtBot, keychain: MemoryKeychain
) -> None:
    """One button, no passphrase; what it kept and lost leaves the passphrase."""
    session, unlock = doorway.desk.session, doorway.window.unlock
    locked(doorway, qtbot, keychain=True)
    assert unlock.keychain.isVisible()
    with qtbot.waitSignal(session.opened, timeout=30_000):
        unlock.keychain.click()
    with qtbot.waitSignal(session.locked, timeout=30_000):
        session.lock()
    keychain.kept.clear()
    with qtbot.waitSignal(session.refused, timeout=30_000):
        unlock.keychain.click()
    assert unlock.notice.said == "This computer's keychain has no key that opens the vault."
    unlock.passphrase.line.setText(PASSPHRASE)
    with qtbot.waitSignal(session.opened, timeout=30_000):
        unlock.unlock.click()


def test_a_keychain_that_is_not_there_is_not_offered(
    doorway: Program, qtbot: QtBot, keychain: MemoryKeychain, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The vault came from another computer, say."""

    def missing() -> None:
        raise KeychainUnavailable("missing")

    locked(doorway, qtbot, keychain=True)
    assert keychain.kept
    monkeypatch.setattr(Keychain, "find", missing)
    doorway.window.unlock.begin()
    qtbot.waitUntil(lambda: doorway.desk.jobs.idle, timeout=30_000)
    assert not doorway.window.unlock.keychain.isVisible()


def test_a_folder_without_a_vault_offers_nothing(
    doorway: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    """Looking at it raises nothing; unlocking says what is wrong."""
    window = doorway.window
    window.first_run.cancelled.emit()
    window.unlock.choose(tmp_path / "gone")
    qtbot.waitUntil(lambda: doorway.desk.jobs.idle, timeout=30_000)
    assert not window.unlock.recovery.isVisible()
    assert not window.unlock.keychain.isVisible()


def test_the_recovery_key_opens_the_vault_and_changes_the_passphrase(
    doorway: Program, qtbot: QtBot
) -> None:
    """The old passphrase is refused from then on, and the key stays good."""
    session, window = doorway.desk.session, doorway.window
    key = locked(doorway, qtbot, key=True)
    assert window.unlock.recovery.isVisible()
    window.unlock.recovery.click()
    recover = window.recover
    assert recover.isVisible()
    QTest.keyClicks(recover.key.line, key.replace("-", "").lower())
    assert recover.key.line.text() == key
    assert recover.open.isEnabled()
    recover.fields.passphrase.line.setText(NEW)
    recover.fields.repeated.line.setText(NEW + "?")
    recover.open.click()
    assert session.closed
    recover.fields.repeated.line.setText(NEW)
    with qtbot.waitSignal(session.recovered, timeout=30_000):
        recover.open.click()
    assert window.pages is not None
    assert window.pages.good.isVisible()
    assert window.pages.good.said == "The passphrase is changed."
    typed = (recover.key.line, recover.fields.passphrase.line, recover.fields.repeated.line)
    for line in typed:
        line.undo()
    assert [line.text() for line in typed] == ["", "", ""]
    assert session.app is not None
    session.app.access.check_passphrase(NEW)
    session.app.access.check_recovery_key(key)


def test_a_key_of_another_vault_is_refused_and_slows_the_next_try(
    doorway: Program, qtbot: QtBot
) -> None:
    """As a wrong passphrase does; nothing that was typed stays."""
    session, window = doorway.desk.session, doorway.window
    locked(doorway, qtbot, key=True)
    window.unlock.recovery.click()
    recover = window.recover
    QTest.keyClicks(recover.key.line, RecoveryKey.generate().text)
    for field in (recover.fields.passphrase, recover.fields.repeated):
        field.line.setText(NEW)
    with qtbot.waitSignal(session.refused, timeout=30_000):
        recover.open.click()
    assert recover.notice.said.startswith("This recovery key is not of this vault")
    assert session.wait_s > 0
    assert not recover.open.isEnabled()
    assert "Open in" in recover.open.text()
    assert (recover.key.line.text(), recover.fields.passphrase.text) == ("", "")
    qtbot.waitUntil(lambda: recover.open.text() == "Open the vault", timeout=10_000)


def test_a_mistyped_group_is_named_while_it_is_typed(doorway: Program, qtbot: QtBot) -> None:
    """The whole key may be pasted; what was typed is gone when the person goes back."""
    window = doorway.window
    key = locked(doorway, qtbot, key=True)
    window.unlock.recovery.click()
    recover = window.recover
    other = "2" if key[6] != "2" else "3"
    QTest.keyClicks(recover.key.line, f"{key[:6]}{other}{key[7:11]}")
    assert recover.key.line.accessibleDescription().startswith("Group 2 is mistyped")
    assert not recover.open.isEnabled()
    recover.key.line.selectAll()
    QGuiApplication.clipboard().setText(f"  {key.lower()}\n")
    QTest.keyClick(recover.key.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert recover.key.line.text() == key
    assert recover.open.isEnabled()
    recover.back.click()
    assert window.unlock.isVisible()
    assert recover.key.line.text() == ""


def test_a_letter_in_the_middle_keeps_the_cursor_where_it_is(doorway: Program) -> None:
    """Whoever corrects a slip types on in the same group."""
    line = doorway.window.recover.key.line
    QTest.keyClicks(line, "ABCDEFGHJK")
    assert line.text() == "ABCDE-FGHJK"
    line.setCursorPosition(3)
    QTest.keyClicks(line, "x")
    assert (line.text(), line.cursorPosition()) == ("ABCXD-EFGHJ-K", 4)
    line.setCursorPosition(5)
    QTest.keyClicks(line, "y")
    assert (line.text(), line.cursorPosition()) == ("ABCXD-YEFGH-JK", 7)
