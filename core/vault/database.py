"""One encrypted SQLite database: SQLCipher's format, written by SQLite3 Multiple Ciphers.

Every page is AES-256-CBC with an HMAC-SHA512 of its own, under a raw 256-bit key. The ``sqlcipher``
command line opens the same file, given the key: an independent way out.
"""

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Literal

import apsw

from core.errors import (
    AccessDenied,
    CloisterError,
    DiskFull,
    StorageError,
    VaultDamaged,
    VaultLocked,
    VaultTooNew,
)
from core.vault import disk

Value = None | int | float | str | bytes | bytearray | memoryview
"""What a column holds; any object with the buffer interface is stored as a blob."""

Values = Sequence[Value] | Mapping[str, Value]

FILES = ("", "-wal", "-shm", "-journal")
"""Endings of the files of one database: itself and what SQLite keeps beside it."""

_PLAINTEXT = b"SQLite format 3\x00"

CIPHER_VFS = "multipleciphers-"
"""What the driver puts before the name of a VFS that it encrypts for; it is made when asked for."""

# Before the key, in this order; each with the answer it must give when it is in force.
CIPHER = (("cipher", "sqlcipher"), ("legacy", "4"))

# After the key: pages are authenticated when they are read, and the log is encrypted as well.
_CIPHER_DETAILS = (
    ("hmac_use", "1"),
    ("hmac_check", "1"),
    ("plaintext_header_size", "0"),
    ("mc_legacy_wal", "0"),
)

Journal = Literal["wal", "delete"]
"""How a change is made whole: a log of new pages, or a copy of the old ones that is then deleted.

Readers go on beside a writer with the log. It needs memory that processes share, which disks across
a network do not give: the copy works there as well.
"""

# What is acknowledged survives a power cut. A deleted copy of old pages that came back would undo
# its change, so there the folder is waited for, too.
_JOURNALS: Mapping[Journal, tuple[tuple[str, str, str | int], ...]] = {
    "wal": (("journal_mode", "WAL", "wal"), ("synchronous", "FULL", 2)),
    "delete": (("journal_mode", "DELETE", "delete"), ("synchronous", "EXTRA", 3)),
}

_SETTINGS: tuple[tuple[str, str, str | int], ...] = (
    ("checkpoint_fullfsync", "ON", 1),
    ("temp_store", "MEMORY", 2),  # sorting spills plaintext into temporary files otherwise
    ("secure_delete", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("mmap_size", "0", 0),
)

_PATIENCE_MS = 5000
"""How long to wait for a foreign program (a backup, a virus scanner) to let go of the file."""

_INTERRUPT_SECONDS = 0.02
"""How often closing interrupts what another thread is running."""

_DENIED = (apsw.PermissionsError, apsw.ReadOnlyError, apsw.AuthError)
_DAMAGED = (apsw.NotADBError, apsw.CorruptError)
_BY_SYSTEM = (apsw.IOError, apsw.CantOpenError)
_CUT_SHORT = (apsw.IOError, apsw.FullError, apsw.NoMemError)  # SQLite may undo everything for these


class Database:
    """One encrypted SQLite file and one connection to it, which threads take turns at.

    A file that is not there is made, with mode 0600.

    Args:
        path: the file; its folder must exist.
        key: the raw key, 32 bytes; not kept.
        schema: SQL scripts, one for each version of the schema. Those that the file has not had
            yet are applied in order, each in a transaction of its own.
        part: what to call this database in `VaultDamaged`: ``control`` or ``workspace``.
        journal: how changes are made whole; a file of the other kind is turned into this one.
        vfs: SQLite's name of what reads and writes below the cipher; None for the system's own.

    Raises:
        VaultDamaged: the key does not fit, or the file is no encrypted database.
        VaultTooNew: the file's schema is of a later version than ``schema`` knows.
        DiskFull, AccessDenied, StorageError: the disk refused.
    """

    def __init__(
        self,
        path: Path,
        key: bytes | bytearray,
        schema: Sequence[str],
        part: str,
        *,
        journal: Journal = "wal",
        vfs: str | None = None,
    ) -> None:
        self._part = part
        self._guard = threading.RLock()
        self._closing = threading.Lock()  # taken once, by whoever closes
        self._depth = 0
        with disk.refusals():
            # SQLite would make the file readable by others; its log takes over the file's mode.
            disk.ensure_private_file(path)
            for ending in FILES:  # SQLite would wait for a pipe
                disk.refuse_strange(path.with_name(path.name + ending))
            if path.stat().st_size == 1:  # which SQLite takes for a new file, and begins anew
                raise VaultDamaged(part)
        self._connection = self._connect(path, vfs)
        try:
            self._unlock(key)
            for setting in (*_JOURNALS[journal], *_SETTINGS):
                self._set(*setting)
            if not self.value("PRAGMA page_count"):
                self._set("user_version", "0", 0)  # so that even an empty file is encrypted
            self._check_encrypted(path)
            self._migrate(schema)
        except BaseException:
            self._let_go()
            raise

    @property
    def last_insert_id(self) -> int:
        """Row id of the last insertion; ask inside the transaction that made it."""
        with self._turn() as connection:
            return connection.last_insert_rowid()

    @property
    def closed(self) -> bool:
        """Whether `close` was called."""
        return self._closing.locked()

    def rows(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """Run one statement and return all of its rows.

        Raises:
            VaultDamaged: a page that was read fails its authentication.
            VaultLocked: the database was closed, before or meanwhile.
            DiskFull, AccessDenied: the disk refused.
            StorageError: anything else, with SQLite's name for it; never a value.
        """
        with self._turn() as connection:
            return connection.execute(sql, values).fetchall()

    def row(self, sql: str, values: Values = ()) -> tuple[Any, ...] | None:
        """Run one statement and return its first row, or None; errors as in `rows`."""
        with self._turn() as connection:
            return connection.execute(sql, values).fetchone()

    def value(self, sql: str, values: Values = ()) -> Any:
        """Run one statement and return the first column of its first row, or None."""
        row = self.row(sql, values)
        return None if row is None else row[0]

    def run(self, sql: str, values: Values = ()) -> None:
        """Run one statement, or a script without values; errors as in `rows`."""
        self.rows(sql, values)

    def run_many(self, sql: str, many: Iterable[Values]) -> None:
        """Run one statement for each of many sets of values: all of them or none."""
        with self.transaction(), self._turn() as connection:
            for _ in connection.executemany(sql, many):
                pass

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Make everything inside one change: all of it is stored, or none.

        Other threads wait until it ends, and so does `close`: keep it short. Inside another
        transaction it is a savepoint, which can fail without failing the outer one.

        Raises:
            VaultLocked: the database was closed meanwhile; nothing was stored.
        """
        with self._guard:
            savepoint = f"depth_{self._depth}"
            self.run(f"SAVEPOINT {savepoint}" if self._depth else "BEGIN IMMEDIATE")
            self._depth += 1
            try:
                yield
                self.run(f"RELEASE {savepoint}" if self._depth > 1 else "COMMIT")
            except BaseException:
                self._roll_back(savepoint)
                raise
            finally:
                self._depth -= 1

    def truncate_wal(self) -> None:
        """Move the write-ahead log into the database and empty it, so that deleted is deleted."""
        with self._turn() as connection:
            connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)

    @contextmanager
    def connection(self) -> Iterator[apsw.Connection]:
        """Keep every other thread out, for the parts of this package; errors as in `rows`."""
        with self._turn() as connection:
            yield connection

    def close(self) -> None:
        """Close the file; calling it again does nothing.

        A statement that is running in another thread is interrupted and its transaction rolled
        back; that thread gets `VaultLocked`, and is waited for.
        """
        # One closer only: interrupting a connection that another thread closes is not safe.
        if not self._closing.acquire(blocking=False):
            return
        # Repeated, because an interrupt just before a statement begins does not reach it.
        while not self._guard.acquire(timeout=_INTERRUPT_SECONDS):
            self._connection.interrupt()
        try:
            # An interrupt lasts until the next statement; SQLite's last checkpoint would heed it
            # and leave the log behind.
            self._connection.execute("SELECT 1").fetchall()
        finally:
            self._let_go()
            self._guard.release()

    def _connect(self, path: Path, vfs: str | None) -> apsw.Connection:
        try:
            connection = apsw.Connection(str(path), vfs=vfs and f"{CIPHER_VFS}{vfs}")
        except apsw.Error:
            # There is no connection yet to ask for the system's reason; the file was ours to open
            # a moment ago, so it is not the permissions.
            raise StorageError("SQLITE_CANTOPEN") from None
        connection.set_busy_timeout(_PATIENCE_MS)
        return connection

    def _let_go(self) -> None:
        # It is closed whatever the disk says; what could not be moved is still in the log.
        with suppress(apsw.Error):
            self._connection.close(force=True)

    def _unlock(self, key: bytes | bytearray) -> None:
        for name, wanted in CIPHER:
            self._set(name, wanted, wanted)
        with self._turn() as connection:
            # can_cache: the driver would keep the statement, and the key in it.
            connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"", can_cache=False).fetchall()
        self.value("SELECT count(*) FROM sqlite_schema")
        for name, wanted in (*CIPHER, *_CIPHER_DETAILS):
            self._expect(name, wanted)

    def _set(self, name: str, setting: str, wanted: str | int) -> None:
        self.run(f"PRAGMA {name} = {setting}")
        self._expect(name, wanted)

    def _expect(self, name: str, wanted: str | int) -> None:
        # SQLite passes over a pragma it does not know, and so does a build without the cipher.
        if self.value(f"PRAGMA {name}") != wanted:
            raise StorageError(f"{name} is not in force")

    def _check_encrypted(self, path: Path) -> None:
        """Look at the file itself: whatever the driver says, it must not be plaintext."""
        with disk.refusals(), path.open("rb") as file:
            begins = file.read(len(_PLAINTEXT))
        if len(begins) < len(_PLAINTEXT) or begins == _PLAINTEXT:
            raise VaultDamaged(self._part)

    def _migrate(self, schema: Sequence[str]) -> None:
        version = self.value("PRAGMA user_version")
        if version > len(schema):
            raise VaultTooNew
        for number, script in enumerate(schema[version:], start=version + 1):
            with self.transaction():
                self.run(script)
                self.run(f"PRAGMA user_version = {number}")

    def _roll_back(self, savepoint: str) -> None:
        undo = f"ROLLBACK TO {savepoint}; RELEASE {savepoint}" if self._depth > 1 else "ROLLBACK"
        # A full disk or an interrupt makes SQLite roll back all of it on its own, and closing in
        # this same thread did so too: then there is nothing left to do.
        with suppress(VaultLocked), self._translated():
            if self._connection.in_transaction:
                self._connection.execute(undo)

    @contextmanager
    def _turn(self) -> Iterator[apsw.Connection]:
        """Wait for the connection, and check that it is still what the caller takes it for."""
        with self._guard, self._translated():
            if self.closed:
                raise VaultLocked
            if self._depth and not self._connection.in_transaction:
                # Going on would store the rest of a transaction without its beginning.
                raise StorageError("rolled back")
            yield self._connection

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except apsw.Error as error:
            if isinstance(error, _CUT_SHORT):
                self._forget()
            raise self._meaning(error) from None

    def _forget(self) -> None:
        """Drop what the connection remembers of tables, after an error that undid a transaction.

        FTS5 asks for its totals within a statement of its own. Where that fails, SQLite undoes the
        transaction before FTS5 has come back from asking, and FTS5 then takes totals of nothing
        for true: what is stored next would leave the index malformed for good (SQLite 3.54).
        """
        with suppress(apsw.Error):
            if not self._connection.in_transaction:
                self._connection.execute("PRAGMA writable_schema = RESET").fetchall()

    def _meaning(self, error: apsw.Error) -> CloisterError:
        if self.closed or isinstance(error, apsw.ConnectionClosedError):
            return VaultLocked()
        if isinstance(error, _DAMAGED):
            return VaultDamaged(self._part)
        if isinstance(error, apsw.FullError):
            return DiskFull()
        if isinstance(error, _DENIED):
            return AccessDenied()
        if isinstance(error, _BY_SYSTEM):
            return disk.meaning(self._connection.system_errno)
        return StorageError(_describe(error))


def _describe(error: apsw.Error) -> str:
    """SQLite's name for what went wrong, with its words only where they quote nothing but SQL.

    Where an error has a place in the statement, the words are about that place, and our statements
    hold no values. Others may quote one: the keyword index quotes what was searched for.
    """
    # An error of the driver itself has no code; neither attribute is in its type stubs.
    code: int = getattr(error, "extendedresult", 0)
    name = apsw.mapping_extended_result_codes.get(code) or apsw.mapping_result_codes.get(code)
    if not isinstance(name, str) or not code:
        return type(error).__name__
    place: int = getattr(error, "error_offset", -1)
    return f"{name}: {error}" if place >= 0 else name
