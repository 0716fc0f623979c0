"""One vault, one process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import StorageError, VaultInUse
from core.vault.lockfile import LockFile
from tests.vault import ROOT, posix

HOLD = """
import sys
from pathlib import Path
from core.vault.lockfile import LockFile
lock = LockFile(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path) -> "subprocess.Popen[str]":
    """A child process that holds the lock until its standard input ends."""
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "held\n"
    return child


def test_a_second_process_is_refused_and_told_who_holds_it(
    tmp_path: Path, holder: "subprocess.Popen[str]"
) -> None:
    """The refusal carries the holder's process id; once it has ended the lock is free."""
    with holder:
        with pytest.raises(VaultInUse) as refusal:
            LockFile(tmp_path)
        assert refusal.value.holder == holder.pid
        assert holder.stdin is not None
        holder.stdin.close()
        holder.wait(30)
        LockFile(tmp_path).release()


def test_a_killed_holder_leaves_nothing_to_clean_up(
    tmp_path: Path, holder: "subprocess.Popen[str]"
) -> None:
    """The operating system lets go of the lock, although the file still names the dead process."""
    with holder:
        holder.kill()
        holder.wait(30)
        assert (tmp_path / "lock").read_text() == str(holder.pid)
        lock = LockFile(tmp_path)
        assert (tmp_path / "lock").read_text() == str(os.getpid())
        lock.release()


def test_the_same_process_cannot_hold_it_twice(tmp_path: Path) -> None:
    """Two vault objects on one folder would be as bad as two processes."""
    lock = LockFile(tmp_path)
    with pytest.raises(VaultInUse) as refusal:
        LockFile(tmp_path)
    assert refusal.value.holder == os.getpid()
    lock.release()
    lock.release()
    LockFile(tmp_path).release()


@posix
def test_the_file_is_private_and_names_nobody_once_released(tmp_path: Path) -> None:
    """Mode 0600, and no stale process id."""
    LockFile(tmp_path).release()
    assert (tmp_path / "lock").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "lock").read_bytes() == b""


@posix
def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    """Taking the lock must not empty a file somewhere else."""
    other = tmp_path / "other"
    other.write_text("precious")
    (tmp_path / "lock").symlink_to(other)
    with pytest.raises(StorageError):
        LockFile(tmp_path)
    assert other.read_text() == "precious"
