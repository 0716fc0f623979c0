"""The recovery key opens the vault, and the passphrase is chosen anew."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton

from desktop.icons import Icons
from desktop.messages import message
from desktop.state.session import Session
from desktop.state.strength import StrengthState
from desktop.widgets.doorway import Doorway, buttons, labelled
from desktop.widgets.new_passphrase import NewPassphrase
from desktop.widgets.notice import Notice
from desktop.widgets.recovery_key import RecoveryField
from desktop.widgets.style import kind, words


class RecoverView(Doorway):
    """One field for the key on the sheet, two for the new passphrase.

    Attributes:
        cancelled: emitted when the person goes back.
    """

    cancelled = Signal()

    def __init__(self, session: Session, strength: StrengthState, icons: Icons) -> None:
        super().__init__(
            icons,
            self.tr("Use the recovery key"),
            self.tr("It opens the vault, and you choose a new passphrase for it."),
        )
        self._session = session
        self._folder: Path | None = None
        self._where = words(variant="small")
        self.notice = Notice(icons, "danger", dismissible=False)
        self.key = RecoveryField(self.tr("Recovery key"))
        self.fields = NewPassphrase(strength, icons, self.tr("New passphrase"))
        self._working = QProgressBar()
        self._working.setRange(0, 0)
        self._working.setTextVisible(False)
        self._working.setAccessibleName(self.tr("The vault is being unlocked"))
        self.column.addWidget(self._where)
        self.column.addWidget(self.notice)
        labelled(self.column, self.tr("Recovery key, from its sheet"), self.key)
        self.column.addWidget(self.fields)
        self.column.addWidget(self._working)
        self._working.hide()
        self.back = QPushButton(self.tr("Back"))
        self.back.clicked.connect(self._cancel)
        self.open = kind(QPushButton(self.tr("Open the vault")), "primary")
        self.open.clicked.connect(self._recover)
        self.key.edited.connect(self._judge)
        self.key.entered.connect(self.fields.setFocus)
        self.fields.entered.connect(self.open.click)
        self.column.addLayout(buttons(self.back, self.open))
        self._waiting = QTimer(self)
        self._waiting.setInterval(250)
        self._waiting.timeout.connect(self._judge)
        session.refused.connect(self._refuse)
        session.busy.connect(self._busy)

    def begin(self, folder: Path) -> None:
        """Wait for the recovery key of a vault."""
        self._folder = folder
        self._where.setText(str(folder))
        self.clear()
        self.key.setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        self.key.clear()
        self.fields.clear()
        self.notice.hide()
        self._judge()

    def _cancel(self) -> None:
        self.clear()
        self.cancelled.emit()

    def _judge(self) -> None:
        """Let the button work once the key is whole and the next try is allowed."""
        left = self._session.wait_s
        self.open.setEnabled(left <= 0 and self.key.typed.whole)
        if left > 0:
            self.open.setText(self.tr("Open in {seconds} s").format(seconds=int(left) + 1))
            self._waiting.start()
        else:
            self.open.setText(self.tr("Open the vault"))
            self._waiting.stop()

    def _recover(self) -> None:
        typed = self.key.typed
        if self._folder is None or not typed.whole or self._session.wait_s > 0:
            return
        passphrase = self.fields.checked()
        if passphrase:
            self.notice.hide()
            self._session.recover(self._folder, typed.text, passphrase)

    def _busy(self, working: bool) -> None:  # noqa: FBT001  a slot gets what the signal sends
        self._working.setVisible(working)
        for part in (self.open, self.back, self.key, self.fields):
            part.setEnabled(not working)
        if not working:
            self._judge()

    def _refuse(self, error: Exception) -> None:
        if self.isVisible():
            self.clear()
            self.notice.tell(message(error))
            self.key.setFocus()
