"""Changing the passphrase changes who gets in, and nothing else."""

from pathlib import Path

import pytest

from core.errors import (
    StorageError,
    VaultDowngraded,
    VaultError,
    VaultTooCostly,
    WrongPassphrase,
)
from core.vault.derivation import KdfCost
from core.vault.vault import Vault
from tests.vault import CHEAP, PASSPHRASE, SCHEMA, first_note, unlock


def test_a_changed_passphrase_is_the_only_one_that_opens(vault: Vault) -> None:
    """The data stays as it was, byte for byte."""
    vault.control.run("INSERT INTO note (text) VALUES ('kept')")
    vault.control.truncate_wal()
    before = (vault.folder / "control.db").read_bytes()
    vault.change_passphrase(PASSPHRASE, "new", cost=CHEAP)
    assert (vault.folder / "control.db").read_bytes() == before
    vault.lock()
    with pytest.raises(WrongPassphrase):
        unlock(vault.folder)
    with unlock(vault.folder, "new") as again:
        assert first_note(again) == "kept"
        again.change_passphrase("new", "newer", cost=CHEAP)
        again.change_passphrase("newer", "newest", cost=CHEAP)
    unlock(vault.folder, "newest").lock()


def test_no_copy_of_the_header_keeps_the_old_passphrase(vault: Vault) -> None:
    """Either file alone opens with the new one and not with the old one."""
    vault.change_passphrase(PASSPHRASE, "new", cost=CHEAP)
    vault.lock()
    for name in ("header.json", "header.bak"):
        (vault.folder / name).unlink()
        with pytest.raises(WrongPassphrase):
            unlock(vault.folder)
        unlock(vault.folder, "new").lock()


def test_changing_needs_the_old_passphrase(vault: Vault) -> None:
    """An unlocked screen is not enough to take a vault over."""
    before = (vault.folder / "header.json").read_bytes()
    with pytest.raises(WrongPassphrase):
        vault.change_passphrase("wrong", "new", cost=CHEAP)
    assert (vault.folder / "header.json").read_bytes() == before


@pytest.mark.parametrize(
    ("cost", "refusal"),
    [
        (KdfCost(memory_kib=8, iterations=1, lanes=1), VaultDowngraded),
        (KdfCost(memory_kib=16, iterations=11, lanes=1), VaultTooCostly),
    ],
)
def test_changing_cannot_make_a_vault_that_does_not_open(
    tmp_path: Path, cost: KdfCost, refusal: type[VaultError]
) -> None:
    """The new cost is held to the floor that the vault was opened with, and to the ceiling."""
    above = KdfCost(memory_kib=16, iterations=1, lanes=1)
    folder = tmp_path / "v"
    with (
        Vault.create(folder, PASSPHRASE, cost=above, control_schema=SCHEMA) as vault,
        pytest.raises(refusal),
    ):
        vault.change_passphrase(PASSPHRASE, "new", cost=cost)
    unlock(folder).lock()


def test_a_change_that_the_disk_refuses_leaves_the_old_passphrase(vault: Vault) -> None:
    """A real refusal: a folder stands where the new header would be staged."""
    (vault.folder / "header.bak.new").mkdir()
    with pytest.raises(StorageError):
        vault.change_passphrase(PASSPHRASE, "new", cost=CHEAP)
    (vault.folder / "header.bak.new").rmdir()
    vault.lock()
    with pytest.raises(WrongPassphrase):
        unlock(vault.folder, "new")
    unlock(vault.folder).lock()
