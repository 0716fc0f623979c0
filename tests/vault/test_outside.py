"""A file that leaves the vault: whole or not at all, for its owner only."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import AccessDenied, StorageError, VaultLocked
from core.vault.outside import write_private
from tests.vault import posix


def test_a_file_replaces_what_was_there(tmp_path: Path) -> None:
    """Piece by piece, and nothing else is left in the folder."""
    file = tmp_path / "log.jsonl"
    file.write_bytes(b"old")
    write_private(file, iter([b"new ", b"words"]))
    assert file.read_bytes() == b"new words"
    assert list(tmp_path.iterdir()) == [file]


@posix
def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    """Whatever the mode of the one before."""
    file = tmp_path / "log.jsonl"
    file.write_bytes(b"old")
    file.chmod(0o644)
    write_private(file, [b"new"])
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_where_the_vault_locks_meanwhile_the_old_file_stays(tmp_path: Path) -> None:
    """Half a file is worse than none."""
    file = tmp_path / "log.jsonl"
    file.write_bytes(b"old")

    def locked() -> Iterator[bytes]:
        yield b"new"
        raise VaultLocked

    with pytest.raises(VaultLocked):
        write_private(file, locked())
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_refusals_are_typed(tmp_path: Path) -> None:
    """No such folder, or a folder where the file should be."""
    with pytest.raises(StorageError):
        write_private(tmp_path / "none" / "log.jsonl", [b"x"])
    (tmp_path / "log.jsonl").mkdir()
    with pytest.raises((StorageError, AccessDenied)):
        write_private(tmp_path / "log.jsonl", [b"x"])
    assert [path.name for path in tmp_path.iterdir()] == ["log.jsonl"]
