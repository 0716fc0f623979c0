"""A question before something that cannot be undone."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.style import kind, words


class Confirm(QDialog):
    """Says what will happen and what it does not reach; asks for a word where much is at stake.

    Args:
        parent: the window it stands on.
        heading: the question.
        text: what will happen.
        button: what the button that does it says.
        typed: a text that must be typed before the button works; empty for none.
    """

    def __init__(
        self, parent: QWidget | None, heading: str, text: str, button: str, typed: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        self.setMinimumWidth(440)
        self._typed = typed
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(words(heading, "heading"))
        column.addWidget(words(text))
        self.do = kind(QPushButton(button), "danger")
        self.field = QLineEdit()
        if typed:
            request = words(self.tr("Type “{text}” to confirm:").format(text=typed))
            request.setBuddy(self.field)
            column.addWidget(request)
            column.addWidget(self.field)
            self.field.setAccessibleName(request.text())
            self.field.textChanged.connect(self._check)
            self.do.setEnabled(False)
        buttons = QDialogButtonBox()
        buttons.addButton(self.do, QDialogButtonBox.ButtonRole.AcceptRole)
        cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        cancel.setDefault(True)
        self._first: QWidget = self.field if typed else cancel

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Begin where nothing is lost by pressing a key."""
        super().showEvent(event)
        self._first.setFocus()

    def _check(self, text: str) -> None:
        self.do.setEnabled(text.strip() == self._typed)


class AskName(QDialog):
    """Asks for one name, of a workspace or a conversation.

    Attributes:
        field: where it is typed.
    """

    def __init__(
        self, parent: QWidget | None, heading: str, label: str, button: str, name: str = ""
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        self.setMinimumWidth(400)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(words(heading, "heading"))
        self.field = QLineEdit(name)
        self.field.selectAll()
        self.field.setMaxLength(120)
        self.field.setAccessibleName(label)
        request = words(label)
        request.setBuddy(self.field)
        column.addWidget(request)
        column.addWidget(self.field)
        buttons = QDialogButtonBox()
        self.do = kind(QPushButton(button), "primary")
        buttons.addButton(self.do, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.do.setDefault(True)  # once it is in the dialog: before, Qt forgets it
        self.field.textChanged.connect(self._check)
        self._check(name)

    @property
    def name(self) -> str:
        """What was typed, without white space around it."""
        return self.field.text().strip()

    def _check(self, text: str) -> None:
        self.do.setEnabled(bool(text.strip()))
