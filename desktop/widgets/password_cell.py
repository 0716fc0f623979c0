"""The password field in a document's row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.lists.documents import DOCUMENT_ROLE, PASSWORD_ROLE, Column

Index = QModelIndex | QPersistentModelIndex


class PasswordField(QWidget):
    """A field and a button, small enough for a row.

    Attributes:
        entered: emitted with the document and the password.
    """

    entered = Signal(int, str)

    def __init__(self, parent: QWidget, document: int, name: str, hint: str) -> None:
        super().__init__(parent)
        self._document = document
        self.setAutoFillBackground(True)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(self.tr("Password of {document}").format(document=name))
        self.line.setStyleSheet("padding: 1px 6px; min-height: 0px")
        self.button = QPushButton(self.tr("Open"))
        self.button.setAccessibleName(self.tr("Open {document}").format(document=name))
        self.button.setStyleSheet("padding: 1px 8px; min-height: 0px")
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 2)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.button)
        self.setFocusProxy(self.line)
        self.line.returnPressed.connect(self._enter)
        self.button.clicked.connect(self._enter)

    def _enter(self) -> None:
        password = self.line.text()
        if password:
            self.line.setText("")  # clear() would leave it to be brought back by Ctrl+Z
            self.entered.emit(self._document, password)


class PasswordDelegate(QStyledItemDelegate):
    """Puts a password field into the rows that wait for one.

    Attributes:
        entered: emitted with the document and the password.
    """

    entered = Signal(int, str)

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def follow(self) -> None:
        """Open and close fields as the view's rows change."""
        model = self._view.model()
        model.rowsInserted.connect(lambda _parent, first, last: self._look(first, last))
        model.dataChanged.connect(lambda first, last: self._look(first.row(), last.row()))
        model.modelReset.connect(self._look_at_all)
        self._look_at_all()

    def createEditor(  # noqa: N802  Qt's name
        self, parent: QWidget, _option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """Return the field for a row."""
        name = index.model().index(index.row(), Column.NAME).data()
        field = PasswordField(parent, index.data(DOCUMENT_ROLE), name, index.data())
        field.entered.connect(self.entered)
        return field

    def updateEditorGeometry(  # noqa: N802  Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Fill the cell."""
        rectangle: QRect = option.rect
        editor.setGeometry(rectangle)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint what no field covers."""
        if not index.data(PASSWORD_ROLE):
            super().paint(painter, option, index)

    def _look_at_all(self) -> None:
        self._look(0, self._view.model().rowCount() - 1)

    def _look(self, first: int, last: int) -> None:
        model = self._view.model()
        for row in range(first, last + 1):
            index = model.index(row, Column.STATE)
            wanted, there = index.data(PASSWORD_ROLE), self._view.isPersistentEditorOpen(index)
            if wanted and not there:
                self._view.openPersistentEditor(index)
            elif there and not wanted:
                self._view.closePersistentEditor(index)
