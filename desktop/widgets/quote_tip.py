"""A tip with a quote. Qt's own tool tips take words that look like HTML for HTML; this does not."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.widgets.style import kind, words

_WIDTH = 360


class QuoteTip(QFrame):
    """A quote and where it stands, near the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        kind(self, "tip")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._quote = words()
        self._where = kind(words(), "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        column.addWidget(self._quote)
        column.addWidget(self._where)
        self.setFixedWidth(_WIDTH)

    def tell(self, quote: str, where: str, place: QPoint) -> None:
        """Show a quote below a place of the screen, and wholly on it."""
        self._quote.setText(quote)
        self._where.setText(where)
        self.adjustSize()
        screen = self.screen().availableGeometry()
        x = min(place.x() + 8, screen.right() - self.width())
        y = place.y() + 18
        if y + self.height() > screen.bottom():
            y = place.y() - self.height() - 8
        self.move(max(screen.left(), x), max(screen.top(), y))
        self.show()

    def put_away(self) -> None:
        """Show nothing, and hold nothing."""
        self.hide()
        self._quote.setText("")
        self._where.setText("")
