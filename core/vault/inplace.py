"""A database inside of another file, read where it stands: nothing is unpacked to check a backup.

SQLite sees a window of the file, through a VFS below the cipher that can do nothing but read.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any, cast

import apsw

from core.errors import BackupDamaged
from core.vault import disk
from core.vault.container import Placed
from core.vault.database import CIPHER, CIPHER_VFS

_NAME = "cloister-window"


class Window:
    """Part of a file, as SQLite wants to read it; what writes and locks does nothing.

    Args:
        path: the file.
        offset: where the part begins.
        size: its bytes.
    """

    def __init__(self, path: str, offset: int, size: int) -> None:
        self._file = disk.reading(Path(path))  # SQLite closes it
        self._offset = offset
        self._size = size

    def xRead(self, amount: int, offset: int) -> bytes:  # noqa: N802  SQLite's name, as all below
        """Return what stands there; less of it at the end."""
        self._file.seek(self._offset + offset)
        return self._file.read(max(0, min(amount, self._size - offset)))

    def xFileSize(self) -> int:  # noqa: N802  as above
        """Return the size of the part."""
        return self._size

    def xClose(self) -> None:  # noqa: N802  as above
        """Let go of the file."""
        self._file.close()

    def xLock(self, level: int) -> None:  # noqa: N802  as above
        """Take no lock: nobody writes to a backup."""

    def xUnlock(self, level: int) -> None:  # noqa: N802  as above
        """There is none to let go of."""

    def xDeviceCharacteristics(self) -> int:  # noqa: N802  as above
        """The file does not change, so SQLite looks for no journal."""
        return int(apsw.SQLITE_IOCAP_IMMUTABLE)

    def xFileControl(self, _operation: int, _pointer: int) -> bool:  # noqa: N802  as above
        """Know none of SQLite's special wishes."""
        return False


class _Windows(apsw.VFS):
    def __init__(self) -> None:
        super().__init__(_NAME, "")

    def xOpen(  # noqa: N802  as above
        self, name: str | apsw.URIFilename | None, flags: list[int]
    ) -> apsw.VFSFile:
        flags[1] = flags[0]
        uri = cast("apsw.URIFilename", name)  # nothing else is opened, and nothing temporary
        offset, size = uri.uri_int("offset", 0), uri.uri_int("size", 0)
        # SQLite asks for the methods, not for the class, which would open a file of the system's.
        return cast("apsw.VFSFile", Window(uri.filename(), offset, size))


class InPlace:
    """A database that can be asked, and not be changed."""

    def __init__(self, connection: apsw.Connection) -> None:
        self._connection = connection

    def rows(self, sql: str) -> Sequence[tuple[Any, ...]]:
        """Run one statement and return all of its rows.

        Raises:
            BackupDamaged: a page fails its authentication, or the database does not have that.
        """
        with _damage():
            found: list[tuple[Any, ...]] = self._connection.execute(sql).fetchall()
            return found

    def sound(self) -> bool:
        """Read every page, so that each passes its MAC, and check the structure above them."""
        return self.rows("PRAGMA integrity_check") == [("ok",)]


@contextmanager
def database(path: Path, placed: Placed, key: bytes | bytearray) -> Iterator[InPlace]:
    """Open a database that stands in a file, for as long as the context lasts.

    Args:
        path: the file.
        placed: where in it.
        key: the database's raw key, 32 bytes.

    Raises:
        BackupDamaged: the key does not fit, or there is no encrypted database.
        AccessDenied, StorageError: the disk refused.
    """
    _vfs()
    with disk.refusals():
        uri = path.absolute().as_uri()
    uri += f"?offset={placed.offset}&size={placed.member.size}"
    with _damage():
        connection = apsw.Connection(
            uri,
            flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI,
            vfs=f"{CIPHER_VFS}{_NAME}",
        )
    with closing(connection):
        with _damage():
            for name, wanted in CIPHER:
                connection.execute(f"PRAGMA {name} = {wanted}").fetchall()
            # can_cache: the driver would keep the statement, and the key in it.
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"", can_cache=False).fetchall()
            for setting in ("trusted_schema = OFF", "cell_size_check = ON", "temp_store = MEMORY"):
                connection.execute(f"PRAGMA {setting}").fetchall()
        opened = InPlace(connection)
        opened.rows("SELECT count(*) FROM sqlite_schema")
        yield opened


@cache
def _vfs() -> _Windows:
    """Register the VFS, once: SQLite knows it by its name from then on."""
    return _Windows()


@contextmanager
def _damage() -> Iterator[None]:
    try:
        yield
    except (apsw.Error, OSError):
        raise BackupDamaged from None
