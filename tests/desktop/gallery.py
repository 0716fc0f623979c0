"""Draw the common widgets in both themes, to be looked at: python -m tests.desktop.gallery FOLDER.

It is for eyes and needs nothing of the app but its look. Each state (hover, focus, disabled, error)
is on the picture, at ratio 2, so that hairlines and letters can be judged.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.appearance import Appearance, Choice
from desktop.icons import Icons

ASSETS = Path(__file__).parents[2] / "assets"
SIZE = QSize(1180, 800)
ROWS = (
    ("check", "good", "Handbook on wound care.pdf", "160", "Ready"),
    ("waiting", "text-quiet", "Annual report 2023.pdf", "88", "Reading page 12 of 88"),
    ("password", "warning", "Mietvertrag Müßiggang GmbH.pdf", "", "Needs a password"),
    ("error", "danger", "Informe señalización.pdf", "", "Damaged; nothing was added"),
    ("check", "good", "Minutes 14 March.pdf", "6", "Searchable by words, learning 40 %"),
)
NOTICES = (
    ("good", "The audit log is whole: 1,204 entries."),
    ("warning", "7 of 160 pages have no text."),
    ("danger", "That passphrase does not open this vault."),
    ("withheld", "2 sentences withheld: not supported by your documents."),
    ("not-found", "Not in your documents. The nearest pages are below."),
)

Widget = TypeVar("Widget", bound=QWidget)


def kind(widget: Widget, value: str) -> Widget:
    """Give a widget a variant of the style sheet."""
    widget.setProperty("kind", value)
    return widget


def checked(widget: QCheckBox | QRadioButton) -> QWidget:
    """Return a choice that is made."""
    widget.setChecked(True)
    return widget


def field(text: str, *, wrong: bool = False) -> QLineEdit:
    """Return a line edit, which may hold an error."""
    made = QLineEdit(text)
    made.setPlaceholderText("Ask your documents")
    if wrong:
        made.setProperty("state", "error")
    return made


def tool(icons: Icons, name: str) -> QToolButton:
    """Return a tool button with an icon."""
    made = QToolButton()
    icons.put(made, name)
    made.setIconSize(QSize(20, 20))
    return made


def chip() -> QToolButton:
    """Return a citation's chip."""
    made = kind(QToolButton(), "chip")
    made.setText("12")
    return made


def combo() -> QComboBox:
    """Return a combo box."""
    made = QComboBox()
    made.addItems(["Whole workspace", "Chosen documents"])
    return made


def states(icons: Icons, hovered: list[QWidget], focused: list[QWidget]) -> QGridLayout:
    """Lay out each control in four states."""
    controls: tuple[Callable[[], QWidget], ...] = (
        lambda: QPushButton("Choose folder"),
        lambda: kind(QPushButton("Unlock"), "primary"),
        lambda: kind(QPushButton("Erase vault"), "danger"),
        lambda: kind(QPushButton("Keep"), "primary"),
        lambda: kind(QPushButton("Use the recovery key"), "quiet"),
        lambda: tool(icons, "export"),
        chip,
        lambda: field(""),
        lambda: field("Versicherungsnummer"),
        lambda: field("wrong passphrase", wrong=True),
        combo,
        QSpinBox,
        lambda: checked(QCheckBox("Quotes only")),
        lambda: QCheckBox("Recognise text"),
        lambda: checked(QRadioButton("Follow the system")),
    )
    grid = QGridLayout()
    grid.setSpacing(8)
    for column, name in enumerate(("normal", "hover", "focus", "disabled")):
        grid.addWidget(kind(QLabel(name), "small"), 0, column)
        for row, control in enumerate(controls, start=1):
            made = control()
            grid.addWidget(made, row, column)
            if name == "hover":
                hovered.append(made)
            elif name == "focus":
                focused.append(made)
            made.setDisabled(name == "disabled")
    return grid


def table(icons: Icons) -> QTableWidget:
    """Return a small library with a selected row."""
    made = QTableWidget(len(ROWS), 3)
    made.setHorizontalHeaderLabels(["Name", "Pages", "State"])
    made.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    made.setShowGrid(False)
    made.setAlternatingRowColors(True)
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(30)
    for row, (icon, token, name, pages, state) in enumerate(ROWS):
        made.setItem(row, 0, QTableWidgetItem(icons.icon("document", "text-quiet"), name))
        count = QTableWidgetItem(pages)
        made.setItem(row, 1, count)
        count.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        made.setItem(row, 2, QTableWidgetItem(icons.icon(icon, token), state))
    made.setColumnWidth(0, 230)
    made.setColumnWidth(1, 60)
    made.horizontalHeader().setHighlightSections(False)
    made.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    made.horizontalHeader().setStretchLastSection(True)
    made.selectRow(1)
    return made


def rail(icons: Icons) -> QWidget:
    """Return the rail on the left, with a place chosen."""
    frame = kind(QFrame(), "rail")
    frame.setFixedWidth(76)
    column = QVBoxLayout(frame)
    column.setContentsMargins(6, 10, 6, 10)
    for name in ("ask", "library", "models", "privacy", "settings", "", "lock"):
        if not name:
            column.addStretch()
            continue
        button = kind(QToolButton(), "rail")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setText(name.capitalize())
        token = "rail-selected-text" if name == "library" else "rail-text"
        icons.put(button, name, token)
        button.setIconSize(QSize(22, 22))
        button.setCheckable(True)
        button.setChecked(name == "library")
        button.setFixedWidth(64)
        column.addWidget(button)
    return frame


def words(icons: Icons) -> QVBoxLayout:
    """Lay out type, notices, an answer, tabs and progress."""
    column = QVBoxLayout()
    column.setSpacing(8)
    column.addWidget(kind(QLabel("Your documents stay on this computer"), "title"))
    column.addWidget(kind(QLabel("What this answer rests on"), "heading"))
    column.addWidget(QLabel("Ordinary words: Ärzte, Größe, señal, niñez, 1,234.50 €"))
    column.addWidget(kind(QLabel("Quiet words beside them"), "quiet"))
    column.addWidget(kind(QLabel("Small print, 3 of 160 pages"), "small"))
    for name, text in NOTICES:
        column.addWidget(kind(QLabel(text), name))
    card = kind(QFrame(), "card")
    inside = QVBoxLayout(card)
    inside.addWidget(QLabel("The lease ends on 31 March 2025."))
    line = QHBoxLayout()
    line.addWidget(chip())
    line.addWidget(kind(QLabel("Lease, page 4"), "small"))
    for name in ("quote", "copy", "evidence", "pin"):
        line.addWidget(tool(icons, name))
    line.addStretch()
    inside.addLayout(line)
    column.addWidget(card)
    tabs = QTabWidget()
    listing = QListWidget()
    listing.addItems([f"Conversation {number}" for number in range(1, 30)])
    listing.setCurrentRow(1)
    tabs.addTab(listing, "Conversations")
    tabs.addTab(QWidget(), "Evidence")
    tabs.addTab(QWidget(), "Pages")
    tabs.setFixedHeight(190)
    column.addWidget(tabs)
    for value in (12, 64):
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setValue(value)
        column.addWidget(bar)
    question = QPlainTextEdit("Several lines\nof a question\nwith a scroll bar\nbeside\nthem\nall")
    question.setFixedHeight(76)
    column.addWidget(question)
    column.addStretch()
    return column


def draw(appearance: Appearance, icons: Icons) -> QImage:
    """Return the picture of everything in the theme that is shown."""
    hovered: list[QWidget] = []
    focused: list[QWidget] = []
    window = kind(QWidget(), "page")
    window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    window.resize(SIZE)
    outer = QHBoxLayout(window)
    outer.setContentsMargins(0, 0, 20, 0)
    outer.setSpacing(20)
    outer.addWidget(rail(icons))
    left = QVBoxLayout()
    left.setContentsMargins(0, 20, 0, 20)
    left.addLayout(states(icons, hovered, focused))
    library = table(icons)
    left.addWidget(library)
    focused.append(library)
    outer.addLayout(left, 3)
    right = words(icons)
    right.setContentsMargins(0, 20, 0, 20)
    outer.addLayout(right, 2)
    for widget in hovered:
        widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    window.show()
    QTest.qWaitForWindowActive(window)
    for widget in hovered:
        if isinstance(widget, QPushButton):  # it trusts the mouse, not the attribute
            QTest.mouseMove(widget)
    QApplication.processEvents()

    picture = QImage(SIZE * 2, QImage.Format.Format_ARGB32)
    picture.setDevicePixelRatio(2)
    window.render(picture)
    painter = QPainter(picture)
    for widget in focused:
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        place = QRect(widget.mapTo(window, QPoint()), widget.size())
        painter.fillRect(place, appearance.theme.color("surface"))
        painter.translate(place.topLeft())
        widget.render(painter, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        painter.translate(-place.topLeft())
    menu = QMenu(window)
    for name in ("rename", "export", "remove"):
        menu.addAction(icons.icon(name), name.capitalize())
        menu.addSeparator()
    menu.actions()[2].setEnabled(False)
    menu.setActiveAction(menu.actions()[0])
    menu.resize(menu.sizeHint())
    painter.translate(QPoint(980, 690))
    menu.render(painter, QPoint())
    painter.resetTransform()
    painter.end()
    window.close()
    return picture


def main() -> None:
    """Write gallery-light.png and gallery-dark.png."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    folder = Path(sys.argv[1])
    appearance = Appearance(app, ASSETS)
    icons = Icons(ASSETS / "icons", appearance.theme, (1.0, 2.0))
    for choice in (Choice.LIGHT, Choice.DARK):
        appearance.choose(choice)
        icons.theme = appearance.theme
        draw(appearance, icons).save(str(folder / f"gallery-{choice}.png"))


if __name__ == "__main__":
    main()
