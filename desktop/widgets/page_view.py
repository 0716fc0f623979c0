"""A page to look at: walk the citations, leaf, zoom, find, select and copy."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import Icons
from desktop.messages import message
from desktop.state.page import PageState
from desktop.state.turns import Source
from desktop.widgets.elided import ElidedLabel
from desktop.widgets.empty import EmptyState
from desktop.widgets.notice import Notice
from desktop.widgets.page_canvas import SCREEN_DPI, PageCanvas
from desktop.widgets.style import kind, words

_STEP = 1.25
_SMALLEST, _LARGEST = 0.25, 4.0


class PageView(QWidget):
    """Shows what a PageState holds.

    Args:
        state: the page.
        icons: for the buttons.
        copy: puts text on the clipboard.
        walks: whether there are citations to walk through, or only pages.

    Attributes:
        closed: emitted when the person closes the panel.
    """

    closed = Signal()

    def __init__(
        self, state: PageState, icons: Icons, copy: Callable[[str], None], *, walks: bool = True
    ) -> None:
        super().__init__()
        self._state = state
        self._icons = icons
        self._copy = copy
        self._walks = walks
        self._fits = True
        self._found = -1
        self.setAccessibleName(self.tr("Evidence") if walks else self.tr("Document"))
        self.canvas = PageCanvas(icons)
        self.area = QScrollArea()
        self.area.setWidget(self.canvas)
        self.area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().installEventFilter(self)
        self.notice = Notice(icons, "danger", dismissible=False)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self.area)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(self._head())
        self._tools = QWidget()
        rows = QVBoxLayout(self._tools)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(self._walk_row())
        rows.addLayout(self._look_row())
        column.addWidget(self._tools)
        column.addWidget(self.notice)
        column.addWidget(self._stack, 1)
        state.shown.connect(self._show)
        state.loading.connect(self._load)
        state.failed.connect(self._fail)
        self.canvas.selected.connect(self._enable)
        self._show()

    def larger(self) -> None:
        """Zoom in."""
        self._zoom(self.canvas.zoom * _STEP)

    def smaller(self) -> None:
        """Zoom out."""
        self._zoom(self.canvas.zoom / _STEP)

    def fit(self) -> None:
        """Make the page as wide as the panel, now and when the panel changes."""
        self._fits = True
        self._fit_width()

    def copy_with_source(self) -> None:
        """Copy what is selected, or else the cited words, with document and page."""
        page = self.canvas.page
        if page is None:
            return
        text = self.canvas.selection or page.source.quote
        if text:
            self._copy(
                self.tr("“{text}” ({document}, page {page})").format(
                    text=text, document=page.source.name, page=page.source.page
                )
            )

    def search_page(self) -> None:
        """Let the person type what to find on the page."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Zoom with Ctrl and the wheel."""
        ctrl = Qt.KeyboardModifier.ControlModifier
        if isinstance(event, QWheelEvent) and event.modifiers() & ctrl:
            (self.larger if event.angleDelta().y() > 0 else self.smaller)()
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Keep the page as wide as the panel, where it was fitted."""
        super().resizeEvent(event)
        if self._fits:
            self._fit_width()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        self._title = kind(ElidedLabel(Qt.TextElideMode.ElideMiddle), "heading")
        row.addWidget(self._title, 1)
        close = self._tool("close", self.tr("Close this panel"), self._close)
        row.addWidget(close)
        return row

    def _walk_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        self._before = self._tool("previous", self.tr("Previous citation"), self._state.previous)
        self._after = self._tool("next", self.tr("Next citation"), self._state.next)
        self._counter = kind(words(wrap=False), "small")
        self._back = self._tool("chevron-up", self.tr("Page before"), self._turn_back)
        self._on = self._tool("chevron-down", self.tr("Page after"), self._turn_on)
        self._leaf = kind(words(wrap=False), "small")
        for widget in (self._before, self._counter, self._after):
            row.addWidget(widget)
            if not self._walks:
                widget.hide()
        row.addStretch()
        for widget in (self._back, self._leaf, self._on):
            row.addWidget(widget)
        return row

    def _look_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find on this page"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._next_found)
        row.addWidget(self.search, 1)
        smaller = self._tool("zoom-out", self.tr("Smaller"), self.smaller)
        fit = self._tool("fit-width", self.tr("Fit the width"), self.fit)
        larger = self._tool("zoom-in", self.tr("Larger"), self.larger)
        self._copying = self._tool("copy", self.tr("Copy with its source"), self.copy_with_source)
        for widget in (smaller, fit, larger, self._copying):
            row.addWidget(widget)
        return row

    def _turn_back(self) -> None:
        self._state.turn(-1)

    def _turn_on(self) -> None:
        self._state.turn(1)

    def _tool(self, icon: str, says: str, does: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        self._icons.put(button, icon)
        button.setIconSize(QSize(20, 20))
        button.setToolTip(says)
        button.setAccessibleName(says)
        button.clicked.connect(does)
        return button

    def _close(self) -> None:
        self.closed.emit()

    def _empty(self) -> QWidget:
        if self._walks:
            self._nothing = EmptyState(
                self._icons,
                "evidence",
                self.tr("The page behind each answer"),
                self.tr("Click a number beside a sentence to see the words that it rests on."),
            )
        else:
            self._nothing = EmptyState(
                self._icons, "page", self.tr("No page is shown"), self.tr("Open a document.")
            )
        return self._nothing

    def _load(self, source: Source) -> None:
        self.notice.hide()
        self._name(source)

    def _fail(self, error: Exception) -> None:
        self.notice.tell(message(error))

    def _show(self) -> None:
        page = self._state.page
        self.canvas.show_page(page)
        self._stack.setCurrentWidget(self._nothing if page is None else self.area)
        self._enable()
        if page is None:
            self._title.clear()
            self._leaf.clear()
            self.canvas.setAccessibleDescription("")
            return
        self.notice.hide()
        self._name(page.source)
        self.canvas.setAccessibleDescription(page.source.quote or page.text[:2000])
        if self._fits:
            self._fit_width()
        self._find(self.search.text())
        if page.marks:
            self._scroll_to_marks()
        else:
            self.area.verticalScrollBar().setValue(0)

    def _name(self, source: Source) -> None:
        self._title.setText(source.name)

    def _enable(self) -> None:
        page, count = self._state.page, self._state.count
        for button in (self._before, self._after):
            button.setEnabled(count > 1)
        self._counter.setText(
            self.tr("{number} of {count}").format(number=self._state.position + 1, count=count)
            if count
            else ""
        )
        self._tools.setVisible(page is not None)
        self._copying.setEnabled(
            page is not None and bool(self.canvas.selection or page.source.quote)
        )
        self._back.setEnabled(page is not None and page.source.page > 1)
        self._on.setEnabled(page is not None and page.source.page < page.pages)
        if page is not None:
            self._leaf.setText(
                self.tr("page {page} of {pages}").format(page=page.source.page, pages=page.pages)
            )

    def _zoom(self, zoom: float) -> None:
        self._fits = False
        self._set_zoom(zoom)

    def _fit_width(self) -> None:
        room = self.area.viewport().width() - 2
        self._set_zoom(room / (self.canvas.inches.width() * SCREEN_DPI))

    def _set_zoom(self, zoom: float) -> None:
        self.canvas.zoom = min(max(zoom, _SMALLEST), _LARGEST)
        page = self.canvas.page
        needed = SCREEN_DPI * self.canvas.zoom * self.devicePixelRatioF()
        if page is not None and needed > page.dpi * 1.2:
            self._state.sharpen()

    def _scroll_to_marks(self) -> None:
        page = self.canvas.page
        if page is None or not page.marks:
            return
        mark = self.canvas.place(page.marks[0])
        bar = self.area.verticalScrollBar()
        bar.setValue(round(mark.y() - self.area.viewport().height() / 3))
        across = self.area.horizontalScrollBar()
        if across.maximum():
            across.setValue(round(mark.x() - 40))

    def _find(self, text: str) -> None:
        page = self.canvas.page
        found = [] if page is None else page.found(text)
        self.canvas.show_found(found)
        self._found = -1
        wrong = bool(text.strip()) and page is not None and not found
        self.search.setToolTip(self.tr("Not on this page") if wrong else "")
        self.search.setProperty("state", "error" if wrong else "")
        self.search.style().unpolish(self.search)
        self.search.style().polish(self.search)
        if found:
            self._next_found()

    def _next_found(self) -> None:
        page = self.canvas.page
        found = [] if page is None else page.found(self.search.text())
        if not found:
            return
        self._found = (self._found + 1) % len(found)
        place = self.canvas.place(found[self._found])
        self.area.ensureVisible(round(place.center().x()), round(place.center().y()), 60, 120)
