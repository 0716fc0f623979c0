"""The Library: what is in the workspace, how each document stands, and what can be done."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.actions import Actions
from desktop.icons import Icons
from desktop.lists.documents import DOCUMENT_ROLE, SORT_ROLE, Column, DocumentsModel
from desktop.messages import message
from desktop.state.carries import Carries
from desktop.state.library import LibraryState, Refusal, Row
from desktop.state.page import PageState
from desktop.widgets.carried import Carried
from desktop.widgets.confirm import Confirm
from desktop.widgets.empty import EmptyState
from desktop.widgets.notice import Notice
from desktop.widgets.page import Page
from desktop.widgets.page_view import PageView
from desktop.widgets.password_cell import PasswordDelegate
from desktop.widgets.style import kind, words
from desktop.wording import percent, remaining

_NAMED = 3
"""Refused files that are named in a notice; the rest is counted."""


class LibraryView(Page):
    """The page of documents.

    Attributes:
        ask_wanted: emitted with the ids of documents that a question shall be asked of.
    """

    ask_wanted = Signal(object)

    def __init__(
        self,
        state: LibraryState,
        page: PageState,
        icons: Icons,
        actions: Actions,
        copy: Callable[[str], None],
    ) -> None:
        super().__init__(self.tr("Library"))
        self._state = state
        self._held = False
        self._page_state = page
        self._icons = icons
        self._actions = actions
        self._refusals: list[Refusal] = []
        self._known: list[str] = []
        self._make_buttons()
        self._progress = self._make_progress()
        self.body.addWidget(self._progress)
        self.refused = Notice(icons, "warning")
        self.refused.dismissed.connect(self._refusals.clear)
        self.already = Notice(icons, "not-found")
        self.already.dismissed.connect(self._known.clear)
        self.trouble = Notice(icons, "danger")
        for notice in (self.trouble, self.refused, self.already):
            self.body.addWidget(notice)
        self.model = DocumentsModel(state, icons, self)
        self.table = self._make_table()
        self._detail = Notice(icons, "warning", dismissible=False)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._make_row_buttons())
        column.addWidget(self.table, 1)
        column.addWidget(self._detail)
        self.carried = Carried(icons)
        self.carried.hidden_wanted.connect(self._use_hidden)
        column.addWidget(self.carried)
        self.viewer = PageView(page, icons, copy, walks=False)
        kind(self.viewer, "page")
        self.viewer.hide()
        self.viewer.closed.connect(self.close_viewer)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self.viewer)
        splitter.setSizes([560, 440])
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_empty())
        self._stack.addWidget(splitter)
        self.body.addWidget(self._stack, 1)
        self._follow(state)
        self._rows_changed()
        self._show_totals()

    def choose_files(self) -> None:
        """Let the person choose PDFs."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Add documents"), "", self.tr("PDF documents (*.pdf);;All files (*)")
        )
        self._state.add(map(Path, chosen))

    def choose_folder(self) -> None:
        """Let the person choose a folder; every PDF in it comes in."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Add all PDFs of a folder"))
        if chosen:
            self._state.add([Path(chosen)])

    def search(self) -> None:
        """Let the person type what to look for among the documents."""
        if self.viewer.isVisible() and self.viewer.isAncestorOf(self.focusWidget() or self):
            self.viewer.search_page()
        else:
            self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_document(self, document: int) -> None:
        """Show a document's pages beside the table."""
        row = self._state.row(document)
        if row is not None and not row.needs_password:
            self.viewer.show()
            self._narrow(narrow=True)
            self._page_state.open(document, row.document.name)

    def close_viewer(self) -> None:
        """Show only the table."""
        self.viewer.hide()
        self._narrow(narrow=False)
        self._page_state.clear()
        self.table.setFocus()

    def hold(self, *, stands: bool) -> None:
        """Say whether a legal hold keeps documents from being removed."""
        self._held = stands
        self.remove.setToolTip(
            self.tr("A legal hold stands on this workspace; see Privacy.") if stands else ""
        )
        self._enable()

    def retint(self) -> None:
        """Draw the icons anew, because the theme changed."""
        self.model.retint()

    def _follow(self, state: LibraryState) -> None:
        state.reset.connect(self._reset)
        state.inserted.connect(self._rows_changed)
        state.removed.connect(self._rows_changed)
        state.changed.connect(self._enable)
        state.totals_changed.connect(self._show_totals)
        state.refused.connect(self._refuse)
        state.known_already.connect(self._tell_known)
        state.failed.connect(self._fail)
        state.compared.connect(self._tell_compared)
        state.looked_into.connect(self._show_carries)

    def _make_buttons(self) -> None:
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter by name or state"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(220)
        self.add_folder = QPushButton(self.tr("Add a folder…"))
        self.add_folder.setToolTip(self._actions.tip("library.add-folder"))
        self.add_folder.clicked.connect(self.choose_folder)
        self.add = kind(QPushButton(self.tr("Add documents…")), "primary")
        self.add.setToolTip(self._actions.tip("library.add"))
        self.add.clicked.connect(self.choose_files)
        for widget in (self.filter, self.add_folder, self.add):
            self.buttons.addWidget(widget)

    def _make_progress(self) -> QFrame:
        card = kind(QFrame(), "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(14, 10, 10, 10)
        row.setSpacing(12)
        column = QVBoxLayout()
        column.setSpacing(6)
        self.progress_words = words(wrap=False)
        self.progress_bar = QProgressBar()
        self.progress_bar.setRange(0, 1000)
        self.progress_bar.setTextVisible(False)
        self.progress_bar.setAccessibleName(self.tr("Progress of all documents"))
        column.addWidget(self.progress_words)
        column.addWidget(self.progress_bar)
        row.addLayout(column, 1)
        self.stop_all = QPushButton(self.tr("Stop reading"))
        self.stop_all.clicked.connect(self._state.stop_all)
        row.addWidget(self.stop_all)
        return card

    def _make_table(self) -> QTableView:
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setSourceModel(self.model)
        self._proxy.setSortRole(SORT_ROLE)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proxy.setFilterKeyColumn(-1)
        self.filter.textChanged.connect(self._proxy.setFilterFixedString)
        table = QTableView()
        table.setAccessibleName(self.tr("Documents"))
        table.setModel(self._proxy)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.setTabKeyNavigation(False)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(34)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in ((Column.PAGES, 70), (Column.ADDED, 130), (Column.STATE, 300)):
            table.setColumnWidth(column, width)
        table.setSortingEnabled(True)
        table.sortByColumn(Column.ADDED, Qt.SortOrder.DescendingOrder)
        delegate = PasswordDelegate(table)
        delegate.entered.connect(self._state.try_again)
        table.setItemDelegateForColumn(Column.STATE, delegate)
        delegate.follow()
        table.doubleClicked.connect(self._open_index)
        table.activated.connect(self._open_index)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._menu)
        table.selectionModel().selectionChanged.connect(self._enable)
        return table

    def _make_row_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self.count = words(variant="quiet", wrap=False)
        row.addWidget(self.count)
        row.addStretch()
        self.open = QPushButton(self.tr("Open"))
        self.open.clicked.connect(self._open_selected)
        self.ask = QPushButton(self.tr("Ask about it"))
        self.ask.clicked.connect(lambda: self.ask_wanted.emit(self._selected()))
        self.again = QPushButton(self.tr("Try again"))
        self.again.clicked.connect(lambda: self._each(self._state.try_again))
        self.scans = QPushButton(self.tr("Read scanned pages"))
        self.scans.clicked.connect(lambda: self._each(self._state.recognise))
        self.stop = QPushButton(self.tr("Stop"))
        self.stop.clicked.connect(lambda: self._each(self._state.stop))
        self.remove = QPushButton(self.tr("Remove…"))
        self.remove.clicked.connect(self._remove)
        for button in (self.open, self.ask, self.again, self.scans, self.stop, self.remove):
            row.addWidget(button)
        return row

    def _make_empty(self) -> QWidget:
        empty = EmptyState(
            self._icons,
            "library",
            self.tr("Drop PDFs here"),
            self.tr(
                "Files or whole folders, anywhere on this window. They are copied into the vault"
                " and encrypted; the files themselves stay where they are."
            ),
        )
        empty.offer(self.tr("Add documents…"), primary=True).clicked.connect(self.choose_files)
        return empty

    def _reset(self) -> None:
        self._refusals.clear()
        self._known.clear()
        for notice in (self.refused, self.already, self.trouble):
            notice.hide()
        self.viewer.hide()
        self._narrow(narrow=False)
        self.filter.setText("")
        self._rows_changed()

    def _rows_changed(self) -> None:
        there = bool(self._state.rows)
        self._stack.setCurrentIndex(1 if there else 0)
        self.filter.setEnabled(there)
        count = len(self._state.rows)
        self.count.setText(
            self.tr("1 document") if count == 1 else self.tr("{n} documents").format(n=count)
        )
        self._enable()

    def _show_totals(self) -> None:
        totals = self._state.totals
        self._progress.setVisible(totals.busy)
        self.progress_bar.setValue(round(1000 * totals.share))
        if totals.scans is not None:
            said = self.tr("Making out scanned pages: {done} of {all}").format(
                done=totals.scans[0], all=totals.scans[1]
            )
        elif totals.read < totals.documents:
            said = self.tr("{read} of {all} documents read").format(
                read=totals.read, all=totals.documents
            )
        else:
            said = self.tr("Learning the meaning; everything can be found by its words already")
        left = remaining(totals.seconds_left)
        parts = [said, percent(totals.share), left]
        self.progress_words.setText(" · ".join(filter(None, parts)))
        self.stop_all.setVisible(totals.read < totals.documents or totals.scans is not None)

    def _narrow(self, *, narrow: bool) -> None:
        """Leave out what can be missed while a document takes half of the room."""
        for column in (Column.PAGES, Column.ADDED):
            self.table.setColumnHidden(column, narrow)
        self.table.setColumnWidth(Column.STATE, 190 if narrow else 300)

    def _refuse(self, refusal: Refusal) -> None:
        self._refusals.append(refusal)
        count = len(self._refusals)
        heading = (
            self.tr("1 file did not come in")
            if count == 1
            else self.tr("{n} files did not come in").format(n=count)
        )
        lines = [
            f"{one.path.name}: {message(one.error).happened}" for one in self._refusals[:_NAMED]
        ]
        if count > _NAMED:
            lines.append(self.tr("and {n} more").format(n=count - _NAMED))
        self.refused.say(heading, "\n".join(lines))

    def _tell_known(self, path: Path, _document: int) -> None:
        self._known.append(path.name)
        count = len(self._known)
        names = ", ".join(self._known[:_NAMED])
        self.already.say(
            self.tr("{name} is in this workspace already.").format(name=names)
            if count == 1
            else self.tr("{n} files are in this workspace already.").format(n=count),
            self.tr("Nothing was added twice.") if count == 1 else names,
        )

    def _fail(self, error: Exception) -> None:
        self.trouble.tell(message(error))

    def _selected(self) -> list[int]:
        return [index.data(DOCUMENT_ROLE) for index in self.table.selectionModel().selectedRows()]

    def _selected_rows(self) -> list[Row]:
        return [row for one in self._selected() if (row := self._state.row(one)) is not None]

    def _enable(self) -> None:
        rows = self._selected_rows()
        self.open.setEnabled(len(rows) == 1 and not rows[0].needs_password)
        self.ask.setEnabled(any(row.document.read for row in rows))
        self.again.setVisible(any(row.can_be_tried and not row.needs_password for row in rows))
        self.scans.setVisible(any(row.has_pictures for row in rows))
        self.stop.setVisible(any(row.underway for row in rows))
        self.remove.setEnabled(bool(rows) and not self._held)
        self._look_into(rows)
        failed = rows[0].error if len(rows) == 1 else None
        if failed is None:
            self._detail.hide()
        else:
            self._detail.tell(message(failed))

    def _look_into(self, rows: list[Row]) -> None:
        if len(rows) == 1 and rows[0].document.pages is not None:
            self._state.look_into(rows[0].id)
        else:
            self.carried.hide()

    def _show_carries(self, carries: Carries) -> None:
        if self._selected() == [carries.document]:
            self.carried.show_carries(carries)

    def _tell_compared(self, name: str, differing: int) -> None:
        if differing:
            self.trouble.say(
                self.tr("“{name}” shows other words than its text says.").format(name=name),
                self.tr("Pages: {count}. What they show is made out now, and used.").format(
                    count=differing
                ),
            )
        else:
            self.already.say(
                self.tr("“{name}” shows what its text says.").format(name=name),
                self.tr("A few lines of a few pages were read from their pictures and compared."),
            )

    def _use_hidden(self, document: int, use: bool) -> None:  # noqa: FBT001  a slot
        self._state.use_hidden(document, use=use)

    def _each(self, does: Callable[[int], None]) -> None:
        for document in self._selected():
            does(document)

    def _open_index(self, index: QModelIndex) -> None:
        self.open_document(index.data(DOCUMENT_ROLE))

    def _open_selected(self) -> None:
        for document in self._selected()[:1]:
            self.open_document(document)

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        for button in (self.open, self.ask, self.again, self.scans, self.stop, self.remove):
            if button.isVisible():
                action = menu.addAction(button.text())
                action.setEnabled(button.isEnabled())
                action.triggered.connect(button.click)
        compare = menu.addAction(self.tr("Check that its pages show what their text says"))
        compare.setEnabled(any(row.document.state == "read" for row in self._selected_rows()))
        compare.triggered.connect(lambda: self._each(self._state.compare))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _remove(self) -> None:
        rows = self._selected_rows()
        if not rows:
            return
        heading = (
            self.tr("Remove “{name}”?").format(name=rows[0].document.name)
            if len(rows) == 1
            else self.tr("Remove {n} documents?").format(n=len(rows))
        )
        asked = Confirm(
            self,
            heading,
            self.tr(
                "The encrypted original, its pages, everything learned from it and every word of it"
                " in your conversations are erased. This cannot be undone.\n\nIt does not reach the"
                " file that you added it from, backups of the vault, or anything exported."
            ),
            self.tr("Remove"),
        )
        asked.accepted.connect(lambda: self._each(self._state.remove))
        asked.open()
