"""The audit log as a table."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QDateTime,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from core.records.audit import Entry
from desktop.wording import tip

Index = QModelIndex | QPersistentModelIndex

_CONTEXT = "Audit"

EVENTS: dict[str, Any] = {
    "vault.created": QT_TRANSLATE_NOOP("Audit", "Vault made"),
    "vault.unlocked": QT_TRANSLATE_NOOP("Audit", "Vault unlocked"),
    "vault.locked": QT_TRANSLATE_NOOP("Audit", "Vault locked"),
    "vault.verified": QT_TRANSLATE_NOOP("Audit", "Vault checked"),
    "workspace.created": QT_TRANSLATE_NOOP("Audit", "Workspace made"),
    "workspace.opened": QT_TRANSLATE_NOOP("Audit", "Workspace opened"),
    "workspace.renamed": QT_TRANSLATE_NOOP("Audit", "Workspace renamed"),
    "workspace.deleted": QT_TRANSLATE_NOOP("Audit", "Workspace deleted"),
    "document.added": QT_TRANSLATE_NOOP("Audit", "Document added"),
    "document.read": QT_TRANSLATE_NOOP("Audit", "Document read"),
    "document.removed": QT_TRANSLATE_NOOP("Audit", "Document removed"),
    "question.asked": QT_TRANSLATE_NOOP("Audit", "Question asked"),
    "conversation.created": QT_TRANSLATE_NOOP("Audit", "Conversation begun"),
    "conversation.renamed": QT_TRANSLATE_NOOP("Audit", "Conversation renamed"),
    "conversation.deleted": QT_TRANSLATE_NOOP("Audit", "Conversation deleted"),
    "conversation.exported": QT_TRANSLATE_NOOP("Audit", "Conversation exported"),
    "audit.exported": QT_TRANSLATE_NOOP("Audit", "Audit log exported"),
    "model.imported": QT_TRANSLATE_NOOP("Audit", "Model imported"),
    "model.used": QT_TRANSLATE_NOOP("Audit", "Model taken into use"),
    "model.removed": QT_TRANSLATE_NOOP("Audit", "Model removed"),
    "setting.changed": QT_TRANSLATE_NOOP("Audit", "Setting changed"),
}
"""What each event is called; a test finds events of core without words."""


class Column(IntEnum):
    """The columns, from left to right."""

    NUMBER = 0
    TIME = 1
    EVENT = 2
    OBJECT = 3
    OUTCOME = 4
    ACCOUNT = 5


def event_words(event: str) -> str:
    """Return what an event is called; one of another version by its code."""
    source = EVENTS.get(event)
    return event if source is None else QCoreApplication.translate(_CONTEXT, source)


def cells(entry: Entry) -> tuple[str, ...]:
    """Return an entry as the table shows it, in local time."""
    utc = QDateTime.fromString(entry.utc, Qt.DateFormat.ISODateWithMs)
    return (
        str(entry.sequence),
        utc.toLocalTime().toString("yyyy-MM-dd HH:mm:ss"),
        event_words(entry.event),
        entry.object,
        entry.outcome,
        entry.actor,
    )


class AuditModel(QAbstractTableModel):
    """Shows the entries that it is given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """Return how many entries there are; none has rows of its own."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def headerData(  # noqa: N802  Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the title of a column."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("No."),
            self.tr("Time"),
            self.tr("What happened"),
            self.tr("Number or name"),
            self.tr("Outcome"),
            self.tr("Account"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return cells(self._entries[index.row()])[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(cells(self._entries[index.row()])[column])
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.NUMBER:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None
