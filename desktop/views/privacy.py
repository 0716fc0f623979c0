"""Privacy: where every byte lives, what runs, and what was done."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLayout,
    QLineEdit,
    QPushButton,
    QTableView,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import Icons
from desktop.lists.audit import AuditModel, Column
from desktop.messages import message
from desktop.state.privacy import Kind, Place, PrivacyState, Process
from desktop.widgets.elided import ElidedLabel
from desktop.widgets.notice import Notice
from desktop.widgets.page import Page, ScrollingPage, Section
from desktop.widgets.style import kind, words
from desktop.wording import size


class PrivacyView(Page):
    """The page: two tabs, what is where and what was done."""

    def __init__(self, state: PrivacyState, icons: Icons, copy: Callable[[str], None]) -> None:
        super().__init__(
            self.tr("Privacy"),
            self.tr(
                "What you keep is encrypted in the vault's folder. The program has no network code."
                " What opens documents or runs models holds no keys."
            ),
        )
        self._state = state
        self._icons = icons
        self._copy = copy
        self.notice = Notice(icons, "danger")
        self.good = Notice(icons, "good")
        self.body.addWidget(self.notice)
        self.body.addWidget(self.good)
        refresh = QPushButton(self.tr("Look again"))
        icons.put(refresh, "retry")
        refresh.clicked.connect(state.refresh)
        self.buttons.addWidget(refresh)
        self.tabs = QTabWidget()
        self.tabs.addTab(self._make_where(), self.tr("Where everything is"))
        self.tabs.addTab(self._make_log(), self.tr("Audit log"))
        self.body.addWidget(self.tabs, 1)
        state.places_changed.connect(self._show_places)
        state.audit_changed.connect(self._show_audit)
        state.exported.connect(self._exported)
        state.failed.connect(self._fail)
        self._show_places()
        self._show_audit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Look again whenever the page is opened."""
        super().showEvent(event)
        self._state.refresh()

    def _make_where(self) -> QWidget:
        area = ScrollingPage("")
        area.layout().setContentsMargins(0, 8, 0, 0)  # type: ignore[union-attr]  # a page has one
        self._places = Section(
            self.tr("On the disk"),
            self.tr("Everything that Cloister keeps on this computer, and how large it is."),
        )
        self._place_grid = _grid()
        self._places.column.addLayout(self._place_grid)
        self._processes = Section(
            self.tr("Running now"),
            self.tr("Locking the vault ends all of them but the window."),
        )
        self._process_grid = _grid()
        self._processes.column.addLayout(self._process_grid)
        area.column.addWidget(self._places)
        area.column.addWidget(self._processes)
        area.column.addStretch()
        return area

    def _make_log(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter the log"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(280)
        self.filter.textChanged.connect(self._state.filter)
        self.count = words(variant="quiet", wrap=False)
        self.export = QPushButton(self.tr("Export what is shown…"))
        self._icons.put(self.export, "export")
        self.export.clicked.connect(self._choose_file)
        row.addWidget(self.filter, 1)
        row.addWidget(self.count)
        row.addStretch()
        row.addWidget(self.export)
        column.addLayout(row)
        column.addWidget(
            words(
                self.tr(
                    "The log says what was done, never what was in it: no names of files, no words"
                    " of questions or documents."
                ),
                "small",
            )
        )
        self.model = AuditModel(self)
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Audit log"))
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(28)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        widths = ((Column.NUMBER, 60), (Column.TIME, 150), (Column.EVENT, 190))
        for place, width in (*widths, (Column.OUTCOME, 130), (Column.ACCOUNT, 100)):
            self.table.setColumnWidth(place, width)
        header.setSectionResizeMode(Column.OBJECT, QHeaderView.ResizeMode.Stretch)
        column.addWidget(self.table, 1)
        self.nothing = words(self.tr("No entry holds these words."), "quiet")
        column.addWidget(self.nothing)
        return page

    def _show_places(self) -> None:
        _empty(self._place_grid)
        for row, place in enumerate(self._state.places):
            self._place_row(row, place)
        self._places.setVisible(bool(self._state.places))
        _empty(self._process_grid)
        for row, process in enumerate(self._state.processes):
            self._process_row(row, process)
        self._processes.setVisible(bool(self._state.processes))

    def _place_row(self, row: int, place: Place) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(words(self._what(place)))
        path = kind(ElidedLabel(Qt.TextElideMode.ElideMiddle), "small")
        path.setText(str(place.path))
        texts.addWidget(path)
        copying = QToolButton()
        self._icons.put(copying, "copy")
        says = self.tr("Copy the path")
        copying.setToolTip(says)
        copying.setAccessibleName(f"{says}: {place.path}")
        copying.clicked.connect(lambda: self._copy(str(place.path)))
        self._place_grid.addLayout(texts, row, 0)
        self._place_grid.addWidget(words(size(place.size), wrap=False), row, 1)
        self._place_grid.addWidget(self._protection(place), row, 2)
        self._place_grid.addWidget(copying, row, 3)

    def _process_row(self, row: int, process: Process) -> None:
        holds = {
            "app": self.tr("The window: the keys, and nothing that opens documents"),
            "reader": self.tr("A reader: the bytes of one document, no keys"),
            "semantic": self.tr("The meaning index: numbers made from your text, no keys"),
            "writer": self.tr("The language model: one question with its evidence, no keys"),
        }
        self._process_grid.addWidget(
            words(holds.get(process.role, self.tr("Another process"))), row, 0
        )
        self._process_grid.addWidget(words(size(process.memory), wrap=False), row, 1)
        number = self.tr("process {number}").format(number=process.pid)
        self._process_grid.addWidget(words(number, "small", wrap=False), row, 2)

    def _what(self, place: Place) -> str:
        if place.kind is Kind.WORKSPACE:
            said = self.tr("Workspace “{name}”: documents, index, conversations")
        elif place.kind is Kind.MODEL:
            said = self.tr("Model {name}")
        else:
            said = {
                Kind.HEADER: self.tr("The vault's header: the wrapped key and how it is derived"),
                Kind.CONTROL: self.tr("Settings, workspaces and the audit log"),
                Kind.LOCK: self.tr("A mark that this vault is open here"),
                Kind.CONFIG: self.tr("Where your vaults are, look, language, the window's place"),
                Kind.OTHER: self.tr("Another file in the vault's folder"),
            }[place.kind]
        return said.format(name=place.name)

    def _protection(self, place: Place) -> QWidget:
        if place.encrypted and place.kind is not Kind.OTHER:
            return words(self.tr("encrypted"), wrap=False)
        if place.kind is Kind.OTHER:
            return words(self.tr("not made by Cloister"), "quiet", wrap=False)
        return words(self.tr("holds nothing of yours"), "quiet", wrap=False)

    def _show_audit(self) -> None:
        audit = self._state.audit
        self.model.show_entries(audit.entries)
        shown = len(audit.entries)
        self.count.setText(
            self.tr("{n} entries").format(n=audit.all)
            if shown == audit.all
            else self.tr("{shown} of {n} entries").format(shown=shown, n=audit.all)
        )
        self.nothing.setVisible(not shown and audit.all > 0)
        self.export.setEnabled(bool(shown))

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export the audit log"),
            "cloister-audit.csv",
            self.tr("CSV (*.csv);;JSON Lines (*.jsonl)"),
        )
        if chosen:
            self._state.export(Path(chosen))

    def _exported(self, path: Path) -> None:
        self.good.say(
            self.tr("The audit log was exported."),
            self.tr("{file} is outside of the vault and not encrypted.").format(file=path),
        )

    def _fail(self, error: Exception) -> None:
        self.notice.tell(message(error))


def _grid() -> QGridLayout:
    made = QGridLayout()
    made.setHorizontalSpacing(18)
    made.setVerticalSpacing(9)
    made.setColumnStretch(0, 1)
    return made


def _empty(layout: QLayout) -> None:
    """Take everything out of a layout."""
    pending: Sequence[QLayout] = [layout]
    while pending:
        one, *pending = pending
        while (item := one.takeAt(0)) is not None:
            widget, inner = item.widget(), item.layout()
            if widget is not None:
                widget.deleteLater()
            elif inner is not None:
                pending = [*pending, inner]
