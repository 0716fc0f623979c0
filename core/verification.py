"""Use case: check that everything stored is whole, and name what is not."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from core.errors import VaultDamaged
from core.records.audit import AuditLog
from core.records.documents import Documents
from core.vault.database import Database

_INDEXES = (
    ("passage_words", "passage"),
    ("conversation_words", "conversation"),
    ("turn_words", "turn"),
)
"""Each keyword index with the table whose rows it must hold, no more and no less."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of one check.

    Attributes:
        check: ``control``, ``workspace``, ``references``, ``keywords``, ``vectors``,
            ``original`` or ``audit``.
        sound: whether all is well.
        about: the number of the document, or of the first bad row of the audit log; 0 for none.
    """

    check: str
    sound: bool
    about: int = 0


class Verification:
    """Checks one vault with its open workspace."""

    def __init__(self, control: Database, workspace: Database, audit: AuditLog) -> None:
        self._control = control
        self._db = workspace
        self._audit = audit

    def run(self) -> Iterator[Checked]:
        """Check page by page, row by row, original by original; the log is told the outcome."""
        sound = True
        for checked in self._checks():
            sound = sound and checked.sound
            yield checked
        self._audit.append("vault.verified", outcome="sound" if sound else "damaged")

    def _checks(self) -> Iterator[Checked]:
        yield Checked("control", _pages_sound(self._control))
        yield Checked("workspace", _pages_sound(self._db))
        yield Checked("references", not self._db.rows("PRAGMA foreign_key_check"))
        yield Checked("keywords", self._keywords_sound())
        yield Checked("vectors", self._vectors_sound())
        documents = Documents(self._db)
        for document in documents.all():
            if document.state == "arriving":  # never acknowledged; the next add starts it over
                continue
            digest = hashlib.sha256()
            for piece in documents.pieces(document.id):
                digest.update(piece)
            sound = digest.digest() == documents.sha256(document.id)
            yield Checked("original", sound, document.id)
        bad = self._audit.first_bad()
        yield Checked("audit", bad is None, bad or 0)

    def _keywords_sound(self) -> bool:
        return all(self._index_sound(index, table) for index, table in _INDEXES)

    def _index_sound(self, index: str, table: str) -> bool:
        # ruff's S608 sees SQL put together from text: the names are those of _INDEXES
        try:
            self._db.run(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608  see above
        except VaultDamaged:
            return False
        missing = self._db.value(
            f"SELECT count(*) FROM {table} WHERE id NOT IN (SELECT rowid FROM {index})"  # noqa: S608  see above
        )
        extra = self._db.value(
            f"SELECT count(*) FROM {index} WHERE rowid NOT IN (SELECT id FROM {table})"  # noqa: S608  see above
        )
        return (missing, extra) == (0, 0)

    def _vectors_sound(self) -> bool:
        sizes = self._db.rows("SELECT DISTINCT length(vector) FROM vector")
        return len(sizes) <= 1


def _pages_sound(database: Database) -> bool:
    """Read every page, so that each passes its MAC, and check the structure above them."""
    try:
        return database.rows("PRAGMA integrity_check") == [("ok",)]
    except VaultDamaged:
        return False
