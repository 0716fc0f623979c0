"""What is no file in the place of one: opening does not wait for it, and does not use it."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.access import doors
from core.errors import NotABackup, VaultDamaged, WrongPassphrase
from core.vault import attempts, container, copies
from core.vault.lockfile import LockFile
from core.vault.vault import Vault
from tests.vault import CHEAP, PASSPHRASE, SCHEMA, posix, unlock

pytestmark = posix

PATIENCE_S = 30
"""Long beyond every computer: only what waits for ever is ended by it."""


@pytest.fixture(autouse=True)
def _no_waiting() -> Iterator[None]:
    """End a test that hangs."""
    signal.alarm(PATIENCE_S)
    yield
    signal.alarm(0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a vault that is locked."""
    made = tmp_path / "vault"
    Vault.create(made, PASSPHRASE, cost=CHEAP, control_schema=SCHEMA).lock()
    return made


def put(path: Path, kind: str) -> None:
    """Put something that is no file in the place of one."""
    path.unlink(missing_ok=True)
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "device":
            path.symlink_to("/dev/zero")
        case _:
            path.mkdir()


@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_no_copy_of_the_header_is_a_file(folder: Path, kind: str) -> None:
    """That is damage, for whoever unlocks it and for whoever only looks."""
    for name in (copies.MAIN, copies.BACKUP):
        put(folder / name, kind)
    for look in (unlock, doors, copies.peek):
        with pytest.raises(VaultDamaged) as refused:
            look(folder)
        assert refused.value.part == "header"


@pytest.mark.parametrize("kind", ["pipe", "device"])
@pytest.mark.parametrize("name", [copies.MAIN, copies.BACKUP])
def test_one_copy_of_the_header_is_no_file(folder: Path, name: str, kind: str) -> None:
    """The other one opens the vault, and the first is repaired as if it had been damaged."""
    put(folder / name, kind)
    unlock(folder).lock()
    first, second = (folder / copy for copy in (copies.MAIN, copies.BACKUP))
    assert first.read_bytes() == second.read_bytes()
    assert not (folder / name).is_symlink()


@pytest.mark.parametrize("name", ["lock", "control.db"])
def test_a_pipe_is_no_lock_and_no_database(folder: Path, name: str) -> None:
    """Opening refuses it and leaves it there."""
    put(folder / name, "pipe")
    with pytest.raises(VaultDamaged):
        unlock(folder)
    assert (folder / name).is_fifo()


def test_a_held_pipe_is_no_lock(folder: Path) -> None:
    """Not even where somebody locked the pipe: its holder is not waited for."""
    import fcntl

    put(folder / "lock", "pipe")
    descriptor = os.open(folder / "lock", os.O_RDWR)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    with pytest.raises(VaultDamaged):
        LockFile(folder)
    os.close(descriptor)


def test_attempts_that_are_no_file_are_neither_read_nor_written(folder: Path) -> None:
    """Whoever fails to unlock meets the damage, too."""
    put(folder / attempts.FILE, "pipe")
    with pytest.raises(VaultDamaged) as refused:
        attempts.read(folder)
    assert refused.value.part == "folder"
    with pytest.raises(VaultDamaged):
        attempts.record(folder, WrongPassphrase())
    with pytest.raises(VaultDamaged):
        unlock(folder, "another passphrase")


@pytest.mark.parametrize("side", ["-wal", "-shm", "-journal"])
def test_a_pipe_beside_a_database_keeps_nobody_waiting(folder: Path, side: str) -> None:
    """SQLite would wait for ever to read its journal; the vault is whole once the pipe is gone."""
    pipe = folder / f"control.db{side}"
    put(pipe, "pipe")
    with pytest.raises(VaultDamaged) as refused:
        unlock(folder)
    assert refused.value.part == "folder"
    pipe.unlink()
    unlock(folder).lock()


@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
def test_a_backup_that_is_no_file_is_none(tmp_path: Path, kind: str) -> None:
    """It is not waited for."""
    put(tmp_path / "office.cloister", kind)
    with pytest.raises(NotABackup):
        container.peek(tmp_path / "office.cloister")
