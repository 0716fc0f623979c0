"""Workspaces: each a database of its own under a key of its own."""

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime

from core.errors import WorkspaceNotFound
from core.records.audit import AuditLog
from core.records.schema import WORKSPACE
from core.vault.database import Database
from core.vault.vault import Vault

FIRST = "Documents"
"""The workspace that a new vault starts with."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """A workspace as the control database lists it."""

    id: str
    name: str
    created: str


class Workspaces:
    """The workspaces of one vault."""

    def __init__(self, vault: Vault, audit: AuditLog) -> None:
        self._vault = vault
        self._audit = audit

    def create(self, name: str) -> Workspace:
        """Make an empty workspace with a fresh data key."""
        made = Workspace(str(uuid.uuid4()), name, datetime.now(UTC).isoformat(timespec="seconds"))
        with self._vault.control.transaction():
            self._vault.control.run(
                "INSERT INTO workspace(id, name, key, created) VALUES (?, ?, ?, ?)",
                (made.id, made.name, self._vault.new_workspace_key(made.id), made.created),
            )
            self._audit.append("workspace.created", made.id)
        return made

    def all(self) -> list[Workspace]:
        """Return every workspace, oldest first."""
        rows = self._vault.control.rows(
            "SELECT id, name, created FROM workspace ORDER BY created, id"
        )
        return [Workspace(*row) for row in rows]

    def open(self, workspace: str) -> Database:
        """Open a workspace's database.

        Args:
            workspace: its id.

        Raises:
            WorkspaceNotFound: there is none with that id.
            VaultDamaged: its file fails authentication.
        """
        key = self._vault.control.value("SELECT key FROM workspace WHERE id = ?", (workspace,))
        if key is None:
            raise WorkspaceNotFound
        return self._vault.open_workspace(workspace, key, WORKSPACE)
