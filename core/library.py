"""Use case: bring documents in, take them out, say how each one stands.

A document goes through three steps, each committed as it goes and taken up again after a crash:
its bytes are kept (encrypted), its pages are read (searchable by words), its passages are embedded
(searchable by meaning).
"""

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from core import events
from core.errors import (
    AccessDenied,
    DocumentError,
    DocumentStopped,
    DocumentTooLarge,
    DocumentTooSlow,
    EmptyFile,
    FileGone,
    NotAPdf,
    PageNotFound,
)
from core.reading.protocol import PageLost, PageRead, Picture
from core.reading.reader import OpenDocument, Reader
from core.records.audit import note
from core.records.documents import PIECE, Document, Documents
from core.records.passages import Passages, StoredPage
from core.records.receipts import Receipt
from core.semantic.index import SemanticIndex, StoredVector
from core.vault.database import Database

LARGEST = 512 * 1024 * 1024
"""Bytes of the largest file taken: the reader holds it in memory, twice for a moment, and has
1.5 GB for everything."""

_HEAD = 1024
"""Bytes at the start in which a PDF must say that it is one."""

_COMMIT_PAGES, _COMMIT_SECONDS = 32, 0.25
"""Pages are committed when so many are there or so much time has passed, whichever comes first."""

_EMBED_TOGETHER = 128


class Library:
    """The documents of the open workspace.

    Args:
        workspace: its database.
        reader: reads documents in a child process.
        semantic: finds passages by meaning.
        erasing: the context that something is erased in; it refuses where that is forbidden.
    """

    def __init__(
        self,
        workspace: Database,
        reader: Reader,
        semantic: SemanticIndex,
        erasing: Callable[[], AbstractContextManager[None]] = nullcontext,
    ) -> None:
        self._db = workspace
        self._erasing = erasing
        self._reader = reader
        self._semantic = semantic
        self.documents = Documents(workspace)
        self.passages = Passages(workspace)

    def add(
        self, paths: Iterable[Path], password: str | None = None
    ) -> Iterator[events.LibraryEvent]:
        """Bring files in and read them; a folder stands for the PDFs in it, however deep.

        When this ends, everything that could be read is searchable by words; ``learn`` does the
        rest.

        Args:
            paths: files and folders.
            password: tried on documents that need one.
        """
        for path in paths:
            for file in _files(path):
                yield from self._add(file, password)

    def store(self, paths: Iterable[Path]) -> Iterator[events.LibraryEvent]:
        """Keep the originals of files and folders, to be read later: see ``unread`` and ``read``.

        The files are written down first, so that ``store_expected`` goes on with those that a
        crash or a lock kept from coming in.

        Args:
            paths: files and folders; a folder stands for the PDFs in it, however deep.
        """
        files = [file.absolute() for path in paths for file in _files(path)]
        self.documents.expect(map(str, files))
        for file in files:
            yield self._keep(file)[0]

    def store_expected(self) -> Iterator[events.LibraryEvent]:
        """Go on with files that an earlier ``store`` did not come to."""
        self.documents.discard_arriving()
        for path in self.documents.expected():
            yield self._keep(Path(path))[0]

    def resume(self) -> Iterator[events.LibraryEvent]:
        """Go on with what was interrupted: missing originals are kept, documents are read."""
        yield from self.store_expected()
        for document in self.documents.unread():
            yield from self.read(document)

    def stop(self, document: int) -> None:
        """Leave a document that is not read to the end as it is, until it is tried again.

        Whoever reads it has to stop first.
        """
        if self.documents.get(document).state == "waiting":
            self.documents.failed(document, DocumentStopped())

    def read(self, document: int, password: str | None = None) -> Iterator[events.LibraryEvent]:
        """Read the pages of a document that are not stored yet.

        Args:
            document: its id.
            password: its password; without one, the one that opened it before.
        """
        password = password or self.documents.password(document)
        try:
            with self._reader.open(lambda: self.documents.pieces(document), password) as opened:
                self._reader.warm()  # the next document will not have to wait for its child
                self.documents.opened(document, opened.description, password)
                yield from self._store(document, opened)
        except DocumentError as error:
            self.documents.failed(document, error)
            yield events.Unread(document, error)
            return
        self.documents.finished(document)
        stands = self.documents.get(document)
        carries = self.documents.description(document)
        acts = carries is not None and (carries.javascript or carries.launch)
        yield events.Searchable(
            document, stands.read, stands.lost, stands.without_text, acts or stands.hiding > 0
        )

    def try_again(
        self, document: int, password: str | None = None
    ) -> Iterator[events.LibraryEvent]:
        """Read a document again that could not be read, or whose pages were lost."""
        self.passages.forget_lost(document)
        self.documents.again(document)
        yield from self.read(document, password)

    def use_hidden(self, document: int, *, use: bool) -> Iterator[events.LibraryEvent]:
        """Use text that a document's pages do not show, or leave it out again.

        Those pages are read anew. Hidden text is left out unless a person wants it: nobody can see
        it, and it may have been put there for a machine to read.

        Args:
            document: its id.
            use: whether to use it.
        """
        self.documents.use_hidden(document, use=use)
        self._semantic.forget(self.passages.forget_hiding(document))
        yield from self.read(document)

    def learn(self) -> Iterator[events.LibraryEvent]:
        """Embed every passage that has no vector yet; each batch is kept as it is done."""
        self._semantic.add(self.passages.copy_vectors())
        done, total = self.passages.learned_and_all()
        if done < total:
            yield events.Learned(done, total)
        while batch := self.passages.unlearned(_EMBED_TOGETHER):
            vectors = [
                StoredVector(batch[position].id, batch[position].document, vector)
                for position, vector in self._semantic.embed([p.text for p in batch])
            ]
            self.passages.store_vectors(vectors)
            self._semantic.add(vectors)
            done += len(vectors)
            yield events.Learned(min(done, total), total)

    def all(self) -> list[Document]:
        """Return every document and how it stands."""
        return self.documents.all()

    def page(self, document: int, number: int) -> StoredPage:
        """Return a page's text and where its words stand.

        Raises:
            DocumentNotFound, PageNotFound: there is no such document or page.
        """
        self.documents.get(document)
        return self.passages.page(document, number)

    def picture(self, document: int, number: int, dpi: int) -> Picture:
        """Draw a page from the encrypted original.

        Raises:
            DocumentNotFound, PageNotFound: there is no such document or page.
            DocumentError, PageError: the original cannot be drawn.
        """
        stands = self.documents.get(document)
        if stands.pages is not None and not 1 <= number <= stands.pages:
            raise PageNotFound(stands.pages)
        password = self.documents.password(document)
        with self._reader.open(lambda: self.documents.pieces(document), password) as opened:
            return opened.picture(number, dpi)

    def opened_page(self, document: int, number: int) -> None:
        """Log that a person has a page before their eyes: once an opening, not for each picture."""
        with self._db.transaction():
            note(self._db, "page.opened", f"{document}/{number}")

    def remove(self, document: int) -> Receipt:
        """Erase a document and all that came from it: original, pages, passages, vectors.

        Raises:
            DocumentNotFound: there is none with that id.
            WorkspaceHeld: a legal hold stands.
            VaultDamaged: something of it is there still.
        """
        with self._erasing():
            removed = self.documents.remove(document)
        self._semantic.forget(removed.passages)
        return removed.receipt

    def _add(self, file: Path, password: str | None) -> Iterator[events.LibraryEvent]:
        event, document = self._keep(file)
        yield event
        if document is None:
            return
        stands = self.documents.get(document)
        if stands.state == "unread" and password is not None:
            self.documents.again(document)
            stands = self.documents.get(document)
        if stands.state == "waiting":
            yield from self.read(document, password)

    def _keep(
        self, file: Path
    ) -> tuple[events.Arrived | events.AlreadyThere | events.Refused, int | None]:
        """Keep a file's original; return what to tell, and the document if there is one."""
        told: events.Arrived | events.AlreadyThere | events.Refused
        try:
            sha256, size = _examine(file)
            document = self.documents.with_content(sha256)
            if document is not None:
                told = events.AlreadyThere(file, document)
            else:
                document = self.documents.store(file.name, sha256, size, _pieces(file))
                told = events.Arrived(file, document)
        except (DocumentError, AccessDenied) as error:
            document, told = None, events.Refused(file, error)
        self.documents.came(str(file))  # not before: what a full disk kept out stays expected
        return told, document

    def _store(self, document: int, opened: OpenDocument) -> Iterator[events.LibraryEvent]:
        total = opened.description.pages
        there = self.passages.numbers(document)
        done = len(there)
        missing = [number for number in range(1, total + 1) if number not in there]
        held: list[PageRead | PageLost] = []
        since = time.monotonic()
        try:
            for page in opened.pages(missing, hidden=self.documents.get(document).hidden):
                held.append(page)
                if len(held) >= _COMMIT_PAGES or time.monotonic() - since >= _COMMIT_SECONDS:
                    self.passages.store(document, held)
                    done += len(held)
                    held, since = [], time.monotonic()
                    yield events.PagesRead(document, done, total)
        except DocumentTooSlow:
            self.passages.store(document, held)
            raise
        self.passages.store(document, held)
        yield events.PagesRead(document, done + len(held), total)


def _files(path: Path) -> Iterator[Path]:
    """Yield the file itself, or the PDFs below a folder, in the order of their names."""
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders.sort()
        for name in sorted(names):
            if name.lower().endswith(".pdf"):
                yield Path(folder, name)


def _examine(file: Path) -> tuple[bytes, int]:
    """Return hash and size of a file that looks like a PDF.

    Raises:
        DocumentError, AccessDenied: it does not, or it cannot be read.
    """
    digest, size, head = hashlib.sha256(), 0, b""
    for piece in _pieces(file):
        if not size:
            head = piece[:_HEAD]
            if b"%PDF-" not in head:
                raise NotAPdf
        digest.update(piece)
        size += len(piece)
        if size > LARGEST:
            raise DocumentTooLarge
    if not size:
        raise EmptyFile
    return digest.digest(), size


def _pieces(file: Path) -> Iterator[bytes]:
    try:
        with file.open("rb") as opened:
            while piece := opened.read(PIECE):
                yield piece
    except (FileNotFoundError, NotADirectoryError):
        raise FileGone from None
    except OSError:
        raise AccessDenied from None
