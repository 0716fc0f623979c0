"""Unlock: which vault, and what opens it. Nothing else about a vault is told here."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
)

from desktop.icons import Icons
from desktop.messages import message
from desktop.state.doors import DoorsState
from desktop.state.session import Session
from desktop.widgets.doorway import Doorway, buttons, labelled
from desktop.widgets.notice import Notice
from desktop.widgets.passphrase import PassphraseField
from desktop.widgets.style import kind, words
from desktop.wording import tip

_ROWS_SEEN = 4
_FOLDER = Qt.ItemDataRole.UserRole


class UnlockView(Doorway):
    """The vaults of this user, one passphrase, and the other ways in that a vault has.

    Attributes:
        others: where further ways to open a vault go, one below the other.
        new_wanted: emitted when a new vault is to be made.
        restore_wanted: emitted when a backup shall be made a vault again.
        recovery_wanted: emitted with a vault's folder when its recovery key shall open it.
    """

    new_wanted = Signal()
    restore_wanted = Signal()
    recovery_wanted = Signal(object)

    def __init__(self, session: Session, doors: DoorsState, icons: Icons) -> None:
        super().__init__(
            icons,
            self.tr("Your vault is locked"),
            self.tr("Nothing of it is readable on this computer until you unlock it."),
        )
        self._session = session
        self._doors = doors
        self._icons = icons
        self.notice = Notice(icons, "danger", dismissible=False)
        self.vaults = QListWidget()
        self.vaults.setAccessibleName(self.tr("Vaults"))
        self.vaults.setTextElideMode(self.vaults.textElideMode().ElideMiddle)
        self.vaults.currentRowChanged.connect(self._chosen)
        self.column.addWidget(self.vaults)
        self._where = words(variant="small")
        self.column.addWidget(self._where)
        self.column.addWidget(self.notice)
        self.passphrase = PassphraseField(icons, self.tr("Passphrase"))
        labelled(self.column, self.tr("Passphrase"), self.passphrase)
        self._working = QProgressBar()
        self._working.setRange(0, 0)
        self._working.setTextVisible(False)
        self._working.setAccessibleName(self.tr("The vault is being unlocked"))
        self.column.addWidget(self._working)
        self._working.hide()
        self.other = kind(QPushButton(self.tr("Open a vault elsewhere…")), "quiet")
        self.other.clicked.connect(self._choose)
        self.forget = kind(QPushButton(self.tr("Take off this list")), "quiet")
        self.forget.clicked.connect(self._forget)
        self.new = QPushButton(self.tr("New vault…"))
        self.new.clicked.connect(self.new_wanted)
        self.unlock = kind(QPushButton(self.tr("Unlock")), "primary")
        self.unlock.clicked.connect(self._unlock)
        self.passphrase.entered.connect(self.unlock.click)
        self.column.addLayout(buttons(self.new, self.unlock))
        self.keychain = QPushButton(self.tr("Unlock with this computer's keychain"))
        icons.put(self.keychain, "key")
        self.keychain.clicked.connect(self._unlock_with_keychain)
        self.recovery = kind(QPushButton(self.tr("Use the recovery key…")), "quiet")
        self.recovery.clicked.connect(self._recover)
        self.others = QVBoxLayout()
        self.others.setSpacing(6)
        self.restore = kind(QPushButton(self.tr("Restore a backup…")), "quiet")
        self.restore.clicked.connect(self.restore_wanted)
        for button in (self.keychain, self.recovery, self.restore):
            self.others.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)
        self.column.addLayout(self.others)
        self._offer(recovery=False, keychain=False)
        self.column.addLayout(buttons(self.forget, self.other))
        self._waiting = QTimer(self)
        self._waiting.setInterval(250)
        self._waiting.timeout.connect(self._wait)
        session.refused.connect(self._refuse)
        session.busy.connect(self._busy)
        doors.seen.connect(self._saw)

    def begin(self) -> None:
        """Show the vaults that there are now, and wait for a passphrase."""
        chosen = self.folder
        self.vaults.clear()
        for known in self._session.known:
            item = QListWidgetItem(self._icons.icon("lock"), known.name)
            item.setData(_FOLDER, str(known.folder))
            item.setToolTip(tip(str(known.folder)))
            if not known.there:
                item.setText(self.tr("{name} (not found)").format(name=known.name))
            self.vaults.addItem(item)
            if known.folder == chosen:
                self.vaults.setCurrentItem(item)
        if self.vaults.currentRow() < 0:
            self.vaults.setCurrentRow(0)
        shown = min(max(1, self.vaults.count()), _ROWS_SEEN)
        self.vaults.setFixedHeight(shown * max(34, self.vaults.sizeHintForRow(0)) + 6)
        self.notice.hide()
        self.notice.variant("danger")
        self.passphrase.clear()
        self.passphrase.setFocus()

    def warn(self, text: str, more: str) -> None:
        """Say what the person should know about the vault that has just locked."""
        self.notice.variant("warning")
        self.notice.say(text, more)

    def tell(self, text: str, more: str) -> None:
        """Say that something was done."""
        self.notice.variant("good")
        self.notice.say(text, more)

    def retint(self) -> None:
        """Draw the icons anew, because the theme changed."""
        for row in range(self.vaults.count()):
            self.vaults.item(row).setIcon(self._icons.icon("lock"))

    @property
    def folder(self) -> Path | None:
        """The vault that is chosen."""
        item = self.vaults.currentItem()
        return None if item is None else Path(item.data(_FOLDER))

    def choose(self, folder: Path) -> None:
        """Choose a vault, which need not be on the list yet."""
        self._session.remember(folder)
        self.begin()
        self.vaults.setCurrentRow(0)

    def _chosen(self, _row: int) -> None:
        folder = self.folder
        self._where.setText("" if folder is None else str(folder))
        self.forget.setEnabled(folder is not None)
        self.unlock.setEnabled(folder is not None)
        self._look()
        self.passphrase.setFocus()

    def _look(self) -> None:
        """Find out how else the chosen vault can be opened."""
        self._offer(recovery=False, keychain=False)
        if self.folder is not None:
            self._doors.look(self.folder)

    def _saw(self, folder: Path, recovery: bool, keychain: bool) -> None:  # noqa: FBT001  a slot gets what the signal sends
        if folder == self.folder:
            self._offer(recovery=recovery, keychain=keychain)

    def _offer(self, *, recovery: bool, keychain: bool) -> None:
        self.recovery.setVisible(recovery)
        self.keychain.setVisible(keychain)

    def _recover(self) -> None:
        if self.folder is not None:
            self.passphrase.clear()
            self.recovery_wanted.emit(self.folder)

    def _unlock_with_keychain(self) -> None:
        if self.folder is not None:
            self.notice.hide()
            self._session.unlock_with_keychain(self.folder)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose the vault's folder"))
        if chosen:
            self.choose(Path(chosen))

    def _forget(self) -> None:
        if self.folder is not None:
            self._session.forget(self.folder)
            self.begin()

    def _unlock(self) -> None:
        folder, passphrase = self.folder, self.passphrase.text
        if folder is None or self._session.wait_s > 0:
            return
        if not passphrase:
            self.passphrase.setFocus()
            return
        self.notice.hide()
        self._session.unlock(folder, passphrase)

    def _busy(self, working: bool) -> None:  # noqa: FBT001  a slot gets what the signal sends
        self._working.setVisible(working)
        for widget in (
            self.unlock,
            self.new,
            self.keychain,
            self.recovery,
            self.other,
            self.forget,
            self.vaults,
        ):
            widget.setEnabled(not working)
        self.passphrase.setEnabled(not working)
        if not working:
            self.passphrase.clear()

    def _refuse(self, error: Exception) -> None:
        if not self.isVisible():
            return
        self.notice.variant("danger")
        self.notice.tell(message(error))
        self.passphrase.clear()
        self.passphrase.setFocus()
        if self._session.wait_s > 0:
            self._waiting.start()
            self._wait()

    def _wait(self) -> None:
        """Keep the button away until the next try is allowed, and say how long that is."""
        left = self._session.wait_s
        self.unlock.setEnabled(left <= 0)
        if left > 0:
            self.unlock.setText(self.tr("Unlock in {seconds} s").format(seconds=int(left) + 1))
        else:
            self.unlock.setText(self.tr("Unlock"))
            self._waiting.stop()
