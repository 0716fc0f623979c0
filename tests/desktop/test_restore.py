"""A backup is checked, and made a vault again, from the window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.vault.recovery import RecoveryKey
from desktop.program import Program
from desktop.views.restore import RestoreDialog
from tests.desktop.conftest import MemoryKeychain

LONG = 60_000
PASSPHRASE = "correct horse"


@pytest.fixture
def key() -> list[str]:
    """Return what will hold the recovery key of the vault that was backed up."""
    return []


@pytest.fixture
def program(
    doorway: Program,
    keychain: MemoryKeychain,
    key: list[str],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Program:
    """Return the program with its vault locked, and a backup of it chosen."""
    assert keychain.kept == {}
    session, file = doorway.desk.session, tmp_path / "monday.cloister"
    with qtbot.waitSignal(session.opened, timeout=LONG):
        session.create(tmp_path / "vaults" / "vault", PASSPHRASE)
    assert session.app is not None
    key.append(session.app.access.new_recovery_key(PASSPHRASE).text)
    with qtbot.waitSignal(doorway.desk.care.backed_up, timeout=LONG):
        doorway.desk.care.back_up(file)
    with qtbot.waitSignal(session.locked, timeout=LONG):
        session.lock()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), "*.cloister"))
    return doorway


def asked(program: Program) -> RestoreDialog:
    """Press the button of the page on which vaults are unlocked; return the dialog."""
    program.window.unlock.restore.click()
    (found,) = (one for one in program.window.findChildren(RestoreDialog) if one.isVisible())
    return found


def test_a_backup_becomes_a_vault_that_opens(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    """It is in a folder of its own, first on the list, and opens with the same passphrase."""
    dialog = asked(program)
    dialog.passphrase.line.setText(PASSPHRASE)
    with qtbot.waitSignal(program.desk.restoring.restored, timeout=LONG) as restored:
        dialog.go.click()
    folder, made = restored.args
    assert folder.parent == tmp_path / "vaults"
    assert made.workspaces == 1
    qtbot.waitUntil(lambda: program.desk.jobs.idle, timeout=LONG)
    assert program.window.unlock.folder == folder
    assert str(folder) in program.window.unlock.notice.said
    with qtbot.waitSignal(program.desk.session.opened, timeout=LONG):
        program.desk.session.unlock(folder, PASSPHRASE)


def test_the_drill_writes_nothing(
    program: Program, key: list[str], qtbot: QtBot, tmp_path: Path
) -> None:
    """The recovery key proves it as well; the dialog stays, and says what the backup holds."""
    before = sorted(tmp_path.rglob("*"))
    dialog = asked(program)
    dialog.by_key.setChecked(True)
    dialog.key.line.setText(key[0])
    with qtbot.waitSignal(program.desk.restoring.checked, timeout=LONG):
        dialog.check.click()
    qtbot.waitUntil(dialog.notice.isVisible, timeout=LONG)
    assert dialog.notice.said == "This backup can be restored."
    assert sorted(tmp_path.rglob("*")) == before
    dialog.reject()


@pytest.mark.parametrize("recovery", [False, True])
def test_a_wrong_secret_is_said_and_slowed(
    program: Program, qtbot: QtBot, tmp_path: Path, *, recovery: bool
) -> None:
    """Nothing is left of the try, and the next has to wait."""
    dialog = asked(program)
    dialog.by_key.setChecked(recovery)
    dialog.key.line.setText(RecoveryKey.generate().text)
    dialog.passphrase.line.setText("wrong horse")
    with qtbot.waitSignal(program.desk.restoring.refused, timeout=LONG):
        dialog.go.click()
    assert dialog.notice.isVisible()
    assert not dialog.go.isEnabled()
    assert [one.name for one in (tmp_path / "vaults").iterdir()] == ["vault"]
    dialog.reject()
    assert dialog.passphrase.text == ""


def test_what_is_no_backup_is_refused(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    """In a sentence; nothing is made."""
    (tmp_path / "monday.cloister").write_bytes(b"%PDF-1.7 not a backup at all" * 99)
    dialog = asked(program)
    dialog.passphrase.line.setText(PASSPHRASE)
    with qtbot.waitSignal(program.desk.restoring.refused, timeout=LONG):
        dialog.go.click()
    assert dialog.notice.said
    assert not program.desk.restoring.tries.wait_s
    dialog.reject()
