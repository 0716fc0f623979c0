"""The recovery key's sheet: a new one is made, and the one in the drawer is tried."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from desktop.icons import Icons
from desktop.state.access import AccessState
from desktop.views.recovery_step import RecoveryStep
from desktop.widgets.ask_passphrase import Field, TryingDialog
from desktop.widgets.doorway import labelled
from desktop.widgets.fitting import FittingDialog
from desktop.widgets.recovery_key import RecoveryField


class CheckSheet(TryingDialog):
    """A drill: the whole key is typed from its sheet, and the vault says whether it would open.

    Attributes:
        key: where it is typed; it names a group that is mistyped.
    """

    def __init__(self, parent: QWidget, icons: Icons, state: AccessState) -> None:
        super().__init__(
            parent,
            icons,
            state,
            self.tr("Check the recovery sheet"),
            self.tr(
                "Type the whole key from the paper. Cloister tries it on this vault; nothing is"
                " opened or changed by that."
            ),
            self.tr("Check it"),
        )
        self._state = state
        self.key = RecoveryField(self.tr("Recovery key"))
        labelled(self.body, self.tr("Recovery key, from its sheet"), self.key)
        self.key.edited.connect(self._typed)
        self.key.entered.connect(self.go.click)

    @property
    def fields(self) -> Sequence[Field]:
        """The one field."""
        return (self.key,)

    def _go(self) -> None:
        self._state.check_recovery_key(self.key.typed.text)

    def _typed(self) -> None:
        self.notice.hide()
        self._wait()

    def _wait(self) -> None:
        """Let it be tried once it is whole; no guess can hit it, so nobody has to wait."""
        self.go.setEnabled(self.key.typed.whole and not self._busy)


class NewSheet(FittingDialog):
    """A new recovery key is written down and typed back in part; closed before, it never counts.

    Attributes:
        step: shows the key.
    """

    def __init__(self, parent: QWidget, icons: Icons, state: AccessState) -> None:
        super().__init__(parent, self.tr("New recovery key"), 520)
        self.step = RecoveryStep(state.recovery, icons, skippable=False)
        self.column.addWidget(self.step)
        buttons = QDialogButtonBox()
        cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.clicked.connect(self.reject)
        self.column.addWidget(buttons)
        self.rejected.connect(state.recovery.let_go)
        state.recovery.kept.connect(self.accept)
        state.over.connect(self._over)

    def _over(self) -> None:
        """The vault closes, and so does this."""
        if self.isVisible():
            self.reject()
