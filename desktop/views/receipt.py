"""The receipt of an erasure: shown once, and saved where it is wanted."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.widgets.style import kind, words


class ReceiptDialog(QDialog):
    """Says what was erased, and what that does not reach.

    Args:
        parent: the window it stands on.
        facts: labels with what belongs to them.
        not_reached: where copies may be left.

    Attributes:
        wanted: the file that it was last asked to be saved to; None for none.
    """

    def __init__(
        self, parent: QWidget, facts: Sequence[tuple[str, str]], not_reached: Sequence[str]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        heading = self.tr("Receipt of erasure")
        self.setWindowTitle(heading)
        self.setMinimumWidth(520)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(words(heading, "heading"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (label, value) in enumerate(facts):
            grid.addWidget(words(label, "quiet", wrap=False), row, 0)
            grid.addWidget(words(value), row, 1)
        column.addLayout(grid)
        column.addWidget(words(self.tr("What this does not reach")))
        column.addWidget(words("\n".join(f"•  {place}" for place in not_reached), "small"))
        buttons = QDialogButtonBox()
        self.save = QPushButton(self.tr("Save as PDF…"))
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        close = kind(QPushButton(self.tr("Close")), "primary")
        buttons.addButton(close, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        column.addWidget(buttons)
        close.setDefault(True)

    def choose(self) -> Path | None:
        """Ask where the receipt shall be saved; None where nowhere."""
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the receipt"), self.tr("Receipt of erasure.pdf"), "*.pdf"
        )
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf")
