"""Text that pages carry and do not show: left out, unless a person wants it."""

from pathlib import Path

from reportlab.lib.pagesizes import letter
from reportlab.pdfgen import canvas

from core.app import App

SHOWN = "The rent of the Larkspur office is 4,210 dollars."
HIDDEN = "Zebulon shall be paid 9,999 dollars."


def write(path: Path) -> Path:
    """Write a document of two pages; the first hides a sentence in white."""
    sheet = canvas.Canvas(str(path), pagesize=letter)
    sheet.drawString(72, 700, SHOWN)
    sheet.setFillGray(1)
    sheet.drawString(72, 650, HIDDEN)
    sheet.setFillGray(0)
    sheet.showPage()
    sheet.drawString(72, 700, "Pets are welcome.")
    sheet.showPage()
    sheet.save()
    return path


def test_hidden_text_is_used_only_where_a_person_wants_it(app: App, tmp_path: Path) -> None:
    """It comes and goes with its passages and words, and the log says so each time."""
    list(app.library.add([write(tmp_path / "lease.pdf")]))
    list(app.library.learn())
    (document,) = app.library.all()
    assert (document.hiding, document.hidden) == (1, False)
    passages = app.library.passages
    assert not passages.by_words(["zebulon"], 5)
    list(app.library.use_hidden(document.id, use=True))
    list(app.library.learn())
    (document,) = app.library.all()
    assert (document.hiding, document.hidden, document.ready) == (1, True, True)
    assert HIDDEN in app.library.page(document.id, 1).text
    assert passages.by_words(["zebulon"], 5)
    list(app.library.use_hidden(document.id, use=False))
    list(app.library.learn())
    (document,) = app.library.all()
    assert (document.hiding, document.hidden, document.ready) == (1, False, True)
    assert not passages.by_words(["zebulon"], 5)
    assert app.library.page(document.id, 2).text == "Pets are welcome."
    app.collect()
    logged = [e.outcome for e in app.audit.entries() if e.event == "document.hidden-text"]
    assert logged == ["used", "left out"]
