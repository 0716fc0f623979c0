"""Scanned pages of documents: made out, found, stopped, taken up again, erased."""

import io
from pathlib import Path

from PIL import Image

from core import events
from core.app import App
from core.assistant import EvidenceFound
from core.reading.reader import Reader
from tests.documents import write_pdf

RENT = "The lease of the Larkspur office begins on 1 May 2031. The monthly rent is 4,210 dollars."
PETS = "Pets are welcome in the Larkspur office as long as they stay out of the kitchen."


def scan(folder: Path, *texts: str) -> Path:
    """Write a document of scanned pages; return its path."""
    reader, pictures = Reader(), []
    pdf = write_pdf(folder / "digital.pdf", texts)
    with reader.open(lambda: [pdf.read_bytes()]) as document:
        for number in range(1, len(texts) + 1):
            drawn = document.picture(number, 150)
            pictures.append(Image.frombytes("RGB", (drawn.width, drawn.height), drawn.pixels))
    reader.retire()
    out = io.BytesIO()
    pictures[0].save(out, "PDF", resolution=150, save_all=True, append_images=pictures[1:])
    path = folder / "scanned.pdf"
    path.write_bytes(out.getvalue())
    return path


def test_a_scanned_document_answers_like_any_other(app: App, tmp_path: Path) -> None:
    """Before: pages without text. After: found by words and meaning, with boxes, and it says so."""
    list(app.library.add([scan(tmp_path, RENT, PETS)]))
    (document,) = app.library.all()
    assert (document.without_text, document.pictures, document.scanned) == (2, 2, 0)
    told = list(app.scans.recognise(document.id))
    assert [(one.done, one.total) for one in told] == [(0, 2), (1, 2), (2, 2)]
    list(app.library.learn())
    (document,) = app.library.all()
    assert (document.without_text, document.pictures, document.scanned) == (0, 0, 2)
    assert document.ready
    evidence = next(iter(app.assistant.ask("What is the monthly rent of the Larkspur office?")))
    assert isinstance(evidence, EvidenceFound)
    best = evidence.quotes[0]
    assert (best.page, best.scanned) == (1, True)
    assert "4,210" in best.quote
    assert best.boxes


def test_what_was_stopped_is_taken_up_again(app: App, tmp_path: Path) -> None:
    """A page that was made out stays; the child ends with the work."""
    list(app.library.add([scan(tmp_path, RENT, PETS)]))
    (document,) = app.library.all()
    work = app.scans.recognise(document.id)
    assert next(work).done == 0
    assert next(work).done == 1
    work.close()
    assert app.library.all()[0].pictures == 1
    assert [one.total for one in app.scans.recognise(document.id)] == [1, 1]
    assert app.library.all()[0].pictures == 0
    assert list(app.scans.recognise(document.id)) == []


def test_a_document_removed_meanwhile_leaves_nothing(app: App, tmp_path: Path) -> None:
    """The page that is made out then is thrown away."""
    list(app.library.add([scan(tmp_path, RENT, PETS)]))
    (document,) = app.library.all()
    work = app.scans.recognise(document.id)
    next(work)
    app.library.remove(document.id)
    assert list(work) == []
    assert app.library.passages.count() == 0


def test_a_page_whose_letters_lie_is_made_out_instead(app: App, tmp_path: Path) -> None:
    """What its font said is dropped, with its passages, words and vectors."""
    list(app.library.add([write_pdf(tmp_path / "lies.pdf", [RENT])]))
    list(app.library.learn())
    passages = app.library.passages
    with app._parts.database.transaction():
        app._parts.database.run(
            'UPDATE page SET warnings = \'["broken_text", "hidden_text"]\','
            " text = replace(text, '4,210', '9,999')"
        )
    before = passages.by_words(["larkspur"], 9)
    (document,) = app.library.all()
    assert document.pictures == 1
    list(app.scans.recognise(document.id))
    page = app.library.page(document.id, 1)
    assert "4,210" in page.text
    assert "broken_text" not in page.warnings
    assert "hidden_text" in page.warnings
    after = passages.by_words(["larkspur"], 9)
    assert after
    assert not {hit.passage for hit in before} & {hit.passage for hit in after}


def test_lost_pages_and_closed_documents_are_left_as_they_are(app: App, tmp_path: Path) -> None:
    """A page on which nothing is made out is not looked at again by itself."""
    blank = io.BytesIO()
    Image.new("L", (850, 1100), 255).save(blank, "PDF", resolution=100)
    path = tmp_path / "blank.pdf"
    path.write_bytes(blank.getvalue())
    list(app.library.add([path]))
    (document,) = app.library.all()
    assert [type(one) for one in app.scans.recognise(document.id)] == [events.Recognised] * 2
    assert app.library.all()[0].pictures == 0
    assert app.library.all()[0].without_text == 1
