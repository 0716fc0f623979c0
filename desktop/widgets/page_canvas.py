"""A page's picture with what is marked on it; words are selected by drawing over them."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop.icons import Icons
from desktop.state.page import ShownPage

SCREEN_DPI = 96
"""Dots an inch of a page at 100 %."""

_AROUND = 1.5
"""Device-independent pixels that a mark is larger than the words it lies on."""


class PageCanvas(QWidget):
    """Paints one page; its size is the page's, times the zoom.

    Attributes:
        selected: emitted when other words are selected, or none.
    """

    selected = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._page: ShownPage | None = None
        self._zoom = 1.0
        self._found: Sequence[QRectF] = ()
        self._picked: Sequence[QRectF] = ()
        self._pressed: QPointF | None = None
        self.selection = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Page"))
        self.setCursor(Qt.CursorShape.IBeamCursor)

    @property
    def page(self) -> ShownPage | None:
        """What is painted."""
        return self._page

    def show_page(self, page: ShownPage | None) -> None:
        """Paint another page, or none."""
        self._page = page
        self._found = ()
        self._pick("", ())
        self._fit()

    @property
    def zoom(self) -> float:
        """How large the page is; 1 is 100 %."""
        return self._zoom

    @zoom.setter
    def zoom(self, zoom: float) -> None:
        self._zoom = zoom
        self._fit()

    @property
    def inches(self) -> QRectF:
        """The page's size in inches."""
        if self._page is None:
            return QRectF(0, 0, 8.5, 11)
        picture, dpi = self._page.picture, self._page.dpi
        return QRectF(0, 0, picture.width() / dpi, picture.height() / dpi)

    def show_found(self, found: Sequence[QRectF]) -> None:
        """Mark words that were searched for."""
        self._found = tuple(found)
        self.update()

    def select_nothing(self) -> None:
        """Let go of the selection."""
        self._pick("", ())

    def place(self, rectangle: QRectF) -> QRectF:
        """Return where a rectangle, in fractions of the page, is on this widget."""
        return QRectF(
            rectangle.x() * self.width(),
            rectangle.y() * self.height(),
            rectangle.width() * self.width(),
            rectangle.height() * self.height(),
        )

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Return the page's size at this zoom."""
        inches = self.inches
        scale = SCREEN_DPI * self._zoom
        return QSize(round(inches.width() * scale), round(inches.height() * scale))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paint the picture, then marks, finds and the selection over it."""
        if self._page is None:
            return
        theme = self._icons.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawImage(QRectF(self.rect()), self._page.picture)
        # Multiplied, so that black words stay black under any mark.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        self._fill(painter, self._page.marks, theme.color("highlight"))
        self._fill(painter, self._found, theme.color("found"))
        self._fill(painter, self._picked, theme.color("picked"))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("highlight-edge"), 1.2))
        outline = QPainterPath()
        for mark in self._page.marks:
            outline.addRect(self._around(mark))
        painter.drawPath(outline.simplified())
        painter.setPen(QPen(theme.color("focus"), 1.2, Qt.PenStyle.DashLine))
        for found in self._found:
            painter.drawRoundedRect(self._around(found), 2, 2)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Begin a selection."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._pressed = event.position()
            self._pick("", ())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """Select the words between where the mouse was pressed and where it is."""
        if self._pressed is None or self._page is None:
            return
        drawn = QRectF(self._pressed, event.position()).normalized()
        area = QRectF(
            drawn.x() / self.width(),
            drawn.y() / self.height(),
            max(drawn.width(), 1) / self.width(),
            max(drawn.height(), 1) / self.height(),
        )
        self._pick(*self._page.selected(area))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802  Qt's name
        """End a selection."""
        self._pressed = None

    def _fill(self, painter: QPainter, rectangles: Sequence[QRectF], color: QColor) -> None:
        for rectangle in rectangles:
            painter.fillRect(self._around(rectangle), color)

    def _around(self, rectangle: QRectF) -> QRectF:
        return self.place(rectangle).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)

    def _pick(self, text: str, rectangles: Sequence[QRectF]) -> None:
        changed = text != self.selection
        self.selection, self._picked = text, rectangles
        self.update()
        if changed:
            self.selected.emit()

    def _fit(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
