"""A recovery key on the screen: its groups to write down, and fields to type them into."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QFont,
    QFontDatabase,
    QFontInfo,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.state.recovery import IN_GROUP, Typed, read_typed
from desktop.widgets.style import kind, mark, words

_COLUMNS = 2
_LARGE = 1.7
"""How much larger than ordinary words the groups to write down are."""


def _even(larger: float = 1.0) -> QFont:
    """Return the system's font whose letters are all as wide as each other."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setPixelSize(round(QFontInfo(QGuiApplication.font()).pixelSize() * larger))
    return font


class KeySheet(QFrame):
    """The groups of a key, numbered and large. They can be read here, and not copied."""

    def __init__(self) -> None:
        super().__init__()
        kind(self, "key")
        self.setAccessibleName(self.tr("Recovery key"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # for whoever hears it instead of seeing it
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._labels: list[QLabel] = []

    def show_groups(self, groups: Sequence[str]) -> None:
        """Show a key; no groups empty every label."""
        self._make(len(groups))
        for number, label in enumerate(self._labels, start=1):
            group = groups[number - 1] if number <= len(groups) else ""
            label.setText(group)
        said = self.tr("Group {number}: {group}.")
        self.setAccessibleDescription(
            " ".join(  # spaces between the letters let a screen reader spell them
                said.format(number=number, group=" ".join(group))
                for number, group in enumerate(groups, start=1)
            )
        )

    @property
    def shown(self) -> Sequence[str]:
        """What stands there now."""
        return [label.text() for label in self._labels if label.text()]

    def _make(self, count: int) -> None:
        """Make the labels that are still missing, top to bottom and then left to right."""
        rows = -(-count // _COLUMNS)
        for index in range(len(self._labels), count):
            number = words(str(index + 1), "small", wrap=False)
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            label = words(wrap=False)
            label.setFont(_even(_LARGE))
            row, pair = index % rows, 2 * (index // rows)
            self._grid.addWidget(number, row, pair)
            self._grid.addWidget(label, row, pair + 1)
            self._grid.setColumnStretch(pair + 1, 1)
            self._labels.append(label)


class KeyLine(QLineEdit):
    """A field for a recovery key or a part of it; nothing is copied out of it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFont(_even(1.15))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhPreferUppercase
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Take every key but those that copy."""
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(
            QKeySequence.StandardKey.Cut
        ):
            event.accept()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Let a selection stay in here: X11 would paste it anywhere by the middle button."""
        super().mouseReleaseEvent(event)
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsSelection():
            clipboard.clear(QClipboard.Mode.Selection)


class GroupField(QWidget):
    """A field for one group of a key, which says at once whether it fits.

    Attributes:
        number: which group, counted from 1.
        edited: emitted when something was typed.
        entered: emitted when Enter is pressed.
    """

    edited = Signal()
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.number = 0
        self._label = words(wrap=False)
        self._label.setMinimumWidth(72)
        self.line = KeyLine("")
        self.line.setMaxLength(IN_GROUP + 3)
        self.line.setFixedWidth(130)
        self.line.textEdited.connect(self.edited)
        self.line.returnPressed.connect(self.entered)
        self._says = words()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self._label)
        row.addWidget(self.line)
        row.addWidget(self._says, 1)
        self.setFocusProxy(self.line)

    def ask(self, number: int) -> None:
        """Ask for a group, counted from 1; what was typed before is gone."""
        self.number = number
        self._label.setText(self.tr("Group {number}").format(number=number))
        self.line.setAccessibleName(self._label.text())
        self.clear()

    def clear(self) -> None:
        """Forget what was typed."""
        self.line.setText("")  # clear() would leave it to be brought back by Ctrl+Z
        self.judge(fits=False)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.line.text()

    def judge(self, *, fits: bool) -> None:
        """Say whether it fits, once a whole group is there."""
        complete = sum(letter.isalnum() for letter in self.text) >= IN_GROUP
        if fits:
            self._say("✓ " + self.tr("That is it."), "fits")
        elif complete:
            self._say(self.tr("Not yet: compare it with your copy."), "error")
        else:
            self._say("", "")
        mark(self.line, wrong=complete and not fits)

    def _say(self, text: str, variant: str) -> None:
        self._says.setText(text)
        kind(self._says, variant)
        self.line.setAccessibleDescription(text)


class RecoveryField(QWidget):
    """One large field for a whole key, which shows its groups and names the first mistyped one.

    Attributes:
        edited: emitted when something was typed.
        entered: emitted when Enter is pressed.
    """

    edited = Signal()
    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.line = KeyLine(name)
        self.line.setMinimumHeight(38)
        self.line.textEdited.connect(self._edited)
        self.line.returnPressed.connect(self.entered)
        self._says = words(variant="small")
        column = QGridLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setVerticalSpacing(4)
        column.addWidget(self.line, 0, 0)
        column.addWidget(self._says, 1, 0)
        self.setFocusProxy(self.line)
        self.clear()

    @property
    def typed(self) -> Typed:
        """How far the typing has come."""
        return read_typed(self.line.text())

    def clear(self) -> None:
        """Forget what was typed."""
        self.line.setText("")  # clear() would leave it to be brought back by Ctrl+Z
        self._judge(self.typed)

    def _edited(self, text: str) -> None:
        before = sum(letter.isalnum() for letter in text[: self.line.cursorPosition()])
        typed = read_typed(text)
        if typed.text != text:
            self.line.setText(typed.text)
            self.line.setCursorPosition(before + max(0, before - 1) // IN_GROUP)
        self._judge(typed)
        self.edited.emit()

    def _judge(self, typed: Typed) -> None:
        wrong = bool(typed.slip) or typed.missing < 0
        if typed.slip:
            said = self.tr("Group {number} is mistyped: compare it with the sheet.")
        elif typed.missing < 0:
            said = self.tr("That is more than a recovery key has.")
        elif typed.whole:
            said = "✓ " + self.tr("All groups fit.")
        elif typed.groups:
            said = self.tr("{count} of 8 groups are there.")
        else:
            said = self.tr(
                "Eight groups of five characters. Capitals, spaces and dashes do not matter."
            )
        self._says.setText(said.format(number=typed.slip, count=typed.groups))
        kind(self._says, "error" if wrong else "fits" if typed.whole else "small")
        mark(self.line, wrong=wrong)
        self.line.setAccessibleDescription(self._says.text())
