"""The table of documents: one row each, with an honest state."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QDateTime,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.icons import Icons
from desktop.state.library import LibraryState, Row
from desktop.wording import tip

Index = QModelIndex | QPersistentModelIndex

SORT_ROLE = Qt.ItemDataRole.UserRole
"""What a column is sorted by: numbers as numbers, dates as dates."""

DOCUMENT_ROLE = Qt.ItemDataRole.UserRole + 1
"""The document's id."""

PASSWORD_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether a password is to be typed into this cell."""


class Column(IntEnum):
    """The columns, from left to right."""

    NAME = 0
    PAGES = 1
    ADDED = 2
    STATE = 3


class DocumentsModel(QAbstractTableModel):
    """What the Library's table shows; follows its view-model row by row."""

    def __init__(
        self, library: LibraryState, icons: Icons | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._icons = icons
        self._shown = list(library.rows)
        library.reset.connect(self._reset)
        library.changed.connect(self._changed)
        library.inserted.connect(self._inserted)
        library.removed.connect(self._removed)

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802  Qt's name
        """Return how many documents there are; none of them has rows of its own."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

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
        titles = (self.tr("Document"), self.tr("Pages"), self.tr("Added"), self.tr("State"))
        return titles[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, is sorted by, or is aligned to."""
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        column = Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                found: Any = self._text(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                found = tip(self._text(row, column))
            case Qt.ItemDataRole.TextAlignmentRole if column is Column.PAGES:
                found = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.DecorationRole if self._icons is not None:
                found = self._picture(row, column)
            case _ if role == SORT_ROLE:
                found = self._sorted_by(row, column)
            case _ if role == DOCUMENT_ROLE:
                found = row.id
            case _ if role == PASSWORD_ROLE:
                found = row.needs_password and column is Column.STATE
            case _:
                found = None
        return found

    def _picture(self, row: Row, column: Column) -> Any:
        if self._icons is None or column not in {Column.NAME, Column.STATE}:
            return None
        if column is Column.NAME:
            return self._icons.icon("document", "text-quiet")
        return self._icons.icon(*_pictured(row))

    def retint(self) -> None:
        """Draw every icon anew, because the theme changed."""
        if self._shown:
            self.dataChanged.emit(
                self.index(0, 0),
                self.index(len(self._shown) - 1, len(Column) - 1),
                [Qt.ItemDataRole.DecorationRole],
            )

    def _text(self, row: Row, column: Column) -> str:
        document = row.document
        match column:
            case Column.NAME:
                return document.name
            case Column.PAGES:
                return "" if document.pages is None else QLocale().toString(document.pages)
            case Column.ADDED:
                added = QDateTime.fromString(document.added, Qt.DateFormat.ISODate).toLocalTime()
                return QLocale().toString(added, QLocale.FormatType.ShortFormat)
            case Column.STATE:
                return self._state(row)

    def _sorted_by(self, row: Row, column: Column) -> str | int:
        document = row.document
        match column:
            case Column.NAME:
                return document.name.casefold()
            case Column.PAGES:
                return document.pages or 0
            case Column.ADDED:
                return document.added
            case Column.STATE:
                return self._state(row)

    def _state(self, row: Row) -> str:
        document = row.document
        if document.state == "unread":
            return self._failure(document.failure or "")
        if document.state == "arriving":
            return self.tr("being stored")
        if row.reading is not None:
            page, pages = row.reading, document.pages or 0
            return self.tr("reading page {page} of {pages}").format(page=page, pages=pages)
        if document.state == "waiting":
            return self.tr("waiting to be read")
        if row.scan is not None:
            done, pages = row.scan
            said = (
                self.tr("comparing page {page} of {pages} with its text")
                if row.comparing
                else self.tr("making out scanned page {page} of {pages}")
            )
            return said.format(page=min(done + 1, pages), pages=pages)
        return self._read(row)

    def _failure(self, failure: str) -> str:
        words = {
            "NeedsPassword": self.tr("needs a password"),
            "WrongPassword": self.tr("needs a password: the one given was wrong"),
            "DocumentDamaged": self.tr("damaged: could not be read"),
            "DocumentTooSlow": self.tr("stopped: reading took too long"),
            "DocumentTooLarge": self.tr("stopped: needs too much memory"),
            "DocumentStopped": self.tr("stopped by you"),
            "NotAPdf": self.tr("is not a PDF"),
        }
        return words.get(failure, self.tr("could not be read"))

    def _read(self, row: Row) -> str:
        document = row.document
        hiding = (
            self.tr("{count} of {pages} pages hide text (used)")
            if document.hidden
            else self.tr("{count} of {pages} pages hide text (left out)")
        )
        without = max(0, document.without_text - document.pictures - document.illegible)
        said = (
            (document.lost, self.tr("{count} of {pages} pages could not be read")),
            (
                document.pictures,
                self.tr("{count} of {pages} pages are scanned and not made out yet"),
            ),
            (
                document.illegible,
                self.tr("{count} of {pages} scanned pages could not be made out"),
            ),
            (without, self.tr("{count} of {pages} pages have no text")),
            (
                document.differing,
                self.tr("{count} of {pages} pages show other words than their text"),
            ),
            (document.hiding, hiding),
        )
        parts = [text.format(count=count, pages=document.read) for count, text in said if count]
        if not document.ready:
            share = 100 * document.learned // max(1, document.passages)
            parts.append(
                self.tr("searchable by words, learning meaning {share} %").format(share=share)
            )
        ready = self.tr("ready")
        if document.scanned and not document.pictures:
            ready = self.tr("ready; {count} of {pages} pages were scanned").format(
                count=document.scanned, pages=document.read
            )
        return "; ".join(parts) or ready

    def _reset(self) -> None:
        self.beginResetModel()
        self._shown = list(self._library.rows)
        self.endResetModel()

    def _changed(self, position: int) -> None:
        self._shown[position] = self._library.rows[position]
        self.dataChanged.emit(self.index(position, 0), self.index(position, len(Column) - 1))

    def _inserted(self, position: int) -> None:
        self.beginInsertRows(QModelIndex(), position, position)
        self._shown.insert(position, self._library.rows[position])
        self.endInsertRows()

    def _removed(self, position: int) -> None:
        self.beginRemoveRows(QModelIndex(), position, position)
        del self._shown[position]
        self.endRemoveRows()


def _pictured(row: Row) -> tuple[str, str]:
    """Return the icon that stands for how a document is doing, and its colour."""
    document = row.document
    if row.needs_password:
        return "password", "warning"
    if document.state == "unread":
        return (
            ("stop", "text-quiet") if document.failure == "DocumentStopped" else ("error", "danger")
        )
    if document.state != "read":
        return "waiting", "text-quiet"
    if row.scan is not None:
        return "waiting", "accent"
    if document.flawed:
        return "warning", "warning"
    return ("check", "good") if document.ready else ("waiting", "accent")
