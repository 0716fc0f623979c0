"""A pen on paper: lines of text from the top of a page down, and on to the next page."""

import io
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from core.paths import program_folder

PLAIN, BOLD, KEY = "Cloister", "Cloister-Bold", "Courier-Bold"
"""Fonts: Inter in two weights, embedded, and the one of equal width that every reader has."""

_FILES = {PLAIN: "Inter-Regular.ttf", BOLD: "Inter-SemiBold.ttf"}

_UNKNOWN = "\u25a1"
"""Stands for a character that the font lacks: an empty square."""

_SIDE, _TOP, _BOTTOM = 48.0, 62.0, 62.0
"""Margins in points: A4 printed on US Letter without scaling loses 25 on each of two sides."""
_FOOT = _BOTTOM - 16

_LEADING = 1.4
_TOGETHER = 3
_QUIET = 0.35  # grey, from black at 0 to white at 1; seven to one against white paper
_RULE = 0.75


@dataclass(frozen=True, slots=True)
class Running:
    """What stands at the foot of every page.

    Attributes:
        left: words on the left.
        page: what a page is called, with places for its number and for how many there are.
    """

    left: str = ""
    page: str = "Page {page} of {pages}"


class Page:
    """Paper that is written on from the top down; distances are in points.

    Args:
        title: of the document.
        running: at the foot of every page.
        wide: whether it lies on its longer side.
    """

    def __init__(self, title: str, running: Running, *, wide: bool = False) -> None:
        for name, file in _FILES.items():
            if name not in pdfmetrics.getRegisteredFontNames():
                folder = program_folder() / "assets" / "fonts" / "paper"
                pdfmetrics.registerFont(TTFont(name, str(folder / file)))
        self._drawn = io.BytesIO()
        size: tuple[float, float] = landscape(A4) if wide else A4
        self.canvas = Canvas(self._drawn, pagesize=size, pageCompression=1)
        self.canvas.setTitle(printable(title))
        self.canvas.setAuthor("Cloister")
        self.canvas.setCreator("Cloister")
        self.canvas.setProducer("Cloister")
        self.canvas.setSubject("")
        self._running = running
        self._pages = 1
        self.left, self.right = _SIDE, size[0] - _SIDE
        self._highest = size[1] - _TOP
        self.y = self._highest

    @property
    def number(self) -> int:
        """Of this page, counted from 1."""
        return self._pages

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.right - self.left

    def fits(self, height: float) -> bool:
        """Whether so much is left on this page."""
        return self.y - height >= _BOTTOM

    def turn(self) -> None:
        """Go on to the next page."""
        self._foot()
        self.canvas.showPage()
        self._pages += 1
        self.y = self._highest

    def gap(self, height: float) -> None:
        """Leave some space."""
        self.y -= height

    def text(
        self,
        words: str,
        size: float = 10,
        *,
        font: str = PLAIN,
        quiet: bool = False,
        indent: float = 0,
    ) -> None:
        """Write a paragraph as wide as the page; it may go on to the next one."""
        for line in wrapped(words, font, size, self.width - indent):
            if not self.fits(size * _LEADING):
                self.turn()
            self.y -= size * _LEADING
            self.line(line, self.left + indent, self.y, size, font=font, quiet=quiet)

    def line(
        self, words: str, x: float, y: float, size: float, *, font: str = PLAIN, quiet: bool = False
    ) -> None:
        """Write words that are known to fit, at a place."""
        self.canvas.setFillGray(_QUIET if quiet else 0)
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, y, words)

    def listed(self, points: Sequence[str], size: float = 10, *, numbered: bool = False) -> None:
        """Write a list; a point has a few lines on a page, or begins on the next one."""
        for number, point in enumerate(points, start=1):
            lines = min(_TOGETHER, len(wrapped(point, PLAIN, size, self.width - 18)))
            if not self.fits(lines * size * _LEADING):
                self.turn()
            mark = f"{number}." if numbered else "\u2022"
            self.line(mark, self.left + 2, self.y - size * _LEADING, size)
            self.text(point, size, indent=18)
            self.gap(size * 0.35)

    def facts(
        self, facts: Sequence[tuple[str, str]], size: float = 10, *, column: float = 150
    ) -> None:
        """Write labels and what belongs to them, in two columns."""
        for label, value in facts:
            lines = wrapped(value, PLAIN, size, self.width - column)
            labels = wrapped(label, BOLD, size, column - 12)
            if not self.fits(max(len(lines), len(labels)) * size * _LEADING):
                self.turn()
            top = self.y
            for x, font, column_lines in ((0.0, BOLD, labels), (column, PLAIN, lines)):
                for number, line in enumerate(column_lines, start=1):
                    self.line(line, self.left + x, top - number * size * _LEADING, size, font=font)
            self.y = top - max(len(lines), len(labels)) * size * _LEADING - size * 0.3

    def rule(self) -> None:
        """Draw a thin line across."""
        self.canvas.setStrokeGray(_RULE)
        self.canvas.setLineWidth(0.6)
        self.canvas.line(self.left, self.y, self.right, self.y)

    def finish(self) -> bytes:
        """Return the PDF."""
        self._foot()
        self.canvas.showPage()
        for number in range(1, self._pages + 1):
            self.canvas.beginForm(f"foot-{number}")
            words = printable(self._running.page.format(page=number, pages=self._pages))
            self.canvas.setFillGray(_QUIET)
            self.canvas.setFont(PLAIN, 8)
            self.canvas.drawRightString(self.right, _FOOT, words)
            self.canvas.endForm()
        self.canvas.save()
        return self._drawn.getvalue()

    def _foot(self) -> None:
        words = clipped(self._running.left, PLAIN, 8, self.width - 120)
        self.line(words, self.left, _FOOT, 8, quiet=True)
        self.canvas.doForm(f"foot-{self._pages}")  # drawn last, when it is known how many there are


def printable(text: str) -> str:
    """Return text on one line as the font can show it; what it cannot is an empty square."""
    known = pdfmetrics.getFont(PLAIN).face.charToGlyph
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    kept = (c for c in composed if unicodedata.category(c) not in {"Cc", "Cf"})
    return "".join(c if ord(c) in known else _UNKNOWN for c in kept)


def wrapped(text: str, font: str, size: float, width: float) -> list[str]:
    """Return text in lines that are no wider; a word that is wider alone is broken."""
    shown = printable(text)
    if pdfmetrics.stringWidth(shown, font, size) <= width:
        return [shown]
    lines, line = [], ""
    for word in _pieces(shown, font, size, width):
        longer = f"{line} {word}" if line else word
        if line and pdfmetrics.stringWidth(longer, font, size) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


def clipped(text: str, font: str, size: float, width: float) -> str:
    """Return as much of the text as fits on one line, with an ellipsis where that is not all."""
    shown = printable(text)
    if pdfmetrics.stringWidth(shown, font, size) <= width:
        return shown
    while shown and pdfmetrics.stringWidth(shown + "\u2026", font, size) > width:
        shown = shown[:-1]
    return shown + "\u2026"


def _pieces(text: str, font: str, size: float, width: float) -> Iterator[str]:
    for word in text.split():
        piece = ""
        for character in word:
            if piece and pdfmetrics.stringWidth(piece + character, font, size) > width:
                yield piece
                piece = ""
            piece += character
        yield piece
