"""The documents of the open workspace, how each one stands, and what can be done with them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from core import events
from core.app import App
from core.errors import CloisterError, DocumentNotFound, VaultLocked
from core.records.documents import Document
from core.records.receipts import Receipt
from core.records.settings import SCANS
from desktop.jobs import Job, Jobs, Listener
from desktop.state.carries import carries
from desktop.state.failures import failure
from desktop.state.progress import Progress
from desktop.state.scanning import Scanning
from desktop.state.session import Session


@dataclass(frozen=True, slots=True)
class Row:
    """A document as the table shows it.

    Attributes:
        document: as the vault holds it.
        reading: pages read so far while it is being read, else None.
        scan: pages looked at so far and how many there are, while scanned ones are being made
            out or pages are being compared with their text, else None.
        comparing: whether it is the latter.
    """

    document: Document
    reading: int | None = None
    scan: tuple[int, int] | None = None
    comparing: bool = False

    @property
    def id(self) -> int:
        """The document's id."""
        return self.document.id

    @property
    def needs_password(self) -> bool:
        """Whether it waits for a password."""
        return self.document.failure in {"NeedsPassword", "WrongPassword"}

    @property
    def error(self) -> CloisterError | None:
        """What kept it from being read, if anything did."""
        return None if self.document.failure is None else failure(self.document.failure)

    @property
    def underway(self) -> bool:
        """Whether it is being read or waits for it, so that it can be stopped."""
        return self.document.state == "waiting" or self.scan is not None

    @property
    def has_pictures(self) -> bool:
        """Whether it has scanned pages that can be made out now."""
        read = self.document.state == "read"
        return read and self.document.pictures > 0 and self.scan is None

    @property
    def can_be_tried(self) -> bool:
        """Whether reading it again may bring more."""
        document = self.document
        return document.state == "unread" or document.lost > 0 or document.illegible > 0


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that did not come in, and why. It stays on the page until somebody takes it away."""

    path: Path
    error: CloisterError


@dataclass(frozen=True, slots=True)
class Totals:
    """How far everything has come.

    Attributes:
        busy: whether anything is still to do.
        documents: how many documents are being taken in together.
        read: how many of these are read.
        share: of all the work, from 0 to 1.
        seconds_left: what the rest may take; None while nobody can say.
        scans: scanned pages looked at and how many there are, where nothing else is to be read.
    """

    busy: bool = False
    documents: int = 0
    read: int = 0
    share: float = 1.0
    seconds_left: float | None = None
    scans: tuple[int, int] | None = None


class LibraryState(QObject):
    """View-model of the Library page.

    Attributes:
        reset: emitted when all rows are new.
        changed: emitted with the position of a row that changed.
        inserted: emitted with the position of a new row.
        removed: emitted with the position that a row had.
        gone: emitted with the id of a document after it was erased.
        erased: emitted with the receipt of that, after ``gone``.
        totals_changed: emitted when ``totals`` is new.
        refused: emitted with a Refusal.
        known_already: emitted with path and document id of a file that was there already.
        failed: emitted with an error that stopped a whole step, such as a full disk.
        looked_into: emitted with a document's Carries, once asked.
        compared: emitted with a document's name, and how many of its pages show other words than
            their text says.
    """

    reset = Signal()
    changed = Signal(int)
    inserted = Signal(int)
    removed = Signal(int)
    gone = Signal(int)
    erased = Signal(object)
    totals_changed = Signal()
    refused = Signal(object)
    known_already = Signal(object, int)
    failed = Signal(object)
    looked_into = Signal(object)
    compared = Signal(str, int)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._rows: list[Row] = []
        self._positions: dict[int, int] = {}
        self._totals = Totals()
        self._progress = Progress()
        self._storing = 0
        self._coming: set[int] = set()
        self._reads: dict[int, Job] = {}
        self._scanning = Scanning(session, jobs, self)
        self._scanning.moved.connect(self._show_scan)
        self._scanning.over.connect(self._looked)
        self._learning: Job | None = None
        self._learn_again = False
        session.opened.connect(self._opened)
        session.locking.connect(self._locking)

    @property
    def rows(self) -> Sequence[Row]:
        """The documents, in the order they came in."""
        return self._rows

    @property
    def totals(self) -> Totals:
        """How far everything has come."""
        return self._totals

    def row(self, document: int) -> Row | None:
        """Return a document's row, if it has one."""
        position = self._positions.get(document)
        return None if position is None else self._rows[position]

    def add(self, paths: Iterable[Path]) -> None:
        """Bring files and folders in; one can ask while they are going in."""
        wanted = list(paths)
        if wanted:
            self._store(lambda app: app.library.store(wanted))

    def try_again(self, document: int, password: str | None = None) -> None:
        """Read a document again, with its password if it needs one."""
        app = self._session.app
        if app is not None and document not in self._reads:
            self._read(document, lambda: app.library.try_again(document, password))

    def look_into(self, document: int) -> None:
        """Find out what a document carries besides what its pages show; ``looked_into`` tells."""
        app = self._session.app
        if app is None:
            return
        documents = app.library.documents
        self._call(
            lambda: carries(documents.get(document), documents.description(document)),
            self.looked_into.emit,
        )

    def use_hidden(self, document: int, *, use: bool) -> None:
        """Use text that a document's pages do not show, or leave it out again."""
        app = self._session.app
        if app is not None and document not in self._reads:
            self._read(document, lambda: app.library.use_hidden(document, use=use))

    def stop(self, document: int) -> None:
        """Stop reading a document; the pages read so far stay, and it can be tried again."""
        app = self._session.app
        if app is None:
            return
        self._give_up_reading(document)
        self._give_up_scan(document)
        self._call(lambda: app.library.stop(document), lambda _: self._refresh(document))

    def stop_all(self) -> None:
        """Stop every document that is not read to the end."""
        for row in list(self._rows):
            if row.underway:
                self.stop(row.id)

    def recognise(self, document: int) -> None:
        """Make out the text of a document's scanned pages."""
        row = self.row(document)
        if row is not None and row.has_pictures and not self._scanning.has(document):
            self._scanning.recognise(document)
            self._show_scan(document, 0, row.document.pictures, comparing=False)

    def compare(self, document: int, *, asked: bool = True) -> None:
        """Find out whether a document's pages show what their text says; ``compared`` tells.

        Args:
            document: its id.
            asked: whether a person asked for it; else only bad news is told.
        """
        row = self.row(document)
        if row is not None and row.document.state == "read" and not self._scanning.has(document):
            self._scanning.compare(document, asked=asked)
            self._show_scan(document, 0, 1, comparing=True)

    def _looked(
        self,
        document: int,
        compared: bool,  # noqa: FBT001  a slot gets what the signal sends
        asked: bool,  # noqa: FBT001
        error: object,
    ) -> None:
        self._end_scan(document)
        if compared:
            self._refresh(document, then=lambda one: self._told_compared(one, asked=asked))
        else:
            self._refresh(document)
            self._progress.expect(document, 1)  # its new passages are still to be learned
            self._progress.reading(document, 1.0)
            self._learn()
        self._count()
        self._tell(error if isinstance(error, Exception) else None)

    def _told_compared(self, document: int, *, asked: bool) -> None:
        row = self.row(document)
        if row is not None:
            if asked or row.document.differing:
                self.compared.emit(row.document.name, row.document.differing)
            self.recognise(document)

    def remove(self, document: int) -> None:
        """Erase a document and all that came from it."""
        app = self._session.app
        if app is None:
            return
        self._give_up_reading(document)
        self._give_up_scan(document)

        def removed(receipt: Receipt) -> None:
            self._take_out(document)
            self.erased.emit(receipt)

        self._call(lambda: app.library.remove(document), removed)

    def _opened(self) -> None:
        app = self._session.app
        if app is None:
            return
        self._progress = Progress()

        def loaded(documents: list[Document]) -> None:
            self._rows = [Row(document) for document in documents]
            self._positions = {row.id: n for n, row in enumerate(self._rows)}
            self.reset.emit()
            for document in documents:
                if document.state == "waiting":
                    self._read(document.id)
            self._recognise_by_itself()
            self._store(lambda app: app.library.store_expected())
            self._learn()

        self._call(app.library.all, loaded)

    def _locking(self) -> None:
        self._rows, self._positions = [], {}
        self._coming, self._reads, self._learning, self._storing = set(), {}, None, 0
        self._scanning.forget()
        self._learn_again = False
        self._progress = Progress()
        self.reset.emit()
        self._count()

    def _store(self, make: Callable[[App], Iterable[events.LibraryEvent]]) -> None:
        app = self._session.app
        if app is None:
            return
        self._storing += 1
        self._count()

        def over(error: Exception | None) -> None:
            self._storing -= 1
            self._count()
            self._tell(error)

        listener = Listener(event=self._hear, done=lambda _: over(None), failed=over)
        self._jobs.stream("files", lambda: make(app), listener)

    def _read(
        self, document: int, make: Callable[[], Iterable[events.LibraryEvent]] | None = None
    ) -> None:
        app = self._session.app
        if app is None or document in self._reads:
            return

        def over(error: Exception | None) -> None:
            self._reads.pop(document, None)
            self._progress.reading(document, 1.0)
            self._refresh(document, then=lambda _: self._recognise_by_itself())
            self._learn()
            self._count()
            self._tell(error)

        self._coming.discard(document)
        row = self.row(document)
        self._progress.expect(document, 1 if row is None else row.document.size)
        listener = Listener(event=self._hear, done=lambda _: over(None), failed=over)
        self._reads[document] = self._jobs.stream(
            "reading", make or (lambda: app.library.read(document)), listener
        )
        self._count()

    def _learn(self) -> None:
        """Embed what has no vector yet; where that is under way, look again when it ends."""
        app = self._session.app
        if app is None:
            return
        if self._learning is not None:
            self._learn_again = True
            return

        def over(error: Exception | None) -> None:
            self._learning = None
            self._refresh()
            self._count()
            self._tell(error)
            if self._learn_again and error is None:
                self._learn_again = False
                self._learn()
            elif error is None:
                self._jobs.stream("meaning", app.relearning.run, Listener(failed=self._tell))

        listener = Listener(event=self._hear, done=lambda _: over(None), failed=over)
        self._learning = self._jobs.stream("meaning", app.library.learn, listener)

    def _recognise_by_itself(self) -> None:
        """Make out every scanned page that there is, if the vault's settings say so."""
        app = self._session.app
        if app is None or not any(row.has_pictures for row in self._rows):
            return

        def wanted(yes: object) -> None:
            for row in list(self._rows) if yes else []:
                self.recognise(row.id)

        self._call(lambda: app.settings.get(SCANS), wanted)

    def _give_up_scan(self, document: int) -> None:
        if self._scanning.give_up(document):
            self._end_scan(document)
            self._count()

    def _show_scan(self, document: int, done: int, total: int, comparing: bool) -> None:  # noqa: FBT001
        self._put_scan(document, (done, total), comparing=comparing)
        self._count()

    def _end_scan(self, document: int) -> None:
        self._put_scan(document, None, comparing=False)

    def _put_scan(self, document: int, scan: tuple[int, int] | None, *, comparing: bool) -> None:
        position = self._positions.get(document)
        if position is not None and self._rows[position].scan != scan:
            self._rows[position] = replace(self._rows[position], scan=scan, comparing=comparing)
            self.changed.emit(position)

    def _give_up_reading(self, document: int) -> None:
        self._coming.discard(document)
        job = self._reads.pop(document, None)
        if job is not None:
            job.cancel()
        self._progress.drop(document)
        self._count()

    def _hear(self, event: events.LibraryEvent) -> None:
        match event:
            case events.Arrived():
                self._coming.add(event.document)
                self._refresh(event.document, then=self._read)
            case events.Searchable() | events.Unread():
                self._progress.reading(event.document, 1.0)
                if isinstance(event, events.Searchable) and event.suspicious:
                    self._refresh(event.document, then=lambda one: self.compare(one, asked=False))
            case events.PagesRead():
                self._show_reading(event)
            case events.AlreadyThere():
                self.known_already.emit(event.path, event.document)
            case events.Refused():
                self.refused.emit(Refusal(event.path, event.error))
            case events.Learned():
                self._progress.learning(event.done, event.total)
                self._count()

    def _show_reading(self, event: events.PagesRead) -> None:
        self._progress.reading(event.document, event.done / max(1, event.total))
        position = self._positions.get(event.document)
        if position is not None:
            document = replace(self._rows[position].document, pages=event.total)
            self._rows[position] = Row(document, reading=event.done)
            self.changed.emit(position)
        self._count()

    def _refresh(
        self, document: int | None = None, then: Callable[[int], None] | None = None
    ) -> None:
        """Look again at one document, or at all."""
        app = self._session.app
        if app is None:
            return
        if document is None:
            self._call(app.library.all, self._put)
            return

        def found(one: Document) -> None:
            self._put([one])
            if then is not None:
                then(document)

        self._call(lambda: app.library.documents.get(document), found)

    def _put(self, documents: list[Document]) -> None:
        for document in documents:
            position = self._positions.get(document.id)
            if position is None:
                self._rows.append(Row(document))
                self._positions[document.id] = len(self._rows) - 1
                self.inserted.emit(len(self._rows) - 1)
            elif self._is_news(self._rows[position], document):
                self._rows[position] = replace(
                    self._rows[position], document=document, reading=None
                )
                self.changed.emit(position)

    @staticmethod
    def _is_news(row: Row, document: Document) -> bool:
        # While a document is read, what its reader tells is newer than what the vault was asked.
        being_read = document.state == "waiting" and row.reading is not None
        return not being_read and row != replace(row, document=document, reading=None)

    def _take_out(self, document: int) -> None:
        position = self._positions.get(document)
        if position is not None:
            del self._rows[position]
            self._positions = {row.id: n for n, row in enumerate(self._rows)}
            self.removed.emit(position)
            self.gone.emit(document)

    def _call(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._jobs.call("vault", work, Listener(done=done, failed=self._tell))

    def _tell(self, error: Exception | None) -> None:
        # A document that was removed, or a vault that locked, while one looked is no news.
        if isinstance(error, CloisterError) and not isinstance(
            error, (DocumentNotFound, VaultLocked)
        ):
            self.failed.emit(error)

    def _count(self) -> None:
        """Say anew how far everything has come."""
        work = self._progress.documents > 0 or self._progress.unlearned > 0
        learning = self._learning is not None and work
        busy = bool(self._storing or self._coming or self._reads or learning)
        totals = Totals()
        if self._scanning.busy and not busy:
            scans = [row.scan for row in self._rows if row.scan is not None]
            done, pages = sum(done for done, _ in scans), sum(pages for _, pages in scans)
            totals = Totals(busy=True, share=done / max(1, pages), scans=(done, pages))
        elif busy:
            progress = self._progress
            totals = Totals(
                busy, progress.documents, progress.read, progress.share, progress.seconds_left
            )
        elif self._progress.documents:
            self._progress = Progress()
        if totals != self._totals:
            self._totals = totals
            self.totals_changed.emit()
