"""A file that leaves the vault: whole or not at all, and for its owner's eyes only."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from core.errors import AccessDenied, DiskFull, StorageError

_NO_SPACE = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NO_ACCESS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})

# Windows would translate line ends and let a child inherit the handle.
_PLAIN = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOINHERIT", 0)


def write_private(path: Path, data: bytes) -> None:
    """Write a file; what was there before is replaced at the last moment.

    It is not encrypted; on POSIX only its owner may read it.

    Raises:
        DiskFull: no space, over a quota or over a limit on file size; nothing is left behind.
        AccessDenied: not permitted there, or another program holds the file.
        StorageError: any other refusal, with its errno's name.
    """
    with _refusals():
        _replace(path, data)


def _replace(path: Path, data: bytes) -> None:
    # Beside the target, because only there a file takes another's place at once. It holds the
    # same plain words, so it goes whatever happens.
    staged = path.with_name(f".cloister-{secrets.token_hex(8)}.part")
    try:
        descriptor = os.open(staged, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _PLAIN, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(descriptor)
        staged.replace(path)
    except BaseException:
        with suppress(OSError):
            staged.unlink()
        raise


@contextmanager
def _refusals() -> Iterator[None]:
    """Turn each ``OSError`` inside into a `StorageError`, which names no file."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_SPACE:
            raise DiskFull from None
        if error.errno in _NO_ACCESS:
            raise AccessDenied from None
        raise StorageError(errno.errorcode.get(error.errno or 0, "unknown")) from None
