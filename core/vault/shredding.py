"""Erasing a vault's folder: the keys first, then the files.

Both copies of the header are overwritten and removed before any other file is touched. Until then
the vault is whole; from then on nobody can open what is left, and removing it is tidying up.
"""

import os
import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from core.errors import NotAVault, VaultDamaged
from core.vault import attempts, copies, database, disk, lockfile, making, snapshot
from core.vault.lockfile import LockFile

MARKER = "erasing"
"""This file is there from before the header is overwritten until everything else is gone."""

_HEADERS = (copies.MAIN, copies.BACKUP)

"""What SQLite may add to the name of a database."""

_DATABASE = re.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.db(-wal|-shm|-journal)?")


@dataclass(frozen=True, slots=True)
class Shredded:
    """What was done to a vault's folder.

    Attributes:
        headers: copies of the header that were overwritten.
        files: files removed, these included, without the lock file.
        kept: files left, because they are not ours.
    """

    headers: int
    files: int
    kept: int


def shred(folder: Path) -> Shredded:
    """Erase a vault that is locked.

    Files that are not ours stay, and so does the folder then. A crash before the second copy of
    the header is overwritten leaves the whole vault; one after that, a folder that cannot be opened
    (see `unfinished`).

    Raises:
        VaultInUse: somebody opened it meanwhile.
        DiskFull, AccessDenied, StorageError: the disk refused; calling it again goes on.
    """
    held = LockFile(folder)
    try:
        with disk.refusals():
            disk.ensure_private_file(folder / MARKER)
            disk.sync_folder(folder)
            headers = [folder / name for name in _HEADERS if (folder / name).is_file()]
            for file in headers:
                _overwrite(file)
            files = _remove(headers)
            disk.sync_folder(folder)
            files += _remove(_others(folder)) + _remove_copies(folder)
    finally:
        held.release()
    with disk.refusals():
        # The lock after it was let go of: Windows removes no file that is open.
        _remove([folder / lockfile.NAME])
        _drop_empty(folder / making.WORKSPACES)
        _remove([folder / MARKER])
        kept = sum(1 for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
        _drop_empty(folder)
    return Shredded(len(headers), files, kept)


def unfinished(folder: Path) -> bool:
    """Whether an erasure of this folder's vault was begun, and its keys are gone.

    Then `shred` may finish it, and needs nobody's passphrase.

    Raises:
        VaultTooNew: a later version wrote the header.
        AccessDenied, StorageError: the disk refused.
    """
    with disk.refusals():
        if not (folder / MARKER).is_file():
            return False
    try:
        copies.peek(folder)
    except (NotAVault, VaultDamaged):
        return True
    return False


def forget(folder: Path) -> None:
    """Take back the mark of an erasure that came to nothing: the vault was opened again.

    Raises:
        AccessDenied, StorageError: the disk refused.
    """
    with disk.refusals():
        (folder / MARKER).unlink(missing_ok=True)


def _overwrite(file: Path) -> None:
    """Write random bytes over a file where it lies, as far as the disk writes in place."""
    descriptor = disk.private_file(file)
    try:
        rest = memoryview(os.urandom(file.stat().st_size))
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        disk.sync(descriptor)
    finally:
        os.close(descriptor)


def _others(folder: Path) -> Iterator[Path]:
    """Yield the files that a vault may have besides its header, there or not."""
    yield folder / attempts.FILE
    for name in (*_HEADERS, attempts.FILE):
        yield disk.staging_path(folder / name)
    for side in database.FILES:
        yield folder / (making.CONTROL + side)
    yield folder / making.MARKER
    if (folder / making.WORKSPACES).is_dir():
        for file in (folder / making.WORKSPACES).iterdir():
            if _DATABASE.fullmatch(file.name):
                yield file


def _remove(files: Iterable[Path]) -> int:
    removed = 0
    for file in list(files):
        if file.is_file() or file.is_symlink():
            file.unlink()
            removed += 1
    return removed


def _remove_copies(folder: Path) -> int:
    """Remove what a backup was being made in when the program crashed."""
    copying = folder / snapshot.FOLDER
    if not copying.is_dir() or copying.is_symlink():
        return 0
    files = sum(1 for path in copying.rglob("*") if path.is_file())
    shutil.rmtree(copying)
    return files


def _drop_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
