"""A new passphrase: typed twice, and judged while it is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.icons import Icons
from desktop.state.strength import FEWEST, LEAST, StrengthState, judge
from desktop.widgets.doorway import labelled
from desktop.widgets.passphrase import PassphraseField, StrengthMeter
from desktop.widgets.style import mark, words


class NewPassphrase(QWidget):
    """Two fields, a meter, and one sentence on what is wrong.

    Attributes:
        passphrase: the first field.
        repeated: the second.
        entered: emitted when Enter is pressed in the second field.
    """

    entered = Signal()

    def __init__(self, strength: StrengthState, icons: Icons, name: str = "") -> None:
        super().__init__()
        name = name or self.tr("Passphrase")
        again = self.tr("Passphrase again")
        self.passphrase = PassphraseField(icons, name)
        self.repeated = PassphraseField(icons, again)
        self._meter = StrengthMeter(strength)
        self._wrong = words(variant="error")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        labelled(column, name, self.passphrase)
        column.addWidget(self._meter)
        labelled(column, again, self.repeated)
        column.addWidget(self._wrong)
        self._wrong.hide()
        self.setFocusProxy(self.passphrase)
        self.passphrase.edited.connect(self._typed)
        self.passphrase.entered.connect(self.repeated.setFocus)
        self.repeated.edited.connect(self._typed_again)
        self.repeated.entered.connect(self.entered)

    def checked(self) -> str:
        """Return the passphrase if a vault may have it; else say why not and return nothing."""
        passphrase = self.passphrase.text
        if len(passphrase) < FEWEST:
            self._complain(
                self.tr("The passphrase needs {count} characters or more.").format(count=FEWEST)
            )
            self.passphrase.setFocus()
        elif passphrase != self.repeated.text:
            self._complain(self.tr("The two are not the same."))
            self.repeated.setFocus()
        elif judge(passphrase)[0] < LEAST:
            self._complain(self.tr("This passphrase would be guessed. Choose a stronger one."))
            self.passphrase.setFocus()
        else:
            return passphrase
        return ""

    def clear(self) -> None:
        """Forget what was typed."""
        self.passphrase.clear()
        self.repeated.clear()
        self._complain("")

    def _typed(self, text: str) -> None:
        self._complain("")
        self._meter.judge(text)

    def _typed_again(self) -> None:
        self._complain("")

    def _complain(self, text: str) -> None:
        self._wrong.setText(text)
        self._wrong.setVisible(bool(text))
        mark(self.repeated.line, wrong=bool(text))
