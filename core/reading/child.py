"""The reader child: holds one document's bytes, parses them, and knows nothing else."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from core.errors import DocumentDamaged, PageError
from core.process.serve import serve
from core.reading import compare, requests
from core.reading.pages import PageTooLarge, PdfPages
from core.reading.protocol import Compared, PageLost, Picture
from core.reading.scans import page_of
from core.reading.structure import describe

if TYPE_CHECKING:
    from core.reading.ocr import Pixels, Recogniser

RECOGNISED_DPI = 300
"""Dots an inch at which text is made out; finer than most scans, so that nothing is lost."""


COMPARED_DPI = 200


class _Child:
    def __init__(self) -> None:
        self._data = bytearray()
        self._password: str | None = None
        self._pages: PdfPages | None = None
        self._recogniser: Recogniser | None = None

    def answer(self, request: requests.Request) -> Iterator[msgspec.Struct | None]:
        match request:
            case requests.Begin():
                self._begin(request.password)
            case requests.Piece():
                self._data += request.data
            case requests.Describe():
                data = bytes(self._data)
                self._data = bytearray()
                self._pages = PdfPages(data, self._password)
                yield describe(data, self._password, self._pages.count)
            case requests.ReadPages():
                for number in range(request.first, request.last + 1):
                    yield self._read(number, hidden=request.hidden)
            case requests.Recognise():
                yield self._recognise(request.number)
            case requests.Compare():
                yield self._compare(request.number)
            case requests.Draw():
                yield self._opened().picture(request.number, request.dpi)

    def _begin(self, password: str | None) -> None:
        if self._pages is not None:
            self._pages.close()
        self._pages, self._data, self._password = None, bytearray(), password

    def _read(self, number: int, *, hidden: bool) -> msgspec.Struct:
        try:
            return self._opened().read(number, hidden=hidden)
        except (PageTooLarge, MemoryError):
            return PageLost(number, "too_large")
        except PageError:
            return PageLost(number, "damaged")

    def _recognise(self, number: int) -> msgspec.Struct:
        try:
            drawn = self._opened().picture(number, RECOGNISED_DPI)
            size = self._opened().size(number)
        except (PageTooLarge, MemoryError):
            return PageLost(number, "too_large")
        except PageError:
            return PageLost(number, "damaged")
        sight = self._eyes().look(_pixels(drawn))
        return page_of(number, size, sight, (drawn.width, drawn.height))

    def _compare(self, number: int) -> msgspec.Struct:
        lines = compare.sample(self._opened().read(number))
        if not lines:
            return Compared(number, [])
        pixels = _pixels(self._opened().picture(number, COMPARED_DPI))
        read = (compare.alike(said, self._eyes().line(pixels, box)) for said, box in lines)
        return Compared(number, list(read))

    def _eyes(self) -> "Recogniser":
        # Half a second of imports and 100 MB that most documents never need.
        from core.reading.ocr import Recogniser

        if self._recogniser is None:
            self._recogniser = Recogniser()
        return self._recogniser

    def _opened(self) -> PdfPages:
        if self._pages is None:
            raise DocumentDamaged
        return self._pages


def _pixels(drawn: Picture) -> "Pixels":
    return np.frombuffer(drawn.pixels, np.uint8).reshape(drawn.height, drawn.width, 3)


if __name__ == "__main__":
    serve(requests.Request, _Child().answer, confined=True)
