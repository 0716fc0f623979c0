"""First run, three files by drag and drop, a question meanwhile, its page, an export, a lock."""

from pathlib import Path

import pypdf
import pypdfium2
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QDialog, QFileDialog

from desktop.program import Program
from desktop.views.export import ExportDialog
from tests.documents import write_pdf
from tests.screen.hand import Hand
from tests.window.desk import ask, chip, close, make_vault, pages, ready, travel, unlock

ANSWER = "The loan bears interest at 6.25 percent a year."
BAIT = "/cloister-bait/rates"
"""Files that a text names: none is ever opened, nor asked for."""

LEAVE = (
    "Every employee has 30 days of annual leave."
    f" See <img src=file://{BAIT}.png> and ![annual leave]({BAIT}.html)."
)


def journey(hand: Hand, program: Program, home: Path) -> None:
    """Do everything that the first day brings."""
    desk, window = program.desk, program.window
    files = [
        write_pdf(
            home / "Kredit Müller.pdf", ["The parties agree.", ANSWER, "Signed in Fernhollow."]
        ),
        write_pdf(home / "long minutes.pdf", [f"Minute {n} of the board." for n in range(150)]),
        write_pdf(home / "policy.pdf", [LEAVE]),
    ]
    make_vault(hand, program)
    hand.drag_files(files, onto=window)
    hand.wait_until(lambda: any(row.document.read for row in desk.library.rows), 60)
    hand.key("ctrl+1")
    ask(hand, program, "What interest does the loan bear?")
    turn = hand.see(lambda: desk.asking.turns[0])
    assert any(ANSWER.rstrip(".") in quote.quote for quote in turn.quotes), turn.quotes

    number = next(n for n, one in enumerate(turn.sources) if ANSWER.rstrip(".") in one.quote)
    transcript = pages(program).ask.transcript
    place = hand.wait_until(lambda: chip(transcript, f"source:0:{number}"))
    assert place is not None
    hand.click(place)
    hand.wait_until(lambda: desk.evidence.page is not None and desk.evidence.position == number, 30)
    _highlight_lies_on_the_words(hand, program, files[0])

    _export(hand, program, home / "answer.pdf")
    hand.wait_until(ready(program, 3), 120)
    ask(hand, program, "How many days of annual leave does every employee have?")
    tempting = hand.see(lambda: desk.asking.turns[1])
    assert any(BAIT in quote.quote for quote in tempting.quotes), tempting.quotes
    hand.key("ctrl+l")
    hand.wait_until(window.unlock.isVisible, 30)
    assert hand.see(lambda: window.pages) is None
    assert hand.see(lambda: list(desk.asking.turns)) == []
    unlock(hand, program)
    hand.wait_until(lambda: window.pages is not None and bool(desk.conversations.shown), 60)
    hand.key("ctrl+1")
    kept = pages(program).ask.conversations.list
    hand.wait_until(lambda: kept.count() == 1)
    hand.click(
        hand.see(lambda: kept.viewport().mapToGlobal(kept.visualItemRect(kept.item(0)).center()))
    )
    hand.wait_until(lambda: len(desk.asking.turns) == 2)
    assert hand.see(lambda: desk.asking.turns[0].quotes) == turn.quotes
    close(hand, program)


def _highlight_lies_on_the_words(hand: Hand, program: Program, file: Path) -> None:
    """Compare what the screen shows with where another reader says that the words are."""
    canvas = pages(program).ask.evidence.canvas
    hand.see(canvas.clearFocus)
    shown = hand.place(canvas)
    picture = hand.picture().copy(shown)
    with pypdfium2.PdfDocument(file) as document:
        page = document[1]
        text = page.get_textpage()
        index, count = text.search(ANSWER).get_next() or (-1, 0)
        assert index >= 0
        edges = [text.get_charbox(i) for i in range(index, index + count)]
        width, height = page.get_size()
    words = QRect(
        round(min(e[0] for e in edges) / width * picture.width()),
        round((1 - max(e[3] for e in edges) / height) * picture.height()),
        round((max(e[2] for e in edges) - min(e[0] for e in edges)) / width * picture.width()),
        round((max(e[3] for e in edges) - min(e[1] for e in edges)) / height * picture.height()),
    )
    marked = _marked(picture)
    assert not marked.isNull(), "nothing is highlighted"
    around = words.adjusted(-8, -8, 8, 8)
    assert around.contains(marked), (words, marked)
    assert marked.adjusted(-8, -8, 8, 8).contains(words), (words, marked)


def _marked(picture: QImage) -> QRect:
    """Return the smallest rectangle that holds every pixel of the highlight's colour."""
    found = QRect()
    for y in range(picture.height()):
        for x in range(0, picture.width(), 2):
            color = QColor(picture.pixel(x, y))
            if color.red() > 200 and color.red() - color.blue() > 60:
                found = found.united(QRect(x, y, 1, 1))
    return found


def _export(hand: Hand, program: Program, target: Path) -> None:
    """Export the conversation as a PDF and read it with another program."""
    window = program.window
    hand.key("ctrl+e")
    dialog = hand.wait_until(
        lambda: next((d for d in window.findChildren(ExportDialog) if d.isVisible()), None)
    )
    assert isinstance(dialog, QDialog)
    hand.key("enter")
    hand.wait_until(
        lambda: next((d for d in window.findChildren(QFileDialog) if d.isVisible()), None)
    )
    hand.key("ctrl+a")
    hand.type(str(target))
    hand.key("enter")
    hand.wait_until(target.is_file, 30)
    read = (page.extract_text() for page in pypdf.PdfReader(target).pages)
    text = " ".join(" ".join(read).split())
    assert "What interest does the loan bear?" in text
    assert "Kredit Müller.pdf, page 2" in text
    assert ANSWER in text


if __name__ == "__main__":
    travel(journey, [ANSWER, "What interest", "Kredit M", "Fernhollow", "Minute 7"])
