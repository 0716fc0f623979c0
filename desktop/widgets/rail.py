"""The narrow rail on the left: the pages, the workspace, and the lock at the bottom."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout

from desktop.actions import Actions
from desktop.icons import Icons
from desktop.widgets.style import kind
from desktop.wording import label, tip

PAGES = ("ask", "library", "models", "privacy", "settings")
"""The pages, from top to bottom; also the names of their icons."""


class Rail(QFrame):
    """Shows which page is open and leads to the others.

    Attributes:
        chosen: emitted with the name of a page.
        workspaces: the button that shows the workspace.
    """

    chosen = Signal(str)

    def __init__(self, icons: Icons, actions: Actions) -> None:
        super().__init__()
        kind(self, "rail")
        self.setAccessibleName(self.tr("Pages"))
        self._icons = icons
        self._buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 8, 6, 10)
        column.setSpacing(4)
        self.workspaces = self._button("workspace", "")
        self.workspaces.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        column.addWidget(self.workspaces)
        line = kind(QFrame(), "rail-line")
        line.setFixedHeight(1)
        column.addWidget(line)
        for name, text in zip(PAGES, self._names(), strict=True):
            button = self._button(name, text)
            button.setCheckable(True)
            button.setToolTip(actions.tip(f"page.{name}"))
            button.toggled.connect(self._tint)
            button.clicked.connect(lambda _checked, page=name: self.chosen.emit(page))
            self._group.addButton(button)
            self._buttons[name] = button
            column.addWidget(button)
        column.addStretch()
        self.lock = self._button("lock", self.tr("Lock"))
        self.lock.setToolTip(actions.tip("lock"))
        self.lock.clicked.connect(actions["lock"].trigger)
        column.addWidget(self.lock)
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(name) for name in (*self._names(), self.lock.text()))
        self._width = max(72, widest + 14)
        for button in (self.workspaces, *self._buttons.values(), self.lock):
            button.setFixedWidth(self._width)
        self.setFixedWidth(self._width + 12)

    def show_page(self, name: str) -> None:
        """Mark a page as the open one."""
        self._buttons[name].setChecked(True)

    def show_workspace(self, name: str) -> None:
        """Show which workspace is open."""
        metrics = self.workspaces.fontMetrics()
        room = self._width - 10
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        self.workspaces.setText(label(shown))
        said = self.tr("Workspace: {name}").format(name=name)
        self.workspaces.setToolTip(tip(said))
        self.workspaces.setAccessibleName(said)

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Ask"),
            self.tr("Library"),
            self.tr("Models"),
            self.tr("Privacy"),
            self.tr("Settings"),
        )

    def _button(self, icon: str, text: str) -> QToolButton:
        button = kind(QToolButton(), "rail")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setText(text)
        button.setIconSize(QSize(22, 22))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._icons.put(button, icon, "rail-text")
        return button

    def _tint(self) -> None:
        for name, button in self._buttons.items():
            tint = "rail-selected-text" if button.isChecked() else "rail-text"
            self._icons.put(button, name, tint)
