"""Pages, their passages, the keyword index over them, and their vectors."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from core.errors import DocumentNotFound, PageNotFound
from core.reading.protocol import PageLost, PageRead, Word
from core.records.boxes import pack, unpack
from core.semantic.index import StoredVector
from core.text.passages import passages
from core.text.span import Span
from core.text.words import folded
from core.vault.database import Database

PICTURE = """(p.lost IS NULL
    AND p.warnings NOT LIKE '%"recognised"%' AND p.warnings NOT LIKE '%"unrecognised"%'
    AND (p.warnings LIKE '%"no_text"%' OR p.warnings LIKE '%"broken_text"%'
        OR p.warnings LIKE '%"differing_text"%'))"""
"""Which pages are to be made out on their pictures: their text is missing, or not what is shown."""

_OF_TEXT = frozenset({"no_text", "broken_text", "sideways_text"})
"""Warnings about a text that is no more, once the page was made out on its picture."""


@dataclass(frozen=True, slots=True)
class StoredPage:
    """One page as the vault holds it.

    Attributes:
        text: in reading order; empty for a lost page.
        words: where each word stands.
        lost: why the page could not be read, or None.
        warnings: what a reader of its text should know.
        confidences: of each word, in percent, where it was made out on a picture; else empty.
    """

    document: int
    number: int
    text: str
    words: list[Word]
    lost: str | None
    warnings: list[str]
    confidences: bytes = b""


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """One passage, with the text of the page it stands on.

    Attributes:
        id: never given twice.
        body: its span of the page's text.
        lead: the span that says what it is (heading, header row), or None.
        page_text: the page's text.
    """

    id: int
    document: int
    page: int
    body: Span
    lead: Span | None
    page_text: str

    @property
    def text(self) -> str:
        """Its words, lead first."""
        body = self.body.of(self.page_text)
        return body if self.lead is None else f"{self.lead.of(self.page_text)}\n{body}"


@dataclass(frozen=True, slots=True)
class KeywordHit:
    """A passage that holds words of a question; the higher the score, the better (BM25)."""

    passage: int
    score: float


class Passages:
    """Pages and passages of one workspace."""

    def __init__(self, workspace: Database) -> None:
        self._db = workspace

    def store(self, document: int, pages: Sequence[PageRead | PageLost]) -> None:
        """Keep pages with their passages and keyword rows, in one transaction.

        Raises:
            DocumentNotFound: the document was removed meanwhile.
        """
        with self._db.transaction():
            if self._db.value("SELECT 1 FROM document WHERE id = ?", (document,)) is None:
                raise DocumentNotFound
            for page in pages:
                if isinstance(page, PageLost):
                    self._store_lost(document, page)
                else:
                    self._store_page(document, page)

    def numbers(self, document: int) -> set[int]:
        """Return the pages of a document that are stored."""
        rows = self._db.rows("SELECT number FROM page WHERE document = ?", (document,))
        return {row[0] for row in rows}

    def forget_hiding(self, document: int) -> list[int]:
        """Drop the pages that carry text they do not show; return the ids of their passages."""
        with self._db.transaction():
            rows = self._db.rows(
                "SELECT number FROM page WHERE document = ? AND warnings LIKE '%\"hidden_text\"%'",
                (document,),
            )
            return [passage for row in rows for passage in self._forget(document, row[0])]

    def forget_lost(self, document: int) -> None:
        """Let the lost pages of a document be read again, and those made out in vain."""
        self._db.run(
            "DELETE FROM page WHERE document = ? AND (lost IS NOT NULL"
            " OR warnings LIKE '%\"unrecognised\"%' AND text = '')",
            (document,),
        )

    def page(self, document: int, number: int) -> StoredPage:
        """Return one page.

        Raises:
            PageNotFound: it is not stored.
        """
        row = self._db.row(
            "SELECT text, words, lost, warnings, coalesce(confidences, x'') FROM page"
            " WHERE document = ? AND number = ?",
            (document, number),
        )
        if row is None:
            count = self._db.value("SELECT pages FROM document WHERE id = ?", (document,))
            raise PageNotFound(count or 0)
        text, words, lost, warnings, sure = row
        known = json.loads(warnings)
        return StoredPage(document, number, text, unpack(words), lost, known, sure)

    def pictures(self, document: int) -> list[int]:
        """Return the pages whose text is to be made out on their pictures, in order."""
        rows = self._db.rows(
            f"SELECT number FROM page p WHERE document = ? AND {PICTURE} ORDER BY number",  # noqa: S608
            (document,),
        )
        return [row[0] for row in rows]

    def comparable(self, document: int) -> list[int]:
        """Return the pages whose text was given and may be compared with what they show."""
        rows = self._db.rows(
            "SELECT number FROM page WHERE document = ? AND lost IS NULL AND text != ''"
            " AND warnings NOT LIKE '%recognised\"%' AND warnings NOT LIKE '%\"differing_text\"%'"
            " ORDER BY number",
            (document,),
        )
        return [row[0] for row in rows]

    def differs(self, document: int, number: int) -> None:
        """Note that a page shows other words than its text says: it is to be made out."""
        with self._db.transaction():
            warnings = self.page(document, number).warnings
            self._db.run(
                "UPDATE page SET warnings = ? WHERE document = ? AND number = ?",
                (json.dumps([*warnings, "differing_text"]), document, number),
            )

    def replace(self, document: int, page: PageRead | PageLost) -> list[int]:
        """Put what was made out on a page's picture in the place of what was read before.

        A page that was lost on that stays as it is, and is not tried again until a person asks.

        Returns:
            the ids of the passages that are gone.

        Raises:
            DocumentNotFound: the document was removed meanwhile.
        """
        with self._db.transaction():
            old = self.page(document, page.number) if self._is_there(document, page) else None
            if old is None:
                raise DocumentNotFound
            if isinstance(page, PageLost):
                self._db.run(
                    "UPDATE page SET warnings = ? WHERE document = ? AND number = ?",
                    (json.dumps([*old.warnings, "unrecognised"]), document, page.number),
                )
                return []
            kept = [one for one in old.warnings if one not in _OF_TEXT]
            gone = self._forget(document, page.number)
            self._store_page(document, page, [*kept, *page.warnings])
        return gone

    def _is_there(self, document: int, page: PageRead | PageLost) -> bool:
        found = self._db.value(
            "SELECT 1 FROM page WHERE document = ? AND number = ?", (document, page.number)
        )
        return found is not None

    def _forget(self, document: int, number: int) -> list[int]:
        """Drop a page with all that came from it; return the ids of its passages."""
        place = (document, number)
        rows = self._db.rows("SELECT id FROM passage WHERE document = ? AND page = ?", place)
        self._db.run(
            "DELETE FROM passage_words WHERE rowid IN"
            " (SELECT id FROM passage WHERE document = ? AND page = ?)",
            place,
        )
        self._db.run("DELETE FROM page WHERE document = ? AND number = ?", place)
        return [row[0] for row in rows]

    def opening(self, document: int) -> str:
        """Return the text of a document's first two pages; empty while they are not there."""
        rows = self._db.rows(
            "SELECT text FROM page WHERE document = ? AND number <= 2 ORDER BY number", (document,)
        )
        return "\n".join(row[0] for row in rows)

    def get(self, ids: Iterable[int]) -> dict[int, StoredPassage]:
        """Return passages by id; ids that are not there are left out."""
        rows = self._db.rows(
            "SELECT s.id, s.document, s.page, s.body_start, s.body_end, s.lead_start, s.lead_end,"
            " p.text FROM passage s JOIN page p ON p.document = s.document AND p.number = s.page"
            " WHERE s.id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
        return {row[0]: passage_of(*row) for row in rows}

    def pages_of(self, ids: Iterable[int]) -> dict[int, tuple[int, int]]:
        """Return document and page of each passage."""
        rows = self._db.rows(
            "SELECT id, document, page FROM passage WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
        return {row[0]: (row[1], row[2]) for row in rows}

    # keyword index

    def by_words(
        self, words: Sequence[str], most: int, documents: Sequence[int] = ()
    ) -> list[KeywordHit]:
        """Return the passages that hold any of the words, best first.

        Args:
            words: as text.words.terms gives them.
            most: how many to find.
            documents: only in these; empty for all.
        """
        if not words:
            return []
        sql = "SELECT rowid, -bm25(passage_words) FROM passage_words WHERE passage_words MATCH ?"
        values: list[str | int] = [" OR ".join(_quoted(word) for word in words)]
        if documents:
            sql += (
                # the plus keeps SQLite from asking the index once for each of these passages
                " AND +rowid IN (SELECT id FROM passage"
                " WHERE document IN (SELECT value FROM json_each(?)))"
            )
            values.append(json.dumps(list(documents)))
        rows = self._db.rows(f"{sql} ORDER BY rank LIMIT ?", (*values, most))
        return [KeywordHit(*row) for row in rows]

    def holding(self, word: str) -> set[int]:
        """Return every passage that holds a word, in any of its forms."""
        rows = self._db.rows(
            "SELECT rowid FROM passage_words WHERE passage_words MATCH ?", (_quoted(word),)
        )
        return {row[0] for row in rows}

    def count(self) -> int:
        """Return how many passages there are."""
        found: int = self._db.value("SELECT count(*) FROM passage")
        return found

    # vectors

    def unlearned(self, most: int) -> list[StoredPassage]:
        """Return passages that have no vector yet, oldest first."""
        rows = self._db.rows(
            "SELECT s.id, s.document, s.page, s.body_start, s.body_end, s.lead_start, s.lead_end,"
            " p.text FROM passage s JOIN page p ON p.document = s.document AND p.number = s.page"
            " WHERE NOT EXISTS (SELECT 1 FROM vector v WHERE v.passage = s.id)"
            " ORDER BY s.id LIMIT ?",
            (most,),
        )
        return [passage_of(*row) for row in rows]

    def learned_and_all(self) -> tuple[int, int]:
        """Return how many passages have a vector, and how many there are."""
        return self._db.value("SELECT count(*) FROM vector"), self.count()

    def copy_vectors(self) -> list[StoredVector]:
        """Give passages without a vector that of an identical one; return those given."""
        with self._db.transaction():
            rows = self._db.rows(
                "SELECT s.id, s.document, min(v.vector) FROM passage s"
                " JOIN passage t ON t.digest = s.digest JOIN vector v ON v.passage = t.id"
                " WHERE NOT EXISTS (SELECT 1 FROM vector w WHERE w.passage = s.id)"
                " GROUP BY s.id, s.document"
            )
            copies = [StoredVector(*row) for row in rows]
            self.store_vectors(copies)
        return copies

    def store_vectors(self, vectors: Sequence[StoredVector]) -> None:
        """Keep vectors; one for a passage that was removed meanwhile is dropped."""
        with self._db.transaction():
            self._db.run_many(
                "INSERT OR REPLACE INTO vector(passage, vector)"
                " SELECT id, ? FROM passage WHERE id = ?",
                [(v.vector, v.passage) for v in vectors],
            )

    def vectors(self) -> Iterator[StoredVector]:
        """Yield every vector, a few thousand in memory at a time."""
        last = 0
        while rows := self._db.rows(
            "SELECT v.passage, s.document, v.vector FROM vector v JOIN passage s"
            " ON s.id = v.passage WHERE v.passage > ? ORDER BY v.passage LIMIT 2000",
            (last,),
        ):
            for row in rows:
                yield StoredVector(*row)
            last = rows[-1][0]

    def _store_lost(self, document: int, page: PageLost) -> None:
        self._db.run(
            "INSERT INTO page(document, number, lost, width, height, text, words, warnings)"
            " VALUES (?, ?, ?, 0, 0, '', x'', '[]')",
            (document, page.number, page.code),
        )

    def _store_page(
        self, document: int, page: PageRead, warnings: Sequence[str] | None = None
    ) -> None:
        self._db.run(
            "INSERT INTO page(document, number, lost, width, height, text, words, warnings,"
            " confidences) VALUES (?, ?, NULL, ?, ?, ?, ?, ?, ?)",
            (
                document,
                page.number,
                page.width,
                page.height,
                page.text,
                pack(page.words),
                json.dumps(page.warnings if warnings is None else list(warnings)),
                bytes(page.confidences) or None,
            ),
        )
        for passage in passages(page.text, page.blocks):
            text = passage.text(page.text)
            lead = passage.lead or (None, None)
            self._db.run(
                "INSERT INTO passage(document, page, body_start, body_end, lead_start, lead_end,"
                " digest) VALUES (?, ?, ?, ?, ?, ?, ?)",
                (document, page.number, *passage.body, *lead, _digest(text)),
            )
            self._db.run(
                "INSERT INTO passage_words(rowid, words) VALUES (?, ?)",
                (self._db.last_insert_id, folded(text)),
            )


def passage_of(
    passage: int,
    document: int,
    page: int,
    body_start: int,
    body_end: int,
    lead_start: int | None,
    lead_end: int | None,
    page_text: str,
) -> StoredPassage:
    """Return a passage from a row of its columns and its page's text."""
    lead = None if lead_start is None or lead_end is None else Span(lead_start, lead_end)
    return StoredPassage(passage, document, page, Span(body_start, body_end), lead, page_text)


def _digest(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=16).digest()


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'
