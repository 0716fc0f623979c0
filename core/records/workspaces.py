"""Workspaces: each a database of its own under a key of its own."""

import json
import unicodedata
import uuid
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from core.errors import (
    LastWorkspace,
    StorageError,
    VaultDamaged,
    WorkspaceExists,
    WorkspaceNotFound,
    WorkspaceUnnamed,
)
from core.records.audit import AuditLog
from core.records.schema import WORKSPACE
from core.text.words import compact
from core.vault.database import Database
from core.vault.vault import Vault

FIRST = "Documents"
"""The workspace that a new vault starts with."""

_LAST = "workspace.last"
"""Under which name the settings table keeps the workspace used last; no declared setting has it."""


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
        self._control = vault.control
        self._audit = audit
        self._known: dict[str, Workspace] = {}
        self.all()

    def all(self) -> list[Workspace]:
        """Return every workspace, oldest first."""
        rows = self._control.rows("SELECT id, name, created FROM workspace ORDER BY created, id")
        found = [Workspace(*row) for row in rows]
        self._known = {one.id: one for one in found}
        return found

    def get(self, workspace: str) -> Workspace:
        """Return one workspace, from memory: the disk is not asked, so the GUI thread may.

        Raises:
            WorkspaceNotFound: there is none with that id.
        """
        try:
            return self._known[workspace]
        except KeyError:
            raise WorkspaceNotFound from None

    def named(self, name: str) -> Workspace:
        """Return the workspace that a person means; upper and lower case do not matter.

        Raises:
            WorkspaceNotFound: none is called so.
        """
        for one in self.all():
            if _same(one.name, name):
                return one
        raise WorkspaceNotFound

    def last(self) -> Workspace | None:
        """Return the workspace used last, or else the oldest; None in a vault without any."""
        kept = self._control.value("SELECT value FROM setting WHERE name = ?", (_LAST,))
        known = self.all()
        used = None if kept is None else self._known.get(json.loads(kept))
        return used or next(iter(known), None)

    def create(self, name: str) -> Workspace:
        """Make an empty workspace with a fresh data key.

        Args:
            name: white space around it is dropped.

        Raises:
            WorkspaceUnnamed: nothing of the name can be seen.
            WorkspaceExists: another workspace has that name, in whatever case.
        """
        made = Workspace(
            str(uuid.uuid4()), _visible(name), datetime.now(UTC).isoformat(timespec="milliseconds")
        )
        self._refuse_taken(made.name)
        # On its own and first: a crash before the workspace is entered leaves its file behind.
        self._control.run("INSERT INTO leftover(workspace) VALUES (?)", (made.id,))
        with self._control.transaction():
            self._refuse_taken(made.name)
            self._control.run(
                "INSERT INTO workspace(id, name, key, created) VALUES (?, ?, ?, ?)",
                (made.id, made.name, self._vault.new_workspace_key(made.id), made.created),
            )
            self._control.run("DELETE FROM leftover WHERE workspace = ?", (made.id,))
            self._audit.append("workspace.created", made.id)
        self.all()
        return made

    def rename(self, workspace: str, name: str) -> None:
        """Give a workspace another name.

        Raises:
            WorkspaceNotFound: there is none with that id.
            WorkspaceUnnamed, WorkspaceExists: as for `create`.
        """
        name = _visible(name)
        with self._control.transaction():
            self._refuse_unknown(workspace)
            self._refuse_taken(name, but_by=workspace)
            self._control.run("UPDATE workspace SET name = ? WHERE id = ?", (name, workspace))
            self._audit.append("workspace.renamed", workspace)
        self.all()

    def remember(self, workspace: str) -> None:
        """Note that a workspace is the one in use: the next unlocking opens it.

        Raises:
            WorkspaceNotFound: there is none with that id.
        """
        with self._control.transaction():
            self._refuse_unknown(workspace)
            self._control.run(
                "INSERT INTO setting(name, value) VALUES (?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (_LAST, json.dumps(workspace)),
            )
            self._audit.append("workspace.opened", workspace)

    def delete(self, workspace: str) -> None:
        """Erase a workspace for good: its key is destroyed, then its files are taken away.

        Without the key nobody can read the files, so where the disk does not let go of them they
        stay until the next `sweep`. The open workspace is deleted with `App.delete_workspace`.

        Raises:
            WorkspaceNotFound: there is none with that id.
            LastWorkspace: there is no other one.
        """
        with suppress(VaultDamaged):  # a damaged one has nothing to tell, but can be deleted
            self._audit.collect(self.open(workspace), workspace)
        with self._control.transaction():
            self._refuse_unknown(workspace)
            if self._control.value("SELECT count(*) FROM workspace") == 1:
                raise LastWorkspace
            self._control.run("DELETE FROM workspace WHERE id = ?", (workspace,))
            self._control.run("INSERT INTO leftover(workspace) VALUES (?)", (workspace,))
            self._audit.append("workspace.deleted", workspace)
        self.all()
        self._take_away(workspace)
        self._control.truncate_wal()  # the log held the key as well

    def sweep(self) -> None:
        """Take away the files of workspaces that a crash left half made or half deleted.

        Files that were never noted as such are left alone, whatever they are.
        """
        for (workspace,) in self._control.rows("SELECT workspace FROM leftover"):
            self._take_away(workspace)

    def open(self, workspace: str) -> Database:
        """Open a workspace's database.

        Args:
            workspace: its id.

        Raises:
            WorkspaceNotFound: there is none with that id.
            VaultDamaged: its file fails authentication.
        """
        key = self._control.value("SELECT key FROM workspace WHERE id = ?", (workspace,))
        if key is None:
            raise WorkspaceNotFound
        return self._vault.open_workspace(workspace, key, WORKSPACE)

    def _take_away(self, workspace: str) -> None:
        with suppress(StorageError):  # tried again at the next unlocking
            self._vault.remove_workspace(workspace)
            self._control.run("DELETE FROM leftover WHERE workspace = ?", (workspace,))

    def _refuse_unknown(self, workspace: str) -> None:
        if self._control.value("SELECT 1 FROM workspace WHERE id = ?", (workspace,)) is None:
            raise WorkspaceNotFound

    def _refuse_taken(self, name: str, *, but_by: str = "") -> None:
        rows = self._control.rows("SELECT name FROM workspace WHERE id != ?", (but_by,))
        if any(_same(other, name) for (other,) in rows):
            raise WorkspaceExists


def _visible(name: str) -> str:
    """Return a name on one line, without white space around it; refuse one that shows nothing."""
    name = compact(name)
    if not any(unicodedata.category(character)[0] in "LNPS" for character in name):
        raise WorkspaceUnnamed
    return name


def _same(one: str, other: str) -> bool:
    return _folded(one) == _folded(other)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", compact(name)).casefold()
