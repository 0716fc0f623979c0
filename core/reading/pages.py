"""Pages as words with boxes and as pixels: the only file that imports pypdfium2.

pdfium is called through its C interface. The characters of a page and their boxes are fetched in
one sweep each (``map`` over a foreign function, into one array): a 160-page filing has 590,000 of
them, and a Python loop over them would cost more than pdfium itself.

Two frames are used: pdfium's is the page's own, in points, with the origin at the bottom left and
before ``/Rotate``; ours is the page as displayed, with the origin at the top left.
"""

import ctypes
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import repeat
from math import pi, sqrt
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium

from core.errors import DocumentDamaged, EmptyFile, NeedsPassword, NotAPdf, PageError, WrongPassword
from core.reading.compose import compose
from core.reading.glyphs import Boxes, Frame, Indices, Marks, Words, upright, words
from core.reading.hidden import Greys, unseen
from core.reading.lines import Token
from core.reading.protocol import (
    MAX_PIXELS,
    MAX_POINTS,
    MAX_SIDE,
    MAX_TEXT,
    PageRead,
    PageWarning,
    Picture,
)

_HEADER_WITHIN = 1024
"""Bytes within which ``%PDF-`` must begin, as every reader has it (ISO 32000-1, annex H)."""

_BROKEN = 0.3
"""Share of unexplained characters from which a page's text is not to be trusted."""

_WHITE = 250
"""Of 255: from here on a colour is taken for white."""

_GREY_SIDE = 2_000
"""Pixels of the longer side of the picture in which hidden words are looked for."""

_DRAWN_WITHIN = 2.0
"""Seconds after which that picture is given up."""

_BOLD_WEIGHT = 600
_BOLD_NAMES = ("bold", "black", "heavy", "demi", "-medi")
_NAME_BYTES = 128

# PYFUNCTYPE keeps the interpreter's lock: there is no other thread to give it to, and that saves a
# third of each call.
_UNICODE = ctypes.PYFUNCTYPE(ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)
_BOX = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
_ANGLE = ctypes.PYFUNCTYPE(ctypes.c_float, ctypes.c_void_p, ctypes.c_int)
_OBJECT = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
_FONT = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)


class PageTooLarge(PageError):
    """One page has more text than the protocol carries, or no sensible size."""


class PdfPages:
    """The pages of one document.

    Args:
        data: the whole file.
        password: as given by the user. None and the empty password are tried first: half of real
            company filings are encrypted with an empty one.

    Attributes:
        count: how many pages.

    Raises:
        EmptyFile: no bytes.
        NotAPdf: no PDF header.
        NeedsPassword: encrypted, and no password was given.
        WrongPassword: encrypted, and the password given does not open it.
        DocumentDamaged: broken beyond repair, or encrypted in a way nobody can read.
    """

    def __init__(self, data: bytes, password: str | None = None) -> None:
        self._data = data  # pdfium reads from it as long as the document is open
        self._document = _open(data, password)
        self.count: int = pdfium.FPDF_GetPageCount(self._document)
        if self.count < 1:
            self.close()
            raise DocumentDamaged

    def close(self) -> None:
        """Let go of the document; nothing can be read afterwards."""
        if self._document is not None:
            pdfium.FPDF_CloseDocument(self._document)
            self._document = None

    def read(self, number: int, *, hidden: bool = False) -> PageRead:
        """Read the text of a page, in reading order, with a box for each word.

        Args:
            number: counted from 1.
            hidden: whether to keep the words that the page does not show.

        Raises:
            PageError: pdfium cannot load the page.
            PageTooLarge: more text than the protocol carries, or no sensible size.
        """
        with self._page(number, flat=True) as page:
            frame = _frame(page)
            text_page = pdfium.FPDFText_LoadPage(page)
            if not text_page:
                raise PageError
            try:
                every, shown = _words(page, text_page, frame)
                found = every if hidden else every.only(shown)
                tokens = _tokens(text_page, frame, found)
            finally:
                pdfium.FPDFText_ClosePage(text_page)
        warnings: list[PageWarning] = []
        if found.broken > _BROKEN:
            warnings.append("broken_text")
        if every.beyond or not shown.all():
            warnings.append("hidden_text")
        return compose(number, (frame.width, frame.height), tokens, found.boxes, warnings)

    def size(self, number: int) -> tuple[float, float]:
        """Return width and height of a page in points, as displayed.

        Raises:
            PageError: pdfium cannot load the page.
            PageTooLarge: it has no sensible size.
        """
        with self._page(number) as page:
            frame = _frame(page)
            return frame.width, frame.height

    def picture(self, number: int, dpi: float) -> Picture:
        """Draw a page as it is displayed, on white, with its annotations.

        Args:
            number: counted from 1.
            dpi: pixels per inch; fewer where the picture would be larger than the protocol carries.

        Raises:
            PageError: pdfium cannot load or draw the page.
            PageTooLarge: the page has no sensible size.
        """
        with self._page(number) as page:
            frame = _frame(page)
            points = (frame.width, frame.height)
            scale = min(
                dpi / 72, MAX_SIDE / max(points), sqrt(MAX_PIXELS / (points[0] * points[1]))
            )
            width, height = (max(1, int(side * scale)) for side in points)
            rows = np.full((height, (3 * width + 3) // 4 * 4), 255, dtype=np.uint8)
            bitmap = pdfium.FPDFBitmap_CreateEx(
                width, height, pdfium.FPDFBitmap_BGR, rows.ctypes.data, rows.shape[1]
            )
            if not bitmap:
                raise PageError
            flags = pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER
            pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, flags)
            pdfium.FPDFBitmap_Destroy(bitmap)
        return Picture(width=width, height=height, pixels=rows[:, : 3 * width].tobytes())

    @contextmanager
    def _page(self, number: int, *, flat: bool = False) -> Iterator[Any]:
        """Load a page; with ``flat``, what form fields and notes show becomes part of it."""
        if not 1 <= number <= self.count:
            raise PageError
        page = pdfium.FPDF_LoadPage(self._document, number - 1)
        if page and flat and _has_fields(page):
            pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)
            pdfium.FPDF_ClosePage(page)
            page = pdfium.FPDF_LoadPage(self._document, number - 1)
        if not page:
            raise PageError
        try:
            yield page
        finally:
            pdfium.FPDF_ClosePage(page)


def _open(data: bytes, password: str | None) -> Any:
    if not data:
        raise EmptyFile
    if b"%PDF-" not in data[: _HEADER_WITHIN + 5]:
        raise NotAPdf
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if document:
        return document
    if pdfium.FPDF_GetLastError() != pdfium.FPDF_ERR_PASSWORD:
        raise DocumentDamaged
    if not password:
        raise NeedsPassword
    for encoding in ("utf-8", "latin-1"):  # before and after PDF 2.0
        secret = password.encode(encoding, errors="replace") + b"\0"
        document = pdfium.FPDF_LoadMemDocument64(data, len(data), secret)
        if document:
            return document
    raise WrongPassword


def _frame(page: Any) -> Frame:
    box = pdfium.FS_RECTF()
    if not pdfium.FPDF_GetPageBoundingBox(page, box):
        raise PageError
    frame = Frame(box.left, box.bottom, box.right, box.top, pdfium.FPDFPage_GetRotation(page) % 4)
    if not (0 < frame.width <= MAX_POINTS and 0 < frame.height <= MAX_POINTS):
        raise PageTooLarge
    return frame


def _has_fields(page: Any) -> bool:
    """Whether form fields or notes are drawn on the page: their text is not in its content."""
    drawn = {pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_STAMP}
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if annotation:
            kind = pdfium.FPDFAnnot_GetSubtype(annotation)
            pdfium.FPDFPage_CloseAnnot(annotation)
            if kind in drawn:
                return True
    return False


def _words(page: Any, text_page: Any, frame: Frame) -> tuple[Words, Marks]:
    """The words that a page carries, and which of them it shows."""
    count = pdfium.FPDFText_CountChars(text_page)
    if not 0 <= count <= MAX_TEXT // 2:
        raise PageTooLarge
    address = ctypes.cast(text_page, ctypes.c_void_p).value
    codes = np.fromiter(
        map(_call(_UNICODE, "FPDFText_GetUnicode"), repeat(address), range(count)),
        dtype=np.uint32,
        count=count,
    )
    sides = np.zeros((count, 4), dtype=np.float32)  # left, top, right, bottom: an FS_RECTF each
    base = sides.ctypes.data
    rows = range(base, base + 16 * count, 16)
    deque(map(_call(_BOX, "FPDFText_GetLooseCharBox"), repeat(address), range(count), rows), 0)
    boxes = np.nan_to_num(sides[:, [0, 3, 2, 1]].astype(np.float64), posinf=0.0, neginf=0.0)
    every = words(codes, boxes, frame)
    hidden = _unpainted(page, address, every.firsts, boxes)
    hidden |= unseen(every.texts, every.boxes, every.heads, *_greys(page, frame))
    return every, ~hidden


def _tokens(text_page: Any, frame: Frame, found: Words) -> list[Token]:
    """Words as the layout takes them."""
    address = ctypes.cast(text_page, ctypes.c_void_p).value
    firsts = found.firsts.tolist()
    angles = np.fromiter(
        map(_call(_ANGLE, "FPDFText_GetCharAngle"), repeat(address), firsts),
        dtype=np.float64,
        count=len(firsts),
    )
    # pdfium's angle is clockwise in the page's own frame, and -1 where it knows none.
    angles = np.where(angles >= 0, angles, 0.0)
    turns = (frame.turns + np.rint(angles / (pi / 2)).astype(np.intp)) % 4
    standing, heads = found.boxes.copy(), found.heads.copy()
    for turn in (1, 2, 3):
        turned = turns == turn
        if turned.any():
            standing[turned] = upright(found.boxes[turned], turn)
            heads[turned] = upright(found.heads[turned], turn)
    sizes = np.maximum(heads[:, 3] - heads[:, 1], 1.0)
    columns = (*standing.T.tolist(), sizes.tolist(), _bold(address, firsts), turns.tolist())
    return list(map(Token, found.texts, *columns))


def _greys(page: Any, frame: Frame) -> tuple[Greys | None, float]:
    """Draw a page in grey, a point a pixel, and say at which scale; None if it takes too long."""
    scale = min(1.0, _GREY_SIDE / max(frame.width, frame.height))
    width, height = (max(1, round(side * scale)) for side in (frame.width, frame.height))
    rows = np.full((height, (width + 3) // 4 * 4), 255, dtype=np.uint8)
    bitmap = pdfium.FPDFBitmap_CreateEx(
        width, height, pdfium.FPDFBitmap_Gray, rows.ctypes.data, rows.shape[1]
    )
    if not bitmap:
        return None, scale
    over = time.monotonic() + _DRAWN_WITHIN
    pause = pdfium.IFSDK_PAUSE(version=1)
    pause.NeedToPauseNow = type(pause.NeedToPauseNow)(lambda _: time.monotonic() > over)
    flags = pdfium.FPDF_ANNOT | pdfium.FPDF_GRAYSCALE
    state = pdfium.FPDF_RenderPageBitmap_Start(bitmap, page, 0, 0, width, height, 0, flags, pause)
    pdfium.FPDF_RenderPage_Close(page)
    pdfium.FPDFBitmap_Destroy(bitmap)
    return (rows[:, :width] if state == pdfium.FPDF_RENDER_DONE else None), scale


def _unpainted(page: Any, text_page: int | None, firsts: Indices, boxes: Boxes) -> Marks:
    """Mark the words that nobody sees: not painted, or white where nothing is drawn behind them.

    Text over a picture is never marked: so lie the words of a scan that somebody has read out, and
    white type on a coloured bar.
    """
    objects = list(
        map(_call(_OBJECT, "FPDFText_GetTextObject"), repeat(text_page), firsts.tolist())
    )
    unseen = {one for one in set(objects) - {None} if _is_unseen(one)}
    marks = np.array([one in unseen for one in objects], dtype=np.bool_)
    if marks.any():
        behind = _drawn(page)
        middles = (boxes[firsts[marks]][:, :2] + boxes[firsts[marks]][:, 2:]) / 2
        marks[marks] = [
            not ((behind[:, :2] <= middle) & (middle <= behind[:, 2:])).all(axis=1).any()
            for middle in middles
        ]
    return marks


def _is_unseen(text_object: int) -> bool:
    handle = ctypes.cast(text_object, pdfium.FPDF_PAGEOBJECT)
    mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
    if mode in {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}:
        return True
    filled = mode in {pdfium.FPDF_TEXTRENDERMODE_FILL, pdfium.FPDF_TEXTRENDERMODE_FILL_CLIP}
    return filled and _is_white(handle)


def _is_white(handle: Any) -> bool:
    """Whether an object is filled with white, or with nothing."""
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not pdfium.FPDFPageObj_GetFillColor(handle, red, green, blue, alpha):
        return False
    return alpha.value == 0 or min(red.value, green.value, blue.value) >= _WHITE


def _drawn(page: Any) -> Boxes:
    """Where something other than text or white paper is drawn, in the page's own frame."""
    found = []
    for index in range(pdfium.FPDFPage_CountObjects(page)):
        handle = pdfium.FPDFPage_GetObject(page, index)
        kind = pdfium.FPDFPageObj_GetType(handle)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            continue
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            fill, stroke = ctypes.c_int(), ctypes.c_int()
            pdfium.FPDFPath_GetDrawMode(handle, fill, stroke)
            if not fill.value or _is_white(handle):
                continue
        sides = [ctypes.c_float() for _ in range(4)]
        if pdfium.FPDFPageObj_GetBounds(handle, *sides):
            found.append([side.value for side in sides])
    return np.array(found, dtype=np.float64).reshape(-1, 4)


def _call(prototype: Any, name: str) -> Any:
    return prototype(ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value)


def _bold(text_page: int | None, firsts: list[int]) -> list[bool]:
    """Whether each word begins in bold type. A page has few fonts, so each is asked once."""
    objects = map(_call(_OBJECT, "FPDFText_GetTextObject"), repeat(text_page), firsts)
    font_of = _call(_FONT, "FPDFTextObj_GetFont")
    fonts = [font_of(text_object) if text_object else None for text_object in objects]
    known = {font: _is_bold(font) for font in set(fonts)}
    return [known[font] for font in fonts]


def _is_bold(font: int | None) -> bool:
    if font is None:
        return False
    handle = ctypes.cast(font, pdfium.FPDF_FONT)
    if pdfium.FPDFFont_GetWeight(handle) >= _BOLD_WEIGHT:
        return True
    name = ctypes.create_string_buffer(_NAME_BYTES)
    pdfium.FPDFFont_GetBaseFontName(handle, name, _NAME_BYTES)
    return any(part in name.value.lower().decode("ascii", "ignore") for part in _BOLD_NAMES)
