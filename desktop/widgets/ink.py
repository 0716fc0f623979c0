"""How the parts of a conversation are written: formats for letters, blocks and frames."""

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFrameFormat,
    QTextLength,
)

from desktop.theme import Theme


class Ink:
    """Formats in the colours of a theme and the sizes of a font.

    Args:
        theme: where the colours come from.
        points: the size of ordinary letters.
    """

    def __init__(self, theme: Theme, points: float) -> None:
        self._theme = theme
        self._points = points
        self.body = self._letters("text")
        self.question = self._letters("text", theme.sizes["heading"], bold=True)
        self.quiet = self._letters("text-quiet")
        self.small = self._letters("text-quiet", theme.sizes["small"])
        self.label = self._letters("text-quiet", theme.sizes["small"], bold=True)
        self.withheld = self._letters("withheld-text")
        self.not_found = self._letters("not-found-text")
        self.not_found_bold = self._letters("not-found-text", bold=True)
        self.danger = self._letters("danger-text")
        self.removed = self._letters("text-quiet")
        self.removed.setFontItalic(True)
        self.unsure = self._letters("text")
        self.unsure.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        self.unsure.setUnderlineColor(self._theme.color("warning"))
        self.paragraph = _block(below=6)
        self.tight = _block(below=2)
        self.line = _block(above=4, below=4)
        self.gap = QTextBlockFormat()
        self.gap.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        self.nothing = QTextCharFormat()
        self.nothing.setFontPointSize(1)

    def chip(self, anchor: str) -> QTextCharFormat:
        """Return the format of a number that leads to a source."""
        made = self._letters("chip-text", self._theme.sizes["small"], bold=True)
        made.setBackground(self._theme.color("chip"))
        return _anchored(made, anchor)

    def link(self, anchor: str) -> QTextCharFormat:
        """Return the format of words that do something."""
        made = self._letters("link", self._theme.sizes["small"])
        made.setFontUnderline(True)
        return _anchored(made, anchor)

    def turn(self) -> QTextFrameFormat:
        """Return the frame of one question with its answer."""
        made = QTextFrameFormat()
        made.setTopMargin(10)
        made.setBottomMargin(14)
        made.setLeftMargin(2)
        made.setRightMargin(6)
        return made

    def quote(self) -> QTextFrameFormat:
        """Return the frame of a quote: a card."""
        return self._card("raised", "divider")

    def notice(self, kind: str) -> QTextFrameFormat:
        """Return the frame of a notice: withheld, not-found or danger-surface."""
        return self._card(kind, kind)

    def _card(self, ground: str, edge: str) -> QTextFrameFormat:
        made = QTextFrameFormat()
        made.setBackground(self._theme.color(ground))
        made.setBorder(1)
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setBorderBrush(self._theme.color(edge))
        made.setPadding(9)
        made.setTopMargin(4)
        made.setBottomMargin(6)
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        return made

    def _letters(self, token: str, ratio: float = 1.0, *, bold: bool = False) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(QColor(self._theme.color(token)))
        made.setFontPointSize(self._points * ratio)
        made.setFontWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return made


def _block(above: float = 0, below: float = 0) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(above)
    made.setBottomMargin(below)
    made.setLineHeight(118, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made


def _anchored(made: QTextCharFormat, anchor: str) -> QTextCharFormat:
    made.setAnchor(True)
    made.setAnchorHref(anchor)
    return made
