"""Documents: what came in, its encrypted original, and how far reading has come."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import msgspec

from core.errors import Ambiguous, CloisterError, DocumentNotFound, VaultDamaged
from core.reading.protocol import Description
from core.records.audit import note
from core.records.conversations import Conversations
from core.records.passages import PICTURE
from core.records.receipts import Kind, Receipt, Step
from core.vault.database import Database

PIECE = 256 * 1024
"""Bytes of an original in one row: small enough that a large file never sits in memory."""

_TOGETHER = 16
"""Pieces committed at a time (4 MiB)."""


@dataclass(frozen=True, slots=True)
class Document:
    """One document of a workspace.

    Attributes:
        id: never given twice.
        name: the file's name, without folders.
        size: bytes of the original.
        added: when it came in, UTC, ISO 8601.
        state: ``arriving`` (its bytes are not all there), ``waiting`` (to be read, or half read),
            ``read`` (every page is stored) or ``unread`` (it could not be; see failure).
        failure: the name of the error that stopped the reading, or None.
        pages: how many pages it has, once it was opened.
        read: pages stored, those that hold no text or were lost included.
        lost: pages that could not be read.
        without_text: pages read that hold no text.
        passages: passages stored.
        learned: of these, passages that can be searched by meaning.
        hiding: pages with text that they do not show.
        pictures: pages that are still to be made out on their pictures.
        scanned: pages that were.
        illegible: pages on which that was tried in vain.
        differing: pages that show other words than their text says.
        hidden: whether a person wants text that pages do not show to be used; else it is left out.
    """

    id: int
    name: str
    size: int
    added: str
    state: str
    failure: str | None
    pages: int | None
    read: int
    lost: int
    without_text: int
    passages: int
    learned: int
    hiding: int = 0
    pictures: int = 0
    scanned: int = 0
    illegible: int = 0
    differing: int = 0
    hidden: bool = False

    @property
    def flawed(self) -> bool:
        """Whether there is something about its pages that a person should know."""
        return bool(
            self.lost
            or self.without_text
            or self.pictures
            or self.illegible
            or self.differing
            or self.hiding
        )

    @property
    def ready(self) -> bool:
        """Whether it can be searched by words and by meaning, in full."""
        return self.state == "read" and self.learned == self.passages


_SELECT = f"""
    SELECT d.id, d.name, d.size, d.added, d.state, d.failure, d.pages,
        (SELECT count(*) FROM page p WHERE p.document = d.id),
        (SELECT count(*) FROM page p WHERE p.document = d.id AND p.lost IS NOT NULL),
        (SELECT count(*) FROM page p
            WHERE p.document = d.id AND p.lost IS NULL AND p.warnings LIKE '%"no_text"%'),
        (SELECT count(*) FROM passage s WHERE s.document = d.id),
        (SELECT count(*) FROM passage s JOIN vector v ON v.passage = s.id
            WHERE s.document = d.id),
        (SELECT count(*) FROM page p
            WHERE p.document = d.id AND p.warnings LIKE '%"hidden_text"%'),
        (SELECT count(*) FROM page p WHERE p.document = d.id AND {PICTURE}),
        (SELECT count(*) FROM page p
            WHERE p.document = d.id AND p.warnings LIKE '%"recognised"%'),
        (SELECT count(*) FROM page p
            WHERE p.document = d.id AND p.warnings LIKE '%"unrecognised"%'),
        (SELECT count(*) FROM page p
            WHERE p.document = d.id AND p.warnings LIKE '%"differing_text"%'),
        d.hidden = 1
    FROM document d
"""  # noqa: S608  put together from constants


_COUNTS = """
    SELECT
        (SELECT coalesce(sum(length(piece)), 0) FROM original WHERE document = :document),
        (SELECT count(*) FROM page WHERE document = :document),
        (SELECT count(*) FROM passage WHERE document = :document),
        (SELECT count(*) FROM passage_words
            WHERE rowid IN (SELECT id FROM passage WHERE document = :document)),
        (SELECT count(*) FROM vector
            WHERE passage IN (SELECT id FROM passage WHERE document = :document))
"""
_COUNTED = (Step.ORIGINALS, Step.PAGES, Step.PASSAGES, Step.KEYWORDS, Step.VECTORS)

_LEFT = """
    SELECT
        (SELECT count(*) FROM document WHERE id = :document)
        + (SELECT count(*) FROM original WHERE document = :document)
        + (SELECT count(*) FROM page WHERE document = :document)
        + (SELECT count(*) FROM passage WHERE document = :document)
        + (SELECT count(*) FROM turn_document WHERE document = :document)
        + (SELECT count(*) FROM vector WHERE passage IN (SELECT value FROM json_each(:passages)))
        + (SELECT count(*) FROM passage_words
            WHERE rowid IN (SELECT value FROM json_each(:passages)))
"""


def _document(row: tuple[Any, ...]) -> Document:
    found = Document(*row)
    return replace(found, hidden=bool(found.hidden))  # SQLite has no truth values


@dataclass(frozen=True, slots=True)
class Removed:
    """What went with a document.

    Attributes:
        passages: the ids of its passages.
        receipt: says what was done.
    """

    passages: list[int]
    receipt: Receipt


class Documents:
    """The documents of one workspace."""

    def __init__(self, workspace: Database) -> None:
        self._db = workspace

    def all(self) -> list[Document]:
        """Return every document, in the order they came in."""
        return [_document(row) for row in self._db.rows(f"{_SELECT} ORDER BY d.id")]

    def get(self, document: int) -> Document:
        """Return one document.

        Raises:
            DocumentNotFound: there is none with that id.
        """
        row = self._db.row(f"{_SELECT} WHERE d.id = ?", (document,))
        if row is None:
            raise DocumentNotFound
        return _document(row)

    def named(self, name: str) -> Document:
        """Return the document that a person means: by name, or by ``#id``.

        Raises:
            DocumentNotFound: none is called so.
            Ambiguous: several are.
        """
        if name.startswith("#") and name[1:].isascii() and name[1:].isdigit():
            return self.get(int(name[1:]))
        rows = self._db.rows(f"{_SELECT} WHERE d.name = ?", (name,))
        if not rows:
            raise DocumentNotFound
        if len(rows) > 1:
            raise Ambiguous(len(rows))
        return _document(rows[0])

    def names(self) -> dict[int, str]:
        """Return the name of each document by its id."""
        return dict(self._db.rows("SELECT id, name FROM document"))

    def with_content(self, sha256: bytes) -> int | None:
        """Return the document that has this very content and is all there, if any."""
        found: int | None = self._db.value(
            "SELECT id FROM document WHERE sha256 = ? AND state != 'arriving'", (sha256,)
        )
        return found

    def store(self, name: str, sha256: bytes, size: int, pieces: Iterable[bytes]) -> int:
        """Keep an original, a few pieces a transaction, and return the new document's id.

        Until the last piece is in, the document counts as arriving, and a crash leaves only that;
        the next try starts over.
        """
        added = datetime.now(UTC).isoformat(timespec="seconds")
        with self._db.transaction():
            self._db.run("DELETE FROM document WHERE sha256 = ? AND state = 'arriving'", (sha256,))
            self._db.run(
                "INSERT INTO document(sha256, name, size, added, state)"
                " VALUES (?, ?, ?, ?, 'arriving')",
                (sha256, name, size, added),
            )
            document = self._db.last_insert_id
        batch: list[tuple[int, int, bytes]] = []
        for number, piece in enumerate(pieces):
            batch.append((document, number, piece))
            if len(batch) == _TOGETHER:
                self._keep(batch)
                batch = []
        with self._db.transaction():
            self._keep(batch)
            self._db.run("UPDATE document SET state = 'waiting' WHERE id = ?", (document,))
            note(self._db, "document.added", str(document))
        return document

    def expect(self, paths: Iterable[str]) -> None:
        """Write down files that are about to come in, so that none is forgotten after a crash."""
        with self._db.transaction():
            self._db.run_many(
                "INSERT OR IGNORE INTO expected(path) VALUES (?)", [(path,) for path in paths]
            )

    def expected(self) -> list[str]:
        """Return the files that were expected and have not come in, in order."""
        return [row[0] for row in self._db.rows("SELECT path FROM expected ORDER BY id")]

    def came(self, path: str) -> None:
        """A file came in, or was refused: it is expected no more."""
        self._db.run("DELETE FROM expected WHERE path = ?", (path,))

    def discard_arriving(self) -> None:
        """Drop what a crash left half stored."""
        self._db.run("DELETE FROM document WHERE state = 'arriving'")

    def pieces(self, document: int) -> Iterator[bytes]:
        """Yield an original's bytes, one piece in memory at a time."""
        number = 0
        while True:
            piece = self._db.value(
                "SELECT piece FROM original WHERE document = ? AND number = ?", (document, number)
            )
            if piece is None:
                return
            yield piece
            number += 1

    def sha256(self, document: int) -> bytes:
        """Return the hash that the original had when it came in."""
        found: bytes = self._db.value("SELECT sha256 FROM document WHERE id = ?", (document,))
        return found

    def opened(self, document: int, description: Description, password: str | None) -> None:
        """Keep what the document says about itself, and the password that opened it."""
        self._db.run(
            "UPDATE document SET pages = ?, description = ?, password = ?, failure = NULL"
            " WHERE id = ?",
            (description.pages, msgspec.msgpack.encode(description), password, document),
        )

    def description(self, document: int) -> Description | None:
        """Return what the document says about itself, once it was opened."""
        stored = self._db.value("SELECT description FROM document WHERE id = ?", (document,))
        return None if stored is None else msgspec.msgpack.decode(stored, type=Description)

    def password(self, document: int) -> str | None:
        """Return the password that opened the document, if it needed one."""
        found: str | None = self._db.value(
            "SELECT password FROM document WHERE id = ?", (document,)
        )
        return found

    def pictured(self) -> list[int]:
        """Return the documents that have pages to be made out on their pictures, in order."""
        return [one.id for one in self.all() if one.pictures and one.state == "read"]

    def use_hidden(self, document: int, *, use: bool) -> None:
        """Let text that pages do not show be used, or leave it out, once they are read again."""
        with self._db.transaction():
            self._db.run("UPDATE document SET hidden = ? WHERE id = ?", (use, document))
            self._db.run(
                "UPDATE document SET state = 'waiting' WHERE id = ? AND state = 'read'", (document,)
            )
            note(self._db, "document.hidden-text", str(document), "used" if use else "left out")

    def compared(self, document: int, *, differing: bool) -> None:
        """Log that what pages show was compared with their text."""
        with self._db.transaction():
            outcome = "differs" if differing else "done"
            note(self._db, "document.compared", str(document), outcome)

    def recognised(self, document: int) -> None:
        """Log that every page that is a picture was looked at."""
        with self._db.transaction():
            note(self._db, "document.recognised", str(document))

    def unread(self) -> list[int]:
        """Return the documents that are to be read, or half read, in order."""
        return [
            row[0]
            for row in self._db.rows("SELECT id FROM document WHERE state = 'waiting' ORDER BY id")
        ]

    def finished(self, document: int) -> None:
        """Every page is stored."""
        with self._db.transaction():
            self._db.run(
                "UPDATE document SET state = 'read', failure = NULL WHERE id = ?", (document,)
            )
            note(self._db, "document.read", str(document))

    def failed(self, document: int, error: CloisterError) -> None:
        """Reading stopped for good; what was read before stands."""
        with self._db.transaction():
            self._db.run(
                "UPDATE document SET state = 'unread', failure = ? WHERE id = ?",
                (type(error).__name__, document),
            )
            note(self._db, "document.read", str(document), type(error).__name__)

    def again(self, document: int) -> None:
        """Let a document that could not be read be tried again."""
        self._db.run(
            "UPDATE document SET state = 'waiting' WHERE id = ? AND state = 'unread'", (document,)
        )

    def remove(self, document: int) -> Removed:
        """Erase a document with all that came from it, and look whether anything is left.

        Its words in conversations go as well, in the same transaction. Deleted rows are overwritten
        in the database, and its log, which holds earlier pages, is emptied.

        Raises:
            DocumentNotFound: there is none with that id.
            VaultDamaged: something of it is there still.
        """
        with self._db.transaction():
            name = self.get(document).name
            passages = [
                row[0]
                for row in self._db.rows("SELECT id FROM passage WHERE document = ?", (document,))
            ]
            (counts,) = self._db.rows(_COUNTS, {"document": document})
            self._db.run(
                "DELETE FROM passage_words WHERE rowid IN"
                " (SELECT id FROM passage WHERE document = ?)",
                (document,),
            )
            self._db.run("DELETE FROM document WHERE id = ?", (document,))
            turns = Conversations(self._db).erase(document)
            note(self._db, "document.removed", str(document))
        self._db.truncate_wal()
        if self._db.value(_LEFT, {"document": document, "passages": json.dumps(passages)}):
            raise VaultDamaged("workspace")
        receipt = Receipt.now(
            Kind.DOCUMENT,
            str(document),
            name,
            *zip(_COUNTED, counts, strict=True),
            (Step.TURNS, turns),
            (Step.LOG, 1),
            (Step.FOUND, 0),
        )
        return Removed(passages, receipt)

    def _keep(self, batch: list[tuple[int, int, bytes]]) -> None:
        with self._db.transaction():
            self._db.run_many(
                "INSERT INTO original(document, number, piece) VALUES (?, ?, ?)", batch
            )
