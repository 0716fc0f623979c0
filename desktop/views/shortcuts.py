"""The sheet of all shortcuts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.actions import sheet
from desktop.widgets.style import kind, words


class ShortcutSheet(QDialog):
    """Lists every action with its keys, made from the one table of actions."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Shortcuts"))
        self.resize(640, 520)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(7)
        row = 0
        groups = [*sheet(), (self.tr("While typing a question"), self._typing())]
        for heading, lines in groups:
            grid.addWidget(words(heading, "heading"), row, 0, 1, 2)
            row += 1
            for text, keys in lines:
                grid.addWidget(words(text), row, 0)
                shown = kind(words(keys, wrap=False), "keys")
                shown.setAccessibleName(f"{text}: {keys}")
                holder = QHBoxLayout()
                holder.addWidget(shown)
                holder.addStretch()
                grid.addLayout(holder, row, 1)
                row += 1
            grid.setRowMinimumHeight(row, 8)
            row += 1
        grid.setRowStretch(row, 1)
        grid.setColumnStretch(0, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("Shortcuts"))
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.addWidget(area)
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        close.setDefault(True)  # once it is in the dialog: before, Qt forgets it

    def _typing(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Ask"), self.tr("Enter")),
            (self.tr("New line"), self.tr("Shift+Enter")),
            (self.tr("Walk the numbers of an answer"), self.tr("Tab")),
            (self.tr("Open the page behind a number"), self.tr("Enter")),
        ]
