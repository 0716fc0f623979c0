"""The vault's own files on the disk: private, whole, and there after a power cut."""

import errno
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from core.errors import AccessDenied, DiskFull, StorageError, VaultDamaged

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

_NO_SPACE = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NO_ACCESS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})

# Windows would translate line ends and let a child inherit the handle.
_PLAIN = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)
# A link left in the vault must not lead a write somewhere else.
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
# A pipe left there must not keep whoever opens it waiting for its other end.
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)


class NotAFile(OSError):
    """A folder, a pipe or a device stands where a file should."""


def meaning(code: int | None) -> StorageError:
    """Say what an ``errno`` of the operating system means for the vault."""
    if code in _NO_SPACE:
        return DiskFull()
    if code in _NO_ACCESS:
        return AccessDenied()
    return StorageError(errno.errorcode.get(code or 0, "unknown"))


@contextmanager
def refusals() -> Iterator[None]:
    """Turn each ``OSError`` inside into an error of ours, which names no file.

    Raises:
        VaultDamaged: something that is no file stands in the place of one.
        DiskFull: no space, over a quota or over a limit on file size.
        AccessDenied: not permitted, or a read-only disk.
        StorageError: any other refusal, with its errno's name.
    """
    try:
        yield
    except NotAFile:
        raise VaultDamaged("folder") from None
    except OSError as error:
        raise meaning(error.errno) from None


def private_file(path: Path, flags: int = 0) -> int:
    """Open a file for reading and writing, made with mode 0600 where it is not there.

    Returns:
        The file descriptor.

    Raises:
        NotAFile: something else stands there; it was not touched.
    """
    how = os.O_RDWR | os.O_CREAT | _PLAIN | _NO_LINK | _NO_WAIT
    return _file(os.open(path, how | flags, PRIVATE_FILE))


def reading(path: Path) -> BinaryIO:
    """Open a file that somebody else may have put there, to be read.

    Raises:
        NotAFile: it is none.
    """
    return os.fdopen(_file(os.open(path, os.O_RDONLY | _PLAIN | _NO_WAIT)), "rb")


def refuse_strange(path: Path) -> None:
    """Make sure that what stands at a path, if anything, is a file: others open it unasked.

    Raises:
        NotAFile: it is none.
    """
    with suppress(FileNotFoundError):
        if not stat.S_ISREG(path.stat().st_mode):
            raise NotAFile


def _file(descriptor: int) -> int:
    """Return the descriptor, if it is one of a file."""
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NotAFile
    return descriptor


def ensure_private_file(path: Path) -> None:
    """Make an empty file with mode 0600, unless there is a file already."""
    os.close(private_file(path))


def stage(path: Path, data: bytes) -> Path:
    """Write ``data`` beside ``path`` and wait until the disk holds it.

    Returns:
        The staged file, for `publish`.
    """
    staged = staging_path(path)
    descriptor = private_file(staged, os.O_TRUNC)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        sync(descriptor)
    finally:
        os.close(descriptor)
    return staged


def staging_path(path: Path) -> Path:
    """Where `stage` writes what will become ``path``."""
    return path.with_name(path.name + ".new")


def publish(staged: Path, path: Path) -> None:
    """Put a staged file in the place of ``path``: a reader sees the old one or the new one."""
    staged.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Wait until the disk holds the names in a folder (a no-op on Windows, which has no call)."""
    if sys.platform == "win32":  # pragma: no cover  runs on Windows only
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync(descriptor: int) -> None:
    """Wait until the disk holds what was written to a file."""
    if sys.platform == "darwin":  # pragma: no cover  runs on macOS only
        import fcntl

        # fsync on macOS stops at the drive's own cache.
        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
    else:
        os.fsync(descriptor)
