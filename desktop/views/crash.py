"""The panel for errors that nobody foresaw. It sends nothing and shows no word of a document."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.style import words


class CrashPanel(QDialog):
    """Says that something unforeseen happened, and where in the program.

    Args:
        parent: the window.
        where: places in the program and the error's class, scrubbed of everything else.
        copy: puts text on the clipboard.
    """

    def __init__(self, parent: QWidget | None, where: str, copy: Callable[[str], None]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something unforeseen happened"))
        self.resize(560, 420)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(words(self.tr("Something unforeseen happened"), "heading"))
        column.addWidget(
            words(
                self.tr(
                    "This is a fault of Cloister, not yours. Everything stored before is safe, and"
                    " you can go on working."
                )
            )
        )
        column.addWidget(
            words(
                self.tr(
                    "Nothing was sent to anybody. Below is where in the program it happened: names"
                    " of program files and lines, no text of your documents. Copy it if you want"
                    " to report it."
                ),
                "quiet",
            )
        )
        self.where = QPlainTextEdit(where)
        self.where.setReadOnly(True)
        self.where.setTabChangesFocus(True)
        self.where.setAccessibleName(self.tr("Where it happened"))
        column.addWidget(self.where, 1)
        buttons = QDialogButtonBox()
        copying = QPushButton(self.tr("Copy"))
        copying.clicked.connect(lambda: copy(self.where.toPlainText()))
        buttons.addButton(copying, QDialogButtonBox.ButtonRole.ActionRole)
        close = buttons.addButton(self.tr("Go on"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        close.setDefault(True)  # once it is in the dialog: before, Qt forgets it
        close.setFocus()
