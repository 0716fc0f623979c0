"""Attempts to unlock that failed: times and reasons in a small file, never more."""

import stat
from pathlib import Path

import pytest

from core.errors import (
    AccessDenied,
    StorageError,
    VaultDamaged,
    WrongPassphrase,
    WrongRecoveryKey,
)
from core.vault import attempts
from tests.vault import posix


def test_attempts_are_kept_until_they_are_cleared(tmp_path: Path) -> None:
    """In their order, with the reason; none is no error."""
    assert attempts.read(tmp_path) == []
    for error in (WrongPassphrase(), WrongRecoveryKey()):
        attempts.record(tmp_path, error)
    found = attempts.read(tmp_path)
    assert [one.reason for one in found] == ["WrongPassphrase", "WrongRecoveryKey"]
    assert found[0].utc <= found[1].utc
    attempts.clear(tmp_path)
    attempts.clear(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_vault_is_nobodys_attempt(tmp_path: Path) -> None:
    """Only errors count that say that somebody had not what opens it."""
    attempts.record(tmp_path, VaultDamaged("header"))
    assert attempts.read(tmp_path) == []


def test_a_guesser_cannot_fill_the_disk(tmp_path: Path) -> None:
    """The latest hundred are kept."""
    for _ in range(3):
        attempts.record(tmp_path, WrongPassphrase())
    first = attempts.read(tmp_path)[0]
    for _ in range(attempts.MOST):
        attempts.record(tmp_path, WrongPassphrase())
    found = attempts.read(tmp_path)
    assert len(found) == attempts.MOST
    assert first not in found


def test_what_is_no_attempt_is_left_out(tmp_path: Path) -> None:
    """Nothing vouches for the file, so nothing but times and known reasons gets into the log."""
    lines = (
        "2031-05-06T10:00:00.000001+00:00 WrongPassphrase",
        "2031-05-06T10:00:00.000001+00:00 Insulin",
        "yesterday WrongPassphrase",
        "2031-05-06T10:00:00.000001+00:00 WrongPassphrase and more",
        "\xff\xfe",
        "2031-05-06T10:00:00.000002+00:00 KeychainEmpty",
    )
    (tmp_path / attempts.FILE).write_bytes("\n".join(lines).encode("latin-1"))
    assert [one.reason for one in attempts.read(tmp_path)] == ["WrongPassphrase", "KeychainEmpty"]


@posix
def test_the_file_is_private_and_errors_are_typed(tmp_path: Path) -> None:
    """Nobody else may read when somebody was at this computer."""
    attempts.record(tmp_path, WrongPassphrase())
    assert stat.S_IMODE((tmp_path / attempts.FILE).stat().st_mode) == 0o600
    attempts.clear(tmp_path)
    (tmp_path / attempts.FILE).mkdir()
    with pytest.raises(VaultDamaged):
        attempts.read(tmp_path)
    with pytest.raises((StorageError, AccessDenied)):
        attempts.clear(tmp_path)
