"""Small files that make careless readers work for hours or eat all memory.

Each is written out in full by a function here, a few kilobytes to a few megabytes. What a reader
owes its user with any of them: it ends, within its limits, and says what became of the file.
"""

import io
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from types import MappingProxyType

import psutil
from pypdf import PdfReader, PdfWriter

from core.errors import CloisterError
from core.reading.protocol import PageLost, PageRead
from core.reading.reader import Reader

_ZEROS = 600_000_000
"""Bytes that a bomb unpacks to."""

_PIECE = 2**18

_TEXT = b"BT /F1 11 Tf 72 700 Td (Larkspur) Tj ET"
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
    b"/Resources<</Font<</F1 5 0 R>>>>>>"
)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """Return a stream object with what its dictionary holds besides its length."""
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(data), entries, data)


def packed(data: bytes, entries: bytes = b"") -> bytes:
    """Return a Flate stream."""
    return stream(zlib.compress(data, 9), b"/Filter/FlateDecode" + entries)


def zeros(times: int = 1, total: int = _ZEROS) -> bytes:
    """Return zeros compressed, so many times over, without ever holding them."""
    packer = zlib.compressobj(9)
    out = [packer.compress(b"\0" * 1_000_000) for _ in range(total // 1_000_000)]
    data = b"".join([*out, packer.flush()])
    for _ in range(times - 1):
        data = zlib.compress(data, 9)
    return data


def pdf(objects: Mapping[int, bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """Return a document of these objects, with a table of where they stand."""
    out, places = bytearray(b"%PDF-1.7\n"), {}
    for number, body in sorted(objects.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        out += (
            b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 65535 f \n"
        )
    out += b"trailer<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, start)
    return bytes(out)


def document(changes: Mapping[int, bytes] | None = None, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """Return a plain document of one page with some of its objects changed or added."""
    plain = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: _PAGE,
        4: stream(_TEXT),
        5: _FONT,
    }
    return pdf(plain | dict(changes or {}), trailer)


def page_with(entries: bytes, resources: bytes = b"") -> bytes:
    """Return a page object with more in it."""
    return (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R%s"
        b"/Resources<</Font<</F1 5 0 R>>%s>>>>" % (entries, resources)
    )


def pages(count: int, kids: Callable[[int], bytes] | None = None) -> bytes:
    """Return a document of many pages that share one content."""
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[%s]/Count %d>>"
        % (b" ".join(b"%d 0 R" % (10 + n) for n in range(count)), count),
        4: stream(_TEXT),
        5: _FONT,
    }
    objects |= {10 + n: (kids(n) if kids else _PAGE) for n in range(count)}
    return pdf(objects)


def _lzw_zeros() -> bytes:
    # 9-bit codes: clear, then 0 and ever longer runs of it, as far as nine bits reach.
    codes = [256, 0, *range(258, 511)]
    bits = "".join(f"{code:09b}" for code in codes) * 4_000
    return int(bits, 2).to_bytes((len(bits) + 7) // 8, "big")


def _filters(names: Sequence[bytes]) -> bytes:
    return b"/Filter[%s]" % b"".join(b"/" + name for name in names)


def _nested_forms(levels: int, times: int) -> bytes:
    names = b"".join(b"/X%d %d 0 R" % (n, 20 + n) for n in range(levels))
    forms = {
        20 + n: stream(
            b"/X%d Do " % (n - 1) * times if n else _TEXT,
            b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F1 5 0 R>>"
            b"/XObject<<%s>>>>" % names,
        )
        for n in range(levels)
    }
    page = page_with(b"", b"/XObject<<%s>>" % names)
    return document({3: page, 4: stream(b"/X%d Do" % (levels - 1)), **forms})


def _image(width: int, height: int, data: bytes, entries: bytes) -> bytes:
    image = stream(
        data,
        b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8%s"
        % (width, height, entries),
    )
    page = page_with(b"", b"/XObject<</I 6 0 R>>")
    return document({3: page, 4: stream(_TEXT + b" q 600 0 0 700 0 0 cm /I Do Q"), 6: image})


def _font(descendant: bytes, more: Mapping[int, bytes]) -> bytes:
    return document({5: descendant, **more})


def _type3_loop() -> bytes:
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 1 1]/FontMatrix[1 0 0 1 0 0]/FirstChar 76"
        b"/LastChar 76/Widths[1]/Encoding<</Differences[76/L]>>/CharProcs<</L 6 0 R>>"
        b"/Resources<</Font<</F1 5 0 R>>>>>>"
    )
    return document({5: font, 6: stream(b"1 0 d0 BT /F1 1 Tf (LLLLLLLLLL) Tj ET")})


def _unicode_ranges() -> bytes:
    ranges = b"100 beginbfrange\n%s endbfrange\n" % (b"<0000> <ffff> <0041>\n" * 100) * 200
    cmap = b"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n%s endcmap" % ranges
    font = (
        b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[7 0 R]"
        b"/ToUnicode 6 0 R>>"
    )
    child = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Supplement 0>>>>"
    return document({5: font, 6: packed(cmap), 7: child})


def _encrypted_oddly() -> bytes:
    entries = (
        b"/Encrypt<</Filter/Standard/V 5/R 6/Length 256/P -1/O<%s>/U<%s>/OE<%s>/UE<%s>"
        b"/Perms<%s>/CF<</StdCF<</CFM/AESV3/AuthEvent/DocOpen>>>>/StmF/StdCF/StrF/StdCF>>"
        % (b"41" * 48, b"42" * 48, b"43" * 32, b"44" * 32, b"45" * 16)
    )
    return document(trailer=b"/Root 1 0 R/ID[<00><00>]" + entries)


def _object_streams_in_a_loop() -> bytes:
    """Object 6 is said to be inside of object 7, and 7 inside of 6."""
    inner = b"7 0 <</Type/ObjStm>>"
    holds = stream(inner, b"/Type/ObjStm/N 1/First 4/Extends 6 0 R")
    return document({1: b"<</Type/Catalog/Pages 2 0 R/Names 7 0 R>>", 6: holds})


def _cross_references_in_a_loop() -> bytes:
    data = document()
    start = int(data.rsplit(b"startxref\n", 1)[1].split()[0])
    return data.replace(b"trailer<<", b"trailer<</Prev %d" % start)


def _attached(depth: int) -> bytes:
    """A document in a document in a document."""
    data = document()
    for _ in range(depth):
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
        writer.add_attachment("inner.pdf", data)
        out = io.BytesIO()
        writer.write(out)
        data = out.getvalue()
    return data


def _deep_page_tree(depth: int) -> bytes:
    objects = {1: b"<</Type/Catalog/Pages 10 0 R>>", 3: _PAGE, 4: stream(_TEXT), 5: _FONT}
    for n in range(depth):
        kid = 11 + n if n < depth - 1 else 3
        objects[10 + n] = b"<</Type/Pages/Kids[%d 0 R]/Count 1>>" % kid
    return pdf(objects)


_FORMS = b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>"

BOMBS: Mapping[str, Callable[[], bytes]] = MappingProxyType(
    {
        "content: zeros packed once": lambda: document(
            {4: stream(zeros(), b"/Filter/FlateDecode")}
        ),
        "content: zeros packed three times": lambda: document(
            {4: stream(zeros(3), _filters([b"FlateDecode"] * 3))}
        ),
        "content: zeros by LZW": lambda: document({4: stream(_lzw_zeros(), b"/Filter/LZWDecode")}),
        "content: run lengths, packed": lambda: document(
            {
                4: stream(
                    zlib.compress(b"\x81 " * 5_000_000, 9),
                    _filters([b"FlateDecode", b"RunLengthDecode"]),
                )
            }
        ),
        "content: hundreds of filters": lambda: document(
            {4: stream(b"20" * 1000 + b">", _filters([b"ASCIIHexDecode"] * 500))}
        ),
        "content: a predictor of 100,000,000 columns": lambda: document(
            {
                4: packed(
                    b"\2" + b"\0" * 1000,
                    b"/DecodeParms<</Predictor 12/Columns 100000000/Colors 32"
                    b"/BitsPerComponent 16>>",
                )
            }
        ),
        "content: two million marks": lambda: document(
            {4: packed(_TEXT + b"\nq 1 0 0 1 1 1 cm " * 2_000_000)}
        ),
        "content: two million letters": lambda: document(
            {4: packed(b"BT /F1 1 Tf (%s) Tj ET" % (b"Larkspur " * 222_222))}
        ),
        "content: a million paths": lambda: document(
            {4: packed(_TEXT + b"\n0 0 m 600 700 l 300 9 l f " * 1_000_000)}
        ),
        "content: a hundred thousand brackets": lambda: document(
            {4: packed(b"[" * 100_000 + _TEXT)}
        ),
        "content: its own page": lambda: document({4: b"3 0 R"}),
        "content: the same stream 50,000 times": lambda: document(
            {
                3: page_with(b"").replace(b"4 0 R", b"[%s]" % (b"4 0 R " * 50_000)),
                4: packed(_TEXT * 100),
            }
        ),
        "content shared by 100 pages, packed zeros": lambda: pages(100).replace(
            stream(_TEXT), stream(zeros(total=100_000_000), b"/Filter/FlateDecode")
        ),
        "forms: ten to the ninth": lambda: _nested_forms(10, 10),
        "forms: two to the fortieth": lambda: _nested_forms(41, 2),
        "forms: one inside of itself": lambda: document(
            {
                3: page_with(b"", b"/XObject<</X 6 0 R>>"),
                4: stream(b"/X Do"),
                6: stream(b"/X Do /X Do", _FORMS),
            }
        ),
        "pages: a tree that is its own branch": lambda: document(
            {2: b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>"}
        ),
        "pages: a tree in a ring": lambda: document(
            {
                2: b"<</Type/Pages/Kids[6 0 R]/Count 1>>",
                6: b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R 3 0 R]/Count 1>>",
            }
        ),
        "pages: a tree 5,000 levels deep": lambda: _deep_page_tree(5_000),
        "pages: a billion, it says": lambda: document(
            {2: b"<</Type/Pages/Kids[3 0 R]/Count 1000000000>>"}
        ),
        "pages: minus one": lambda: document({2: b"<</Type/Pages/Kids[3 0 R]/Count -1>>"}),
        "pages: ten thousand": lambda: pages(10_000),
        "objects: a hundred thousand": lambda: document(
            {10 + n: b"<</A[%d 0 R]>>" % (9 + n) for n in range(100_000)}
        ),
        "objects: number four billion": lambda: document().replace(
            b"xref\n0 6", b"xref\n4294967295 6"
        ),
        "objects: streams inside of each other": _object_streams_in_a_loop,
        "objects: one that refers to itself": lambda: document({5: b"5 0 R"}),
        "objects: arrays 100,000 deep": lambda: document({5: b"[" * 100_000 + b"]" * 100_000}),
        "objects: dictionaries 50,000 deep": lambda: document(
            {1: b"<</Type/Catalog/Pages 2 0 R/X" + b"<</X" * 50_000 + b" 1" + b">>" * 50_001}
        ),
        "objects: a name of ten million letters": lambda: document({5: b"/" + b"A" * 10_000_000}),
        "tables: in a loop": _cross_references_in_a_loop,
        "tables: no end": lambda: document().split(b"xref")[0],
        "names: a tree in a ring": lambda: document(
            {
                1: b"<</Type/Catalog/Pages 2 0 R/Names<</JavaScript 6 0 R/EmbeddedFiles 6 0 R>>>>",
                6: b"<</Kids[6 0 R 7 0 R]>>",
                7: b"<</Kids[6 0 R 6 0 R 7 0 R]>>",
            }
        ),
        "actions: a chain in a ring": lambda: document(
            {
                1: b"<</Type/Catalog/Pages 2 0 R/OpenAction 6 0 R>>",
                6: b"<</S/JavaScript/JS(app.alert(1))/Next[7 0 R 7 0 R]>>",
                7: b"<</S/Launch/F(calc.exe)/Next[6 0 R 6 0 R]>>",
            }
        ),
        "outline: in a ring": lambda: document(
            {
                1: b"<</Type/Catalog/Pages 2 0 R/Outlines 6 0 R>>",
                6: b"<</First 7 0 R/Last 7 0 R/Count 9>>",
                7: b"<</Title(x)/Parent 6 0 R/Next 7 0 R/First 6 0 R>>",
            }
        ),
        "notes: a hundred thousand on a page": lambda: document(
            {
                3: page_with(b"/Annots[%s]" % (b"6 0 R " * 100_000)),
                6: b"<</Type/Annot/Subtype/FreeText/Rect[9 9 99 99]/Contents(x)/DA(/F1 9 Tf)"
                b"/AP<</N 7 0 R>>>>",
                7: stream(
                    _TEXT,
                    b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F1 5 0 R>>>>",
                ),
            }
        ),
        "picture: a million pixels square": lambda: _image(
            1_000_000, 1_000_000, zeros(total=30_000_000), b"/Filter/FlateDecode"
        ),
        "picture: packed zeros": lambda: _image(14_000, 14_000, zeros(), b"/Filter/FlateDecode"),
        "picture: not one of its kind": lambda: _image(
            30_000, 30_000, b"\0\0\0\x0cjP  \r\n\x87\n" + b"\xff" * 9000, b"/Filter/JPXDecode"
        ),
        "picture: a broken fax": lambda: _image(
            60_000,
            60_000,
            b"\xff\x00" * 90_000,
            b"/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 60000>>",
        ),
        "font: fifty megabytes of nothing": lambda: _font(
            b"<</Type/Font/Subtype/TrueType/BaseFont/X/FirstChar 0/LastChar 255"
            b"/FontDescriptor 6 0 R>>",
            {
                6: b"<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 7 0 R>>",
                7: stream(zeros(total=50_000_000), b"/Filter/FlateDecode/Length1 50000000"),
            },
        ),
        "font: a letter drawn with itself": _type3_loop,
        "font: thirteen million meanings": _unicode_ranges,
        "font: a million widths": lambda: _font(
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 0/LastChar 255/Widths[%s]>>"
            % (b"500 " * 1_000_000),
            {},
        ),
        "page: a kilometre square": lambda: document(
            {3: _PAGE.replace(b"612 792", b"2834646 2834646")}
        ),
        "page: no size at all": lambda: document({3: _PAGE.replace(b"612 792", b"0 0")}),
        "page: numbers beyond all measure": lambda: document(
            {3: _PAGE.replace(b"612 792", b"9" * 400 + b" -1e999")}
        ),
        "shading: a function of functions": lambda: document(
            {
                3: page_with(
                    b"", b"/Shading<</S<</ShadingType 1/ColorSpace/DeviceRGB/Function 6 0 R>>>>"
                ),
                4: stream(_TEXT + b" /S sh"),
                6: b"<</FunctionType 3/Domain[0 1]/Functions[6 0 R 6 0 R]/Bounds[.5]"
                b"/Encode[0 1 0 1]>>",
            }
        ),
        "pattern: tiles of a hundredth of a point": lambda: document(
            {
                3: page_with(b"", b"/Pattern<</P 6 0 R>>"),
                4: stream(_TEXT + b" /Pattern cs /P scn 0 0 612 792 re f"),
                6: stream(
                    b"0 0 1 1 re f",
                    b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 .01 .01]"
                    b"/XStep .01/YStep .01/Resources<<>>",
                ),
            }
        ),
        "encryption: keys that fit nothing": _encrypted_oddly,
        "attachments: documents in documents": lambda: _attached(8),
        "metadata: packed zeros": lambda: document(
            {
                1: b"<</Type/Catalog/Pages 2 0 R/Metadata 6 0 R>>",
                6: stream(zeros(), b"/Type/Metadata/Subtype/XML/Filter/FlateDecode"),
            }
        ),
        "title: ten million letters": lambda: document(
            {6: b"<</Title(%s)>>" % (b"A" * 10_000_000)}, b"/Root 1 0 R/Info 6 0 R"
        ),
    }
)
"""Every bomb, by what it is made of."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a bomb.

    Attributes:
        pages: read.
        lost: pages that were given up.
        refused: the error's name, where the document was refused.
        seconds: until the reader was done with it.
        memory: bytes that the reader's child held at most.
    """

    pages: int
    lost: int
    refused: str
    seconds: float
    memory: int


def defused(reader: Reader, data: bytes) -> Outcome:
    """Let a reader open a bomb and read all of its pages.

    Raises:
        Exception: what no reader of ours may raise.
    """
    pieces = [data[at : at + _PIECE] for at in range(0, len(data), _PIECE)]
    started = time.monotonic()
    read: list[PageRead | PageLost] = []
    refused = ""
    with _watched() as most:
        try:
            with reader.open(lambda: pieces) as opened:
                read += opened.pages(range(1, opened.description.pages + 1))
        except CloisterError as error:
            refused = type(error).__name__
    lost = sum(isinstance(page, PageLost) for page in read)
    return Outcome(len(read) - lost, lost, refused, time.monotonic() - started, max(most))


@contextmanager
def _watched() -> Iterator[list[int]]:
    """Measure the resident memory of all children, fifty times a second."""
    most, over = [0], threading.Event()

    def watch() -> None:
        while not over.wait(0.02):
            for child in psutil.Process().children():
                with suppress(psutil.Error):
                    most.append(child.memory_info().rss)

    thread = threading.Thread(target=watch)
    thread.start()
    try:
        yield most
    finally:
        over.set()
        thread.join()
