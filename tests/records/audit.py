"""A vault with a log in it, for tests of the audit log."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.records.audit import AuditLog, note
from core.records.schema import CONTROL
from core.records.workspaces import Workspaces
from core.vault.database import Database
from core.vault.vault import Vault
from tests.vault import CHEAP, PASSPHRASE


class Place:
    """An open vault with one workspace.

    Attributes:
        vault: unlocked.
        audit: its log.
        workspace: the id of its workspace.
        outbox: the workspace's database.
    """

    def __init__(self, vault: Vault) -> None:
        self.vault = vault
        self.audit = AuditLog(vault.control, vault.audit_seed)
        workspaces = Workspaces(vault, self.audit)
        self.workspace = (workspaces.last() or workspaces.create("Ward 7")).id
        self.outbox: Database = workspaces.open(self.workspace)

    def note(self, event: str, times: int = 1) -> None:
        """Leave rows in the outbox."""
        for number in range(times):
            note(self.outbox, event, str(number))

    def collect(self) -> None:
        """Move them into the log."""
        self.audit.collect(self.outbox, self.workspace)

    def events(self) -> list[tuple[str, str]]:
        """Return events and outcomes of the log."""
        return [(entry.event, entry.outcome) for entry in self.audit.entries()]


@contextmanager
def made(folder: Path) -> Iterator[Place]:
    """Make a vault; afterwards it is locked."""
    with Vault.create(folder, PASSPHRASE, cost=CHEAP, control_schema=CONTROL) as vault:
        yield Place(vault)


@contextmanager
def reopened(folder: Path) -> Iterator[Place]:
    """Unlock a vault; afterwards it is locked."""
    with Vault.unlock(folder, PASSPHRASE, control_schema=CONTROL, floor=CHEAP) as vault:
        yield Place(vault)
