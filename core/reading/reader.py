"""The app's side of reading: one child per document, with limits, and a warm spare.

A document is parsed by a process that holds nothing but its bytes. A page that crashes or hangs
that process costs that page: a fresh child goes on with the next one.
"""

import threading
import time
import weakref
from collections.abc import Callable, Iterable, Iterator
from types import TracebackType
from typing import Self

from core.errors import (
    ChildCrashed,
    ChildError,
    ChildOutOfMemory,
    ChildTimedOut,
    DocumentDamaged,
    DocumentTooLarge,
    DocumentTooSlow,
    PageNotFound,
    VaultLocked,
)
from core.process.limits import MEBIBYTE, Limits
from core.process.program import module_command
from core.process.worker import Role, Worker
from core.reading import requests
from core.reading.protocol import Compared, Description, PageLost, PageRead, Picture

ROLE = Role(
    name="reader",
    command=module_command("core.reading.child"),
    replies=requests.Reply,
    limits=Limits(
        address_space=1536 * MEBIBYTE,
        resident=1536 * MEBIBYTE,
        files=256,
        cpu_seconds=7200,  # the app's clock is tighter; this ends a child that nobody watches
    ),
    environment={"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"},
)

OPENING = 30.0
"""Seconds that opening a document may take; the same again, plus one a page, for its pages."""

STUCK = 20.0
"""Seconds on a few pages after which one of them is given up."""

RECOGNISING = 120.0
"""Seconds after which a page's picture is given up: a thousand lines on a slow computer."""

_TOGETHER = 8
"""Pages asked for at a time: the child reads ahead while the app stores."""

_RESTARTS = 20
"""Pages that may cost a child before the rest of the document is given up."""

Pieces = Callable[[], Iterable[bytes]]


class Reader:
    """Opens documents. Keeps one started child in reserve, because starting takes half a second.

    Args:
        opening: seconds that opening a document may take; see OPENING.
        stuck: seconds after which a page is given up; see STUCK.
    """

    def __init__(self, opening: float = OPENING, stuck: float = STUCK) -> None:
        self._opening = opening
        self._stuck = stuck
        self._spare: Worker | None = None
        self._taken: weakref.WeakSet[Worker] = weakref.WeakSet()
        self._retired = False
        self._guard = threading.Lock()

    def warm(self) -> None:
        """Have a started child ready."""
        with self._guard:
            if self._spare is None and not self._retired:
                self._spare = Worker(ROLE)
                self._spare.start()

    def open(self, pieces: Pieces, password: str | None = None) -> "OpenDocument":
        """Open a document in a child of its own.

        Args:
            pieces: gives the file's bytes in pieces; called again if a child must be replaced.
            password: the document's password, if it needs one.

        Raises:
            DocumentError: it cannot be opened; which one says why.
        """
        return OpenDocument(self._take, pieces, password, self._opening, self._stuck)

    def kill(self) -> None:
        """End the child in reserve; documents that are open go on."""
        with self._guard:
            spare, self._spare = self._spare, None
        if spare is not None:
            spare.kill()

    def retire(self) -> None:
        """End every child for good, those of open documents too: their work gets VaultLocked."""
        with self._guard:
            self._retired = True
            children = [*self._taken, *([self._spare] if self._spare is not None else [])]
            self._spare = None
        for child in children:
            child.retire()

    def _take(self) -> Worker:
        with self._guard:
            if self._retired:
                raise VaultLocked
            spare, self._spare = self._spare, None
            taken = spare if spare is not None and spare.alive else Worker(ROLE)
            self._taken.add(taken)
            return taken


class OpenDocument:
    """A document in its child. Close it, or use it as a context manager.

    Attributes:
        description: what the document says about itself.
    """

    def __init__(
        self,
        take: Callable[[], Worker],
        pieces: Pieces,
        password: str | None,
        opening: float,
        stuck: float,
    ) -> None:
        self._take = take
        self._opening = opening
        self._stuck = stuck
        self._pieces = pieces
        self._password = password
        self._worker: Worker | None = None
        self.description = self._start()

    def pages(
        self, numbers: Iterable[int], *, hidden: bool = False
    ) -> Iterator[PageRead | PageLost]:
        """Yield pages as read, or as lost, in the order asked for.

        Args:
            numbers: of the pages, counted from 1.
            hidden: whether to keep words that a page does not show.

        Raises:
            DocumentTooSlow: over 30 s and 1 s a page in all. What was yielded before stands.
        """
        wanted = list(numbers)
        left = self._opening + len(wanted)
        restarts = 0
        while wanted:
            run = _run(wanted)
            started = time.monotonic()
            try:
                for page in self._read(run, min(left, self._stuck), hidden=hidden):
                    wanted.pop(0)
                    left -= time.monotonic() - started
                    yield page
                    started = time.monotonic()  # storing the page is not the reader's time
            except ChildError as error:
                left -= time.monotonic() - started
                if left <= 0:
                    raise DocumentTooSlow from None
                restarts += 1
                lost = wanted.pop(0)
                yield PageLost(lost, "too_large" if _is_large(error) else "damaged")
                if restarts > _RESTARTS:
                    yield from (PageLost(number, "damaged") for number in wanted)
                    return
                self._start()

    def recognised(self, numbers: Iterable[int]) -> Iterator[PageRead | PageLost]:
        """Yield pages with the text that is made out on their pictures, as read or as lost.

        A page takes seconds, and any of them may be the last: closing this ends the child.
        """
        for number in numbers:
            try:
                page = self._running().call(requests.Recognise(number), RECOGNISING)
            except ChildError as error:
                self.close()
                page = PageLost(number, "too_large" if _is_large(error) else "damaged")
            if page.number != number:
                self.close()
                page = PageLost(number, "damaged")
            yield page

    def compared(self, numbers: Iterable[int]) -> Iterator[Compared]:
        """Yield how alike pages are to their text; a page that cannot be compared says nothing."""
        for number in numbers:
            try:
                found: Compared = self._running().call(requests.Compare(number), RECOGNISING)
            except ChildError:
                self.close()
                found = Compared(number, [])
            yield found if found.number == number else Compared(number, [])

    def picture(self, number: int, dpi: int) -> Picture:
        """Draw a page.

        Raises:
            PageNotFound: the document has no such page.
            PageError: the page cannot be drawn.
            DocumentTooSlow, DocumentTooLarge, DocumentDamaged: drawing it cost the child.
        """
        if not 1 <= number <= self.description.pages:
            raise PageNotFound(self.description.pages)
        try:
            drawn: Picture = self._running().call(requests.Draw(number, dpi), self._opening)
        except ChildError as error:
            raise _as_document_error(error) from None
        return drawn

    def close(self) -> None:
        """End the child; the document's bytes are gone with it."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.kill()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _running(self) -> Worker:
        if self._worker is None or not self._worker.alive:
            self._start()
        assert self._worker is not None  # noqa: S101  _start has set it
        return self._worker

    def _start(self) -> Description:
        self.close()
        worker = self._worker = self._take()
        try:
            self._none(worker, requests.Begin(self._password))
            for piece in self._pieces():
                self._none(worker, requests.Piece(piece))
            described: Description = worker.call(requests.Describe(), self._opening)
        except ChildError as error:
            self.close()
            raise _as_document_error(error) from None
        except BaseException:
            self.close()
            raise
        return described

    def _none(self, worker: Worker, request: requests.Begin | requests.Piece) -> None:
        for _ in worker.stream(request, self._opening):
            raise ChildCrashed(ROLE.name)

    def _read(self, run: range, seconds: float, *, hidden: bool) -> Iterator[PageRead | PageLost]:
        request = requests.ReadPages(run.start, run.stop - 1, hidden)
        expected = run.start
        for page in self._running().stream(request, seconds):
            if page.number != expected:
                raise ChildCrashed(ROLE.name)
            expected += 1
            yield page
        if expected != run.stop:
            raise ChildCrashed(ROLE.name)


def _run(wanted: list[int]) -> range:
    """Return the next numbers that follow each other, a few at a time."""
    count = 1
    while count < min(_TOGETHER, len(wanted)) and wanted[count] == wanted[0] + count:
        count += 1
    return range(wanted[0], wanted[0] + count)


def _is_large(error: ChildError) -> bool:
    return isinstance(error, ChildOutOfMemory)


def _as_document_error(error: ChildError) -> Exception:
    if isinstance(error, ChildTimedOut):
        return DocumentTooSlow()
    return DocumentTooLarge() if _is_large(error) else DocumentDamaged()
