"""The composition root: builds every part once and ends them together.

Both faces, the command line and the desktop, drive this and nothing below it.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from core.access import Access, keychain_secret
from core.assistant import Assistant
from core.backup import Backup
from core.dialogue import Dialogue
from core.erasure import erase as erase_vault
from core.errors import (
    ChildError,
    LastWorkspace,
    ModelError,
    PassphraseMissing,
    VaultDamaged,
    VaultLocked,
)
from core.inventory import Inventory
from core.library import Library
from core.models import catalogue
from core.paths import Paths
from core.places import Places
from core.reading.reader import Reader
from core.records.audit import AuditLog
from core.records.conversations import Conversations
from core.records.embedders import Embedders
from core.records.passages import Passages
from core.records.receipts import Receipt
from core.records.schema import CONTROL
from core.records.settings import Profile, Settings
from core.records.workspaces import FIRST, Workspace, Workspaces
from core.relearning import Relearning
from core.scans import Scans
from core.seal import AuditSeal
from core.semantic.index import SemanticIndex
from core.text.remembered import forget, remember
from core.vault.database import Database
from core.vault.derivation import FLOOR, KdfCost
from core.vault.recovery import RecoveryKey
from core.vault.sealing import erase
from core.vault.vault import Vault
from core.verification import Verification
from core.writing.writer import Writer


@dataclass(frozen=True, slots=True)
class _Parts:
    """What works on the open workspace, and ends with it."""

    workspace: str
    database: Database
    semantic: SemanticIndex
    library: Library
    scans: Scans
    relearning: Relearning
    assistant: Assistant
    dialogue: Dialogue


class App:
    """An unlocked vault with everything that works on it.

    Attributes:
        workspaces: list, make, rename them; one of them is open.
        settings: read and change settings.
        access: passphrase, recovery key, keychain, profile.
        audit: the audit log.
        seal: its head in the system's keychain, where that is wanted.
        backup: write a backup of the vault.
        verification: check that everything stored is whole.
        inventory: the models: list, bring in, try, use, remove.
        places: where every byte lives, and which processes run.
    """

    def __init__(self, vault: Vault, paths: Paths) -> None:
        self._vault = vault
        self.audit = AuditLog(vault.control, vault.audit_seed)
        self.settings = Settings(vault.control, self.audit)
        self.access = Access(vault, self.settings, self.audit)
        self.seal = AuditSeal(vault.id, self.settings, self.audit)
        self.workspaces = Workspaces(vault, self.audit)
        self.workspaces.sweep()
        self.backup = Backup(vault, self.workspaces, self.audit)
        self.verification = Verification(vault, self.workspaces, self.audit, self.seal)
        models = catalogue.load()
        writer, embedder = models.default("writer"), models.default("embedder")
        self._reader = Reader()
        self._writer = Writer(catalogue.verify(paths.models, writer.id, models), writer.family)
        self.inventory = Inventory(vault.control, self.audit, self._writer, paths.models, models)
        self.places = Places(vault.folder, self.workspaces, paths.models, models)
        self._embedder = embedder
        self._embedders = {embedder.sha256: catalogue.verify(paths.models, embedder.id, models)}
        self._catalogue, self._folders = models, paths.models
        self._warming: list[threading.Thread] = []
        self._locked = False
        self._changing = threading.RLock()
        self._parts = self._open_last()
        remember()

    @property
    def workspace(self) -> Workspace:
        """The open workspace. Asking touches no disk."""
        return self.workspaces.get(self._parts.workspace)

    @property
    def library(self) -> Library:
        """Bring documents in, take them out; of the open workspace, as all below."""
        return self._parts.library

    @property
    def scans(self) -> Scans:
        """Make out scanned pages; compare others with what they show."""
        return self._parts.scans

    @property
    def relearning(self) -> Relearning:
        """Let another embedder follow the one whose vectors there are."""
        return self._parts.relearning

    @property
    def assistant(self) -> Assistant:
        """Ask, and keep nothing of it."""
        return self._parts.assistant

    @property
    def dialogue(self) -> Dialogue:
        """Ask within conversations, which are kept."""
        return self._parts.dialogue

    def warm(self, *, writer: bool = False) -> None:
        """Start children in the background, so that the first work need not wait for them."""
        starts = [self._reader.warm, self._parts.semantic.start]
        if self.seal.wanted:
            starts.append(self.seal.look)
        if writer:
            starts.append(self._writer.start)
        self._warming = [thread for thread in self._warming if thread.is_alive()]
        for start in starts:
            thread = threading.Thread(target=_quietly, args=(start,), name="warm", daemon=True)
            self._warming.append(thread)
            thread.start()

    def switch(self, workspace: str) -> None:
        """Make another workspace the open one, now and at the next unlocking.

        Its parts are new; work still under way on the old ones gets VaultLocked. Where it cannot
        be opened the old one stays open.

        Args:
            workspace: its id.

        Raises:
            WorkspaceNotFound: there is none with that id.
            VaultDamaged: its file fails authentication.
            VaultLocked: the vault was locked.
            DiskFull, AccessDenied, StorageError: the disk refused.
        """
        with self._changing:
            if self._locked:
                raise VaultLocked
            if workspace == self._parts.workspace:
                return
            parts = self._build(workspace)
            self.workspaces.remember(workspace)
            old, self._parts = self._parts, parts
            try:
                old.relearning.retire()
                old.semantic.retire()
                self.audit.closed(old.database, old.workspace)
            finally:
                old.database.close()

    def delete_workspace(self, workspace: str) -> Receipt:
        """Erase a workspace for good, with everything in it; see `Workspaces.delete`.

        Where it is the open one, the oldest of the others is opened first.

        Args:
            workspace: its id.

        Raises:
            WorkspaceHeld: a legal hold stands on it.
            LastWorkspace: there is no other one.
            VaultError, StorageError, WorkspaceNotFound: as for `switch`.
        """
        with self._changing, self.workspaces.erasing(workspace):
            if workspace == self._parts.workspace:
                others = [one.id for one in self.workspaces.all() if one.id != workspace]
                if not others:
                    raise LastWorkspace
                self.switch(others[0])
            return self.workspaces.delete(workspace)

    def erase(self, passphrase: str) -> Receipt:
        """Erase the whole vault for good; see `core.erasure.erase`.

        Args:
            passphrase: typed again, right before.

        Raises:
            WrongPassphrase: that is not the passphrase; nothing was erased.
            WorkspaceHeld: a legal hold stands on a workspace; nothing was erased.
            VaultError, StorageError: as for `core.erasure.erase`.
        """
        self.access.check_passphrase(passphrase)
        with self._changing:
            return erase_vault(self._vault, self.workspaces, lock=self.lock)

    def lock(self) -> None:
        """End every child, close every database, drop every key. A second time does nothing."""
        with self._changing:
            if self._locked:
                return
            self._locked = True
            try:
                self._end_children()
                parts = self._parts
                self.audit.closed(parts.database, parts.workspace, locking=True)
                renew_seal = self.seal.renew()
            finally:
                self._vault.lock()
                forget()
            renew_seal()

    def _open_last(self) -> _Parts:
        """Open the workspace used last; where it is damaged, another one, so that those are safe.

        Raises:
            VaultDamaged: every workspace is damaged.
        """
        last = self.workspaces.last() or self.workspaces.create(FIRST)
        for one in (last, *(other for other in self.workspaces.all() if other != last)):
            try:
                return self._build(one.id)
            except VaultDamaged as error:
                self.audit.append("workspace.opened", one.id, type(error).__name__)
        raise VaultDamaged("workspace")

    def _build(self, workspace: str) -> _Parts:
        """Open a workspace's database and build what works on it."""
        database = self.workspaces.open(workspace)
        self.audit.opened(database, workspace)
        serving = self._serving(Embedders(database))
        semantic = SemanticIndex(self._embedders[serving], Passages(database).vectors)
        wanted = self._embedder.sha256
        following = None if serving == wanted else (wanted, self._embedders[wanted])
        assistant = Assistant(database, semantic, self._writer)
        erasing = partial(self.workspaces.erasing, workspace)
        return _Parts(
            workspace=workspace,
            database=database,
            semantic=semantic,
            library=Library(database, self._reader, semantic, erasing),
            scans=Scans(database, self._reader, semantic),
            relearning=Relearning(database, semantic, following),
            assistant=assistant,
            dialogue=Dialogue(Conversations(database, erasing), assistant),
        )

    def _serving(self, embedders: Embedders) -> str:
        """Return whose vectors a workspace is searched by; those that nobody can read go."""
        wanted, serving = self._embedder.sha256, embedders.serving
        if serving is None:  # none yet, or those of the only embedder there was
            embedders.serve(wanted)
            return wanted
        if serving not in self._embedders:
            try:
                old = next(one for one in self._catalogue.models if one.sha256 == serving)
                found = catalogue.verify(self._folders, old.id, self._catalogue)
            except (StopIteration, ModelError):
                embedders.drop(wanted)
                return wanted
            self._embedders[serving] = found
        return serving

    def _end_children(self) -> None:
        self._parts.relearning.retire()
        for part in (self.inventory, self._reader, self._parts.semantic, self._writer):
            part.retire()
        for thread in self._warming:
            thread.join()

    def collect(self) -> None:
        """Move what the open workspace has to tell into the audit log, so that it can be read."""
        parts = self._parts
        self.audit.collect(parts.database, parts.workspace)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.lock()


def create_app(
    paths: Paths,
    folder: Path,
    passphrase: str,
    *,
    cost: KdfCost,
    profile: Profile = Profile.STANDARD,
) -> App:
    """Make a vault and open it.

    Raises:
        VaultError, StorageError: see Vault.create.
        ModelError: the default models are not in the models folders.
    """
    vault = Vault.create(folder, passphrase, cost=cost, control_schema=CONTROL)
    app = _open(vault, paths, "vault.created")
    if profile is not Profile.STANDARD:
        app.settings.choose_profile(profile)
    return app


def open_app(paths: Paths, folder: Path, passphrase: str, *, floor: KdfCost = FLOOR) -> App:
    """Unlock a vault with its passphrase.

    Raises:
        VaultError, StorageError: see Vault.unlock.
        ModelError: the default models are not in the models folders.
    """
    vault = Vault.unlock(folder, passphrase, control_schema=CONTROL, floor=floor)
    return _open(vault, paths, "vault.unlocked")


def open_with_keychain(paths: Paths, folder: Path, *, floor: KdfCost = FLOOR) -> App:
    """Unlock a vault with what this system's keychain keeps.

    Raises:
        KeychainUnavailable: the keychain cannot be asked.
        KeychainEmpty: it has nothing that opens this vault.
        VaultError, StorageError: see Vault.unlock.
        ModelError: the default models are not in the models folders.
    """
    secret = keychain_secret(folder)
    try:
        vault = Vault.unlock(folder, secret, control_schema=CONTROL, floor=floor)
    finally:
        erase(secret.key)
    return _open(vault, paths, "vault.unlocked", "keychain")


def recover_app(
    paths: Paths,
    folder: Path,
    recovery: str,
    passphrase: str,
    *,
    cost: KdfCost,
    floor: KdfCost = FLOOR,
) -> App:
    """Unlock a vault with its recovery key, and give it a new passphrase.

    Args:
        paths: where models are.
        folder: the vault's folder.
        recovery: the recovery key as typed from its sheet; it stays good.
        passphrase: the new one.
        cost: what a guess at the new passphrase shall cost.
        floor: the weakest derivation that may be run.

    Raises:
        RecoveryKeyMistyped: it was not typed as it is printed.
        WrongRecoveryKey, NoRecoveryKey: it does not open this vault.
        PassphraseMissing: the new passphrase is empty.
        VaultError, StorageError: see Vault.unlock and Vault.put_passphrase.
        ModelError: the default models are not in the models folders.
    """
    if not passphrase:
        raise PassphraseMissing
    key = RecoveryKey.parse(recovery)
    try:
        vault = Vault.unlock(folder, key, control_schema=CONTROL, floor=floor)
    finally:
        erase(key.key)
    app = _open(vault, paths, "vault.recovered")
    try:
        vault.put_passphrase(passphrase, cost=cost)
        app.audit.append("key.passphrase-changed")
    except BaseException:
        app.lock()
        raise
    return app


def _open(vault: Vault, paths: Paths, event: str, outcome: str = "done") -> App:
    try:
        app = App(vault, paths)
        app.audit.collect_refusals(vault.folder)
        app.audit.append(event, outcome=outcome)
    except BaseException:
        vault.lock()
        raise
    return app


def _quietly(start: Callable[[], None]) -> None:
    """Start a child; where it fails, the first work that needs it will say so."""
    try:
        start()
    except (ChildError, ModelError, VaultLocked):
        return
