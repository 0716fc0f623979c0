"""A small vault with something of everything in it, and what must hold of it after any failure."""

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

from core.reading.protocol import Block, PageRead
from core.records import workspaces as workspaces_module
from core.records.audit import AuditLog
from core.records.conversations import Conversations
from core.records.documents import Documents
from core.records.passages import Passages
from core.records.schema import CONTROL, WORKSPACE
from core.records.settings import Settings
from core.records.workspaces import Workspace, Workspaces
from core.semantic.index import StoredVector
from core.vault import vault as vault_module
from core.vault.database import Database, Journal
from core.vault.vault import Vault
from core.verification import Checked, Verification
from tests.records import drafted
from tests.vault import CHEAP, PASSPHRASE

NEW_PASSPHRASE = "four white egrets at dawn"

PAGES = ("The tenant pays 1,200 on the first of the month.", "The deposit is two months' rent.")
WORDS = ("Interest is 4.5 percent a year.", "Repayment begins in March.")

State = dict[str, list[tuple[Any, ...]]]
"""Every row that somebody could ask for, by table."""

_OF_THE_MOMENT = frozenset(
    {"utc", "monotonic_ns", "mac", "added", "created", "updated", "asked", "key"}
)
"""Columns that differ between two runs of the same work."""


class Office:
    """A vault that is open, with its records and its first workspace.

    Args:
        vault: unlocked.
    """

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self.control = vault.control
        self.audit = AuditLog(vault.control, vault.audit_seed)
        self.settings = Settings(vault.control, self.audit)
        self.workspaces = Workspaces(vault, self.audit)
        self.first = _named(self.workspaces, "Documents")
        self.second = _named(self.workspaces, "Second")
        self.database = self.workspaces.open(self.first.id)
        self.documents = Documents(self.database)
        self.passages = Passages(self.database)
        self.conversations = Conversations(self.database)

    def collect(self) -> None:
        """Move the outbox of the first workspace into the audit log."""
        self.audit.collect(self.database, self.first.id)

    def recover(self) -> None:
        """Do what the app does with what a crash left, once it is unlocked again."""
        self.workspaces.sweep()
        self.collect()
        self.documents.discard_arriving()

    def state(self) -> State:
        """Return everything that is stored, but for the moment at which it was."""
        state = _rows(self.control, "control")
        for one in self.workspaces.all():
            database = self.workspaces.open(one.id)
            state.update(_rows(database, one.name))
        return state

    def complaints(self) -> list[str]:
        """Say what does not agree with what."""
        # What its `run` does, but for the row in the log that says that it was run.
        checks = Verification(self.vault, self.workspaces, self.audit)._all()
        found = [
            f"{one.check} {one.about}".rstrip(" 0")
            for one in checks
            if isinstance(one, Checked) and not one.sound
        ]
        files = {path.name.partition(".")[0] for path in workspace_files(self.vault.folder)}
        if files != {one.id for one in self.workspaces.all()}:
            found.append("files of a workspace that is not there, or a workspace without a file")
        return found


@contextmanager
def databases(
    journal: Journal, vfs: str | None, further: Sequence[str] = ()
) -> Iterator[Sequence[str]]:
    """Let vaults keep their databases in this way while inside.

    Args:
        journal: see `Database`.
        vfs: the same.
        further: migrations of a later version, for both kinds of database.

    Returns:
        The migrations of the control database.
    """
    with ExitStack() as undo:
        made = partial(Database, journal=journal, vfs=vfs)
        undo.enter_context(mock.patch.object(vault_module, "Database", made))
        schema = (*WORKSPACE, *further)
        undo.enter_context(mock.patch.object(workspaces_module, "WORKSPACE", schema))
        yield (*CONTROL, *further)


def open_office(
    folder: Path, control_schema: Sequence[str], passphrase: str = PASSPHRASE
) -> Office:
    """Unlock a vault; call it inside `databases`."""
    vault = Vault.unlock(folder, passphrase, control_schema=control_schema, floor=CHEAP)
    try:
        return Office(vault)
    except BaseException:
        vault.lock()
        raise


def furnish(folder: Path, control_schema: Sequence[str]) -> None:
    """Make a vault with two workspaces, two documents, vectors and a conversation in it."""
    with Vault.create(folder, PASSPHRASE, cost=CHEAP, control_schema=control_schema) as vault:
        workspaces = Workspaces(vault, AuditLog(vault.control, vault.audit_seed))
        for name in ("Documents", "Second"):
            workspaces.open(workspaces.create(name).id)
        office = Office(vault)
        lease = bring(office, "lease.pdf", PAGES)
        bring(office, "loan.pdf", WORDS)
        learn(office)
        conversation = office.conversations.create().id
        outcome = drafted(lease, "The rent is 1,200.", "pays 1,200")
        office.conversations.append(conversation, "What is the rent?", outcome)
        office.collect()


def keep(office: Office, name: str, pages: Sequence[str], size: int = 64) -> int:
    """Store an original in pieces of so many bytes; return the document's id."""
    content = "\n".join(pages).encode()
    pieces = [content[start : start + size] for start in range(0, len(content), size)]
    return office.documents.store(name, hashlib.sha256(content).digest(), len(content), pieces)


def read(office: Office, document: int, pages: Sequence[str]) -> None:
    """Store what a reader makes of a document: a paragraph a page."""
    office.passages.store(
        document,
        [
            PageRead(number, 612, 792, text, [], [Block(0, len(text), "paragraph")], [])
            for number, text in enumerate(pages, start=1)
        ],
    )


def bring(office: Office, name: str, pages: Sequence[str]) -> int:
    """Keep a document and read it to its end; return its id."""
    document = keep(office, name, pages)
    read(office, document, pages)
    office.documents.finished(document)
    return document


def learn(office: Office) -> None:
    """Give every passage a vector."""
    office.passages.store_vectors(
        [
            StoredVector(one.id, one.document, bytes([one.id]) * 384)
            for one in office.passages.unlearned(100)
        ]
    )


def _rows(database: Database, name: str) -> State:
    state = {f"{name} version": database.rows("PRAGMA user_version")}
    tables = database.rows(
        "SELECT name, group_concat(column) FROM (SELECT t.name, c.name AS column"
        " FROM pragma_table_list t JOIN pragma_table_info(t.name) c"
        " WHERE t.schema = 'main' AND t.type IN ('table', 'virtual') AND t.name NOT LIKE 'sqlite_%'"
        " AND t.name NOT LIKE '%_vocabulary' ORDER BY t.name, c.cid) GROUP BY name"
    )
    for table, columns in tables:
        kept = [column for column in columns.split(",") if column not in _OF_THE_MOMENT]
        if table.endswith("_words"):
            kept = ["rowid", "words"]
        # ruff's S608 sees SQL put together from text: the names are those of our schema
        rows = database.rows(f"SELECT {', '.join(kept)} FROM {table}")  # noqa: S608  see above
        state[f"{name} {table}"] = sorted(rows, key=repr)
    return state


def _named(workspaces: Workspaces, name: str) -> Workspace:
    return next((one for one in workspaces.all() if one.name == name), workspaces.all()[0])


def workspace_files(folder: Path) -> list[Path]:
    """Return the files of all workspaces of a vault."""
    return list((folder / "workspaces").iterdir())
