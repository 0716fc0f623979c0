"""A dialog that is as tall as what it says."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget


class FittingDialog(QDialog):
    """Grows and shrinks with what it says; Qt would let wrapped words squeeze the fields instead.

    Args:
        parent: what it stands on; it is gone once it is closed.
        title: of its window.
        width: of its window at least, in device-independent pixels.

    Attributes:
        column: what stands in it, from top to bottom.
    """

    def __init__(self, parent: QWidget, title: str, width: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(width)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 18, 20, 18)
        self.column.setSpacing(12)

    def event(self, event: QEvent) -> bool:
        """Take the height that the words need, whenever they are others."""
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.resize(self.width(), self.column.totalHeightForWidth(self.width()))
        return handled
