"""What an erasure did, and what it could not reach: for whoever has to show that it was done."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum


class Kind(StrEnum):
    """What was erased."""

    DOCUMENT = "document"
    WORKSPACE = "workspace"
    VAULT = "vault"


class Step(StrEnum):
    """Something that was done; each comes with a count."""

    DOCUMENTS = "documents"
    """Documents erased."""

    ORIGINALS = "original-bytes"
    """Bytes of encrypted originals erased."""

    PAGES = "pages"
    """Pages with their text erased."""

    PASSAGES = "passages"
    """Passages erased."""

    KEYWORDS = "keyword-rows"
    """Rows taken out of the keyword index."""

    VECTORS = "vectors"
    """Vectors erased."""

    CONVERSATIONS = "conversations"
    """Conversations erased."""

    TURNS = "turns"
    """Questions with their answers that were erased, or that a document's words were taken out of.
    """

    LOG = "log-emptied"
    """Databases whose write-ahead log, with the earlier versions of their pages, was emptied."""

    FOUND = "found-afterwards"
    """Rows of it that a search found afterwards: 0, or there would be no receipt."""

    KEY = "keys-destroyed"
    """Keys destroyed, without which what they encrypted cannot be read by anybody."""

    HEADER = "headers-overwritten"
    """Copies of the vault's header, with the wrapped key, overwritten with random bytes."""

    KEYCHAIN = "keychain-entries"
    """Entries taken out of the system's keychain; 0 where it had none or does not answer."""

    FILES = "files-removed"
    """Files removed."""

    KEPT = "files-kept"
    """Files that are left: not ours, or the disk did not let go of them."""


class Unreached(StrEnum):
    """Where copies may be that an erasure cannot reach."""

    SOURCES = "source-files"
    """The files that documents were brought in from."""

    EXPORTS = "exports"
    """What was exported, printed or copied out of the vault."""

    BACKUPS = "backups"
    """Backups that were made before."""

    COPIES = "copies"
    """Other copies of the vault's folder, by a synchronising or backup program, say."""

    BLOCKS = "blocks"
    """Old blocks of a flash disk, and snapshots of the file system: ciphertext only."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """The proof of one erasure. It is shown and given away, and never kept in the vault.

    Attributes:
        kind: what was erased.
        object: its id, as the audit log has it.
        name: what it was called; the audit log does not have it.
        utc: when, ISO 8601.
        steps: what was done, in order, each with its count.
        not_reached: where copies may be left.
    """

    kind: Kind
    object: str
    name: str
    utc: str
    steps: tuple[tuple[Step, int], ...]
    not_reached: tuple[Unreached, ...] = tuple(Unreached)

    @classmethod
    def now(cls, kind: Kind, obj: str, name: str, *steps: tuple[Step, int]) -> "Receipt":
        """Make the receipt of what was done just now."""
        return cls(kind, obj, name, datetime.now(UTC).isoformat(timespec="seconds"), steps)

    def count(self, step: Step) -> int:
        """Return the count of a step; 0 where it was not taken."""
        return dict(self.steps).get(step, 0)
