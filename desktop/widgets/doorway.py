"""What the views before the open vault share: one card in the middle, labelled fields, buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import Icons
from desktop.widgets.style import kind, words

WIDTH = 520
"""Device-independent pixels: a line of words that reads well."""


class Doorway(QWidget):
    """A view that is one card; it scrolls where the window is too small for it.

    Attributes:
        column: what stands on the card, from top to bottom.
    """

    def __init__(self, icons: Icons, title: str, subtitle: str) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        kind(self, "page")
        self.setAccessibleName(title)
        card = kind(QFrame(), "card")
        card.setFixedWidth(WIDTH)
        self.column = QVBoxLayout(card)
        self.column.setContentsMargins(32, 28, 32, 28)
        self.column.setSpacing(14)
        self.column.addLayout(_header(icons, title, subtitle))
        holder = QWidget()
        middle = QVBoxLayout(holder)
        middle.addStretch(2)
        # Centred by stretches: an alignment would keep long words from asking for their height.
        across = QHBoxLayout()
        across.addStretch()
        across.addWidget(card)
        across.addStretch()
        middle.addLayout(across)
        middle.addStretch(3)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)


def labelled(column: QVBoxLayout, text: str, field: QWidget) -> None:
    """Add a field below its label."""
    label = words(text, wrap=False)
    label.setBuddy(field)
    field.setAccessibleName(text)
    column.addSpacing(4)
    column.addWidget(label)
    column.addWidget(field)


def buttons(*those: QPushButton) -> QHBoxLayout:
    """Return buttons in a row at the right; the last one is what one usually wants."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch()
    for button in those:
        row.addWidget(button)
    return row


def _header(icons: Icons, title: str, subtitle: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(14)
    picture = QLabel()
    icons.put_picture(picture, "shield", "accent", 40)
    row.addWidget(picture)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(words(title, "title"))
    column.addWidget(words(subtitle, "quiet"))
    row.addLayout(column, 1)
    return row
