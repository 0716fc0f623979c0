"""The list of conversations on the left of the Ask page."""

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.actions import Actions
from desktop.icons import Icons
from desktop.state.conversations import ConversationsState
from desktop.widgets.confirm import AskName, Confirm
from desktop.widgets.style import kind, words

_ID = Qt.ItemDataRole.UserRole


class ConversationsView(QWidget):
    """New, search, choose, rename, delete."""

    def __init__(self, state: ConversationsState, icons: Icons, actions: Actions) -> None:
        super().__init__()
        self._state = state
        self.setAccessibleName(self.tr("Conversations"))
        self.new = QPushButton(self.tr("New conversation"))
        icons.put(self.new, "new-conversation")
        self.new.setToolTip(actions.tip("ask.new"))
        self.new.clicked.connect(state.new)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search conversations"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(state.search)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Conversations"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        self.list.currentItemChanged.connect(self._chosen)
        self._nothing = words(variant="small")
        self._nothing.setContentsMargins(6, 4, 6, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 10, 12)
        column.setSpacing(8)
        column.addWidget(self.new)
        column.addWidget(self.search)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addLayout(self._row_buttons())
        state.changed.connect(self._show)
        self._show()

    def rename(self) -> None:
        """Ask for another title of the chosen conversation."""
        chosen = self._chosen_one()
        if chosen is None:
            return
        number, title = chosen
        asked = AskName(
            self, self.tr("Rename the conversation"), self.tr("Title"), self.tr("Rename"), title
        )
        asked.accepted.connect(lambda: self._state.rename(number, asked.name))
        asked.open()

    def delete(self) -> None:
        """Erase the chosen conversation, once the person has said so."""
        chosen = self._chosen_one()
        if chosen is None:
            return
        number, title = chosen
        asked = Confirm(
            self,
            self.tr("Delete “{title}”?").format(title=title),
            self.tr(
                "Its questions and answers are erased from the vault. This cannot be undone.\n\n"
                "Your documents stay. It does not reach backups of the vault or anything exported."
            ),
            self.tr("Delete"),
        )
        asked.accepted.connect(lambda: self._state.delete(number))
        asked.open()

    def _row_buttons(self) -> QHBoxLayout:
        self._rename = kind(QPushButton(self.tr("Rename…")), "quiet")
        self._rename.clicked.connect(self.rename)
        self._delete = kind(QPushButton(self.tr("Delete…")), "quiet")
        self._delete.clicked.connect(self.delete)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self._rename)
        row.addWidget(self._delete)
        row.addStretch()
        return row

    def _show(self) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for one in self._state.shown:
                item = QListWidgetItem(one.title or self.tr("(no question yet)"))
                item.setData(_ID, one.id)
                self.list.addItem(item)
                if one.id == self._state.open:
                    self.list.setCurrentItem(item)
            if self._state.open is None:
                self.list.setCurrentRow(-1)
        if not self._state.words and self.search.text():
            with QSignalBlocker(self.search):
                self.search.setText("")
        self._nothing.setVisible(not self._state.shown)
        self._nothing.setText(
            self.tr("No conversation holds these words.")
            if self._state.words
            else self.tr("Your conversations are kept here, encrypted, until you delete them.")
        )
        for button in (self._rename, self._delete):
            button.setEnabled(self.list.currentItem() is not None)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._state.show(item.data(_ID))

    def _chosen_one(self) -> tuple[int, str] | None:
        item = self.list.currentItem()
        return None if item is None else (item.data(_ID), item.text())

    def _menu(self, place: QPoint) -> None:
        if self.list.itemAt(place) is None:
            return
        menu = QMenu(self)
        menu.addAction(self._rename.text()).triggered.connect(self.rename)
        menu.addAction(self._delete.text()).triggered.connect(self.delete)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(place))
