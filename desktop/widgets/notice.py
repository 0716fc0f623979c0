"""A message on its own ground: what happened, what it means, and at most one thing to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout

from desktop.icons import Icons
from desktop.messages import Message
from desktop.widgets.style import kind, words

_PICTURES = {
    "good": ("check", "good-text"),
    "warning": ("warning", "warning-text"),
    "danger": ("error", "danger-text"),
    "withheld": ("withheld", "withheld-text"),
    "not-found": ("not-found", "not-found-text"),
}


class Notice(QFrame):
    """A notice that can be dismissed and may carry one action.

    Attributes:
        acted: emitted when the action is pressed.
        dismissed: emitted when the person takes the notice away; it hides itself.
    """

    acted = Signal()
    dismissed = Signal()

    def __init__(self, icons: Icons, variant: str = "warning", *, dismissible: bool = True) -> None:
        super().__init__()
        self._icons = icons
        self._picture = words(wrap=False)
        self._said = words()
        self._more = words()
        self.action = QPushButton()
        self.action.clicked.connect(self.acted)
        self.action.hide()
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Dismiss this message"))
        self._close.setToolTip(self.tr("Dismiss"))
        icons.put(self._close, "close")
        self._close.clicked.connect(self._dismiss)
        if not dismissible:
            self._close.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(10)
        row.addWidget(self._picture)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._said)
        column.addWidget(self._more)
        row.addLayout(column, 1)
        row.addWidget(self.action)
        row.addWidget(self._close)
        self.variant(variant)
        self.hide()

    def variant(self, name: str) -> None:
        """Choose the ground: good, warning, danger, withheld or not-found."""
        kind(self, name)
        picture, tint = _PICTURES[name]
        self._icons.put_picture(self._picture, picture, tint, 20)

    def say(self, text: str, more: str = "", action: str = "") -> None:
        """Show words, and a button where there is something to do."""
        self._said.setText(text)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.setAccessibleName(text)
        self.setAccessibleDescription(more)
        self.show()

    def tell(self, message: Message) -> None:
        """Show an error's words."""
        self.say(message.happened, " ".join(filter(None, (message.means, message.action))))

    @property
    def said(self) -> str:
        """What it says now."""
        return self._said.text()

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()
