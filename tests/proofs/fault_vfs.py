"""The failing disk below SQLite's cipher: what is written here is what the disk would get."""

import errno
from pathlib import Path

import apsw

from tests.proofs.fault_disk import FaultDisk, Touch

SYSTEM: str = apsw.vfs_names()[0].removeprefix("multipleciphers-")
"""The system's own VFS, below the cipher."""

_CODES = {
    Touch.WRITE: apsw.SQLITE_IOERR_WRITE,
    Touch.SYNC: apsw.SQLITE_IOERR_FSYNC,
    Touch.CUT: apsw.SQLITE_IOERR_TRUNCATE,
    Touch.DELETE: apsw.SQLITE_IOERR_DELETE,
    Touch.READ: apsw.SQLITE_IOERR_READ,
    Touch.CREATE: apsw.SQLITE_CANTOPEN,
    Touch.REPLACE: apsw.SQLITE_IOERR,
}
_SYNCS_FOLDER = apsw.SQLITE_OPEN_MAIN_JOURNAL | apsw.SQLITE_OPEN_WAL


def _refuse(disk: FaultDisk, touch: Touch) -> None:
    code = disk.touch(touch)
    if code:
        raise apsw.exception_for(apsw.SQLITE_FULL if code == errno.ENOSPC else _CODES[touch])


class FaultVFS(apsw.VFS):
    """SQLite's way to the system's files, past a `FaultDisk`.

    Args:
        name: what SQLite calls it.
        disk: who decides.
    """

    def __init__(self, name: str, disk: FaultDisk) -> None:
        self._disk = disk
        super().__init__(name, SYSTEM)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:  # noqa: N802  SQLite's name
        """Open a file; making one is a touch."""
        path = "" if name is None else name if isinstance(name, str) else name.filename()
        making = flags[0] & apsw.SQLITE_OPEN_CREATE
        if making and self._disk.watches(path) and not Path(path).exists():
            _refuse(self._disk, Touch.CREATE)
            if self._disk.platter is not None:
                self._disk.platter.create(path)
        return FaultFile(self._disk, name, path, flags)

    def xDelete(self, path: str, sync: bool) -> None:  # noqa: N802, FBT001  SQLite's names
        """Delete a file, and wait for that where asked to."""
        if self._disk.watches(path) and Path(path).exists():
            _refuse(self._disk, Touch.DELETE)
            if self._disk.platter is not None:
                self._disk.platter.delete(path)
                if sync:
                    self._disk.platter.sync_names(Path(path).parent)
        super().xDelete(path, False)


class FaultFile(apsw.VFSFile):
    """One file that SQLite has open past a `FaultDisk`."""

    def __init__(
        self, disk: FaultDisk, name: str | apsw.URIFilename | None, path: str, flags: list[int]
    ) -> None:
        self._disk = disk
        self._path = path
        self._syncs_folder = bool(flags[0] & _SYNCS_FOLDER)
        super().__init__(SYSTEM, name, flags)

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802  SQLite's name
        """Read; a touch of its own kind."""
        _refuse(self._disk, Touch.READ)
        found: bytes = super().xRead(amount, offset)
        return found

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802  SQLite's name
        """Write all of it, half of it, or nothing."""
        try:
            _refuse(self._disk, Touch.WRITE)
        except apsw.Error:
            if self._disk.torn:
                super().xWrite(bytes(data)[: len(data) // 2], offset)
            raise
        if self._disk.platter is not None:
            self._disk.platter.write(self._path, offset, bytes(data))
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:  # noqa: ARG002, N802  SQLite's names
        """Wait for the disk, as far as anyone can tell: the time it takes is left out."""
        _refuse(self._disk, Touch.SYNC)
        if self._disk.platter is not None:
            self._disk.platter.sync(self._path)
            if self._syncs_folder:  # as SQLite does the first time
                self._disk.platter.sync_names(Path(self._path).parent)

    def xTruncate(self, size: int) -> None:  # noqa: N802  SQLite's name
        """Give the file another size."""
        _refuse(self._disk, Touch.CUT)
        if self._disk.platter is not None:
            self._disk.platter.cut(self._path, size)
        super().xTruncate(size)
