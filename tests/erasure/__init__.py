"""Erasing documents, workspaces and vaults, with receipts; and legal holds."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from core.records.audit import AuditLog
from core.records.conversations import Conversations
from core.records.documents import Documents
from core.records.passages import Passages
from core.records.schema import CONTROL
from core.records.workspaces import Workspaces
from core.semantic.index import StoredVector
from core.vault.database import Database
from core.vault.derivation import KdfCost
from core.vault.vault import Vault
from tests.conftest import PASSPHRASE
from tests.records import add_document, drafted

VECTOR = bytes(range(256)) * 6
"""The vector of every passage here: 384 numbers of 4 bytes."""


class Office:
    """A vault and what works on it, made by hand."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self.audit = AuditLog(vault.control, vault.audit_seed)
        self.workspaces = Workspaces(vault, self.audit)

    @classmethod
    @contextmanager
    def make(cls, folder: Path, cheap: KdfCost) -> Iterator["Office"]:
        """A vault with two workspaces, a document and a conversation in each."""
        with Vault.create(folder, PASSPHRASE, cost=cheap, control_schema=CONTROL) as vault:
            office = cls(vault)
            for name in ("Ward 7", "Contracts"):
                office.fill(name)
            yield office

    @classmethod
    @contextmanager
    def open(cls, folder: Path, cheap: KdfCost, passphrase: str = PASSPHRASE) -> Iterator["Office"]:
        """The same, unlocked again."""
        with Vault.unlock(folder, passphrase, control_schema=CONTROL, floor=cheap) as vault:
            yield cls(vault)

    def fill(self, name: str) -> str:
        """Make a workspace with a document and a conversation; return its id."""
        made = self.workspaces.create(name).id
        database = self.database(made)
        document = add_document(database, "loan.pdf", ["The quince interest is due.", "Page two."])
        learn(database)
        talk = Conversations(database).create().id
        outcome = drafted(document, "Quagmire is due.", "The quince interest")
        Conversations(database).append(talk, "What is due?", outcome)
        self.audit.collect(database, made)
        return made

    def id(self, name: str) -> str:
        """The id of a workspace."""
        return self.workspaces.named(name).id

    def database(self, workspace: str) -> Database:
        """A workspace's database."""
        return self.workspaces.open(workspace)

    def conversations(self, workspace: str) -> Conversations:
        """Its conversations, which heed a legal hold."""
        return Conversations(self.database(workspace), partial(self.workspaces.erasing, workspace))

    @property
    def events(self) -> list[tuple[str, str, str]]:
        """What the audit log says; its chain must hold."""
        assert self.audit.verify().sound
        return [(one.event, one.object, one.outcome) for one in self.audit.entries()]


def learn(database: Database) -> None:
    """Give every passage a vector."""
    passages = Passages(database)
    passages.store_vectors(
        [StoredVector(p.id, p.document, VECTOR) for p in passages.unlearned(1000)]
    )


def story(database: Database) -> tuple[object, ...]:
    """All that a person would find in a workspace."""
    documents, conversations = Documents(database), Conversations(database)
    return (
        documents.all(),
        [b"".join(documents.pieces(one.id)) for one in documents.all()],
        [conversations.turns(one.id) for one in conversations.all()],
        conversations.all(),
        database.rows("SELECT * FROM page"),
        database.rows("SELECT * FROM passage"),
        database.rows("SELECT * FROM vector"),
        [hit.passage for hit in Passages(database).by_words(["quince"], 9)],
    )
