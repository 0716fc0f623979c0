"""The style sheet's variants, and labels that take every word as plain text."""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

Styled = TypeVar("Styled", bound=QWidget)


def kind(widget: Styled, value: str) -> Styled:
    """Give a widget a variant of the style sheet (assets/themes/cloister.qss) and return it.

    A variant that changes while the widget is on screen takes effect at once.
    """
    if widget.property("kind") != value:
        widget.setProperty("kind", value)
        restyle(widget)
    return widget


def mark(widget: QWidget, *, wrong: bool) -> None:
    """Show that a field holds something wrong, or no longer does."""
    widget.setProperty("state", "error" if wrong else "")
    restyle(widget)


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at a widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def words(text: str = "", variant: str = "", *, wrap: bool = True) -> QLabel:
    """Return a label that never takes its words for HTML.

    Args:
        text: what it says.
        variant: title, heading, quiet, small, error, or nothing for ordinary words.
        wrap: whether a long text goes on in the next line.
    """
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    made.setText(text)
    return kind(made, variant) if variant else made


def divider() -> QFrame:
    """Return a hairline between two parts."""
    made = kind(QFrame(), "divider")
    made.setFixedHeight(1)
    return made
