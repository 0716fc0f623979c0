"""A check box or radio button with a sentence below it that says what it means."""

from PySide6.QtWidgets import QAbstractButton, QLabel, QVBoxLayout

_INDENT = 28
"""Device-independent pixels from the left of the button to its words."""


def explained(button: QAbstractButton, says: QLabel) -> QVBoxLayout:
    """Return a button with its explanation below, in line with the button's words."""
    says.setContentsMargins(_INDENT, 0, 0, 0)
    pair = QVBoxLayout()
    pair.setSpacing(0)
    pair.addWidget(button)
    pair.addWidget(says)
    return pair
