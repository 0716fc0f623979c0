"""The page beside an answer: its picture, and where the cited words stand on it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage

from core.assistant import Citation
from core.errors import CloisterError
from core.reading.protocol import Picture
from desktop.jobs import Job, Jobs, Listener
from desktop.state.session import Session

SHARPNESS_DPI = 144
"""Dots an inch of a page's picture: sharp at 100 % on a screen of twice the usual density."""


@dataclass(frozen=True, slots=True)
class ShownPage:
    """A page with its picture.

    Attributes:
        citation: what is being shown.
        position: which of the citations it is, counted from 0.
        picture: the page as pixels.
        marks: the cited words as rectangles, in pixels of the picture.
    """

    citation: Citation
    position: int
    picture: QImage
    marks: tuple[QRectF, ...]


class PageState(QObject):
    """View-model of the page beside an answer.

    Attributes:
        loading: emitted with a Citation whose page is being drawn.
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
        self._citations: tuple[Citation, ...] = ()
        self._position = -1
        self._page: ShownPage | None = None
        self._job: Job | None = None
        session.locking.connect(self.clear)

    @property
    def page(self) -> ShownPage | None:
        """What is shown now."""
        return self._page

    @property
    def count(self) -> int:
        """How many citations can be walked through."""
        return len(self._citations)

    def show(self, citations: Sequence[Citation], position: int) -> None:
        """Show one of an answer's citations; the others can be walked to."""
        self._citations = tuple(citations)
        self._go(position)

    def next(self) -> None:
        """Walk to the next citation, from the last to the first."""
        if self._citations:
            self._go((self._position + 1) % len(self._citations))

    def previous(self) -> None:
        """Walk to the citation before, from the first to the last."""
        if self._citations:
            self._go((self._position - 1) % len(self._citations))

    def clear(self) -> None:
        """Forget picture and citations."""
        self._cancel()
        self._citations, self._position, self._page = (), -1, None
        self.shown.emit()

    def _go(self, position: int) -> None:
        app = self._session.app
        if app is None or not 0 <= position < len(self._citations):
            return
        self._cancel()
        self._position = position
        citation = self._citations[position]
        self.loading.emit(citation)

        def drawn(picture: Picture) -> None:
            self._job = None
            self._page = _page(citation, position, picture)
            self.shown.emit()

        def failed(error: Exception) -> None:
            self._job = None
            self._page = None
            self.shown.emit()
            if isinstance(error, CloisterError):
                self.failed.emit(error)

        self._job = self._jobs.call(
            "pages",
            lambda: app.library.picture(citation.document, citation.page, SHARPNESS_DPI),
            Listener(done=drawn, failed=failed),
        )

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None


def _page(citation: Citation, position: int, picture: Picture) -> ShownPage:
    width, height = picture.width, picture.height
    image = QImage(picture.pixels, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
    marks = tuple(
        QRectF(
            box.x0 * width,
            box.y0 * height,
            (box.x1 - box.x0) * width,
            (box.y1 - box.y0) * height,
        )
        for box in citation.boxes
    )
    return ShownPage(citation, position, image, marks)
