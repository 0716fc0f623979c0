"""Making a vault's folder, so that a crash half way can be told and made good by trying again.

A marker file is there from before the first file to after the last. A folder that has the marker
and no header holds nothing that anyone was ever given, and may be cleared.
"""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from core.errors import VaultExists
from core.vault import copies, database, disk, lockfile

MARKER = "unfinished"

CONTROL = "control.db"
WORKSPACES = "workspaces"

_FILES = frozenset(
    [
        MARKER,
        *(CONTROL + suffix for suffix in database.FILES),
        *(disk.staging_path(Path(name)).name for name in (copies.MAIN, copies.BACKUP)),
    ]
)


def prepare(folder: Path) -> None:
    """Make sure of a folder that a vault can be made in, with mode 0700.

    Raises:
        VaultExists: something is there already.
        DiskFull, AccessDenied, StorageError: the disk refused.
    """
    with disk.refusals():
        check_free(folder)
        folder.mkdir(mode=disk.PRIVATE_FOLDER, parents=True, exist_ok=True)
        folder.chmod(disk.PRIVATE_FOLDER)


def begin(folder: Path) -> None:
    """Mark the folder as unfinished and clear what an earlier attempt left.

    The caller holds the lock file, so no other process is at it.

    Raises:
        VaultExists: another process made a vault here meanwhile.
        DiskFull, AccessDenied, StorageError: the disk refused.
    """
    with disk.refusals():
        check_free(folder)
        disk.ensure_private_file(folder / MARKER)
        disk.sync_folder(folder)
        _unlink(folder, _FILES - {MARKER})
        (folder / WORKSPACES).mkdir(mode=disk.PRIVATE_FOLDER, exist_ok=True)


def end(folder: Path) -> None:
    """Say that the vault is whole; also after a crash between its header and this."""
    with disk.refusals():
        (folder / MARKER).unlink(missing_ok=True)


def clear(folder: Path) -> None:
    """Remove what was made in an unfinished folder; the folder itself stays."""
    with disk.refusals():
        _unlink(folder, _FILES - {MARKER})
        _unlink(folder, [MARKER, lockfile.NAME])
        with suppress(FileNotFoundError):
            (folder / WORKSPACES).rmdir()


def _unlink(folder: Path, names: Iterable[str]) -> None:
    """Remove files of an unfinished vault; a restored one had workspaces already."""
    for name in names:
        (folder / name).unlink(missing_ok=True)
    for file in (folder / WORKSPACES).glob("*.db*"):
        file.unlink()


def check_free(folder: Path) -> None:
    """Make sure that nothing is in a folder but what an attempt to make a vault left, if anything.

    Raises:
        VaultExists: something is.
        AccessDenied, StorageError: the disk refused.
    """
    with disk.refusals():
        if not folder.exists():
            return
        if not folder.is_dir() or copies.present(folder):
            raise VaultExists
        names = {entry.name for entry in folder.iterdir()} - {lockfile.NAME}
        if names and not (MARKER in names and names <= _FILES | {WORKSPACES}):
            raise VaultExists
