"""Privacy: where every byte lives, what runs, and what was done."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTableView,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import Icons
from desktop.lists.audit import KINDS, AuditModel, Column, kind_words
from desktop.messages import message
from desktop.state.privacy import (
    Form,
    Kind,
    Layer,
    Place,
    PrivacyState,
    Process,
    Tried,
    Wanted,
)
from desktop.widgets.elided import ElidedLabel
from desktop.widgets.empty import EmptyState
from desktop.widgets.notice import Notice
from desktop.widgets.page import Page, Section
from desktop.widgets.style import kind, words
from desktop.wording import size

_WIDTH = 980
"""The widest, in device-independent pixels, that the tables of places and processes grow."""


class PrivacyView(Page):
    """The page: what is where, what was done, and what keeps the vault whole.

    Args:
        state: its view-model.
        icons: in the colours of the theme.
        copy: puts a text on the clipboard.
    """

    def __init__(self, state: PrivacyState, icons: Icons, copy: Callable[[str], None]) -> None:
        super().__init__(
            self.tr("Privacy"),
            self.tr(
                "Everything that you keep is encrypted in the vault's folder. The program has no"
                " network code. Documents are opened and models run by processes without keys."
            ),
        )
        self._state = state
        self._icons = icons
        self._copy = copy
        self.notice = Notice(icons, "danger")
        self.good = Notice(icons, "good")
        self.body.addWidget(self.notice)
        self.body.addWidget(self.good)
        self.again = QPushButton(self.tr("Look again"))
        icons.put(self.again, "retry")
        self.again.clicked.connect(state.refresh)
        self.buttons.addWidget(self.again)
        self.tabs = QTabWidget()
        self.tabs.tabBar().setAccessibleName(self.tr("Parts of this page"))
        self.tabs.setAccessibleName(self.tr("Parts of this page"))
        self.tabs.addTab(self._make_where(), self.tr("Where everything is"))
        self.tabs.addTab(self._make_log(), self.tr("Audit log"))
        self.body.addWidget(self.tabs, 1)
        state.places_changed.connect(self._show_places)
        state.tried_changed.connect(self._show_tried)
        state.audit_changed.connect(self._show_audit)
        state.emptied.connect(self._empty)
        state.stale.connect(self._look)
        state.exported.connect(self._exported)
        state.failed.connect(self._fail)
        self._show_places()
        self._show_audit()

    def add_care(self, tab: QWidget) -> None:
        """Add the part that looks after the vault."""
        self.tabs.addTab(tab, self.tr("Looking after the vault"))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Look again whenever the page is opened."""
        super().showEvent(event)
        self._look()

    def _make_where(self) -> QWidget:
        inside = QWidget()
        inside.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 12, 12, 0)
        column.setSpacing(16)
        self._places = Section(
            self.tr("On the disk"),
            self.tr("Everything that Cloister keeps on this computer, and how large it is."),
        )
        self._place_rows = QWidget()
        self._places.column.addWidget(self._place_rows)
        self._processes = Section(
            self.tr("Running now"),
            self.tr("Locking the vault ends all of them but the window."),
        )
        self._process_rows = QWidget()
        self._processes.column.addWidget(self._process_rows)
        column.addWidget(self._make_offline())
        column.addWidget(self._places)
        column.addWidget(self._processes)
        column.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)  # the page's own ground shows through
        area.viewport().setAutoFillBackground(False)
        return area

    def _make_offline(self) -> Section:
        section = Section(
            self.tr("Nothing leaves this computer"),
            self.tr(
                "Cloister has no network code, and where the system can, it refuses the program"
                " and every process it starts a way out. Try it: nothing is sent."
            ),
        )
        self.attempt = QPushButton(self.tr("Try every way out"))
        self._icons.put(self.attempt, "shield")
        self.attempt.clicked.connect(self._state.try_the_network)
        row = QHBoxLayout()
        row.addWidget(self.attempt)
        row.addStretch()
        section.column.addLayout(row)
        self.verdict = Notice(self._icons, "good")
        section.column.addWidget(self.verdict)
        self._tried_rows = QWidget()
        self._tried_rows.hide()
        section.column.addWidget(self._tried_rows)
        return section

    def _make_log(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._make_tools())
        column.addWidget(
            words(
                self.tr(
                    "The log says what was done, never what was in it: no names of files, no words"
                    " of questions or documents. An exported log leaves the vault and is not"
                    " encrypted."
                ),
                "small",
            )
        )
        self.nothing = EmptyState(
            self._icons,
            "search",
            self.tr("No entry is like this"),
            self.tr("The log holds entries, but none of this kind with all of these words."),
        )
        self.everything = self.nothing.offer(self.tr("Show everything"))
        self.everything.clicked.connect(self._widen)
        self._listing = QStackedWidget()
        self._listing.addWidget(self._make_table())
        self._listing.addWidget(self.nothing)
        column.addWidget(self._listing, 1)
        return page

    def _make_tools(self) -> QHBoxLayout:
        wanted = self._state.wanted
        row = QHBoxLayout()
        row.setSpacing(8)
        self.filter = QLineEdit(wanted.words)
        self.filter.setPlaceholderText(self.tr("Filter the log"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.setClearButtonEnabled(True)
        self.filter.setMaximumWidth(260)
        self.filter.textChanged.connect(self._state.filter)
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(self.tr("Kind of event"))
        for code in KINDS:
            self.kinds.addItem(kind_words(code), code)
        self.kinds.setCurrentIndex(self.kinds.findData(wanted.kind))
        self.kinds.currentIndexChanged.connect(self._choose_kind)
        self.count = words(variant="quiet", wrap=False)
        self.export = QPushButton(self.tr("Export what is shown"))
        self._icons.put(self.export, "export")
        menu = QMenu(self.export)
        for text, form in (
            (self.tr("As a table (CSV)…"), Form.CSV),
            (self.tr("As JSON Lines…"), Form.JSON_LINES),
            (self.tr("All of it as a PDF…"), Form.PDF),
        ):
            menu.addAction(text).triggered.connect(lambda _on, form=form: self._choose_file(form))
        self.export.setMenu(menu)
        row.addWidget(self.filter, 1)
        row.addWidget(self.kinds)
        row.addWidget(self.count)
        row.addStretch()
        row.addWidget(self.export)
        return row

    def _make_table(self) -> QTableView:
        self.model = AuditModel(self)
        table = self.table = QTableView()
        table.setAccessibleName(self.tr("Audit log"))
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        letter = table.fontMetrics().averageCharWidth()
        widths = ((Column.NUMBER, 8), (Column.TIME, 20), (Column.EVENT, 22))
        for place, letters in (*widths, (Column.OUTCOME, 18), (Column.ACCOUNT, 11)):
            table.setColumnWidth(place, letters * letter)
        header.setSectionResizeMode(Column.OBJECT, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        self._show_order(self._state.wanted)
        header.sortIndicatorChanged.connect(self._sort)
        return table

    def _look(self) -> None:
        if self.isVisible():
            self._state.refresh()

    def _empty(self) -> None:
        """Nothing of the vault stays on the page, not even what was looked for."""
        self.notice.hide()
        self.good.hide()
        self._widen()
        self._show_order(self._state.wanted)

    def _widen(self) -> None:
        self.filter.clear()
        self.kinds.setCurrentIndex(0)

    def _choose_kind(self, row: int) -> None:
        self._state.choose_kind(self.kinds.itemData(row))

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self._state.sort(column, descending=order is Qt.SortOrder.DescendingOrder)

    def _show_order(self, wanted: Wanted) -> None:
        order = Qt.SortOrder.DescendingOrder if wanted.descending else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(wanted.column, order)

    def _show_places(self) -> None:
        grid = _fresh_grid(self._place_rows)
        for row, place in enumerate(self._state.places):
            self._place_row(grid, row, place)
        self._places.setVisible(bool(self._state.places))
        grid = _fresh_grid(self._process_rows)
        for row, process in enumerate(self._state.processes):
            self._process_row(grid, row, process)
        self._processes.setVisible(bool(self._state.processes))

    def _show_tried(self) -> None:
        tried = self._state.tried
        self.attempt.setEnabled(not self._state.trying)
        self.attempt.setText(
            self.tr("Trying…") if self._state.trying else self.tr("Try every way out")
        )
        self.verdict.hide()
        grid = _fresh_grid(self._tried_rows)
        sides = ((False, self.tr("From the window")), (True, self.tr("From a process it starts")))
        for column, (_, heading) in enumerate(sides, start=1):
            grid.addWidget(words(heading, "small"), 0, column)
            grid.setColumnStretch(column, 1)
        for row, way in enumerate(dict.fromkeys(one.way for one in tried), start=1):
            grid.addWidget(words(self._way(way)), row, 0)
            for column, (child, _) in enumerate(sides, start=1):
                for one in tried:
                    if (one.way, one.child) == (way, child):
                        grid.addWidget(words(self._outcome(one.layer)), row, column)
        self._tried_rows.setVisible(bool(tried))
        if tried:
            self._show_verdict(tried)

    def _show_verdict(self, tried: Sequence[Tried]) -> None:
        ways = sum(one.refused for one in tried)
        self.verdict.variant("good" if ways == len(tried) else "warning")
        if ways == len(tried):
            self.verdict.say(
                self.tr("Nothing can leave this computer from here."),
                self.tr("{n} of {n} ways were refused. The audit log has a line of it.").format(
                    n=ways
                ),
            )
            return
        self.verdict.say(
            self.tr("This system does not keep every way closed."),
            self.tr(
                "{refused} of {n} ways were refused. Cloister uses none of them; a firewall rule"
                " would close them for certain."
            ).format(refused=ways, n=len(tried)),
        )

    def _way(self, way: str) -> str:
        return {
            "tcp": self.tr("A connection (TCP)"),
            "udp": self.tr("A message (UDP)"),
            "ipv6": self.tr("A connection over IPv6"),
            "raw": self.tr("A packet of one's own making"),
            "dns": self.tr("Asking for a name (DNS)"),
            "io_uring": self.tr("A connection through io_uring"),
        }[way]

    def _outcome(self, layer: Layer) -> str:
        return {
            Layer.FILTER: self.tr("refused by Cloister's kernel filter"),
            Layer.SANDBOX: self.tr("refused by the sandbox of macOS"),
            Layer.FIREWALL: self.tr("refused by a rule of Windows Firewall"),
            Layer.SYSTEM: self.tr("refused by the system"),
            Layer.NOBODY: self.tr("not refused"),
        }[layer]

    def _place_row(self, grid: QGridLayout, row: int, place: Place) -> None:
        what = self._what(place)
        path = kind(ElidedLabel(Qt.TextElideMode.ElideMiddle), "small")
        path.setText(str(place.path))
        protection, more = self._protection(place)
        files = self.tr("{n} files").format(n=place.files) if place.files > 1 else ""
        copying = QToolButton()
        self._icons.put(copying, "copy")
        copying.setToolTip(self.tr("Copy the path"))
        copying.setAccessibleName(self.tr("Copy the path: {what}").format(what=what))
        copying.setAccessibleDescription(f"{place.path}, {size(place.size)}, {protection}")
        copying.clicked.connect(lambda: self._copy(str(place.path)))
        grid.addLayout(_two(words(what), path), row, 0)
        grid.addLayout(
            _two(words(size(place.size), wrap=False), words(files, "small", wrap=False)), row, 1
        )
        grid.addLayout(
            _two(words(protection, wrap=False), words(more, "small", wrap=False)), row, 2
        )
        grid.addWidget(copying, row, 3)

    def _process_row(self, grid: QGridLayout, row: int, process: Process) -> None:
        holds = {
            "app": (self.tr("The window"), self.tr("Holds the keys. Opens no document.")),
            "reader": (
                self.tr("A reader"),
                self.tr("Holds at most one document while it is read or shown. No keys."),
            ),
            "semantic": (
                self.tr("The meaning index"),
                self.tr("Holds numbers that it makes from your text. No keys."),
            ),
            "writer": (
                self.tr("The language model"),
                self.tr("Holds one question with its evidence. No keys."),
            ),
        }
        what, more = holds.get(process.role, (self.tr("A process started by Cloister"), ""))
        number = self.tr("process {number}").format(number=process.pid)
        grid.addLayout(_two(words(what), words(more, "small")), row, 0)
        grid.addLayout(
            _two(words(size(process.memory), wrap=False), words(number, "small", wrap=False)),
            row,
            1,
        )

    def _what(self, place: Place) -> str:
        if place.kind is Kind.WORKSPACE:
            said = (
                self.tr("Workspace “{name}”: documents, index, conversations")
                if place.name
                else self.tr("What is left of a deleted workspace; its key is destroyed")
            )
        elif place.kind is Kind.MODEL:
            said = self.tr("Model {name}")
        else:
            said = {
                Kind.HEADER: self.tr("The vault's header: the wrapped key and how it is derived"),
                Kind.CONTROL: self.tr("Settings, names of workspaces, the audit log"),
                Kind.LOCK: self.tr("A mark that this vault is open here"),
                Kind.ATTEMPTS: self.tr("When somebody failed to unlock it, until the log has it"),
                Kind.CONFIG: self.tr("Where your vaults are; look, language, the window's place"),
                Kind.OTHER: self.tr("Another file in the vault's folder"),
            }[place.kind]
        return said.format(name=place.name)

    def _protection(self, place: Place) -> tuple[str, str]:
        if place.encrypted:
            return self.tr("encrypted"), ""
        if place.kind is Kind.OTHER:
            return self.tr("not encrypted by Cloister"), self.tr("not one of its files")
        return self.tr("not encrypted"), self.tr("holds nothing of your documents")

    def _show_audit(self) -> None:
        audit = self._state.audit
        self.model.show_entries(audit.entries)
        shown = len(audit.entries)
        if shown == audit.all:
            said = self.tr("{n} entries").format(n=audit.all)
        else:
            said = self.tr("{shown} of {n} entries").format(shown=shown, n=audit.all)
        self.count.setText(said)
        self._listing.setCurrentIndex(1 if audit.all and not shown else 0)
        self.export.setEnabled(bool(shown))

    def _choose_file(self, form: Form) -> None:
        filters = {
            Form.CSV: self.tr("CSV (*.csv)"),
            Form.JSON_LINES: self.tr("JSON Lines (*.jsonl)"),
            Form.PDF: self.tr("PDF (*.pdf)"),
        }
        dialog = QFileDialog(self, self.tr("Export the audit log"), "", filters[form])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(form)
        dialog.selectFile(f"cloister-audit.{form}")
        dialog.fileSelected.connect(lambda chosen: self._state.export(Path(chosen), form))
        dialog.open()

    def _exported(self, path: Path) -> None:
        self.notice.hide()
        self.good.say(
            self.tr("The audit log was exported."),
            self.tr("{file} is outside of the vault and not encrypted.").format(file=path),
        )

    def _fail(self, error: Exception) -> None:
        self.good.hide()
        self.notice.tell(message(error))


def _two(upper: QWidget, lower: QWidget) -> QVBoxLayout:
    """Return two lines, one below the other."""
    made = QVBoxLayout()
    made.setSpacing(1)
    made.addWidget(upper)
    made.addWidget(lower)
    return made


def _fresh_grid(rows: QWidget) -> QGridLayout:
    """Return an empty grid on a widget; what was on it is gone."""
    old = rows.layout()
    if old is not None:
        QWidget().setLayout(old)  # it takes the widgets on it along
    made = QGridLayout(rows)
    made.setContentsMargins(0, 0, 0, 0)
    made.setHorizontalSpacing(24)
    made.setVerticalSpacing(12)
    made.setColumnStretch(0, 1)
    return made
