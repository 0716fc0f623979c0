"""A page of a document: its picture, its words, and where the cited ones stand on it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage

from core.answering.cite import boxes
from core.app import App
from core.errors import CloisterError, PageNotFound
from core.reading.protocol import Picture, Word
from core.text.span import Span
from core.text.words import compact
from desktop.jobs import Job, Jobs, Listener
from desktop.state.session import Session
from desktop.state.turns import Source

SHARPNESS_DPI = 144
"""Dots an inch of a page's picture: sharp at 100 % on a screen of twice the usual density."""

SHARPEST_DPI = 288
"""Dots an inch where somebody looks closely: four times the memory, so only then."""


@dataclass(frozen=True, slots=True)
class ShownPage:
    """A page with its picture.

    Rectangles are fractions of the page's width and height, from the top left.

    Attributes:
        source: what is being shown; its page is the number of this page.
        pages: how many pages the document has.
        picture: the page as pixels.
        dpi: dots an inch of the picture.
        marks: the cited words.
        text: the page's text.
        words: where each word of the text stands.
    """

    source: Source
    pages: int
    picture: QImage
    dpi: int
    marks: tuple[QRectF, ...]
    text: str
    words: tuple[Word, ...]

    def found(self, words: str) -> list[QRectF]:
        """Return where some words stand on the page, as written or in other capitals."""
        wanted, text = words.strip().casefold(), self.text.casefold()
        places: list[QRectF] = []
        if not wanted or len(text) != len(self.text):  # some capitals fold to more letters
            return places
        start = text.find(wanted)
        while start >= 0:
            span = Span(start, start + len(wanted))
            places += [_rectangle(*box) for box in boxes(self.words, span)]
            start = text.find(wanted, start + len(wanted))
        return places

    def selected(self, area: QRectF) -> tuple[str, list[QRectF]]:
        """Return the words from the first to the last that an area touches, and where they are."""
        touched = [
            word
            for word in self.words
            if area.intersects(_rectangle(word.x0, word.y0, word.x1, word.y1))
        ]
        if not touched:
            return "", []
        span = Span(min(w.start for w in touched), max(w.end for w in touched))
        rectangles = [_rectangle(*box) for box in boxes(self.words, span)]
        return compact(span.of(self.text)), rectangles


class PageState(QObject):
    """View-model of a page view: walks an answer's sources, or leafs through a document.

    Attributes:
        loading: emitted with the Source whose page is being drawn.
        shown: emitted when ``page`` is new, or None.
        failed: emitted with the error that kept a page from being drawn.
    """

    loading = Signal(object)
    shown = Signal()
    failed = Signal(object)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._sources: tuple[Source, ...] = ()
        self._position = -1
        self._page: ShownPage | None = None
        self._job: Job | None = None
        session.locking.connect(self.clear)

    @property
    def page(self) -> ShownPage | None:
        """What is shown now."""
        return self._page

    @property
    def position(self) -> int:
        """Which of the sources is shown, counted from 0; -1 for none."""
        return self._position

    @property
    def count(self) -> int:
        """How many sources can be walked through."""
        return len(self._sources)

    def show(self, sources: Sequence[Source], position: int) -> None:
        """Show one of an answer's sources; the others can be walked to."""
        self._sources = tuple(sources)
        self._go(position)

    def open(self, document: int, name: str, page: int = 1) -> None:
        """Show a page of a document without a citation."""
        self.show([Source(document, name, page)], 0)

    def next(self) -> None:
        """Walk to the next source, from the last to the first."""
        if self._sources:
            self._go((self._position + 1) % len(self._sources))

    def previous(self) -> None:
        """Walk to the source before, from the first to the last."""
        if self._sources:
            self._go((self._position - 1) % len(self._sources))

    def turn(self, pages: int) -> None:
        """Leaf forwards or backwards in the document that is shown."""
        shown = self._page
        if shown is None:
            return
        number = min(max(1, shown.source.page + pages), shown.pages)
        if number != shown.source.page:
            self._open(self._at(replace(shown.source, page=number)))

    def sharpen(self) -> None:
        """Draw the page that is shown once more, for somebody who looks closely."""
        if self._page is not None and self._page.dpi < SHARPEST_DPI and self._job is None:
            self._draw(self._page.source, SHARPEST_DPI)

    def forget(self, document: int) -> None:
        """A document was removed: let go of its page."""
        if any(source.document == document for source in self._sources):
            self.clear()

    def clear(self) -> None:
        """Forget picture and sources."""
        self._cancel()
        self._sources, self._position, self._page = (), -1, None
        self.shown.emit()

    def _at(self, wanted: Source) -> Source:
        """Return the cited source on a page, or the page without any mark."""
        if 0 <= self._position < len(self._sources):
            cited = self._sources[self._position]
            if (cited.document, cited.page) == (wanted.document, wanted.page):
                return cited
        return replace(wanted, quote="", boxes=())

    def _go(self, position: int) -> None:
        if not 0 <= position < len(self._sources):
            return
        self._position = position
        source = self._sources[position]
        if source.removed:
            self._cancel()
            self._page = None
            self.shown.emit()
            return
        self._open(source)

    def _open(self, source: Source) -> None:
        """Bring a page before somebody's eyes; the audit log is told."""
        self._draw(source, SHARPNESS_DPI, opening=True)

    def _draw(self, source: Source, dpi: int, *, opening: bool = False) -> None:
        app = self._session.app
        if app is None:
            return
        self._cancel()
        self.loading.emit(source)

        def drawn(page: ShownPage) -> None:
            self._job = None
            self._page = page
            self.shown.emit()

        def failed(error: Exception) -> None:
            self._job = None
            self._page = None
            self.shown.emit()
            if isinstance(error, CloisterError):
                self.failed.emit(error)

        self._job = self._jobs.call(
            "pages",
            lambda: _drawn(app, source, dpi, opening=opening),
            Listener(done=drawn, failed=failed),
        )

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None


def _drawn(app: App, source: Source, dpi: int, *, opening: bool) -> ShownPage:
    """Draw a page and fetch its words; runs in a lane."""
    library = app.library
    picture: Picture = library.picture(source.document, source.page, dpi)
    if opening:
        library.opened_page(source.document, source.page)
    pages = library.documents.get(source.document).pages or source.page
    try:
        stored = library.page(source.document, source.page)
        text, words = stored.text, tuple(stored.words)
    except PageNotFound:  # not read yet, but it can be looked at
        text, words = "", ()
    width, height = picture.width, picture.height
    image = QImage(picture.pixels, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
    marks = tuple(_rectangle(*box) for box in source.boxes)
    return ShownPage(source, pages, image, dpi, marks, text, words)


def _rectangle(x0: float, y0: float, x1: float, y1: float) -> QRectF:
    return QRectF(x0, y0, x1 - x0, y1 - y0)
