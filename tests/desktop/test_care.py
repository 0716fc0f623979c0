"""Looking after the vault: check, seal, backup, hold, erase, and the receipts of what is gone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from core.app import App
from core.backup import check
from core.errors import KeychainUnavailable, WorkspaceHeld
from core.records.receipts import Kind
from core.vault.derivation import KdfCost
from core.vault.keychain import Keychain
from desktop.desk import Desk
from desktop.icons import Icons
from desktop.program import Program
from desktop.views.care import CareTab
from desktop.views.pages import PagesView
from desktop.views.receipt import ReceiptDialog
from desktop.widgets.ask_passphrase import AskPassphrase
from desktop.widgets.confirm import Confirm
from tests.desktop.conftest import MemoryKeychain
from tests.documents import write_pdf

LONG = 60_000
PASSPHRASE = "correct horse"


@pytest.fixture
def program(doorway: Program, keychain: MemoryKeychain, qtbot: QtBot, tmp_path: Path) -> Program:
    """Return the program with a new vault open, and a keychain in memory."""
    assert keychain.kept == {}
    session = doorway.desk.session
    with qtbot.waitSignal(session.opened, timeout=LONG):
        session.create(tmp_path / "vaults" / "vault", PASSPHRASE)
    doorway.window._first_run_over(samples=False)
    settle(doorway, qtbot)
    return doorway


@pytest.fixture
def tab(program: Program) -> Iterator[CareTab]:
    """Yield the part of the Privacy page."""
    pages = shown(program)
    pages.show_page("privacy")
    pages.privacy.tabs.setCurrentIndex(2)
    found = pages.privacy.tabs.currentWidget()
    assert isinstance(found, CareTab)
    yield found
    for dialog in program.window.findChildren(QDialog):
        dialog.done(0)


def shown(program: Program) -> PagesView:
    """Return the open vault's pages."""
    assert program.window.pages is not None
    return program.window.pages


def opened(program: Program) -> App:
    """Return the open vault's App."""
    assert program.desk.session.app is not None
    return program.desk.session.app


def settle(program: Program, qtbot: QtBot) -> None:
    """Wait until nothing is under way."""
    qtbot.waitUntil(lambda: program.desk.jobs.idle, timeout=LONG)


def dialog(program: Program, kind: type[QDialog]) -> QDialog:
    """Return the dialog of a kind that is open."""
    (found,) = (one for one in program.window.findChildren(kind) if one.isVisible())
    assert isinstance(found, QDialog)
    return found


def agree(program: Program, typed: str = "") -> None:
    """Say yes to what is asked."""
    asked = dialog(program, Confirm)
    if typed:
        QTest.keyClicks(asked.focusWidget(), typed)
    asked.accept()


def said(widget: QDialog | CareTab) -> str:
    """Return every word that is shown."""
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def added(program: Program, tmp_path: Path, qtbot: QtBot, name: str = "lease.pdf") -> int:
    """Bring a document in and return its id."""
    file = tmp_path / name
    write_pdf(file, [f"The rent of {name} is due on the first."])
    with qtbot.waitSignal(program.desk.library.inserted, timeout=LONG):
        program.desk.library.add([file])
    settle(program, qtbot)
    return program.desk.library.rows[-1].id


def test_a_check_names_what_it_looked_at(program: Program, tab: CareTab, qtbot: QtBot) -> None:
    """Each check has a line; the end is said above them."""
    with qtbot.waitSignal(program.desk.care.checked, timeout=LONG):
        tab.check.click()
    assert tab.notice.said == "Everything is whole."
    words = said(tab)
    assert "The header: both copies are authentic and the same" in words
    assert "The audit log: no row was changed, moved or removed" in words
    assert "DAMAGED" not in words
    assert tab.check.isEnabled()
    assert not tab.stop.isVisible()


def test_a_damaged_row_is_named(program: Program, tab: CareTab, qtbot: QtBot) -> None:
    """Where it is, and that something is wrong at all."""
    app = opened(program)
    app._vault.control.run("UPDATE audit SET outcome = 'other' WHERE sequence = 2")
    with qtbot.waitSignal(program.desk.care.checked, timeout=LONG):
        tab.check.click()
    assert tab.notice.said.startswith("Something is damaged")
    assert "DAMAGED" in said(tab)
    assert "the first bad row is 2" in said(tab)


def test_a_backup_is_written_and_can_be_read(
    program: Program,
    tab: CareTab,
    cheap: KdfCost,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The ending is added; the file opens with the passphrase."""
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "monday"), "*.cloister")
    )
    with qtbot.waitSignal(program.desk.care.backed_up, timeout=LONG):
        tab.back_up.click()
    assert tab.notice.said == "The backup was written, read back and checked."
    assert list(check(tmp_path / "monday.cloister", PASSPHRASE, floor=cheap))


def test_a_hold_is_begun_seen_and_ended(
    program: Program, tab: CareTab, qtbot: QtBot, tmp_path: Path
) -> None:
    """While it stands nothing can be removed, and the pages say so."""
    document = added(program, tmp_path, qtbot)
    library = shown(program).library
    care = program.desk.care
    with qtbot.waitSignal(care.hold_changed, timeout=LONG):
        tab.hold.click()
        agree(program)
    assert care.held is not None
    assert "legal hold stands" in tab.hold_says.text()
    library.table.selectRow(0)
    assert not library.remove.isEnabled()
    assert "legal hold" in library.remove.toolTip()
    with qtbot.waitSignal(program.desk.library.failed, timeout=LONG) as refused:
        program.desk.library.remove(document)
    assert isinstance(refused.args[0], WorkspaceHeld)
    with qtbot.waitSignal(care.hold_changed, timeout=LONG):
        tab.hold.click()
        agree(program)
    assert library.remove.isEnabled()
    events = [one.event for one in opened(program).audit.entries()]
    assert {"workspace.held", "workspace.released", "erasure.refused"} <= set(events)


def test_the_seal_is_kept_and_given_up(
    program: Program, tab: CareTab, keychain: MemoryKeychain, qtbot: QtBot
) -> None:
    """The switch shows what is so, not what was pressed."""
    care = program.desk.care
    assert not tab.seal.isChecked()
    for wanted in (True, False):
        with qtbot.waitSignal(care.seal_changed, timeout=LONG):
            tab.seal.click()
        assert tab.seal.isChecked() is wanted
        assert bool(keychain.kept) is wanted
        assert tab.reseal.isEnabled() is wanted


def test_without_a_keychain_there_is_no_seal(
    program: Program, tab: CareTab, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says why, and the switch goes back."""

    def none(*_: object) -> None:
        raise KeychainUnavailable("none")

    monkeypatch.setattr(Keychain, "find", none)
    with qtbot.waitSignal(program.desk.care.failed, timeout=LONG):
        tab.seal.click()
    assert not tab.seal.isChecked()
    assert tab.notice.said


def test_a_removed_document_has_a_receipt_that_can_be_saved(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says what was done and what it does not reach; on disk it is a PDF for its owner alone."""
    for name in ("lease.pdf", "will.pdf"):
        document = added(program, tmp_path, qtbot, name)
        with qtbot.waitSignal(program.desk.receipts.kept, timeout=LONG):
            program.desk.library.remove(document)
    pages = shown(program)
    assert pages.erased.said.startswith("2 documents were erased")
    pages.erased.action.click()
    receipt = dialog(program, ReceiptDialog)
    assert isinstance(receipt, ReceiptDialog)
    assert "will.pdf" in said(receipt)
    assert "The files that documents came from" in said(receipt)
    receipt.which.setCurrentIndex(0)
    qtbot.waitUntil(lambda: "lease.pdf" in said(receipt), timeout=LONG)
    target = tmp_path / "receipt.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), "*.pdf"))
    with qtbot.waitSignal(program.desk.receipts.saved, timeout=LONG):
        receipt.save.click()
    assert target.read_bytes().startswith(b"%PDF")
    assert receipt.notice.said == "The receipt was saved."
    receipt.accept()


def test_an_old_file_is_told_once_above_every_page(program: Program) -> None:
    """Somebody may have put an old copy in its place."""
    program.desk.care.outdated.emit()
    assert shown(program).warning.said.startswith("A file of this vault is older")


def test_a_vault_is_erased_by_who_knows_its_passphrase(
    program: Program, tab: CareTab, qtbot: QtBot, tmp_path: Path
) -> None:
    """Its name is typed, then the passphrase; the receipt stands on the start page."""
    tab.erase.click()
    agree(program, "vault")
    asked = dialog(program, AskPassphrase)
    assert isinstance(asked, AskPassphrase)
    with qtbot.waitSignal(program.desk.session.erased, timeout=LONG) as erased:
        QTest.keyClicks(asked.field.line, PASSPHRASE)
        QTest.keyClick(asked.field.line, Qt.Key.Key_Return)
    assert erased.args[0].kind is Kind.VAULT
    assert not (tmp_path / "vaults" / "vault" / "header.json").exists()
    receipt = dialog(program, ReceiptDialog)
    assert isinstance(receipt, ReceiptDialog)
    assert "Keys destroyed" in said(receipt)
    receipt.accept()
    settle(program, qtbot)


def test_a_deleted_workspace_has_a_receipt(program: Program, qtbot: QtBot) -> None:
    """The window shows it at once."""
    desk: Desk = program.desk
    made = opened(program).workspaces.create("Ward 7")
    with qtbot.waitSignal(desk.session.removed, timeout=LONG):
        desk.session.delete_workspace(made.id)
    receipt = dialog(program, ReceiptDialog)
    assert isinstance(receipt, ReceiptDialog)
    assert "Ward 7" in said(receipt)
    receipt.accept()
    settle(program, qtbot)
    assert isinstance(program.window._icons, Icons)
