"""The vault's own files: private, whole, and what a refusing disk means."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import AccessDenied, DiskFull, StorageError
from core.vault import disk
from tests.vault import ROOT, posix

NO_ROOM = """
import resource, sys
from pathlib import Path
from core.errors import DiskFull
from core.vault import disk
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
try:
    with disk.refusals():
        disk.stage(Path(sys.argv[1]), bytes(200))
except DiskFull:
    print("full")
"""


def test_a_published_file_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    """Until it is published the old one stands; afterwards nothing is left staged."""
    path = tmp_path / "file"
    path.write_bytes(b"old and longer")
    disk.staging_path(path).write_bytes(b"what a crash left, longer than the new")
    staged = disk.stage(path, b"new")
    assert path.read_bytes() == b"old and longer"
    disk.publish(staged, path)
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_new_files_are_private_whatever_the_umask(tmp_path: Path) -> None:
    """Mode 0600, and an existing file is not emptied."""
    before = os.umask(0)
    try:
        disk.ensure_private_file(tmp_path / "file")
    finally:
        os.umask(before)
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600
    (tmp_path / "file").write_bytes(b"kept")
    disk.ensure_private_file(tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"kept"


@posix
def test_a_limit_on_file_size_is_a_full_disk(tmp_path: Path) -> None:
    """A real refusal of a write, in a process that may write a hundred bytes to a file."""
    child = subprocess.run(
        [sys.executable, "-c", NO_ROOM, str(tmp_path / "file")],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert child.stdout == "full\n"


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EACCES, AccessDenied),
        (errno.EPERM, AccessDenied),
        (errno.EROFS, AccessDenied),
        (errno.EIO, StorageError),
        (None, StorageError),
    ],
)
def test_each_refusal_of_the_system_has_its_error(
    code: int | None, wanted: type[StorageError]
) -> None:
    """By its number, whatever the system's words for it are."""
    assert type(disk.meaning(code)) is wanted


def test_a_refusal_names_no_file(tmp_path: Path) -> None:
    """File names are the user's: they stay out of errors, and so out of logs."""
    with pytest.raises(StorageError) as refusal, disk.refusals():
        (tmp_path / "tax return").read_bytes()
    assert refusal.value.args == ("ENOENT",)
    assert refusal.value.__suppress_context__
