"""Use case: check that everything stored is whole, in every workspace, and name what is not."""

import hashlib
from collections.abc import Generator, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from core.errors import KeychainUnavailable, VaultDamaged
from core.process.sandbox.tries import Tried, tries
from core.records.audit import AuditLog, Verdict
from core.records.documents import Documents
from core.records.workspaces import Workspaces
from core.seal import AuditSeal
from core.vault import making
from core.vault.database import Database
from core.vault.vault import Vault

_INDEXES = (
    ("passage_words", "passage"),
    ("conversation_words", "conversation"),
    ("turn_words", "turn"),
)
"""Each keyword index with the table whose rows it must hold, no more and no less."""

_FLOAT_BYTES = 4

_PAGES_SHARE = 0.5
"""How much of the work in a workspace is done before its originals are read a second time."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of one check.

    Attributes:
        check: ``header`` (both copies are the one in force), ``control`` and ``workspace`` (every
            page of that database is authentic, and in order), ``current`` (neither file is an
            older copy than the other), ``references``, ``keywords``, ``vectors``, ``original`` or
            ``audit``.
        sound: whether all is well.
        about: the number of the document, or of the first bad row of the audit log; 0 for none.
        workspace: the id of the workspace that it is about; empty for the vault as a whole.
        waiting: passages that have no vector yet, which is no damage; for ``vectors``.
        share: how much of the work is done with it, 0 to 1.
    """

    check: str
    sound: bool
    about: int = 0
    workspace: str = ""
    waiting: int = 0
    share: float = 0.0


class Verification:
    """Checks one vault with all of its workspaces.

    Args:
        vault: the vault.
        workspaces: of it.
        audit: its audit log.
        seal: the head of the log that the system's keychain keeps; None to do without.
    """

    def __init__(
        self,
        vault: Vault,
        workspaces: Workspaces,
        audit: AuditLog,
        seal: AuditSeal | None = None,
    ) -> None:
        self._vault = vault
        self._workspaces = workspaces
        self._audit = audit
        self._seal = seal

    def run(self) -> Generator[Checked, None, None]:
        """Check page by page, row by row, original by original; the log is told the outcome.

        It is long, and may be closed at any time; then the log is told nothing.

        Raises:
            VaultLocked: the vault was locked meanwhile, or another workspace was opened.
            StorageError: the disk refused.
        """
        sound = True
        for checked in self._all():
            sound = sound and checked.sound
            yield checked
        self._audit.append("vault.verified", outcome="sound" if sound else "damaged")

    def offline(self) -> Iterator[Tried]:
        """Try every way out of this computer, which sends nothing; the log is told the outcome."""
        open_ways = False
        for tried in tries():
            open_ways = open_ways or not tried.refused
            yield tried
        self._audit.append("vault.offline", outcome="open" if open_ways else "refused")

    def log(self) -> Verdict:
        """Check the audit log, against the seal in the system's keychain where one is kept."""
        head = None
        if self._seal is not None:
            with suppress(KeychainUnavailable):  # then the log is checked by what the vault has
                head = self._seal.read()
        return self._audit.verify(head)

    def _all(self) -> Iterator[Checked]:
        control = self._vault.control
        yield Checked("header", self._vault.header_sound())
        yield Checked("control", _pages_sound(control))
        yield Checked("references", _references_sound(control))
        sizes = {one.id: self._size(one.id) for one in self._workspaces.all()}
        done, total = 0, max(1, sum(sizes.values()))
        for workspace, size in sizes.items():
            for checked in self._workspace(workspace):
                share = (done + checked.share * size) / total
                yield replace(checked, workspace=workspace, share=share)
            done += size
        verdict = self.log()
        about = 0 if verdict.sound else verdict.sequence
        yield Checked("audit", verdict.sound, about, share=1.0)

    def _workspace(self, workspace: str) -> Iterator[Checked]:
        """Check one workspace; ``share`` is that of its own work."""
        try:
            database = self._workspaces.open(workspace)
        except VaultDamaged:
            yield Checked("workspace", sound=False)
            return
        yield Checked("workspace", _pages_sound(database), share=_PAGES_SHARE)
        yield Checked("current", self._current(database, workspace), share=_PAGES_SHARE)
        yield Checked("references", _references_sound(database), share=_PAGES_SHARE)
        yield Checked("keywords", _keywords_sound(database), share=_PAGES_SHARE)
        yield _vectors(database)
        yield from _originals(database)

    def _current(self, database: Database, workspace: str) -> bool:
        try:
            self._audit.collect(database, workspace)
        except VaultDamaged:
            return False
        return workspace not in self._audit.stale

    def _size(self, workspace: str) -> int:
        file = self._vault.folder / making.WORKSPACES / f"{workspace}.db"
        return file.stat().st_size if file.is_file() else 0


def _pages_sound(database: Database) -> bool:
    """Read every page, so that each passes its MAC, and check the structure above them."""
    try:
        return database.rows("PRAGMA integrity_check") == [("ok",)]
    except VaultDamaged:
        return False


def _references_sound(database: Database) -> bool:
    try:
        return not database.rows("PRAGMA foreign_key_check")
    except VaultDamaged:
        return False


def _keywords_sound(database: Database) -> bool:
    try:
        return all(_index_sound(database, index, table) for index, table in _INDEXES)
    except VaultDamaged:
        return False


def _index_sound(database: Database, index: str, table: str) -> bool:
    # ruff's S608 sees SQL put together from text: the names are those of _INDEXES
    database.run(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608  see above
    missing = database.value(
        f"SELECT count(*) FROM {table} WHERE id NOT IN (SELECT rowid FROM {index})"  # noqa: S608  see above
    )
    extra = database.value(
        f"SELECT count(*) FROM {index} WHERE rowid NOT IN (SELECT id FROM {table})"  # noqa: S608  see above
    )
    return (missing, extra) == (0, 0)


def _vectors(database: Database) -> Checked:
    """Check that each vector is of one size and of a passage; count passages that have none."""
    try:
        sizes = [row[0] for row in database.rows("SELECT DISTINCT length(vector) FROM vector")]
        strays = database.value(
            "SELECT count(*) FROM vector WHERE passage NOT IN (SELECT id FROM passage)"
        )
        waiting = database.value(
            "SELECT count(*) FROM passage WHERE id NOT IN (SELECT passage FROM vector)"
        )
    except VaultDamaged:
        return Checked("vectors", sound=False, share=_PAGES_SHARE)
    whole = all(size > 0 and size % _FLOAT_BYTES == 0 for size in sizes)
    sound = len(sizes) <= 1 and whole and not strays
    return Checked("vectors", sound, waiting=waiting, share=_PAGES_SHARE)


def _originals(database: Database) -> Iterator[Checked]:
    documents = Documents(database)
    try:
        # one that is arriving was never acknowledged; the next add starts it over
        there = [document for document in documents.all() if document.state != "arriving"]
    except VaultDamaged:
        return  # the page that the list is on was named already
    done, total = 0, max(1, sum(document.size for document in there))
    for document in there:
        sound = _unchanged(documents, document.id)
        done += document.size
        if document.id in documents.names():  # or else it was removed meanwhile
            share = _PAGES_SHARE + (1 - _PAGES_SHARE) * done / total
            yield Checked("original", sound, document.id, share=share)


def _unchanged(documents: Documents, document: int) -> bool:
    digest = hashlib.sha256()
    try:
        for piece in documents.pieces(document):
            digest.update(piece)
    except VaultDamaged:
        return False
    return digest.digest() == documents.sha256(document)
