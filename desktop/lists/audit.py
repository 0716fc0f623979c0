"""The audit log as a table, and the words for its codes."""

from collections.abc import Sequence
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
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
    "vault.offline": QT_TRANSLATE_NOOP("Audit", "Ways to the network tried"),
    "workspace.created": QT_TRANSLATE_NOOP("Audit", "Workspace made"),
    "workspace.opened": QT_TRANSLATE_NOOP("Audit", "Workspace opened"),
    "workspace.closed": QT_TRANSLATE_NOOP("Audit", "Workspace closed"),
    "workspace.renamed": QT_TRANSLATE_NOOP("Audit", "Workspace renamed"),
    "workspace.deleted": QT_TRANSLATE_NOOP("Audit", "Workspace deleted"),
    "document.added": QT_TRANSLATE_NOOP("Audit", "Document added"),
    "document.read": QT_TRANSLATE_NOOP("Audit", "Document read"),
    "document.recognised": QT_TRANSLATE_NOOP("Audit", "Scanned pages made out"),
    "document.hidden-text": QT_TRANSLATE_NOOP("Audit", "Hidden text of a document"),
    "document.compared": QT_TRANSLATE_NOOP("Audit", "Text compared with the pages"),
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
    "vault.refused": QT_TRANSLATE_NOOP("Audit", "Wrong passphrase or key"),
    "vault.recovered": QT_TRANSLATE_NOOP("Audit", "Vault opened with the recovery key"),
    "vault.backed-up": QT_TRANSLATE_NOOP("Audit", "Vault backed up"),
    "vault.restored": QT_TRANSLATE_NOOP("Audit", "Vault restored from a backup"),
    "workspace.stale": QT_TRANSLATE_NOOP("Audit", "Workspace older than the vault's records"),
    "workspace.held": QT_TRANSLATE_NOOP("Audit", "Legal hold begun"),
    "workspace.released": QT_TRANSLATE_NOOP("Audit", "Legal hold ended"),
    "page.opened": QT_TRANSLATE_NOOP("Audit", "Page opened"),
    "page.exported": QT_TRANSLATE_NOOP("Audit", "Page exported"),
    "erasure.refused": QT_TRANSLATE_NOOP("Audit", "Erasure refused by a legal hold"),
    "key.passphrase-changed": QT_TRANSLATE_NOOP("Audit", "Passphrase changed"),
    "key.recovery-made": QT_TRANSLATE_NOOP("Audit", "Recovery key made"),
    "key.recovery-checked": QT_TRANSLATE_NOOP("Audit", "Recovery key checked"),
    "key.recovery-removed": QT_TRANSLATE_NOOP("Audit", "Recovery key removed"),
    "key.keychain-stored": QT_TRANSLATE_NOOP("Audit", "Unlocking with the keychain turned on"),
    "key.keychain-removed": QT_TRANSLATE_NOOP("Audit", "Unlocking with the keychain turned off"),
    "profile.changed": QT_TRANSLATE_NOOP("Audit", "Profile changed"),
    "audit.verified": QT_TRANSLATE_NOOP("Audit", "Audit log checked"),
}
"""What each event is called; a test finds events of core without words."""

KINDS: dict[str, Any] = {
    "": QT_TRANSLATE_NOOP("Audit", "Everything"),
    "vault": QT_TRANSLATE_NOOP("Audit", "Vault"),
    "workspace": QT_TRANSLATE_NOOP("Audit", "Workspaces"),
    "document": QT_TRANSLATE_NOOP("Audit", "Documents"),
    "question": QT_TRANSLATE_NOOP("Audit", "Questions"),
    "conversation": QT_TRANSLATE_NOOP("Audit", "Conversations"),
    "model": QT_TRANSLATE_NOOP("Audit", "Models"),
    "setting": QT_TRANSLATE_NOOP("Audit", "Settings"),
    "key": QT_TRANSLATE_NOOP("Audit", "Keys"),
    "profile": QT_TRANSLATE_NOOP("Audit", "Profile"),
    "page": QT_TRANSLATE_NOOP("Audit", "Pages"),
    "erasure": QT_TRANSLATE_NOOP("Audit", "Erasure"),
    "audit": QT_TRANSLATE_NOOP("Audit", "Audit log"),
}
"""What the kinds of events are called: a kind is the part of an event's code before the dot."""

OUTCOMES: dict[str, Any] = {
    "done": QT_TRANSLATE_NOOP("Audit", "done"),
    "answered": QT_TRANSLATE_NOOP("Audit", "answered"),
    "not found": QT_TRANSLATE_NOOP("Audit", "not in the documents"),
    "sound": QT_TRANSLATE_NOOP("Audit", "sound"),
    "refused": QT_TRANSLATE_NOOP("Audit", "all refused"),
    "open": QT_TRANSLATE_NOOP("Audit", "not all refused"),
    "differs": QT_TRANSLATE_NOOP("Audit", "pages show other words"),
    "used": QT_TRANSLATE_NOOP("Audit", "used"),
    "left out": QT_TRANSLATE_NOOP("Audit", "left out"),
    "damaged": QT_TRANSLATE_NOOP("Audit", "damaged"),
    "VaultDamaged": QT_TRANSLATE_NOOP("Audit", "damaged"),
    "DocumentError": QT_TRANSLATE_NOOP("Audit", "failed"),
    "EmptyFile": QT_TRANSLATE_NOOP("Audit", "empty file"),
    "NotAPdf": QT_TRANSLATE_NOOP("Audit", "not a PDF"),
    "DocumentDamaged": QT_TRANSLATE_NOOP("Audit", "damaged"),
    "NeedsPassword": QT_TRANSLATE_NOOP("Audit", "needs a password"),
    "WrongPassword": QT_TRANSLATE_NOOP("Audit", "wrong password"),
    "DocumentTooSlow": QT_TRANSLATE_NOOP("Audit", "took too long"),
    "DocumentStopped": QT_TRANSLATE_NOOP("Audit", "stopped"),
    "DocumentTooLarge": QT_TRANSLATE_NOOP("Audit", "too large"),
    "WorkspaceHeld": QT_TRANSLATE_NOOP("Audit", "refused: legal hold"),
    "WrongPassphrase": QT_TRANSLATE_NOOP("Audit", "wrong passphrase"),
    "WrongRecoveryKey": QT_TRANSLATE_NOOP("Audit", "wrong recovery key"),
    "NoRecoveryKey": QT_TRANSLATE_NOOP("Audit", "no recovery key"),
    "KeychainEmpty": QT_TRANSLATE_NOOP("Audit", "nothing in the keychain"),
    "KeychainUnavailable": QT_TRANSLATE_NOOP("Audit", "keychain not available"),
    "keychain": QT_TRANSLATE_NOOP("Audit", "with the keychain"),
    "workspace": QT_TRANSLATE_NOOP("Audit", "the workspace's file"),
    "control": QT_TRANSLATE_NOOP("Audit", "the file of settings and log"),
    "standard": QT_TRANSLATE_NOOP("Audit", "Standard"),
    "regulated": QT_TRANSLATE_NOOP("Audit", "Regulated office"),
    "DiskFull": QT_TRANSLATE_NOOP("Audit", "disk full"),
    "BackupDamaged": QT_TRANSLATE_NOOP("Audit", "damaged"),
    "FileGone": QT_TRANSLATE_NOOP("Audit", "file gone"),
}
"""What outcomes are called; numbers and rare errors are shown as they are."""


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
    return _said(EVENTS, event)


def kind_words(kind: str) -> str:
    """Return what a kind of event is called."""
    return _said(KINDS, kind)


def cells(entry: Entry) -> tuple[str, ...]:
    """Return an entry as the table shows it, in local time."""
    return (
        str(entry.sequence),
        datetime.fromisoformat(entry.utc).astimezone().strftime("%Y-%m-%d %H:%M:%S"),
        event_words(entry.event),
        entry.object,
        _said(OUTCOMES, entry.outcome),
        entry.actor,
    )


class AuditModel(QAbstractTableModel):
    """Shows the entries that it is given, in the order in which it is given them."""

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


def _said(words: dict[str, Any], code: str) -> str:
    source = words.get(code)
    return code if source is None else QCoreApplication.translate(_CONTEXT, source)
