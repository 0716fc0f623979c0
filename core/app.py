"""The composition root: builds every part once and ends them together.

Both faces, the command line and the desktop, drive this and nothing below it.
"""

import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from core.assistant import Assistant
from core.errors import ChildError, ModelError, VaultLocked
from core.library import Library
from core.models import catalogue
from core.paths import Paths
from core.reading.reader import Reader
from core.records.audit import AuditLog
from core.records.passages import Passages
from core.records.schema import CONTROL
from core.records.settings import Settings
from core.records.workspaces import FIRST, Workspaces
from core.semantic.index import SemanticIndex
from core.vault.derivation import FLOOR, KdfCost
from core.vault.vault import Vault
from core.verification import Verification
from core.writing.writer import Writer


class App:
    """An unlocked vault with everything that works on it.

    Attributes:
        library: bring documents in, take them out.
        assistant: ask.
        settings: read and change settings.
        audit: the audit log.
        verification: check that everything stored is whole.
    """

    def __init__(self, vault: Vault, paths: Paths) -> None:
        self._vault = vault
        self.audit = AuditLog(vault.control, vault.audit_seed)
        workspaces = Workspaces(vault, self.audit)
        self._workspace = next(iter(workspaces.all()), None) or workspaces.create(FIRST)
        self._db = workspaces.open(self._workspace.id)
        models = catalogue.load()
        writer, embedder = models.default("writer"), models.default("embedder")
        self._reader = Reader()
        self._writer = Writer(catalogue.verify(paths.models, writer.id, models), writer.family)
        self._semantic = SemanticIndex(
            catalogue.verify(paths.models, embedder.id, models), Passages(self._db).vectors
        )
        self.library = Library(self._db, self._reader, self._semantic)
        self.assistant = Assistant(self._db, self._semantic, self._writer)
        self.settings = Settings(vault.control, self.audit)
        self.verification = Verification(vault.control, self._db, self.audit)
        self._warming: list[threading.Thread] = []
        self._locked = False
        self._collect()

    def warm(self, *, writer: bool = False) -> None:
        """Start children in the background, so that the first work need not wait for them."""
        parts = [self._reader.warm, self._semantic.start]
        if writer:
            parts.append(self._writer.start)
        for part in parts:
            thread = threading.Thread(target=_quietly, args=(part,), name="warm", daemon=True)
            self._warming.append(thread)
            thread.start()

    def lock(self) -> None:
        """End every child, close every database, drop every key. A second time does nothing."""
        if self._locked:
            return
        self._locked = True
        try:
            self._end_children()
            self._collect()
            self.audit.append("vault.locked")
        finally:
            self._vault.lock()

    def _end_children(self) -> None:
        for part in (self._reader, self._semantic, self._writer):
            part.retire()
        for thread in self._warming:
            thread.join()

    def _collect(self) -> None:
        self.audit.collect(self._db, self._workspace.id)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.lock()


def create_app(paths: Paths, folder: Path, passphrase: str, *, cost: KdfCost) -> App:
    """Make a vault and open it.

    Raises:
        VaultError, StorageError: see Vault.create.
        ModelError: the default models are not in the models folders.
    """
    vault = Vault.create(folder, passphrase, cost=cost, control_schema=CONTROL)
    return _open(vault, paths, "vault.created")


def open_app(paths: Paths, folder: Path, passphrase: str, *, floor: KdfCost = FLOOR) -> App:
    """Unlock a vault.

    Raises:
        VaultError, StorageError: see Vault.unlock.
        ModelError: the default models are not in the models folders.
    """
    vault = Vault.unlock(folder, passphrase, control_schema=CONTROL, floor=floor)
    return _open(vault, paths, "vault.unlocked")


def _open(vault: Vault, paths: Paths, event: str) -> App:
    try:
        app = App(vault, paths)
        app.audit.append(event)
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
