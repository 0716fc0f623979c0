"""The questions before a conversation leaves the vault."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import Icons
from desktop.widgets.notice import Notice
from desktop.widgets.style import kind, words


class ExportDialog(QDialog):
    """Asks for the kind of file, and says that it will not be encrypted.

    Attributes:
        ending: the chosen kind: pdf, docx or md.
    """

    def __init__(self, parent: QWidget, icons: Icons) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export the conversation"))
        self.setMinimumWidth(460)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        column.addWidget(words(self.tr("Export the conversation"), "heading"))
        column.addWidget(
            words(self.tr("Questions, checked answers and quotes, each with document and page."))
        )
        self._choices = {
            "pdf": QRadioButton(self.tr("PDF, to file or print")),
            "docx": QRadioButton(self.tr("Word document (DOCX), to go on writing")),
            "md": QRadioButton(self.tr("Markdown, plain text")),
        }
        for choice in self._choices.values():
            column.addWidget(choice)
        self._choices["pdf"].setChecked(True)
        warning = Notice(icons, "warning", dismissible=False)
        column.addWidget(warning)  # before it says anything, or it is a window for a moment
        warning.say(
            self.tr("The file leaves the vault."),
            self.tr(
                "It is not encrypted: whoever gets the file can read it, and removing a document"
                " from Cloister does not change it."
            ),
        )
        buttons = QDialogButtonBox()
        go_on = kind(QPushButton(self.tr("Choose where…")), "primary")
        buttons.addButton(go_on, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        go_on.setDefault(True)  # once it is in the dialog: before, Qt forgets it

    @property
    def ending(self) -> str:
        """The kind of file, as its name ends."""
        return next(name for name, choice in self._choices.items() if choice.isChecked())
