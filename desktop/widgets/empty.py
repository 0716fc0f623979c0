"""What an empty page shows: a picture, what belongs here, and how to bring it in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.icons import Icons
from desktop.widgets.style import kind, words

_WIDTH = 460


class EmptyState(QWidget):
    """An empty state that teaches.

    Attributes:
        column: buttons and further words may be added below.
    """

    def __init__(self, icons: Icons, picture: str, heading: str, text: str) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setSpacing(8)
        self.column.addStretch(2)
        shown = words(wrap=False)
        icons.put_picture(shown, picture, "text-quiet", 40)
        for label in (shown, words(heading, "heading"), words(text, "quiet")):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setMaximumWidth(_WIDTH)
            # Beside stretches: an alignment would keep long words from asking for their height.
            row = QHBoxLayout()
            row.addStretch()
            row.addWidget(label, 100)
            row.addStretch()
            self.column.addLayout(row)
        self.column.addStretch(3)

    def offer(self, text: str, *, primary: bool = False) -> QPushButton:
        """Add a button below the words and return it."""
        button = QPushButton(text)
        if primary:
            kind(button, "primary")
        self.column.insertWidget(self.column.count() - 1, button)
        self.column.setAlignment(button, Qt.AlignmentFlag.AlignHCenter)
        return button
