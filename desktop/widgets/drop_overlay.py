"""What lies over the window while files are dragged above it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.icons import Icons
from desktop.widgets.style import kind, words


class DropOverlay(QFrame):
    """Says that files may be let go, and where they will go."""

    def __init__(self, parent: QWidget, icons: Icons) -> None:
        super().__init__(parent)
        kind(self, "drop")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        picture = words(wrap=False)
        icons.put_picture(picture, "add", "accent", 40)
        self._says = kind(words(), "title")
        more = words(
            self.tr("They are copied into the vault and encrypted. The files stay where they are."),
            "quiet",
        )
        column = QVBoxLayout(self)
        column.addStretch()
        for label in (picture, self._says, more):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addStretch()
        self.hide()

    def cover(self, workspace: str) -> None:
        """Lie over the whole parent."""
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect().adjusted(10, 10, -10, -10))
        self._says.setText(self.tr("Drop to add to “{workspace}”").format(workspace=workspace))
        self.raise_()
        self.show()

    def put_away(self) -> None:
        """Lie over nothing, and say nothing."""
        self.hide()
        self._says.setText("")
