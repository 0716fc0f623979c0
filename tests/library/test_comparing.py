"""Pages whose fonts lie: found on their pictures, and what they show is used."""

import io
import re
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, StreamObject
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen import canvas

from core import events
from core.app import App
from core.reading.compare import alike
from tests.documents import write_pdf

LINES = (
    "The monthly rent of the Larkspur office is",
    "four thousand two hundred and ten dollars, and",
    "either party may end the lease at any time",
    "with a notice of three months to the end.",
)


def lying(path: Path, pages: int = 2) -> Path:
    """Write a document whose letters mean other letters than they show: a as n, b as o, ..."""
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=letter)
    for _ in range(pages):
        sheet.setFont("Helvetica", 11)
        for number, line in enumerate(LINES):
            sheet.drawString(72, 700 - 16 * number, line)
        sheet.showPage()
    sheet.save()
    writer = PdfWriter(clone_from=PdfReader(buffer))
    cmap = StreamObject()
    pairs = [
        f"<{code:02x}> <{base + (code - base + 13) % 26:04x}>"
        for base in (ord("a"), ord("A"))
        for code in range(base, base + 26)
    ]
    mapped = "\n".join(pairs)
    cmap.set_data(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2"
        f" def 1 begincodespacerange <00> <ff> endcodespacerange\n{len(pairs)} beginbfchar\n"
        f"{mapped}\nendbfchar endcmap CMapName currentdict /CMap defineresource"
        " pop end end".encode()
    )
    for page in writer.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]  # pypdf's types
            font.get_object()[NameObject("/ToUnicode")] = writer._add_object(cmap)
    writer.write(path)
    return path


@pytest.mark.parametrize(
    ("said", "shown", "percent"),
    [("Rent: 4,210", "rent 4210", 100), ("zrag", "rent", 0), ("", "", 100)],
)
def test_signs_and_spaces_do_not_count(said: str, shown: str, percent: int) -> None:
    """A recogniser may take a comma for a stop."""
    assert alike(said, shown) <= percent + 50 if percent == 0 else alike(said, shown) == percent


def test_a_document_that_lies_is_read_from_its_pictures(app: App, tmp_path: Path) -> None:
    """Every page of it; what its text said is gone."""
    list(app.library.add([lying(tmp_path / "lease.pdf")]))
    (document,) = app.library.all()
    assert re.search("Ynexfche", app.library.page(document.id, 1).text)
    told = list(app.scans.compare(document.id))
    assert told[-1] == events.Compared(document.id, done=2, total=2, differing=2)
    (document,) = app.library.all()
    assert (document.differing, document.pictures) == (2, 2)
    list(app.scans.recognise(document.id))
    (document,) = app.library.all()
    assert (document.differing, document.pictures, document.scanned) == (2, 0, 2)
    assert "Larkspur" in app.library.page(document.id, 2).text
    assert not app.library.passages.by_words(["ynexfche"], 5)


def test_an_honest_document_is_left_alone(app: App, tmp_path: Path) -> None:
    """A few of its pages are looked at."""
    words = " ".join(LINES)
    list(app.library.add([write_pdf(tmp_path / "lease.pdf", [f"{words} {n}" for n in range(12)])]))
    (document,) = app.library.all()
    told = list(app.scans.compare(document.id))
    assert [(one.done, one.differing) for one in told] == [(n, 0) for n in range(1, 6)]
    app.collect()
    assert [e.outcome for e in app.audit.entries() if e.event == "document.compared"] == ["done"]
    assert app.library.all()[0].pictures == 0
