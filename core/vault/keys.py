"""The keys of an unlocked vault, all derived from its vault key."""

import os
from enum import StrEnum

from core.errors import VaultLocked
from core.vault.derivation import KEY_BYTES, subkey
from core.vault.sealing import erase


class Purpose(StrEnum):
    """What a key is for; the value is its HKDF label and never changes."""

    HEADER = "cloister/1/header mac"
    AUDIT = "cloister/1/audit mac seed"
    CONTROL = "cloister/1/control database"
    WORKSPACES = "cloister/1/workspace wrapping"
    BACKUP = "cloister/1/backup manifest"


class VaultKeys:
    """The vault key and the keys derived from it, until they are erased.

    Erasing overwrites the buffers held here. It is a best effort: Python and the libraries below
    may have made copies that nobody can reach to overwrite.

    Args:
        vault_key: 32 bytes; erased together with the rest.
    """

    def __init__(self, vault_key: bytearray) -> None:
        self._vault_key = vault_key
        self._derived = {purpose: subkey(vault_key, purpose) for purpose in Purpose}
        self._erased = False

    @classmethod
    def generate(cls) -> "VaultKeys":
        """Make the keys of a new vault from 32 bytes of the system's randomness."""
        return cls(bytearray(os.urandom(KEY_BYTES)))

    @property
    def vault_key(self) -> bytearray:
        """The key that key slots wrap.

        Raises:
            VaultLocked: the keys were erased.
        """
        self._check()
        return self._vault_key

    def key(self, purpose: Purpose) -> bytearray:
        """The key for one purpose: the buffer itself, which `erase` overwrites.

        Raises:
            VaultLocked: the keys were erased.
        """
        self._check()
        return self._derived[purpose]

    def erase(self) -> None:
        """Overwrite every key with zeros; calling it again does nothing more."""
        self._erased = True
        for key in (self._vault_key, *self._derived.values()):
            erase(key)

    def _check(self) -> None:
        # A zeroed key would still work as a key, and anyone could guess it.
        if self._erased:
            raise VaultLocked
