"""A field for a passphrase that can be looked at, and a meter that says how strong it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import Icons
from desktop.state.strength import Reason, StrengthState
from desktop.widgets.style import kind, words


class PassphraseField(QWidget):
    """A field whose letters are hidden until the eye is pressed.

    Attributes:
        edited: emitted with the text as it is typed.
        entered: emitted when Enter is pressed.
    """

    edited = Signal(str)
    entered = Signal()

    def __init__(self, icons: Icons, name: str) -> None:
        super().__init__()
        self._icons = icons
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self._eye = QToolButton()
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.line, 1)
        row.addWidget(self._eye)
        self.setFocusProxy(self.line)
        self.line.textChanged.connect(self.edited)
        self.line.returnPressed.connect(self.entered)
        self._look(shown=False)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def clear(self) -> None:
        """Forget what was typed, and hide the next."""
        self.line.setText("")  # clear() would leave it to be brought back by Ctrl+Z
        self._eye.setChecked(False)

    def _look(self, shown: bool) -> None:  # noqa: FBT001  a slot gets what the signal sends
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)  # it takes the hints away, so they come after it
        # Input methods and screen keyboards learn words; not these.
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self._icons.put(self._eye, "eye-off" if shown else "eye")
        says = self.tr("Hide the passphrase") if shown else self.tr("Show the passphrase")
        self._eye.setToolTip(says)
        self._eye.setAccessibleName(says)


class StrengthMeter(QWidget):
    """A bar with one sentence: how strong, and why not stronger."""

    def __init__(self, state: StrengthState) -> None:
        super().__init__()
        self._state = state
        self.score = 0
        self._judging = False
        self._bar = QProgressBar()
        self._bar.setRange(0, 4)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Strength of the passphrase"))
        self._says = kind(words(), "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._bar)
        column.addWidget(self._says)
        state.judged.connect(self._show)
        self.judge("")

    def judge(self, passphrase: str) -> None:
        """Judge what was typed."""
        self._judging = bool(passphrase)
        if passphrase:
            self._state.judge(passphrase)
        else:
            self.score = 0
            self._bar.setValue(0)
            self._says.setText(
                self.tr("Four or five unrelated words are easy to remember and hard to guess.")
            )

    def _show(self, score: int, reason: Reason) -> None:
        if not self._judging:  # it is about another field, or one that is empty by now
            return
        self.score = score
        self._bar.setValue(max(score, 1))
        self._says.setText(" ".join(filter(None, (self._level(score), self._why(reason)))))
        self._bar.setAccessibleDescription(self._says.text())

    def _level(self, score: int) -> str:
        return (
            self.tr("Far too weak."),
            self.tr("Weak."),
            self.tr("Could be stronger."),
            self.tr("Strong."),
            self.tr("Very strong."),
        )[score]

    def _why(self, reason: Reason) -> str:
        return {
            Reason.NONE: "",
            Reason.SHORT: self.tr("It is short: add words."),
            Reason.COMMON: self.tr("It is among the passwords that are tried first."),
            Reason.WORD: self.tr("A word of the dictionary is guessed quickly: add others."),
            Reason.NAME: self.tr("Names are guessed quickly: add other words."),
            Reason.ROW: self.tr("Neighbouring keys are guessed quickly."),
            Reason.REPEAT: self.tr("Repetition adds next to nothing."),
            Reason.SEQUENCE: self.tr("Sequences like abc or 123 are guessed quickly."),
            Reason.DATE: self.tr("Dates and years are guessed quickly."),
        }[reason]
