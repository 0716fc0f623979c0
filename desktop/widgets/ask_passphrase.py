"""Dialogs that ask for the vault's passphrase, and stay until it is the right one."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import Icons
from desktop.messages import message
from desktop.state.consent import Consent
from desktop.state.tries import Asker
from desktop.widgets.doorway import labelled
from desktop.widgets.fitting import FittingDialog
from desktop.widgets.new_passphrase import NewPassphrase
from desktop.widgets.notice import Notice
from desktop.widgets.passphrase import PassphraseField
from desktop.widgets.recovery_key import RecoveryField
from desktop.widgets.style import kind, words

Field = PassphraseField | NewPassphrase | RecoveryField


class TryingDialog(FittingDialog):
    """Hands over what was typed, shows that it is tried, and closes only once it was right.

    Args:
        parent: what it stands on.
        icons: in the colours of the theme.
        asker: who tries what was typed.
        heading: what is going to be done.
        text: what it means.
        button: what the button that does it says.
        dangerous: whether it takes something away.

    Attributes:
        body: where the fields go.
        notice: what was wrong.
        go: the button that does it.
    """

    def __init__(
        self,
        parent: QWidget,
        icons: Icons,
        asker: Asker,
        heading: str,
        text: str,
        button: str,
        *,
        dangerous: bool = False,
    ) -> None:
        super().__init__(parent, heading, 480)
        self._asker = asker
        self._says = button
        self._busy = False
        column = self.column
        column.addWidget(words(heading, "heading"))
        column.addWidget(words(text))
        self.notice = Notice(icons, "danger", dismissible=False)
        column.addWidget(self.notice)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        column.addLayout(self.body)
        self._working = QProgressBar()
        self._working.setRange(0, 0)
        self._working.setTextVisible(False)
        self._working.setAccessibleName(self.tr("It is being tried"))
        self._working.hide()
        column.addWidget(self._working)
        buttons = QDialogButtonBox()
        self.go = kind(QPushButton(button), "danger" if dangerous else "primary")
        self.go.clicked.connect(self._go)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.AcceptRole)
        self.cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.cancel.clicked.connect(self.reject)
        column.addWidget(buttons)
        self.go.setDefault(True)  # once it is in the dialog: before, Qt forgets it
        self._waiting = QTimer(self)
        self._waiting.setInterval(250)
        self._waiting.timeout.connect(self._wait)
        asker.busy.connect(self._show_busy)
        asker.wrong.connect(self._wrong)
        asker.refused.connect(self._refuse)
        asker.over.connect(self._over)

    @property
    def fields(self) -> Sequence[Field]:
        """What is typed into, from top to bottom."""
        return ()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Begin in the first field; somebody who guesses may still have to wait."""
        super().showEvent(event)
        self._begin()

    def done(self, result: int) -> None:
        """Close, and forget what was typed."""
        self._forget()
        super().done(result)

    def reject(self) -> None:
        """Close without doing it; what is being tried already cannot be called back."""
        if not self._busy:
            super().reject()

    def _go(self) -> None:
        """Hand over what was typed."""
        raise NotImplementedError

    def _forget(self) -> None:
        for field in self.fields:
            field.clear()

    def _begin(self) -> None:
        self.fields[0].setFocus()
        self._wait()

    def _show_busy(self, busy: bool) -> None:  # noqa: FBT001  a slot gets what the signal sends
        self._busy = busy
        self._working.setVisible(busy)
        for widget in (self.go, self.cancel, *self.fields):
            widget.setEnabled(not busy)
        if busy:
            self.notice.hide()

    def _wrong(self) -> None:
        self.notice.say(self.tr("That is not the passphrase."), self.tr("Nothing was done."))
        self._forget()
        self._begin()

    def _refuse(self, error: Exception) -> None:
        self.notice.tell(message(error))
        self._begin()

    def _over(self) -> None:
        if self.isVisible():
            self.accept()

    def _wait(self) -> None:
        """Keep the button away until the next try is allowed, and say how long that is."""
        left = self._asker.tries.wait_s
        self.go.setEnabled(not left and not self._busy)
        if left:
            self.go.setText(self.tr("Again in {seconds} s").format(seconds=int(left) + 1))
            self._waiting.start()
        else:
            self.go.setText(self._says)
            self._waiting.stop()


class AskPassphrase(TryingDialog):
    """Asks for nothing but the passphrase; arguments as for `TryingDialog`.

    Attributes:
        field: where it is typed.
        given: emitted with what was typed.
    """

    given = Signal(str)

    def __init__(
        self,
        parent: QWidget,
        icons: Icons,
        asker: Asker,
        heading: str,
        text: str,
        button: str,
        *,
        dangerous: bool = False,
    ) -> None:
        super().__init__(parent, icons, asker, heading, text, button, dangerous=dangerous)
        self.field = PassphraseField(icons, self.tr("Passphrase"))
        labelled(self.body, self.tr("Passphrase"), self.field)

    @property
    def fields(self) -> Sequence[Field]:
        """The one field."""
        return (self.field,)

    def _go(self) -> None:
        if self.field.text:
            self.given.emit(self.field.text)
        else:
            self.field.setFocus()


class AskConsent(AskPassphrase):
    """Asks for the passphrase before something leaves the vault as a file."""

    def __init__(self, parent: QWidget, icons: Icons, consent: Consent) -> None:
        super().__init__(
            parent,
            icons,
            consent,
            self.tr("Type the passphrase to go on"),
            self.tr("This vault asks for it before anything leaves it as a file."),
            self.tr("Go on"),
        )
        self.given.connect(consent.give)
        self.rejected.connect(consent.withdraw)
