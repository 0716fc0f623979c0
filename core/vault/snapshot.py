"""A copy of every database of a vault, all as of one moment, while the vault is worked with.

SQLite's online backup reads each database through the connection that the program writes with, so
whatever is changed meanwhile is changed in the copy as well, and what is erased meanwhile is erased
from it. When nearly everything is there, all databases are held for an instant and the rest is
copied: the copies agree with each other as the databases do. They are encrypted with the same keys.
"""

import os
import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import apsw

from core.errors import DiskFull, VaultLocked, WorkspaceNotFound
from core.vault import disk, making, sealing
from core.vault.database import CIPHER, Database
from core.vault.keys import Purpose
from core.vault.vault import Vault, workspace_key

FOLDER = "copying"
"""Where copies are made, below the vault's folder; what a crash leaves there is worth nothing."""

_PAGES = 256
"""Pages copied at a time (1 MiB), in some 10 ms."""


class Copy:
    """A database's copy in the making.

    Args:
        source: the database.
        key: its raw key, 32 bytes; not kept.
        target: a new file.
    """

    def __init__(self, source: Database, key: bytearray, target: Path) -> None:
        self.source = source
        with disk.refusals():
            os.close(disk.private_file(target, os.O_EXCL))
        self._target = apsw.Connection(str(target))
        try:
            with self._refusals():
                for name, wanted in CIPHER:
                    self._set(name, wanted)
                # can_cache: the driver would keep the statement, and the key in it.
                self._target.execute(f"PRAGMA key = \"x'{key.hex()}'\"", can_cache=False).fetchall()
                # What a crash leaves of it is never read: nothing is undone or waited for.
                self._set("journal_mode", "OFF")
                self._set("synchronous", "OFF")
            with source.connection() as connection:
                self._backup = self._target.backup("main", connection, "main")
                self._step(1)
        except BaseException:
            self.abandon()
            raise

    @property
    def pages(self) -> tuple[int, int]:
        """How many pages were copied, and how many there are."""
        return self._backup.page_count - self._backup.remaining, self._backup.page_count

    def advance(self) -> bool:
        """Copy some pages, but never the last ones; return whether there are many left.

        Raises:
            VaultLocked: the database was closed.
            VaultDamaged: a page fails its authentication.
            DiskFull, AccessDenied, StorageError: the disk refused.
        """
        with self.source.connection():
            if self._backup.remaining > _PAGES:
                self._step(_PAGES)
            return bool(self._backup.remaining > _PAGES)

    def finish(self) -> None:
        """Copy the rest, and close the copy; errors as for `advance`."""
        with self.source.connection():
            self._step(-1)
            with self._refusals():
                self._backup.finish()
        with self._refusals():
            self._set("journal_mode", "DELETE")  # so that it can be read as a single file
            self._target.close()

    def abandon(self) -> None:
        """Close the copy as it is; calling it again does nothing."""
        with suppress(apsw.Error):
            self._target.close(force=True)

    def _step(self, pages: int) -> None:
        with self._refusals():
            try:
                self._backup.step(pages)
            except apsw.IOError:
                with suppress(apsw.Error):  # SQLite asks the system for its reason only then
                    self._backup.finish()
                raise

    def _set(self, name: str, setting: str) -> None:
        self._target.execute(f"PRAGMA {name} = {setting}").fetchall()

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        """Say what the disk below the copy meant; the database is told what is wrong with it."""
        try:
            yield
        except apsw.FullError:
            raise DiskFull from None
        except (apsw.IOError, apsw.CantOpenError):
            raise disk.meaning(self._target.system_errno) from None


class Snapshot:
    """The copies of one vault's databases.

    Args:
        vault: the vault.
        keys: tells the wrapped key of each workspace there is.
        open_workspace: opens a workspace's database, or gives the one that is open.
    """

    def __init__(
        self,
        vault: Vault,
        keys: Callable[[], Mapping[str, bytes]],
        open_workspace: Callable[[str], Database],
    ) -> None:
        self._vault = vault
        self._keys = keys
        self._open = open_workspace
        self._folder = vault.folder / FOLDER / secrets.token_hex(8)
        self._copies: dict[str, Copy] = {}
        self._control: Copy | None = None

    def take(self) -> Iterator[tuple[int, int]]:
        """Copy every database, and yield how many pages are copied, of how many.

        A workspace that is closed meanwhile is opened again; one that is made meanwhile is copied,
        too, and one that is deleted is not.

        Raises:
            VaultLocked: the vault was locked.
            VaultDamaged: a database fails its authentication.
            DiskFull, AccessDenied, StorageError: the disk refused.
        """
        with disk.refusals():
            self._folder.mkdir(mode=disk.PRIVATE_FOLDER, parents=True)
            self._folder.parent.chmod(disk.PRIVATE_FOLDER)
        while True:
            self._vault.opened()  # where it is the whole vault that was locked, it is over
            try:
                self._begin()
                while self._advance():
                    yield self._progress()
                if self._finished():
                    return
            except (VaultLocked, WorkspaceNotFound):  # this workspace only
                continue

    @property
    def files(self) -> Mapping[str, Path]:
        """The file of each copy by the database's path below the vault's folder, with ``/``."""
        return {making.CONTROL: self._folder / making.CONTROL} | {
            f"{making.WORKSPACES}/{one}.db": self._file(one) for one in self._copies
        }

    def discard(self) -> None:
        """Remove the copies; calling it again does nothing."""
        for copy in self._all():
            copy.abandon()
        shutil.rmtree(self._folder, ignore_errors=True)
        with suppress(OSError):  # another one is being made there
            self._folder.parent.rmdir()

    def _all(self) -> list[Copy]:
        return [*([self._control] if self._control else []), *self._copies.values()]

    def _begin(self) -> None:
        """Begin the copies that are missing, and forget those that lead nowhere."""
        keys = self._vault.opened().keys
        if self._control is None:
            target = self._folder / making.CONTROL
            self._control = Copy(self._vault.control, keys.key(Purpose.CONTROL), target)
        wanted = self._keys()
        for one, copy in list(self._copies.items()):
            if one not in wanted or copy.source.closed:
                copy.abandon()
                del self._copies[one]
                with disk.refusals():
                    self._file(one).unlink()
        for one in wanted.keys() - self._copies.keys():
            source, key = self._open(one), workspace_key(keys, one, wanted[one])
            try:
                self._copies[one] = Copy(source, key, self._file(one))
            finally:
                sealing.erase(key)

    def _advance(self) -> bool:
        """Copy some of every database, and return whether some of them have many pages left."""
        more = [copy.advance() for copy in self._all()]
        return any(more)

    def _finished(self) -> bool:
        """Hold every database and copy what is left, unless the workspaces are others by now."""
        with ExitStack() as held:
            for copy in self._all():
                held.enter_context(copy.source.connection())
            if self._keys().keys() != self._copies.keys():
                return False
            for copy in self._all():
                copy.finish()
        return True

    def _progress(self) -> tuple[int, int]:
        pages = [copy.pages for copy in self._all()]
        return sum(done for done, _ in pages), sum(total for _, total in pages)

    def _file(self, workspace: str) -> Path:
        return self._folder / f"{workspace}.db"


def sweep(folder: Path) -> None:
    """Remove the copies that a crash left in a vault's folder.

    Raises:
        AccessDenied, StorageError: the disk refused.
    """
    with disk.refusals():
        if (folder / FOLDER).is_dir():
            shutil.rmtree(folder / FOLDER)
