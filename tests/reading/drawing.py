"""PDFs for the tests, drawn with reportlab so that every word's place is known."""

import io
from collections.abc import Callable
from typing import Any

from pypdf import PdfReader, PdfWriter
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from core.reading.pages import PdfPages
from core.reading.protocol import PageRead, Word

FONT = "Helvetica"
SIZE = 10
WIDTH, HEIGHT = 400.0, 600.0


def pdf(draw: Callable[[Any], None], **options: Any) -> bytes:
    """One page of 400 by 600 points, drawn by a function of the canvas."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), **options)
    canvas.setFont(FONT, SIZE)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def rewritten(data: bytes, change: Callable[[PdfWriter], object]) -> bytes:
    """The same document after pypdf has changed it."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    change(writer)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def column(canvas: Any, x: float, y: float, lines: list[str], leading: float = 12) -> None:
    """Lines one below the other, the first with its baseline at ``y``."""
    for number, line in enumerate(lines):
        canvas.drawString(x, y - number * leading, line)


def read(data: bytes, number: int = 1, password: str | None = None) -> PageRead:
    """One page, as read."""
    pages = PdfPages(data, password)
    try:
        return pages.read(number)
    finally:
        pages.close()


def word(page: PageRead, text: str) -> Word:
    """The first word of that text."""
    return next(word for word in page.words if page.text[word.start : word.end] == text)


def drawn_box(before: str, text: str, x: float, y: float) -> tuple[float, float, float, float]:
    """Where reportlab puts a word of a string drawn at (x, y), in points from the top left."""
    left = x + stringWidth(before, FONT, SIZE)
    return left, HEIGHT - y - SIZE, left + stringWidth(text, FONT, SIZE), HEIGHT - y
