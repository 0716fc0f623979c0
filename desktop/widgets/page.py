"""What every page of the window shares: its ground, its title, room for actions, its body."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.widgets.style import kind, words

MARGIN = 24
"""Device-independent pixels between a page's edge and what stands on it."""

READABLE = 760
"""The width, in device-independent pixels, beyond which lines of text become hard to read."""


class Page(QWidget):
    """A page with a title.

    Attributes:
        buttons: a row at the right of the title, for buttons.
        body: where the content goes, from top to bottom.
    """

    def __init__(self, title: str, subtitle: str = "") -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        kind(self, "page")
        self.setAccessibleName(title)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(MARGIN, MARGIN - 4, MARGIN, MARGIN)
        outer.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(8)
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(words(title, "title", wrap=False))
        self.subtitle = words(subtitle, "quiet")
        if not subtitle:  # shown before it has its place, it would be a window for a moment
            self.subtitle.hide()
        titles.addWidget(self.subtitle)
        head.addLayout(titles, 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        head.addLayout(self.buttons)
        head.setAlignment(self.buttons, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(head)
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        outer.addLayout(self.body, 1)


class ScrollingPage(Page):
    """A page whose content is a column of readable width that scrolls when it is too long.

    Attributes:
        column: where the content goes; `body` holds the scroll area.
    """

    def __init__(self, title: str, subtitle: str = "") -> None:
        super().__init__(title, subtitle)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 12, 0)
        holder = QWidget()
        holder.setMaximumWidth(READABLE)
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        row.addWidget(holder, 1)
        row.addStretch()
        row.setStretch(0, 100)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)  # the page's own ground shows through
        area.viewport().setAutoFillBackground(False)
        self.body.addWidget(area)


class Section(QFrame):
    """A card with a heading, for a part of a page.

    Attributes:
        column: where its content goes.
    """

    def __init__(self, heading: str, explanation: str = "") -> None:
        super().__init__()
        kind(self, "card")
        self.setAccessibleName(heading)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 14, 16, 16)
        self.column.setSpacing(10)
        self.column.addWidget(words(heading, "heading"))
        if explanation:
            self.column.addWidget(words(explanation, "quiet"))
