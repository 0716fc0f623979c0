"""The documents of the open vault, how each one stands, and what can be done with them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from core import events
from core.errors import CloisterError
from core.records.documents import Document
from desktop.jobs import Job, Jobs, Listener
from desktop.state.session import Session


@dataclass(frozen=True, slots=True)
class Row:
    """A document as the table shows it.

    Attributes:
        document: as the vault holds it.
        reading: pages read so far while it is being read, else None.
    """

    document: Document
    reading: int | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file that did not come in, and why. It stays on the page until somebody takes it away."""

    path: Path
    error: CloisterError


@dataclass(frozen=True, slots=True)
class Totals:
    """How far everything has come.

    Attributes:
        waiting: files handed in and not yet looked at.
        learned: passages searchable by meaning.
        passages: passages there are.
    """

    waiting: int = 0
    learned: int = 0
    passages: int = 0

    @property
    def busy(self) -> bool:
        """Whether anything is still to do."""
        return self.waiting > 0 or self.learned < self.passages


class LibraryState(QObject):
    """View-model of the Library page.

    Attributes:
        reset: emitted when all rows are new.
        changed: emitted with the position of a row that changed.
        inserted: emitted with the position of a new row.
        removed: emitted with the position that a row had.
        totals_changed: emitted when ``totals`` is new.
        refused: emitted with a Refusal.
        known_already: emitted with path and document id of a file that was there already.
    """

    reset = Signal()
    changed = Signal(int)
    inserted = Signal(int)
    removed = Signal(int)
    totals_changed = Signal()
    refused = Signal(object)
    known_already = Signal(object, int)

    def __init__(self, session: Session, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._rows: list[Row] = []
        self._totals = Totals()
        self._learning: Job | None = None
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

    def add(self, paths: Iterable[Path], password: str | None = None) -> None:
        """Bring files and folders in; one can ask while they are going in."""
        app = self._session.app
        wanted = list(paths)
        if app is None or not wanted:
            return
        self._set(replace(self._totals, waiting=self._totals.waiting + 1))
        self._jobs.stream("files", lambda: app.library.add(wanted, password), self._reader())

    def try_again(self, document: int, password: str | None = None) -> None:
        """Read a document again, with its password if it needs one."""
        app = self._session.app
        if app is None:
            return
        self._set(replace(self._totals, waiting=self._totals.waiting + 1))
        self._jobs.stream(
            "files", lambda: app.library.try_again(document, password), self._reader()
        )

    def remove(self, document: int) -> None:
        """Erase a document and all that came from it."""
        app = self._session.app
        if app is None:
            return

        def gone(_nothing: Any) -> None:
            position = self._position(document)
            if position is not None:
                del self._rows[position]
                self.removed.emit(position)

        self._jobs.call("vault", lambda: app.library.remove(document), Listener(done=gone))

    def _opened(self) -> None:
        app = self._session.app
        if app is None:
            return

        def loaded(documents: list[Document]) -> None:
            self._rows = [Row(document) for document in documents]
            self.reset.emit()
            self._set(replace(self._totals, waiting=self._totals.waiting + 1))
            self._jobs.stream("files", app.library.resume, self._reader())

        self._jobs.call("vault", app.library.all, Listener(done=loaded))

    def _locking(self) -> None:
        self._rows = []
        self._learning = None
        self.reset.emit()
        self._set(Totals())

    def _reader(self) -> Listener:
        def over(_value: Any) -> None:
            self._set(replace(self._totals, waiting=max(0, self._totals.waiting - 1)))
            self._learn()

        return Listener(event=self._hear, done=over, failed=over)

    def _learn(self) -> None:
        """Embed what has no vector yet, unless that is under way."""
        app = self._session.app
        if app is None or self._learning is not None:
            return

        def over(_value: Any) -> None:
            self._learning = None
            self._refresh()

        listener = Listener(event=self._hear, done=over, failed=over)
        self._learning = self._jobs.stream("meaning", app.library.learn, listener)

    def _hear(self, event: events.LibraryEvent) -> None:
        match event:
            case events.Arrived() | events.Searchable() | events.Unread():
                self._refresh(event.document)
            case events.PagesRead():
                self._show_reading(event)
            case events.AlreadyThere():
                self.known_already.emit(event.path, event.document)
            case events.Refused():
                self.refused.emit(Refusal(event.path, event.error))
            case events.Learned():
                self._set(replace(self._totals, learned=event.done, passages=event.total))

    def _show_reading(self, event: events.PagesRead) -> None:
        position = self._position(event.document)
        if position is not None:
            row = self._rows[position]
            document = replace(row.document, pages=event.total)
            self._rows[position] = Row(document, reading=event.done)
            self.changed.emit(position)

    def _refresh(self, document: int | None = None) -> None:
        """Look again at one document, or at all."""
        app = self._session.app
        if app is None:
            return
        if document is not None:
            self._jobs.call(
                "vault", lambda: [app.library.documents.get(document)], Listener(done=self._put)
            )
        else:
            self._jobs.call("vault", app.library.all, Listener(done=self._put))

    def _put(self, documents: list[Document]) -> None:
        for document in documents:
            position = self._position(document.id)
            if position is None:
                self._rows.append(Row(document))
                self.inserted.emit(len(self._rows) - 1)
            elif self._rows[position] != Row(document):
                self._rows[position] = Row(document)
                self.changed.emit(position)

    def _position(self, document: int) -> int | None:
        for position, row in enumerate(self._rows):
            if row.document.id == document:
                return position
        return None

    def _set(self, totals: Totals) -> None:
        if totals != self._totals:
            self._totals = totals
            self.totals_changed.emit()
