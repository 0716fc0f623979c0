"""The vault as the rest of core sees it: made, unlocked, asked for databases, locked."""

import os
import threading
import uuid
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import msgspec

from core.errors import (
    NotAVault,
    PassphraseMissing,
    StorageError,
    VaultDamaged,
    VaultError,
    VaultLocked,
    WorkspaceNotFound,
)
from core.vault import attempts, copies, database, disk, header, making, sealing
from core.vault.copies import Opened
from core.vault.database import Database
from core.vault.derivation import FLOOR, KEY_BYTES, KdfCost
from core.vault.header import Body, Header
from core.vault.keys import Purpose, VaultKeys
from core.vault.lockfile import LockFile
from core.vault.recovery import RecoveryKey
from core.vault.slots import (
    KeychainSecret,
    KeychainSlot,
    PassphraseSlot,
    RecoverySlot,
    Secret,
    Slot,
)

"""What SQLite may add to the name of a database: the files that belong to it."""


class Vault:
    """An unlocked vault; made with `create` or `unlock`, ended with `lock`.

    Its methods may be called from any thread. After `lock` they raise `VaultLocked`, and so does
    everything that is done with its databases.

    Attributes:
        folder: the vault's folder.
        control: settings, workspaces with their wrapped keys, the audit log.
    """

    def __init__(
        self,
        folder: Path,
        *,
        current: Header,
        keys: VaultKeys,
        lockfile: LockFile,
        control: Database,
        floor: KdfCost,
    ) -> None:
        self.folder = folder
        self.control = control
        self._header = current
        self._keys = keys
        self._lockfile = lockfile
        self._floor = floor
        self._workspaces: dict[str, Database] = {}
        self._guard = threading.RLock()
        self._locked = False

    @classmethod
    def create(
        cls, folder: Path, passphrase: str, *, cost: KdfCost, control_schema: Sequence[str]
    ) -> Self:
        """Make a new vault and unlock it.

        A crash on the way leaves a folder that is no vault yet (`NotAVault`) and that this can be
        called on again.

        Args:
            folder: where; it must not exist, or be empty.
            passphrase: as typed; it is normalised to Unicode NFKC.
            cost: what a guess at the passphrase shall cost; see `derivation.calibrate`. One below
                `FLOOR` makes a vault that only opens with a floor as low: for tests.
            control_schema: the migrations of the control database.

        Raises:
            PassphraseMissing: the passphrase is empty.
            VaultExists: something is in the folder already.
            VaultTooCostly: ``cost`` is above the ceiling, or above what this computer can give.
            VaultInUse: another process is making a vault there right now.
            DiskFull, AccessDenied, StorageError: the disk refused.
        """
        floor = FLOOR if cost.covers(FLOOR) else cost
        cost.check(floor)
        _check_typed(passphrase)
        making.prepare(folder)
        with ExitStack() as undo:
            lockfile = LockFile(folder)
            undo.callback(lockfile.release)
            making.begin(folder)
            keys = VaultKeys.generate()
            undo.callback(keys.erase)
            vault = header.new_vault_id()
            slot = PassphraseSlot.make(passphrase, keys.vault_key, vault=vault, cost=cost)
            body = Body(version=header.VERSION, vault=vault, sequence=1, slots=(slot,))
            current = header.sign(body, keys.key(Purpose.HEADER))
            control = _control(folder, keys, control_schema)
            undo.callback(control.close)
            copies.write(folder, current.data)
            making.end(folder)
            undo.pop_all()
        return cls(
            folder,
            current=current,
            keys=keys,
            lockfile=lockfile,
            control=control,
            floor=floor,
        )

    @classmethod
    def unlock(
        cls,
        folder: Path,
        secret: Secret,
        *,
        control_schema: Sequence[str],
        floor: KdfCost = FLOOR,
    ) -> Self:
        """Open a vault with its passphrase, its recovery key or what the keychain keeps.

        Args:
            folder: the vault's folder.
            secret: a passphrase as typed (it is normalised to Unicode NFKC), or another secret.
            control_schema: the migrations of the control database.
            floor: the weakest derivation that may be run.

        Raises:
            NotAVault: there is no header, or making the vault was never finished.
            WrongPassphrase, WrongRecoveryKey, KeychainEmpty: its slot does not open with it.
            NoRecoveryKey: the vault has none.
            VaultDamaged: neither copy of the header holds, or the control database does not.
            VaultDowngraded, VaultTooCostly: the header asks for a derivation that we do not run.
            VaultTooNew: a later version wrote the header or the control database.
            VaultInUse: another process has it open.
            DiskFull, AccessDenied, StorageError: the disk refused.
        """
        with disk.refusals():
            if not copies.present(folder):
                raise NotAVault
        with ExitStack() as undo:
            lockfile = LockFile(folder)
            undo.callback(lockfile.release)
            opened = _unlock(folder, secret, floor)
            undo.callback(opened.keys.erase)
            making.end(folder)
            _check_there(folder / making.CONTROL, "control")
            control = _control(folder, opened.keys, control_schema)
            undo.callback(control.close)
            copies.repair(folder, opened.header.data)
            undo.pop_all()
        return cls(
            folder,
            current=opened.header,
            keys=opened.keys,
            lockfile=lockfile,
            control=control,
            floor=floor,
        )

    @property
    def id(self) -> str:
        """The vault's random id, a UUID; it is in the header, outside of what is encrypted."""
        return self._header.body.vault

    @property
    def recoverable(self) -> bool:
        """Whether there is a recovery key."""
        return self._has(RecoverySlot)

    @property
    def in_keychain(self) -> bool:
        """Whether a keychain's secret opens the vault."""
        return self._has(KeychainSlot)

    def check(self, secret: Secret) -> None:
        """Make sure that somebody has a secret that opens this vault.

        Raises:
            WrongPassphrase, WrongRecoveryKey, KeychainEmpty, NoRecoveryKey: as for `unlock`.
            VaultLocked: the vault was locked.
        """
        with self._guard:
            self._held()
            current = self._header
        _, keys = copies.open_any([current], secret, self._floor)
        keys.erase()

    def change_passphrase(self, old: str, new: str, *, cost: KdfCost) -> None:
        """Wrap the vault key for another passphrase; no data is encrypted again.

        Refused for any of the reasons below, the old passphrase stays good. Copies of the folder
        that were made before go on opening with the old one. Other ways to unlock stay.

        Raises:
            WrongPassphrase: ``old`` is not the passphrase.
            PassphraseMissing, VaultError, StorageError: as for `put_passphrase`.
        """
        cost.check(self._floor)
        self.check(old)
        self.put_passphrase(new, cost=cost)

    def put_passphrase(self, passphrase: str, *, cost: KdfCost) -> None:
        """Make ``passphrase`` the one that opens the vault.

        Raises:
            PassphraseMissing: it is empty.
            VaultDowngraded: ``cost`` is below the floor that the vault was opened with.
            VaultTooCostly: ``cost`` is above the ceiling, or above what this computer can give.
            VaultLocked: the vault was locked.
            DiskFull, AccessDenied, StorageError: the disk refused.
        """
        _check_typed(passphrase)
        cost.check(self._floor)
        with self._guard:
            key = bytearray(self._held().vault_key)
        try:  # not under the guard: deriving takes its time, and `lock` does not wait for it
            slot = PassphraseSlot.make(passphrase, key, vault=self.id, cost=cost)
        finally:
            sealing.erase(key)
        with self._guard:
            self._held()
            self._put(slot)

    def put_recovery(self, recovery: RecoveryKey) -> None:
        """Let a recovery key open the vault; the one before does no longer.

        Raises:
            VaultLocked: the vault was locked.
            DiskFull, AccessDenied, StorageError: the disk refused.
        """
        with self._guard:
            self._put(RecoverySlot.make(recovery, self._held().vault_key, vault=self.id))

    def drop_recovery(self) -> None:
        """Let no recovery key open the vault any more; errors as for `put_recovery`."""
        self._drop(RecoverySlot)

    def put_keychain(self, secret: KeychainSecret) -> None:
        """Let a keychain's secret open the vault; errors as for `put_recovery`."""
        with self._guard:
            self._put(KeychainSlot.make(secret, self._held().vault_key, vault=self.id))

    def drop_keychain(self) -> None:
        """Let no keychain open the vault any more; errors as for `put_recovery`."""
        self._drop(KeychainSlot)

    def header_sound(self) -> bool:
        """Whether both copies of the header on the disk are the one in force."""
        with self._guard:
            self._held()
            return copies.agree(self.folder, self._header.data)

    def opened(self) -> Opened:
        """Return the header in force and the vault's keys, for the parts of this package.

        The keys are those that `lock` erases, not a copy.

        Raises:
            VaultLocked: the vault was locked.
        """
        with self._guard:
            return Opened(self._header, self._held())

    def new_workspace_key(self, workspace: str) -> bytes:
        """Make a workspace's random data key and its database, still empty.

        Args:
            workspace: its id, a UUID.

        Returns:
            The wrapped key, 60 bytes, for the control database. Without it the workspace is lost:
            deleting it there is what destroys the data.

        Raises:
            WorkspaceNotFound: the id is no UUID.
            VaultLocked: the vault was locked.
            DiskFull, AccessDenied, StorageError: the disk refused.
        """
        path = self._workspace_file(workspace)
        key = bytearray(os.urandom(KEY_BYTES))
        with self._guard:
            wrapping = self._held().key(Purpose.WORKSPACES)
            # Made here, so that a file missing later on is known to be a loss, never a new start.
            Database(path, key, (), "workspace").close()
            with disk.refusals():
                disk.sync_folder(path.parent)
            wrapped = sealing.seal(wrapping, key, _bound(workspace))
            sealing.erase(key)
            return wrapped

    def open_workspace(self, workspace: str, wrapped: bytes, schema: Sequence[str]) -> Database:
        """Open a workspace's database; one that is open already is given again.

        Args:
            workspace: its id.
            wrapped: its key, as `new_workspace_key` returned it.
            schema: the migrations of a workspace's database.

        Raises:
            WorkspaceNotFound: the id is no UUID.
            VaultDamaged: the key or the database fails its authentication, or the file is gone.
            VaultTooNew: a later version wrote it.
            VaultLocked: the vault was locked.
            DiskFull, AccessDenied, StorageError: the disk refused.
        """
        path = self._workspace_file(workspace)
        with self._guard:
            keys = self._held()
            opened = self._workspaces.get(workspace)
            if opened is not None and not opened.closed:
                return opened
            key = workspace_key(keys, workspace, wrapped)
            _check_there(path, "workspace")
            opened = Database(path, key, schema, "workspace")
            sealing.erase(key)
            self._workspaces[workspace] = opened
            return opened

    def remove_workspace(self, workspace: str) -> None:
        """Close a workspace's database and take its files off the disk; none there is no error.

        What destroys the data is the end of its wrapped key, so that goes first. Work under way in
        the database gets `VaultLocked`.

        Args:
            workspace: its id.

        Raises:
            WorkspaceNotFound: the id is no UUID.
            VaultLocked: the vault was locked.
            AccessDenied, StorageError: the disk refused; some of the files may be gone.
        """
        path = self._workspace_file(workspace)
        with self._guard:
            self._held()
            opened = self._workspaces.pop(workspace, None)
        if opened is not None:
            opened.close()  # not under the guard, as in `lock`
        with disk.refusals():
            for suffix in database.FILES:
                path.with_name(path.name + suffix).unlink(missing_ok=True)
            disk.sync_folder(path.parent)

    def audit_seed(self) -> bytes:
        """The first key of the audit log's `chain.Chain`, 32 bytes.

        Raises:
            VaultLocked: the vault was locked.
        """
        with self._guard:
            return bytes(self._held().key(Purpose.AUDIT))

    def lock(self) -> None:
        """Close every database, erase the keys and let go of the folder.

        Work under way in other threads gets `VaultLocked` and is rolled back. Calling it again does
        nothing.
        """
        with self._guard:
            if self._locked:
                return
            self._locked = True
            databases = [self.control, *self._workspaces.values()]
        # Not under the guard: a database waits for its threads, and they may wait for the guard.
        with ExitStack() as steps:  # every step is taken, even when one before it fails
            steps.callback(self._lockfile.release)
            steps.callback(self._keys.erase)
            for database in databases:
                steps.callback(database.close)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.lock()

    def _has(self, kind: type[RecoverySlot | KeychainSlot]) -> bool:
        return any(isinstance(slot, kind) for slot in self._header.body.slots)

    def _put(self, new: Slot) -> None:
        """Write the header with a slot in the place of the one of its kind."""
        others = [slot for slot in self._header.body.slots if type(slot) is not type(new)]
        self._write_slots((*others, new))

    def _drop(self, kind: type[RecoverySlot | KeychainSlot]) -> None:
        with self._guard:
            self._held()
            if self._has(kind):
                slots = self._header.body.slots
                self._write_slots(tuple(slot for slot in slots if not isinstance(slot, kind)))

    def _write_slots(self, slots: tuple[Slot, ...]) -> None:
        body = self._header.body
        body = msgspec.structs.replace(body, sequence=body.sequence + 1, slots=slots)
        changed = header.sign(body, self._held().key(Purpose.HEADER))
        copies.write(self.folder, changed.data)
        self._header = changed

    def _held(self) -> VaultKeys:
        if self._locked:
            raise VaultLocked
        return self._keys

    def _workspace_file(self, workspace: str) -> Path:
        # The id becomes a file's name: nothing but a UUID in its usual form may.
        try:
            usual = str(uuid.UUID(workspace))
        except ValueError:
            raise WorkspaceNotFound from None
        if workspace != usual:
            raise WorkspaceNotFound
        return self.folder / making.WORKSPACES / f"{workspace}.db"


def workspace_key(keys: VaultKeys, workspace: str, wrapped: bytes) -> bytearray:
    """Unwrap the key of a workspace's database.

    Raises:
        VaultDamaged: it is not of this vault and workspace, or it was altered.
    """
    try:
        return sealing.unseal(keys.key(Purpose.WORKSPACES), wrapped, _bound(workspace))
    except sealing.BadSeal:
        raise VaultDamaged("workspace") from None


def _unlock(folder: Path, secret: Secret, floor: KdfCost) -> Opened:
    """Unlock the header; an attempt that fails is kept for the audit log."""
    try:
        return copies.unlock(folder, secret, floor=floor)
    except VaultError as error:
        with suppress(StorageError):  # why it failed matters more than that it is not written down
            attempts.record(folder, error)
        raise


def _check_typed(passphrase: str) -> None:
    if not passphrase:
        raise PassphraseMissing


def _control(folder: Path, keys: VaultKeys, schema: Sequence[str]) -> Database:
    return Database(folder / making.CONTROL, keys.key(Purpose.CONTROL), schema, "control")


def _check_there(path: Path, part: str) -> None:
    """Refuse a database that is gone: SQLite would begin a new one without a word."""
    with disk.refusals():
        if not path.is_file() or path.stat().st_size == 0:
            raise VaultDamaged(part)


def _bound(workspace: str) -> bytes:
    return f"cloister/1/workspace key/{workspace}".encode()
