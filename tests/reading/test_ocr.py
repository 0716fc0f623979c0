"""Scanned pages: made out by the real child, whichever way they lie."""

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen import canvas

from core.reading.protocol import PageRead, Word
from core.reading.reader import Reader
from tests.documents import write_pdf

SAMPLES = Path(__file__).parents[2] / "assets" / "samples" / "pdfs"

TEXT = (
    "The lease of the Larkspur office begins on 1 May 2031. The monthly rent is 4,210 dollars,"
    " payable in advance. Pets are welcome as long as they stay out of the kitchen. Either party"
    " may end the lease with a notice of three months to the end of a quarter."
)

Lay = Callable[[Image.Image], Image.Image]


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    """Yield a reader that ends its children."""
    made = Reader()
    yield made
    made.retire()


def drawn(reader: Reader, pdf: Path, dpi: int = 200) -> Image.Image:
    """Return the first page of a document as a picture."""
    with reader.open(lambda: [pdf.read_bytes()]) as document:
        picture = document.picture(1, dpi)
    return Image.frombytes("RGB", (picture.width, picture.height), picture.pixels)


def scanned(picture: Image.Image, dpi: int = 200) -> bytes:
    """Return a PDF with that picture on its only page, as a scanner writes it."""
    out = io.BytesIO()
    picture.convert("L").save(out, "PDF", resolution=dpi, quality=75)
    return out.getvalue()


def read(reader: Reader, pdf: bytes) -> PageRead:
    """Return the first page as it is made out."""
    with reader.open(lambda: [pdf]) as document:
        (page,) = document.recognised([1])
    assert isinstance(page, PageRead)
    return page


def box(page: PageRead, word: str) -> Word:
    """Return where a word stands."""
    return next(one for one in page.words if page.text[one.start : one.end] == word)


def test_the_sample_fax_is_made_out(reader: Reader) -> None:
    """Crooked and specked; every word has a box and a confidence, and the blocks are whole."""
    page = read(reader, (SAMPLES / "fax.pdf").read_bytes())
    assert "nodule of 7 mm in the right upper lobe" in " ".join(page.text.split())
    assert "312 mGy cm" in page.text
    assert "recognised" in page.warnings
    assert len(page.confidences) == len(page.words)
    assert all(0 < one.x0 < one.x1 < 1 and 0 < one.y0 < one.y1 < 1 for one in page.words)
    assert all(page.text[one.start : one.end].strip() for one in page.blocks)


@pytest.mark.parametrize(
    ("lay", "where"),
    [
        (lambda picture: picture, lambda x, y: (x, y)),
        (lambda picture: picture.transpose(Image.Transpose.ROTATE_90), lambda x, y: (y, 1 - x)),
        (
            lambda picture: picture.transpose(Image.Transpose.ROTATE_180),
            lambda x, y: (1 - x, 1 - y),
        ),
        (lambda picture: picture.transpose(Image.Transpose.ROTATE_270), lambda x, y: (1 - y, x)),
        (
            lambda picture: picture.rotate(2, Image.Resampling.BICUBIC, fillcolor="white"),
            None,
        ),
    ],
    ids=["straight", "on its left", "upside down", "on its right", "askew"],
)
def test_a_page_is_read_whichever_way_it_lies(
    reader: Reader,
    tmp_path: Path,
    lay: Lay,
    where: Callable[[float, float], tuple[float, float]] | None,
) -> None:
    """The text is the same, and the boxes stand where the page shows the words."""
    pdf = write_pdf(tmp_path / "lease.pdf", [TEXT])
    with reader.open(lambda: [pdf.read_bytes()]) as document:
        (digital,) = document.pages([1])
    assert isinstance(digital, PageRead)
    page = read(reader, scanned(lay(drawn(reader, pdf))))
    assert " ".join(page.text.split()) == TEXT
    if where is None:
        return
    for word in ("Larkspur", "4,210", "kitchen.", "quarter."):
        there, found = box(digital, word), box(page, word)
        middle = where((there.x0 + there.x1) / 2, (there.y0 + there.y1) / 2)
        assert found.x0 < middle[0] < found.x1
        assert found.y0 < middle[1] < found.y1


def test_a_scanned_table_keeps_its_cells(reader: Reader, tmp_path: Path) -> None:
    """Rows stay rows, and single digits are not taken for letters on their side."""
    file = tmp_path / "table.pdf"
    sheet = canvas.Canvas(str(file), pagesize=letter)
    sheet.setFont("Helvetica", 11)
    rows = [
        ("Plan", "2030", "2031"),
        ("Basic", "1", "7"),
        ("Extended", "412", "9"),
        ("All", "4", "1"),
    ]
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            sheet.drawString(72 + 150 * column, 700 - 18 * row, cell)
    sheet.showPage()
    sheet.save()
    page = read(reader, scanned(drawn(reader, file)))
    assert [tuple(line.split("\t")) for line in page.text.splitlines()] == rows


def test_an_empty_page_has_no_text(reader: Reader) -> None:
    """It is said that it was looked at, so that nobody looks again."""
    page = read(reader, scanned(Image.new("L", (850, 1100), 255), 100))
    assert page.text == ""
    assert page.warnings == ["no_text", "recognised"]


def test_what_was_hard_to_make_out_is_said(reader: Reader, tmp_path: Path) -> None:
    """A page that is hardly legible is not claimed to be."""
    pdf = write_pdf(tmp_path / "lease.pdf", [TEXT])
    tiny = drawn(reader, pdf, 44)
    page = read(reader, scanned(tiny, 44))
    assert "unsure" in page.warnings or "no_text" in page.warnings
    assert len(page.confidences) == len(page.words)
