"""Key slots: each holds the vault key, wrapped for one way of unlocking."""

import os
from typing import Annotated

import msgspec

from core.errors import WrongPassphrase
from core.vault import sealing
from core.vault.derivation import KEY_BYTES, SALT_BYTES, KdfCost, passphrase_key

_SEALED_BYTES = sealing.NONCE_BYTES + KEY_BYTES + sealing.TAG_BYTES


class PassphraseSlot(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="passphrase"
):
    """The vault key, wrapped with a key that Argon2id derives from a passphrase.

    Attributes:
        cost: what the derivation costs.
        salt: its salt, 16 random bytes.
        sealed: the wrapped vault key, 60 bytes: nonce, ciphertext, tag.
    """

    cost: KdfCost
    salt: Annotated[bytes, msgspec.Meta(min_length=SALT_BYTES, max_length=SALT_BYTES)]
    sealed: Annotated[bytes, msgspec.Meta(min_length=_SEALED_BYTES, max_length=_SEALED_BYTES)]

    @classmethod
    def make(
        cls, passphrase: str, vault_key: bytearray, *, vault: str, cost: KdfCost
    ) -> "PassphraseSlot":
        """Wrap the vault key for a passphrase, with a fresh salt.

        Args:
            passphrase: as typed.
            vault_key: 32 bytes.
            vault: the id of the vault, to which the slot is bound.
            cost: what opening the slot shall cost.
        """
        salt = os.urandom(SALT_BYTES)
        wrapping = passphrase_key(passphrase, salt, cost)
        sealed = sealing.seal(wrapping, vault_key, _bound(vault))
        sealing.erase(wrapping)
        return cls(cost=cost, salt=salt, sealed=sealed)

    def open(self, passphrase: str, *, vault: str, floor: KdfCost) -> bytearray:
        """Unwrap the vault key.

        Args:
            passphrase: as typed.
            vault: the id of the vault that the slot was found in.
            floor: the weakest derivation that may be run.

        Raises:
            VaultDowngraded: the slot asks for less than ``floor``; nothing was derived.
            VaultTooCostly: it asks for more than the ceiling; nothing was derived.
            WrongPassphrase: it does not open.
        """
        self.cost.check(floor)
        wrapping = passphrase_key(passphrase, self.salt, self.cost)
        try:
            return sealing.unseal(wrapping, self.sealed, _bound(vault))
        except sealing.BadSeal:
            raise WrongPassphrase from None
        finally:
            sealing.erase(wrapping)


def _bound(vault: str) -> bytes:
    return f"cloister/1/passphrase slot/{vault}".encode()
