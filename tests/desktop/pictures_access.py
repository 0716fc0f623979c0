"""Pictures of who gets in: the section of Settings with its dialogs, in both profiles."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from core.vault.recovery import RecoveryKey
from desktop.program import Program
from desktop.state.access import KeychainHere
from desktop.state.privacy import Form
from desktop.views.access import AccessSection
from desktop.views.care import CareTab
from desktop.views.change_passphrase import ChangePassphrase
from desktop.views.recovery_sheet import CheckSheet
from desktop.views.restore import RestoreDialog
from desktop.views.settings import SettingsView
from desktop.widgets.ask_passphrase import AskPassphrase
from tests.desktop.studio import PASSPHRASE, Studio, dialog

Dialog = TypeVar("Dialog", bound=QDialog)


def access(studio: Studio, program: Program, recovery: str) -> None:
    """Settings: every way into the vault, both profiles, and the passphrase before an export."""
    desk, pages = program.desk, program.window.pages
    assert pages is not None
    section = pages.settings.access
    pages.show_page("settings")
    studio.wait(lambda: desk.access.ways is not None and desk.access.keychain is not None)
    for number, place in enumerate((section, pages.settings.minutes), start=1):
        _reveal(pages.settings, place)
        studio.take(f"access-{number}-standard")
    desk.access.keychain = KeychainHere(name="GNOME Keyring")
    desk.access.changed.emit()
    _draw_change(studio, program, section)
    _draw_sheets(studio, program, section, recovery)
    _draw_regulated(studio, program, pages.settings)


def _draw_change(studio: Studio, program: Program, section: AccessSection) -> None:
    desk = program.desk
    section.change.click()
    dialog(studio, program, "access-change")
    section.change.click()
    asked = _open(program, ChangePassphrase)
    asked.old.line.setText("wrong")
    for line in (asked.new.passphrase.line, asked.new.repeated.line):
        line.setText("seven grey herons at dusk")
    desk.access.busy.emit(True)
    studio.take("access-change-busy", asked)
    desk.access.busy.emit(False)
    asked.go.click()
    studio.wait(asked.notice.isVisible)
    studio.take("access-change-wrong", asked)
    studio.wait(asked.go.isEnabled)
    asked.reject()


def _draw_sheets(studio: Studio, program: Program, section: AccessSection, recovery: str) -> None:
    desk = program.desk
    section.check.click()
    drill = _open(program, CheckSheet)
    drill.key.line.insert(recovery[:9] + "?" + recovery[10:14])
    studio.take("access-check-mistyped", drill)
    drill.key.line.setText("")
    drill.key.line.insert(RecoveryKey.generate().text)
    drill.go.click()
    studio.wait(drill.notice.isVisible)
    studio.take("access-check-wrong", drill)
    drill.key.line.setText("")
    drill.key.line.insert(recovery)
    studio.take("access-check-typed", drill)
    drill.go.click()
    studio.wait(section.notice.isVisible)
    studio.take("access-3-works")
    section.renew.click()
    ask = _open(program, AskPassphrase)
    studio.take("access-renew", ask)
    ask.field.line.setText(PASSPHRASE)
    ask.go.click()
    studio.wait(lambda: bool(desk.access.recovery.groups))
    studio.settle()
    dialog(studio, program, "access-new-key")
    section.remove.click()
    ask = _open(program, AskPassphrase)
    studio.take("access-remove", ask)
    ask.field.line.setText(PASSPHRASE)
    ask.go.click()
    studio.wait(lambda: desk.access.ways is not None and not desk.access.ways.recovery)


def _draw_regulated(studio: Studio, program: Program, page: SettingsView) -> None:
    desk, section = program.desk, page.access
    section.profiles.button(1).click()
    ask = _open(program, AskPassphrase)
    studio.take("access-regulated", ask)
    ask.field.line.setText(PASSPHRASE)
    ask.go.click()
    studio.wait(lambda: desk.access.regulated and desk.preferences.regulated)
    studio.wait(lambda: desk.access.keychain == KeychainHere(obstacle="regulated"))
    for number, place in enumerate((section, page.minutes), start=4):
        _reveal(page, place)
        studio.take(f"access-{number}-regulated")
    desk.privacy.export(studio.folder / "log.csv", Form.CSV)
    studio.settle(0.5)
    dialog(studio, program, "access-export-asks")


def _open(program: Program, kind: type[Dialog]) -> Dialog:
    """The dialog of that kind that is open."""
    return next(one for one in program.window.findChildren(kind) if one.isVisible())


def _reveal(page: QWidget, part: QWidget) -> None:
    """Scroll a page until a part of it is in sight, from its top."""
    area = page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    inside = area.widget()
    assert inside is not None
    area.verticalScrollBar().setValue(part.mapTo(inside, QPoint()).y())


def care(studio: Studio, program: Program) -> None:
    """Privacy: looking after the vault, and the receipt of what was erased."""
    desk, pages = program.desk, program.window.pages
    assert pages is not None
    pages.show_page("privacy")
    pages.privacy.tabs.setCurrentIndex(2)
    tab = pages.privacy.tabs.currentWidget()
    assert isinstance(tab, CareTab)
    studio.settle(0.6)
    studio.take("care-1-at-rest")
    tab.check.click()
    studio.wait(lambda: bool(tab.notice.said))
    studio.take("care-2-checked")
    desk.care.hold()
    studio.wait(lambda: desk.care.held is not None)
    _reveal_in(tab, tab.erase)
    studio.take("care-3-held")
    desk.care.release()
    studio.wait(lambda: desk.care.held is None)
    desk.library.remove(desk.library.rows[-1].id)
    studio.wait(lambda: bool(desk.receipts.receipts))
    pages.show_page("library")
    studio.take("care-4-erased")
    pages.erased.action.click()
    dialog(studio, program, "care-5-receipt")


def restore(studio: Studio, program: Program, home: Path) -> None:
    """Locked: a backup becomes a vault again, or is only checked."""
    desk, window = program.desk, program.window
    home.mkdir(parents=True, exist_ok=True)
    file = home / "Cloister 2026-11-23.cloister"
    desk.care.back_up(file)
    studio.wait(lambda: file.exists() and desk.jobs.idle)
    desk.session.lock()
    studio.wait(lambda: desk.session.closed and desk.jobs.idle)
    studio.settle(0.6)
    studio.take("restore-1-locked")
    asked = RestoreDialog(
        window, window._icons, desk.restoring, file, home / "vaults" / "Restored vault"
    )
    asked.open()
    studio.take("restore-2-asked", asked)
    asked.passphrase.line.setText(PASSPHRASE)
    asked.check.click()
    studio.wait(asked.notice.isVisible)
    studio.take("restore-3-checked", asked)
    asked.by_key.setChecked(True)
    studio.take("restore-4-key", asked)
    asked.by_passphrase.setChecked(True)
    asked.go.click()
    studio.wait(lambda: desk.jobs.idle and window.unlock.notice.isVisible())
    studio.take("restore-5-restored")


def _reveal_in(area: QScrollArea, widget: QWidget) -> None:
    area.ensureWidgetVisible(widget)
