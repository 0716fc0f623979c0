"""A backup file: written from an unlocked vault, checked where it stands, unpacked again.

What is in the file is in `container`; how its databases came to agree with each other, in
`snapshot`.
"""

import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from core.errors import BackupDamaged, VaultDamaged
from core.vault import container, copies, disk, inplace, making, sealing
from core.vault.derivation import KdfCost
from core.vault.inplace import InPlace
from core.vault.keys import Purpose, VaultKeys
from core.vault.lockfile import LockFile
from core.vault.slots import Secret
from core.vault.vault import Vault, workspace_key


class BackupFile:
    """A backup that was unlocked and whose manifest is authentic.

    Args:
        path: the file.
        keys: of the vault that it is of; whoever gives them erases them.

    Raises:
        NotABackup, BackupDamaged, BackupTooNew: see `container.read`.
        AccessDenied, StorageError: the disk refused.
    """

    def __init__(self, path: Path, keys: VaultKeys) -> None:
        self._keys = keys
        self._container = container.read(path, keys)
        self._head = container.peek(path)

    @property
    def vault(self) -> str:
        """The id of the vault that it is of."""
        return self._container.manifest.vault

    @property
    def utc(self) -> str:
        """The time that it is of, ISO 8601."""
        return self._container.manifest.utc

    @property
    def size(self) -> int:
        """Bytes of all its databases."""
        return self._container.size

    @property
    def workspaces(self) -> frozenset[str]:
        """The ids of the workspaces whose databases are in it."""
        return frozenset(_workspace(name) for name in self._container.places) - {""}

    def key(self, purpose: Purpose) -> bytearray:
        """The vault's key for a purpose: the buffer itself.

        Raises:
            VaultLocked: the keys were erased.
        """
        return self._keys.key(purpose)

    def check(self) -> Iterator[int]:
        """Hold every byte against the manifest, and yield how many were read since the last.

        Raises:
            BackupDamaged: it was damaged or changed.
            AccessDenied, StorageError: the disk refused.
        """
        self._container.check_end()
        for name in self._container.places:
            yield from map(len, self._container.contents(name))

    def control(self) -> AbstractContextManager[InPlace]:
        """Open the control database where it stands; errors as for `inplace.database`."""
        return self._open(making.CONTROL, self._keys.key(Purpose.CONTROL))

    @contextmanager
    def workspace(self, workspace: str, wrapped: bytes) -> Iterator[InPlace]:
        """Open a workspace's database where it stands.

        Args:
            workspace: its id.
            wrapped: its key, from the control database.

        Raises:
            BackupDamaged: it is not there, or its key or the database fails authentication.
            AccessDenied, StorageError: the disk refused.
        """
        try:
            key = workspace_key(self._keys, workspace, wrapped)
        except VaultDamaged:
            raise BackupDamaged from None
        with self._open(f"{making.WORKSPACES}/{workspace}.db", key) as opened:
            sealing.erase(key)
            yield opened

    def unpack(self, folder: Path) -> Iterator[int]:
        """Write every database into a folder that `unpacking` made; yield bytes as they come.

        Raises:
            BackupDamaged: the file is not any more what was checked.
            DiskFull, AccessDenied, StorageError: the disk refused.
        """
        for name in self._container.places:
            yield from _write(folder / name, self._container.contents(name))
        with disk.refusals():
            disk.sync_folder(folder / making.WORKSPACES)
            disk.sync_folder(folder)

    def publish(self, folder: Path) -> None:
        """Make the unpacked databases a vault; before this there is none.

        Raises:
            DiskFull, AccessDenied, StorageError: the disk refused.
        """
        copies.write(folder, self._head.data)
        making.end(folder)

    def _open(self, name: str, key: bytearray) -> AbstractContextManager[InPlace]:
        return inplace.database(self._container.path, self._container.places[name], key)


@contextmanager
def unlocked(path: Path, secret: Secret, *, floor: KdfCost) -> Iterator[BackupFile]:
    """Unlock a backup with a secret of the vault as it was when the backup was made.

    Args:
        path: the file.
        secret: see `Vault.unlock`.
        floor: the weakest derivation that may be run.

    Raises:
        NotABackup, BackupDamaged, BackupTooNew: see `container.read`.
        WrongPassphrase, WrongRecoveryKey, KeychainEmpty, NoRecoveryKey: it does not open it.
        VaultDowngraded, VaultTooCostly: it asks for a derivation that we do not run.
        AccessDenied, StorageError: the disk refused.
    """
    _, keys = copies.open_any([container.peek(path)], secret, floor)
    try:
        yield BackupFile(path, keys)
    finally:
        keys.erase()


@contextmanager
def draft(target: Path) -> Iterator[Path]:
    """Give a private file beside ``target``, new and empty, which is removed in the end.

    `publish` inside gives it its name before.

    Raises:
        DiskFull, AccessDenied, StorageError: the disk refused.
    """
    part = target.with_name(f"{target.name}.{secrets.token_hex(4)}.part")
    with disk.refusals():
        os.close(disk.private_file(part, os.O_EXCL))
    try:
        yield part
    finally:
        with disk.refusals():
            part.unlink(missing_ok=True)


def publish(part: Path, target: Path) -> None:
    """Give a finished backup its name; a file that had it before is replaced as a whole.

    Raises:
        DiskFull, AccessDenied, StorageError: the disk refused.
    """
    with disk.refusals():
        disk.publish(part, target)


def write(vault: Vault, part: Path, utc: str, sources: Mapping[str, Path]) -> Iterator[int]:
    """Write a backup and wait until the disk holds it; yield bytes as in `container.write`.

    Args:
        vault: whose header and keys it gets.
        part: an empty file.
        utc: the time that it is of, ISO 8601.
        sources: see `Snapshot.files`.

    Raises:
        VaultLocked: the vault was locked.
        DiskFull, AccessDenied, StorageError: the disk refused.
    """
    opened = vault.opened()
    with disk.refusals(), part.open("r+b") as file:
        yield from container.write(file, opened.header, opened.keys, utc, sources)
        file.flush()
        disk.sync(file.fileno())


@contextmanager
def unpacking(folder: Path) -> Iterator[None]:
    """Make a folder for a vault to be unpacked into; what fails inside leaves it as it was.

    A crash inside leaves a folder that is no vault (`NotAVault`), and that this can be called on
    again.

    Raises:
        VaultExists: something is in the folder already.
        VaultInUse: another process makes a vault there right now.
        DiskFull, AccessDenied, StorageError: the disk refused.
    """
    was_there = folder.exists()
    making.prepare(folder)
    lockfile = LockFile(folder)
    try:
        making.begin(folder)
        yield
    finally:
        lockfile.release()
        if not copies.present(folder):
            making.clear(folder)
            if not was_there:
                with disk.refusals():
                    folder.rmdir()


def _write(path: Path, chunks: Iterator[bytes]) -> Iterator[int]:
    with disk.refusals(), open(disk.private_file(path, os.O_EXCL), "wb") as file:  # noqa: PTH123  a Path has no descriptor to open
        for chunk in chunks:
            file.write(chunk)
            yield len(chunk)
        file.flush()
        disk.sync(file.fileno())


def _workspace(name: str) -> str:
    """The id of the workspace whose database is called so; empty for the control database."""
    folder, _, file = name.rpartition("/")
    return file.removesuffix(".db") if folder == making.WORKSPACES else ""
