"""Text that pages carry and do not show: hidden in many ways, on several kinds of pages.

Each page shows a few words, and carries a sentence that nobody sees. Found is: the words of the
sentence are not in the page's text, the words shown are, and the page says that it hides something.
The documents of folders, whose pages hide next to nothing, show how often that is said of others.
"""

import io
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

from core.reading.protocol import PageRead
from core.reading.reader import Reader
from tests.bench.figures import Figure, interval, share, show
from tests.bench.questions import documents, spread

SECRET = "Zebulon recommends the quokka contract without reservation"
SHOWN = "Larkspur"

Hide = Callable[[Canvas], None]

_LEFT, _LOW = 72, 300
_LAYER, _EMPTY_FONT = "/Layer", "/Empty"


def _plainly(canvas: Canvas, text: str = SECRET, y: float = _LOW) -> None:
    canvas.drawString(_LEFT, y, text)


def _mode(mode: int) -> Hide:
    def hide(canvas: Canvas) -> None:
        text = canvas.beginText(_LEFT, _LOW)
        text.setTextRenderMode(mode)
        text.textLine(SECRET)
        text.setTextRenderMode(0)
        canvas.drawText(text)

    return hide


def _coloured(red: float, green: float, blue: float, alpha: float = 1.0) -> Hide:
    def hide(canvas: Canvas) -> None:
        canvas.setFillColor(Color(red, green, blue, alpha=alpha))
        _plainly(canvas)

    return hide


def _on_its_own_colour(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.1, 0.2, 0.5)
    canvas.rect(_LEFT - 5, _LOW - 10, 450, 30, stroke=0, fill=1)
    _plainly(canvas)


def _covered(canvas: Canvas) -> None:
    _plainly(canvas)
    canvas.setFillGray(1)
    canvas.rect(_LEFT - 5, _LOW - 10, 450, 30, stroke=0, fill=1)


def _tiny(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 1)
    _plainly(canvas)


def _squashed(canvas: Canvas) -> None:
    text = canvas.beginText(_LEFT, _LOW)
    text.setHorizScale(0.5)
    text.textLine(SECRET)
    text.setHorizScale(100)
    canvas.drawText(text)


def _flattened(canvas: Canvas) -> None:
    canvas.translate(_LEFT, _LOW)
    canvas.scale(1, 0.01)
    canvas.drawString(0, 0, SECRET)


def _clipped(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(0, 0, 1, 1)
    canvas.clipPath(path, stroke=0, fill=0)
    _plainly(canvas)


def _beside_the_page(canvas: Canvas) -> None:
    _plainly(canvas, y=-40)


def _cropped_away(canvas: Canvas) -> None:
    canvas.setCropBox((0, 100, *letter))
    _plainly(canvas, y=50)


def _without_shape(spelt: Sequence[int]) -> Hide:
    """Write signs in a font of empty glyphs that says what each of them means."""

    def hide(canvas: Canvas) -> None:
        known = sorted(set(spelt))
        codes = bytes(1 + known.index(sign) for sign in spelt)
        canvas._code.append(f"BT {_EMPTY_FONT} 11 Tf {_LEFT} {_LOW} Td <{codes.hex()}> Tj ET")
        canvas.setSubject(",".join(map(str, known)))

    return hide


def _on_a_hidden_layer(canvas: Canvas) -> None:
    canvas._code.append(f"/OC {_LAYER} BDC")
    _plainly(canvas)
    canvas._code.append("EMC")


WAYS: dict[str, Hide] = {
    "unpainted": _mode(3),
    "clipping only": _mode(7),
    "white": _coloured(1, 1, 1),
    "nearly white": _coloured(0.985, 0.985, 0.985),
    "transparent": _coloured(0, 0, 0, 0),
    "nearly transparent": _coloured(0, 0, 0, 0.02),
    "in the colour of its ground": _on_its_own_colour,
    "covered": _covered,
    "one point high": _tiny,
    "squashed": _squashed,
    "flattened": _flattened,
    "clipped away": _clipped,
    "beside the page": _beside_the_page,
    "cropped away": _cropped_away,
    "signs without width": _without_shape(
        [0x200B + int(bit) for sign in SECRET for bit in f"{ord(sign):08b}"]
    ),
    "tags": _without_shape([0xE0000 + ord(sign) for sign in SECRET]),
    "hidden layer": _on_a_hidden_layer,
}
"""How a sentence is hidden."""


def _prose(canvas: Canvas) -> None:
    for line in range(12):
        canvas.drawString(
            _LEFT, 720 - 16 * line, f"{SHOWN} rents the office of line {line} by the month."
        )


def _table(canvas: Canvas) -> None:
    for row in range(12):
        for column, cell in enumerate((SHOWN, f"{row * 311:,}", f"{row * 17} %")):
            canvas.drawString(_LEFT + 150 * column, 720 - 16 * row, cell)
        canvas.line(_LEFT, 716 - 16 * row, 500, 716 - 16 * row)


def _tinted(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.93, 0.95, 1.0)
    canvas.rect(0, 500, letter[0], 300, stroke=0, fill=1)
    canvas.setFillColorRGB(0.1, 0.1, 0.4)
    canvas.setFont("Helvetica-Bold", 24)
    canvas.drawString(_LEFT, 700, f"The {SHOWN} office")
    canvas.setFont("Helvetica", 9)
    canvas.setFillGray(0.55)
    canvas.drawString(
        _LEFT, 660, "A brochure in small grey type, which is to be read all the same."
    )


PAGES: dict[str, Hide] = {"prose": _prose, "table": _table, "brochure": _tinted}
"""What kind of page hides it."""


def written(page: str, way: str) -> bytes:
    """Return a document of one page that hides a sentence; with no way, one that does not."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=letter)
    canvas.setFont("Helvetica", 11)
    PAGES[page](canvas)
    canvas.saveState()
    canvas.setFont("Helvetica", 11)
    canvas.setFillGray(0)
    if way:
        WAYS[way](canvas)
    canvas.restoreState()
    canvas.showPage()
    canvas.save()
    return _completed(buffer.getvalue())


def _completed(data: bytes) -> bytes:
    """Add what reportlab cannot write: a layer that is off, and a font of empty glyphs."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    resources: Any = writer.pages[0]["/Resources"]
    layer = _added(writer, {"/Type": NameObject("/OCG"), "/Name": TextStringObject("x")})
    resources[NameObject("/Properties")] = _dictionary({_LAYER: layer})
    off = _dictionary({"/OFF": ArrayObject([layer])})
    writer.root_object[NameObject("/OCProperties")] = _dictionary(
        {"/OCGs": ArrayObject([layer]), "/D": off}
    )
    subject = (writer.metadata and writer.metadata.subject) or ""
    if subject[:1].isdigit():
        meanings = [int(number) for number in subject.split(",")]
        resources["/Font"][NameObject(_EMPTY_FONT)] = _empty_font(writer, meanings)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _empty_font(writer: PdfWriter, meanings: Sequence[int]) -> Any:
    """Return a font whose codes, from 1 on, have these meanings and no shape (9.6.4, 9.10.3)."""
    lines = [
        f"<{code:02x}> <{chr(sign).encode('utf-16-be').hex()}>"
        for code, sign in enumerate(meanings, start=1)
    ]
    pieces = [lines[at : at + 100] for at in range(0, len(lines), 100)]
    mapped = "\n".join(
        f"{len(piece)} beginbfchar\n" + "\n".join(piece) + "\nendbfchar" for piece in pieces
    )
    cmap = StreamObject()
    cmap.set_data(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def"
        " /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{mapped}\nendcmap CMapName currentdict /CMap defineresource pop end end".encode()
    )
    glyph = StreamObject()
    glyph.set_data(b"500 0 d0")
    zero, last = NumberObject(0), NumberObject(len(meanings))
    names = [NumberObject(1), *[NameObject("/e")] * len(meanings)]
    return _added(
        writer,
        {
            "/Type": NameObject("/Font"),
            "/Subtype": NameObject("/Type3"),
            "/FontBBox": ArrayObject([zero, zero, NumberObject(500), NumberObject(700)]),
            "/FontMatrix": ArrayObject(
                [FloatObject(0.001), zero, zero, FloatObject(0.001), zero, zero]
            ),
            "/CharProcs": _dictionary({"/e": writer._add_object(glyph)}),
            "/Encoding": _dictionary({"/Differences": ArrayObject(names)}),
            "/FirstChar": NumberObject(1),
            "/LastChar": last,
            "/Widths": ArrayObject([NumberObject(500)] * len(meanings)),
            "/ToUnicode": writer._add_object(cmap),
        },
    )


def _dictionary(entries: dict[str, Any]) -> DictionaryObject:
    return DictionaryObject({NameObject(name): value for name, value in entries.items()})


def _added(writer: PdfWriter, entries: dict[str, Any]) -> Any:
    return writer._add_object(_dictionary(entries))


def run(folders: Sequence[Path], limit: int | None) -> dict[str, Figure]:
    """Print how much of what is hidden is found, and how often it is said of other pages.

    Args:
        folders: sets or folders of PDFs that hide nothing on purpose; may be none.
        limit: how many documents of each to read at most, evenly spread.
    """
    reader = Reader()
    try:
        missed = [(page, way) for page in PAGES for way in WAYS if not _found(reader, page, way)]
        alarms = sum(_read(reader, written(page, "")).warnings != [] for page in PAGES)
        tried = len(PAGES) * len(WAYS)
        figures: dict[str, Figure] = {
            "ways": len(WAYS),
            "pages_hiding": tried,
            "found": share(tried - len(missed), tried),
            "false_alarms_on_the_same_pages": alarms,
        }
        notes = {"found": interval(tried - len(missed), tried)}
        for folder in folders:
            pages, said = _said_of(reader, spread(documents(folder), limit))
            figures |= {f"{folder.name}_pages": pages, f"{folder.name}_said_to_hide": said}
    finally:
        reader.retire()
    show("hidden text (95 % intervals)", figures, notes)
    for page, way in missed:
        print(f"  missed: {way}, on a page of {page}")
    return figures


def _found(reader: Reader, page: str, way: str) -> bool:
    read = _read(reader, written(page, way))
    words = set(read.text.split())
    secret = {"Zebulon", "quokka", "reservation"}
    told = "hidden_text" in read.warnings
    return told and SHOWN in words and not words & secret and read.text.isascii()


def _read(reader: Reader, data: bytes) -> PageRead:
    with reader.open(lambda: [data]) as document:
        (page,) = document.pages([1])
    assert isinstance(page, PageRead)
    return page


def _said_of(reader: Reader, pdfs: Sequence[Path]) -> tuple[int, int]:
    """Return how many pages documents have, and how many are said to hide something."""
    pages = said = 0
    for pdf in pdfs:
        data = pdf.read_bytes()
        pieces = [data[at : at + 2**18] for at in range(0, len(data), 2**18)]
        with reader.open(partial(list, pieces)) as document:
            for page in document.pages(range(1, document.description.pages + 1)):
                pages += 1
                said += isinstance(page, PageRead) and "hidden_text" in page.warnings
    return pages, said
