"""Where a question is typed, with what it is asked of."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from desktop.icons import Icons
from desktop.widgets.style import kind
from desktop.wording import tip

_MOST_LINES = 6
_LONGEST = 4000
"""Characters of the longest question; more is a document, not a question."""


class QuestionBox(QFrame):
    """A field that grows, and below it scope, quotes only, and Ask or Stop.

    Attributes:
        asked: emitted with the question.
        stopped: emitted when the answer shall stop.
        scope_wanted: emitted when the person wants to choose documents.
    """

    asked = Signal(str)
    stopped = Signal()
    scope_wanted = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        kind(self, "card")
        self.field = QPlainTextEdit()
        self.field.setPlaceholderText(self.tr("Ask your documents"))
        self.field.setAccessibleName(self.tr("Question"))
        self.field.setTabChangesFocus(True)
        self.field.setFrameShape(QFrame.Shape.NoFrame)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._typed)
        self.field.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.scope = QPushButton()
        icons.put(self.scope, "scope")
        self.scope.clicked.connect(self.scope_wanted)
        self.quotes_only = QCheckBox(self.tr("Quotes only"))
        self.quotes_only.setToolTip(
            self.tr("Show only words that stand in your documents; draft nothing.")
        )
        self.ask = kind(QPushButton(self.tr("Ask")), "primary")
        self.ask.clicked.connect(self._ask)
        self.stop = QPushButton(self.tr("Stop"))
        icons.put(self.stop, "stop")
        self.stop.clicked.connect(self.stopped)
        below = QHBoxLayout()
        below.setSpacing(8)
        for widget in (self.scope, self.quotes_only):
            below.addWidget(widget)
        below.addStretch()
        for widget in (self.stop, self.ask):
            below.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addLayout(below)
        self.setFocusProxy(self.field)
        self.show_scope(())
        self.set_busy(busy=False)
        self._grow()

    def show_scope(self, names: Sequence[str]) -> None:
        """Show which documents are asked; none means all of the workspace."""
        if not names:
            self.scope.setText(self.tr("All documents"))
        elif len(names) == 1:
            self.scope.setText(self.tr("1 document"))
        else:
            self.scope.setText(self.tr("{n} documents").format(n=len(names)))
        self.scope.setToolTip(tip("\n".join(names[:12])))
        self.scope.setAccessibleDescription(self.tr("Choose which documents are asked"))

    def set_busy(self, *, busy: bool) -> None:
        """Offer Stop while an answer is under way, and Ask otherwise."""
        had_focus = self.stop.hasFocus()
        self._busy = busy
        self.stop.setVisible(busy)
        self.ask.setVisible(not busy)
        self._typed()
        if had_focus:
            self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Ask with Enter; Shift and Enter begin a new line."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        ):
            self._ask()
            return True
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """Let the field keep the height that it chose."""
        return QSize(260, super().minimumSizeHint().height())

    def _ask(self) -> None:
        question = self.field.toPlainText().strip()
        if question and not self._busy:
            self.field.clear()
            self.asked.emit(question)

    def _typed(self) -> None:
        if len(self.field.toPlainText()) > _LONGEST:
            self.field.setPlainText(self.field.toPlainText()[:_LONGEST])
            self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.ask.setEnabled(bool(self.field.toPlainText().strip()))

    def _grow(self) -> None:
        lines = min(max(1, int(self.field.document().size().height())), _MOST_LINES)
        self.field.setFixedHeight(lines * self.field.fontMetrics().lineSpacing() + 24)
