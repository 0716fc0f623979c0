"""The reader child: holds one document's bytes, parses them, and knows nothing else."""

from collections.abc import Iterator

import msgspec

from core.errors import DocumentDamaged, PageError
from core.process.serve import serve
from core.reading import requests
from core.reading.pages import PageTooLarge, PdfPages
from core.reading.protocol import PageLost
from core.reading.structure import describe


class _Child:
    def __init__(self) -> None:
        self._data = bytearray()
        self._password: str | None = None
        self._pages: PdfPages | None = None

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
                    yield self._read(number)
            case requests.Draw():
                yield self._opened().picture(request.number, request.dpi)

    def _begin(self, password: str | None) -> None:
        if self._pages is not None:
            self._pages.close()
        self._pages, self._data, self._password = None, bytearray(), password

    def _read(self, number: int) -> msgspec.Struct:
        try:
            return self._opened().read(number)
        except (PageTooLarge, MemoryError):
            return PageLost(number, "too_large")
        except PageError:
            return PageLost(number, "damaged")

    def _opened(self) -> PdfPages:
        if self._pages is None:
            raise DocumentDamaged
        return self._pages


if __name__ == "__main__":
    serve(requests.Request, _Child().answer, confined=True)
