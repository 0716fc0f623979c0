"""Choose the documents that a question is asked of."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.style import kind, words

_ID = Qt.ItemDataRole.UserRole


class ScopeDialog(QDialog):
    """A list of documents to tick; ticking none means all.

    Args:
        parent: the window it stands on.
        documents: id and name of each.
        chosen: the ids that are ticked at first.
    """

    def __init__(
        self, parent: QWidget, documents: Iterable[tuple[int, str]], chosen: Sequence[int]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Documents to ask"))
        self.resize(460, 480)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter by name"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(self._filter)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Documents"))
        self.list.setUniformItemSizes(True)
        for number, name in documents:
            item = QListWidgetItem(name)
            item.setData(_ID, number)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = Qt.CheckState.Checked if number in chosen else Qt.CheckState.Unchecked
            item.setCheckState(ticked)
            self.list.addItem(item)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(10)
        column.addWidget(words(self.tr("Ask only some documents"), "heading"))
        column.addWidget(words(self.tr("Tick none to ask all of the workspace."), "quiet"))
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        buttons = QDialogButtonBox()
        clear = QPushButton(self.tr("Untick all"))
        clear.clicked.connect(self._clear)
        buttons.addButton(clear, QDialogButtonBox.ButtonRole.ResetRole)
        done = kind(QPushButton(self.tr("Use these")), "primary")
        buttons.addButton(done, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        done.setDefault(True)  # once it is in the dialog: before, Qt forgets it
        self.filter.setFocus()

    @property
    def chosen(self) -> tuple[int, ...]:
        """The ids of the documents that are ticked."""
        return tuple(
            item.data(_ID) for item in self._items() if item.checkState() is Qt.CheckState.Checked
        )

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _filter(self, text: str) -> None:
        for item in self._items():
            item.setHidden(text.strip().casefold() not in item.text().casefold())

    def _clear(self) -> None:
        for item in self._items():
            item.setCheckState(Qt.CheckState.Unchecked)
