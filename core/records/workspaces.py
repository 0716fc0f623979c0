"""Workspaces: each a database of its own under a key of its own."""

import json
import threading
import unicodedata
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from core.errors import (
    LastWorkspace,
    StorageError,
    VaultDamaged,
    WorkspaceExists,
    WorkspaceHeld,
    WorkspaceNotFound,
    WorkspaceUnnamed,
)
from core.records.audit import AuditLog
from core.records.receipts import Kind, Receipt, Step
from core.records.schema import WORKSPACE
from core.text.words import compact
from core.vault import making, shredding, snapshot
from core.vault.database import Database
from core.vault.vault import Vault

FIRST = "Documents"
"""The workspace that a new vault starts with."""

_LAST = "workspace.last"
"""Under which name the settings table keeps the workspace used last; no declared setting has it."""


_COUNTED = (
    (Step.DOCUMENTS, "document"),
    (Step.PAGES, "page"),
    (Step.PASSAGES, "passage"),
    (Step.VECTORS, "vector"),
    (Step.CONVERSATIONS, "conversation"),
    (Step.TURNS, "turn"),
)
"""What the receipt of a workspace counts, by its table."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """A workspace as the control database lists it.

    Attributes:
        id: a UUID.
        name: what people call it.
        created: UTC, ISO 8601.
        held: since when a legal hold stands on it, the same form; None without one.
    """

    id: str
    name: str
    created: str
    held: str | None = None


class Workspaces:
    """The workspaces of one vault."""

    def __init__(self, vault: Vault, audit: AuditLog) -> None:
        self._vault = vault
        self._control = vault.control
        self._audit = audit
        self._known: dict[str, Workspace] = {}
        self._one_erasure = threading.RLock()
        self.all()

    def all(self) -> list[Workspace]:
        """Return every workspace, oldest first."""
        rows = self._control.rows(
            "SELECT id, name, created, held FROM workspace ORDER BY created, id"
        )
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
        made = Workspace(str(uuid.uuid4()), _visible(name), _now())
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

    def hold(self, workspace: str) -> None:
        """Put a legal hold on a workspace: nothing in it can be erased until it is released.

        An erasure that is under way is waited for. A hold that stands already goes on.

        Raises:
            WorkspaceNotFound: there is none with that id.
        """
        with self._one_erasure:
            self._set_hold(workspace, _now())

    def release(self, workspace: str) -> None:
        """End the legal hold on a workspace; without one this does nothing.

        Raises:
            WorkspaceNotFound: there is none with that id.
        """
        with self._one_erasure:
            self._set_hold(workspace, None)

    @contextmanager
    def erasing(self, workspace: str | None = None) -> Iterator[None]:
        """The context that something is erased in: no legal hold can begin before it has ended.

        Args:
            workspace: where; None for the whole vault.

        Raises:
            WorkspaceHeld: a legal hold stands there; the audit log is told.
        """
        with self._one_erasure:
            held = self._control.value(
                "SELECT id FROM workspace WHERE held IS NOT NULL AND (?1 IS NULL OR id = ?1)",
                (workspace,),
            )
            if held is not None:
                self._audit.append("erasure.refused", held, WorkspaceHeld.__name__)
                raise WorkspaceHeld
            yield

    def delete(self, workspace: str) -> Receipt:
        """Erase a workspace for good: its key is destroyed, then its files are taken away.

        The wrapped key is overwritten in the control database, and the log that held it, too, is
        emptied. Without the key nobody can read the files, so where the disk does not let go of
        them they stay until the next `sweep`. The open workspace is deleted with
        `App.delete_workspace`.

        Raises:
            WorkspaceNotFound: there is none with that id.
            WorkspaceHeld: a legal hold stands on it.
            LastWorkspace: there is no other one.
        """
        with self.erasing(workspace):
            return self._delete(workspace)

    def _delete(self, workspace: str) -> Receipt:
        counts: list[tuple[Step, int]] = []
        with suppress(VaultDamaged):  # a damaged one has nothing to tell, but can be deleted
            database = self.open(workspace)
            self._audit.collect(database, workspace)
            counts = [(step, database.value(f"SELECT count(*) FROM {t}")) for step, t in _COUNTED]  # noqa: S608  our own names
        name = self.get(workspace).name
        with self._control.transaction():
            self._refuse_unknown(workspace)
            if self._control.value("SELECT count(*) FROM workspace") == 1:
                raise LastWorkspace
            self._control.run("DELETE FROM workspace WHERE id = ?", (workspace,))
            self._control.run("INSERT INTO leftover(workspace) VALUES (?)", (workspace,))
            self._audit.append("workspace.deleted", workspace)
        self.all()
        files = len(self._files(workspace))
        self._take_away(workspace)
        self._control.truncate_wal()  # the log held the key as well
        kept = len(self._files(workspace))
        steps = (Step.KEY, 1), (Step.LOG, 1), (Step.FILES, files - kept), (Step.KEPT, kept)
        return Receipt.now(Kind.WORKSPACE, workspace, name, *counts, *steps)

    def keys(self) -> dict[str, bytes]:
        """Return the wrapped key of every workspace by its id."""
        return dict(self._control.rows("SELECT id, key FROM workspace"))

    def sweep(self) -> None:
        """Take away what a crash left: workspaces half made or half deleted, copies half made.

        Files that were never noted as such are left alone, whatever they are.
        """
        with suppress(StorageError):  # tried again at the next unlocking
            shredding.forget(self._vault.folder)
            snapshot.sweep(self._vault.folder)
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

    def _files(self, workspace: str) -> list[Path]:
        return list((self._vault.folder / making.WORKSPACES).glob(f"{workspace}.db*"))

    def _set_hold(self, workspace: str, held: str | None) -> None:
        with self._control.transaction():
            self._refuse_unknown(workspace)
            before = self._control.value("SELECT held FROM workspace WHERE id = ?", (workspace,))
            if (before is None) == (held is None):
                return
            self._control.run("UPDATE workspace SET held = ? WHERE id = ?", (held, workspace))
            if held is None:
                self._audit.append("workspace.released", workspace)
            else:
                self._audit.append("workspace.held", workspace)
        self.all()

    def _refuse_unknown(self, workspace: str) -> None:
        if self._control.value("SELECT 1 FROM workspace WHERE id = ?", (workspace,)) is None:
            raise WorkspaceNotFound

    def _refuse_taken(self, name: str, *, but_by: str = "") -> None:
        rows = self._control.rows("SELECT name FROM workspace WHERE id != ?", (but_by,))
        if any(_same(other, name) for (other,) in rows):
            raise WorkspaceExists


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


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
