"""Restore a backup: which secret opens it, where the vault goes, or only whether it would."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QPushButton, QRadioButton, QWidget

from desktop.icons import Icons
from desktop.state.restoring import Made, RestoringState
from desktop.widgets.ask_passphrase import Field, TryingDialog
from desktop.widgets.doorway import labelled
from desktop.widgets.passphrase import PassphraseField
from desktop.widgets.recovery_key import RecoveryField
from desktop.widgets.style import kind, words
from desktop.wording import size

_WHOLE = 100


class RestoreDialog(TryingDialog):
    """Makes a vault of a backup, or proves that it could.

    Args:
        parent: what it stands on.
        icons: in the colours of the theme.
        state: does it.
        file: the backup.
        folder: where the vault goes unless another place is chosen; it is not there yet.

    Attributes:
        passphrase: the passphrase that the vault had when the backup was made.
        key: its recovery key, where that is chosen.
        check: does only the drill.
    """

    def __init__(
        self, parent: QWidget, icons: Icons, state: RestoringState, file: Path, folder: Path
    ) -> None:
        super().__init__(
            parent,
            icons,
            state,
            self.tr("Restore a backup"),
            self.tr(
                "Every page of it is checked first. The new vault opens with what opened the old"
                " one when the backup was made. The backup itself stays as it is."
            ),
            self.tr("Restore"),
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._state = state
        self._file = file
        self._folder = folder
        self.body.addWidget(words(self.tr("Backup: {file}").format(file=file), "small"))
        self._where = words(variant="small")
        self.body.addWidget(self._where)
        self.place = kind(QPushButton(self.tr("Choose another place…")), "quiet")
        self.place.clicked.connect(self._choose)
        self.body.addWidget(self.place, 0, Qt.AlignmentFlag.AlignLeft)
        self.by_passphrase = QRadioButton(self.tr("With the passphrase"))
        self.by_key = QRadioButton(self.tr("With the recovery key"))
        self.by_passphrase.setChecked(True)
        self._ways = QButtonGroup(self)
        for button in (self.by_passphrase, self.by_key):
            self._ways.addButton(button)
            self.body.addWidget(button)
        self.passphrase = PassphraseField(icons, self.tr("Passphrase"))
        labelled(self.body, self.tr("Passphrase of that time"), self.passphrase)
        self.key = RecoveryField(self.tr("Recovery key"))
        self.body.addWidget(self.key)
        self._ways.buttonToggled.connect(self._show_way)
        self.check = QPushButton(self.tr("Only check it"))
        self.check.clicked.connect(self._check)
        self.body.addWidget(self.check, 0, Qt.AlignmentFlag.AlignLeft)
        state.working.connect(self._show_share)
        state.checked.connect(self._checked)
        self._proved = ""
        self._show_way()
        self._show_place()

    @property
    def fields(self) -> Sequence[Field]:
        """What the chosen way is typed into, then the other."""
        both = (self.key, self.passphrase)
        return both if self.by_key.isChecked() else both[::-1]

    def reject(self) -> None:
        """Stop what runs; close where nothing does."""
        if self._busy:
            self._state.stop()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Stop, close, and forget what was typed."""
        self._state.stop()
        super().done(result)

    def _go(self) -> None:
        if self._typed:
            self._state.restore(
                self._file, self._folder, self._typed, recovery=self.by_key.isChecked()
            )
        else:
            self.fields[0].setFocus()

    def _check(self) -> None:
        if self._typed:
            self._state.check(self._file, self._typed, recovery=self.by_key.isChecked())
        else:
            self.fields[0].setFocus()

    @property
    def _typed(self) -> str:
        return self.key.line.text() if self.by_key.isChecked() else self.passphrase.text

    def _show_way(self) -> None:
        by_key = self.by_key.isChecked()
        self.key.setVisible(by_key)
        self.passphrase.setEnabled(not by_key)
        self.fields[0].setFocus()

    def _show_busy(self, busy: bool) -> None:  # noqa: FBT001  a slot gets what the signal sends
        super()._show_busy(busy)
        self.cancel.setEnabled(True)
        self.cancel.setText(self.tr("Stop") if busy else self.tr("Cancel"))
        for widget in (self.check, self.place, self.by_key, self.by_passphrase):
            widget.setEnabled(not busy)
        if busy:
            self._working.setRange(0, 0)
        else:
            self._show_way()

    def _show_share(self, share: float) -> None:
        self._working.setRange(0, _WHOLE)
        self._working.setValue(round(share * _WHOLE))

    def _checked(self, _file: Path, made: Made) -> None:
        self._proved = self.tr("It is of {day}. Workspaces: {n}, size: {size}.").format(
            day=made.utc[:10], n=made.workspaces, size=size(made.size)
        )

    def _over(self) -> None:
        if not self._proved:
            super()._over()
            return
        self.notice.variant("good")
        self.notice.say(self.tr("This backup can be restored."), self._proved)
        self._proved = ""

    def _refuse(self, error: Exception) -> None:
        self.notice.variant("danger")
        super()._refuse(error)

    def _show_place(self) -> None:
        self._where.setText(self.tr("The vault will be in {folder}").format(folder=self._folder))

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where shall the vault be kept?"), str(self._folder.parent)
        )
        if chosen:
            self._folder = Path(chosen) / self._folder.name
            self._show_place()
