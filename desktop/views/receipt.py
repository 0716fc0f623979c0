"""The receipt of an erasure: shown, and saved where it is wanted."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGridLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import Icons
from desktop.lists.receipts import facts, not_reached
from desktop.messages import message
from desktop.state.receipts import Receipt, ReceiptsState
from desktop.widgets.notice import Notice
from desktop.widgets.style import kind, words


class ReceiptDialog(QDialog):
    """Says what was erased, and what that does not reach.

    Args:
        parent: the window it stands on.
        icons: in the colours of the theme.
        state: writes a receipt to a file.
        receipts: one or more; the last one is shown first.
    """

    def __init__(
        self, parent: QWidget, icons: Icons, state: ReceiptsState, receipts: Sequence[Receipt]
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._state = state
        self._receipts = receipts
        heading = self.tr("Receipt of erasure")
        self.setWindowTitle(heading)
        self.setMinimumWidth(560)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(12)
        column.addWidget(words(heading, "heading"))
        self.notice = Notice(icons, "good")
        column.addWidget(self.notice)
        self.which = QComboBox()
        self.which.setAccessibleName(self.tr("Which receipt"))
        self.which.addItems([one.name for one in receipts])
        self.which.setCurrentIndex(len(receipts) - 1)
        self.which.currentIndexChanged.connect(self._show)
        column.addWidget(self.which)
        self.which.setVisible(len(receipts) > 1)
        self._facts = QWidget()
        column.addWidget(self._facts)
        column.addWidget(words(self.tr("What this does not reach")))
        self._beyond = words(variant="small")
        column.addWidget(self._beyond)
        buttons = QDialogButtonBox()
        self.save = QPushButton(self.tr("Save as PDF…"))
        self.save.clicked.connect(self._choose)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        close = kind(QPushButton(self.tr("Close")), "primary")
        buttons.addButton(close, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        column.addWidget(buttons)
        close.setDefault(True)
        state.saved.connect(self._saved)
        state.failed.connect(self._fail)
        self._show()

    def _show(self) -> None:
        receipt = self._receipts[self.which.currentIndex()]
        old = self._facts.layout()
        if old is not None:
            QWidget().setLayout(old)  # it takes the widgets on it along
        grid = QGridLayout(self._facts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (label, value) in enumerate(facts(receipt)):
            grid.addWidget(words(label, "quiet", wrap=False), row, 0)
            grid.addWidget(words(value), row, 1)
        self._beyond.setText("\n".join(f"•  {place}" for place in not_reached(receipt)))

    def _choose(self) -> None:
        # Not the name of what was erased: a file's name stands in many a history.
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the receipt"), self.tr("Receipt of erasure.pdf"), "*.pdf"
        )
        if chosen:
            path = Path(chosen)
            if path.suffix.lower() != ".pdf":
                path = path.with_name(f"{path.name}.pdf")
            self._state.save(self._receipts[self.which.currentIndex()], path)

    def _saved(self, path: Path) -> None:
        self.notice.variant("good")
        self.notice.say(
            self.tr("The receipt was saved."),
            self.tr("{file} is outside of the vault and not encrypted.").format(file=path),
        )

    def _fail(self, error: Exception) -> None:
        self.notice.variant("danger")
        self.notice.tell(message(error))
