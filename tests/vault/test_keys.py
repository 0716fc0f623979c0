"""The keys of an unlocked vault."""

import pytest

from core.errors import VaultLocked
from core.vault.keys import Purpose, VaultKeys


def test_every_purpose_has_a_key_of_its_own() -> None:
    """No derived key equals another, nor the vault key."""
    keys = VaultKeys(bytearray(range(32)))
    every = {bytes(keys.vault_key), *(bytes(keys.key(purpose)) for purpose in Purpose)}
    assert len(every) == len(Purpose) + 1


def test_the_same_vault_key_gives_the_same_keys() -> None:
    """These labels may never change: vaults on disk depend on them."""
    keys = VaultKeys(bytearray(range(32)))
    assert {purpose.name: keys.key(purpose).hex()[:16] for purpose in Purpose} == {
        "HEADER": "76f08a5fe2afaff7",
        "AUDIT": "cb7ca52cc201a8d2",
        "CONTROL": "892692595bdfe210",
        "WORKSPACES": "a8922ac4c4f56431",
        "BACKUP": "5dab907196f9181a",
    }


def test_new_vaults_have_different_keys() -> None:
    """Each vault key is 32 random bytes."""
    one, two = VaultKeys.generate(), VaultKeys.generate()
    assert len(one.vault_key) == 32
    assert one.vault_key != two.vault_key


def test_erasing_overwrites_the_buffers_and_ends_their_use() -> None:
    """A zeroed key must never be taken for a key."""
    vault_key = bytearray(range(32))
    keys = VaultKeys(vault_key)
    control = keys.key(Purpose.CONTROL)
    keys.erase()
    keys.erase()
    assert vault_key == bytes(32)
    assert control == bytes(32)
    with pytest.raises(VaultLocked):
        keys.key(Purpose.CONTROL)
    with pytest.raises(VaultLocked):
        _ = keys.vault_key
