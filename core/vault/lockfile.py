"""One vault, one process: a file that the operating system locks for its holder.

The lock ends with the process that holds it, however that ends, so a crash leaves nothing to
clean up. The file holds the process id of the holder, for whoever is refused.
"""

import os
import sys
from contextlib import ExitStack
from pathlib import Path

from core.errors import VaultInUse
from core.vault import disk

NAME = "lock"

_PID_BYTES = 20

if sys.platform == "win32":  # pragma: no cover  measured on Linux
    import msvcrt

    # Windows keeps others from reading a locked byte: lock one far behind the process id.
    _FAR = 1 << 30

    def _take(descriptor: int) -> bool:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def _take(descriptor: int) -> bool:
        # flock rather than lockf: it holds against this process as well, and closing some other
        # descriptor of the file does not let go of it.
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


class LockFile:
    """The lock on one vault folder, held from making it until `release`.

    Args:
        folder: the vault's folder.

    Raises:
        VaultInUse: another process, or another part of this one, holds it.
        VaultDamaged: something that is no file stands in its place.
        AccessDenied: the file cannot be written.
        StorageError: the file system has no locks, or another refusal.
    """

    def __init__(self, folder: Path) -> None:
        with disk.refusals(), ExitStack() as undo:
            descriptor = disk.private_file(folder / NAME)
            undo.callback(os.close, descriptor)
            if not _take(descriptor):
                raise VaultInUse(_holder(descriptor))
            os.ftruncate(descriptor, 0)
            os.write(descriptor, str(os.getpid()).encode())
            undo.pop_all()
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Let the next one in; calling it again does nothing.

        The file stays: removing it could take the lock from under someone who just opened it.
        """
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        with disk.refusals():
            try:
                os.ftruncate(descriptor, 0)
            finally:
                os.close(descriptor)


def _holder(descriptor: int) -> int:
    """The process id in the file, or 0 where its holder has not written it yet."""
    text = os.read(descriptor, _PID_BYTES)
    return int(text) if text.isdigit() else 0
