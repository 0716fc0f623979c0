"""Use case: back the vault up into one encrypted file, check such a file, restore a vault from it.

Each is a generator of `Working`, long and stoppable: close it, and nothing is left of it.
"""

from collections.abc import Generator, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from core.errors import BackupDamaged, BackupTooNew, CloisterError
from core.records.audit import AuditLog
from core.records.schema import CONTROL, WORKSPACE
from core.records.workspaces import Workspaces
from core.vault import backup, making
from core.vault.backup import BackupFile
from core.vault.database import Database
from core.vault.derivation import FLOOR, KdfCost
from core.vault.inplace import InPlace
from core.vault.keys import Purpose
from core.vault.slots import Secret
from core.vault.snapshot import Snapshot
from core.vault.vault import Vault

SUFFIX = ".cloister"
"""How the names of backups end, where nobody wants another."""


class Phase(StrEnum):
    """What is being done."""

    COPYING = "copying"
    """Databases are copied, encrypted, within the vault's folder, while the vault is in use."""

    WRITING = "writing"
    """The copies are written into the file."""

    CHECKING = "checking"
    """The file is read: hashes, authenticity, and every page of every database."""

    UNPACKING = "unpacking"
    """The databases are written into the new folder."""


@dataclass(frozen=True, slots=True)
class Working:
    """So much of a phase is done.

    Attributes:
        phase: which.
        done: in pages or bytes.
        total: in the same.
    """

    phase: Phase
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Made:
    """What a backup holds; the last of what each of these generators yields.

    Attributes:
        vault: the id of its vault.
        utc: the time that it is of, ISO 8601.
        workspaces: how many are in it.
        size: bytes of all its databases.
    """

    vault: str
    utc: str
    workspaces: int
    size: int


Progress = Working | Made


class Backup:
    """Backs one vault up; its audit log is told."""

    def __init__(self, vault: Vault, workspaces: Workspaces, audit: AuditLog) -> None:
        self._vault = vault
        self._workspaces = workspaces
        self._audit = audit

    def write(self, file: Path) -> Generator[Progress, None, None]:
        """Write a backup of the vault as it is in the end, and read it back before it counts.

        The vault may be worked with meanwhile; its databases agree with each other in the file. It
        takes as much room again in the vault's folder for the time. A file of that name stays as it
        is until the new one is good.

        Args:
            file: where to; only the person themselves may read it.

        Raises:
            VaultLocked: the vault was locked meanwhile.
            VaultDamaged: a database of the vault fails its authentication.
            BackupDamaged: what was read back is not what was written: the disk is not sound.
            DiskFull, AccessDenied, StorageError: the disk refused.
        """
        try:
            made = yield from self._write(file)
        except CloisterError as error:
            with suppress(CloisterError):
                self._audit.append("vault.backed-up", outcome=type(error).__name__)
            raise
        self._audit.append("vault.backed-up")
        yield made

    def _write(self, file: Path) -> Generator[Working, None, Made]:
        copies = Snapshot(self._vault, self._workspaces.keys, self._workspaces.open)
        try:
            for done, total in copies.take():
                yield Working(Phase.COPYING, done, total)
            utc = _now()
            with backup.draft(file) as part:
                total = 2 * sum(copy.stat().st_size for copy in copies.files.values())
                steps = backup.write(self._vault, part, utc, copies.files)
                yield from _counted(Phase.WRITING, steps, total)
                copies.discard()
                written = BackupFile(part, self._vault.opened().keys)
                yield from _checked(written)
                backup.publish(part, file)
                return _made(written)
        finally:
            copies.discard()


def check(file: Path, secret: Secret, *, floor: KdfCost = FLOOR) -> Generator[Progress, None, None]:
    """Prove that a vault could be restored from a backup: a drill that writes nothing.

    Args:
        file: the backup.
        secret: the passphrase, or the recovery key, of the vault when the backup was made.
        floor: the weakest derivation that may be run.

    Raises:
        NotABackup, BackupDamaged, BackupTooNew: it could not.
        WrongPassphrase, WrongRecoveryKey, NoRecoveryKey: the secret does not open it.
        VaultDowngraded, VaultTooCostly: it asks for a derivation that we do not run.
        AccessDenied, StorageError: the disk refused.
    """
    with backup.unlocked(file, secret, floor=floor) as opened:
        yield from _checked(opened)
        yield _made(opened)


def restore(
    file: Path, folder: Path, secret: Secret, *, floor: KdfCost = FLOOR
) -> Generator[Progress, None, None]:
    """Make a vault of a backup; its audit log is told.

    Everything is checked first. Until the last step there is no vault in the folder, and what fails
    or is stopped before leaves nothing there. The vault opens with what opened it when the backup
    was made, but for the keychain of another computer.

    Args:
        file: the backup.
        folder: where to; it must not exist, or be empty.
        secret: see `check`.
        floor: see `check`.

    Raises:
        VaultExists: something is in the folder already.
        VaultInUse: another process makes a vault there right now.
        DiskFull: there is not enough room.
        CloisterError: as for `check`.
    """
    making.check_free(folder)  # before the derivation and the check, which take their time
    with backup.unlocked(file, secret, floor=floor) as opened:
        yield from _checked(opened)
        with backup.unpacking(folder):
            yield from _counted(Phase.UNPACKING, opened.unpack(folder), opened.size)
            _log_restoring(opened, folder)
            opened.publish(folder)
        yield _made(opened)


def _checked(opened: BackupFile) -> Iterator[Working]:
    """Read every byte and every page.

    Raises:
        BackupDamaged, BackupTooNew: it must not be restored.
    """
    yield from _counted(Phase.CHECKING, opened.check(), opened.size)
    with opened.control() as control:
        _refuse_bad(control, CONTROL)
        wrapped: Mapping[str, bytes] = dict(control.rows("SELECT id, key FROM workspace"))
    if wrapped.keys() != opened.workspaces:
        raise BackupDamaged
    for workspace, key in wrapped.items():
        with opened.workspace(workspace, key) as database:
            _refuse_bad(database, WORKSPACE)
        yield Working(Phase.CHECKING, opened.size, opened.size)


def _refuse_bad(database: InPlace, schema: tuple[str, ...]) -> None:
    if not database.sound():
        raise BackupDamaged
    ((version,),) = database.rows("PRAGMA user_version")
    if version > len(schema):
        raise BackupTooNew


def _log_restoring(opened: BackupFile, folder: Path) -> None:
    """Write it into the log of the vault to be: there is no moment at which it is missing."""
    key = opened.key(Purpose.CONTROL)
    control = Database(folder / making.CONTROL, key, CONTROL, "control")
    try:
        log = AuditLog(control, lambda: bytes(opened.key(Purpose.AUDIT)))
        log.append("vault.restored", opened.utc)
    finally:
        control.close()


def _counted(phase: Phase, steps: Iterator[int], total: int) -> Iterator[Working]:
    done = 0
    for step in steps:
        done += step
        yield Working(phase, done, total)


def _made(opened: BackupFile) -> Made:
    return Made(opened.vault, opened.utc, len(opened.workspaces), opened.size)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
