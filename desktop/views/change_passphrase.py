"""The passphrase is changed: the old one, and the new one twice."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.icons import Icons
from desktop.state.access import AccessState
from desktop.state.strength import StrengthState
from desktop.widgets.ask_passphrase import Field, TryingDialog
from desktop.widgets.doorway import labelled
from desktop.widgets.new_passphrase import NewPassphrase
from desktop.widgets.passphrase import PassphraseField


class ChangePassphrase(TryingDialog):
    """Asks for the old passphrase and for the new one.

    Attributes:
        old: the old one.
        new: the new one, typed twice.
    """

    def __init__(
        self, parent: QWidget, icons: Icons, state: AccessState, strength: StrengthState
    ) -> None:
        super().__init__(
            parent,
            icons,
            state,
            self.tr("Change the passphrase"),
            self.tr(
                "The new one counts at once, here and in every copy of the vault made from now on."
                " Copies and backups made before go on opening with the old one. The recovery key"
                " stays good."
            ),
            self.tr("Change it"),
        )
        self._state = state
        self.old = PassphraseField(icons, self.tr("Old passphrase"))
        self.new = NewPassphrase(strength, icons, self.tr("New passphrase"))
        labelled(self.body, self.tr("Old passphrase"), self.old)
        self.body.addWidget(self.new)
        self.new.entered.connect(self.go.click)

    @property
    def fields(self) -> Sequence[Field]:
        """The old one, then the new one."""
        return self.old, self.new

    def _go(self) -> None:
        if not self.old.text:
            self.old.setFocus()
            return
        passphrase = self.new.checked()
        if passphrase:
            self._state.change_passphrase(self.old.text, passphrase)
