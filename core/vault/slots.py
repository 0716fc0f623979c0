"""Key slots: each holds the vault key, wrapped for one way of unlocking.

A way of unlocking is a secret of its own type: a passphrase (``str``), a `RecoveryKey` that was
printed, or a `KeychainSecret` that the system's keychain keeps.
"""

import os
from typing import Annotated

import msgspec

from core.errors import KeychainEmpty, VaultError, WrongPassphrase, WrongRecoveryKey
from core.vault import sealing
from core.vault.derivation import KEY_BYTES, SALT_BYTES, KdfCost, passphrase_key, subkey
from core.vault.recovery import RecoveryKey

_SEALED_BYTES = sealing.NONCE_BYTES + KEY_BYTES + sealing.TAG_BYTES

_Sealed = Annotated[bytes, msgspec.Meta(min_length=_SEALED_BYTES, max_length=_SEALED_BYTES)]


class KeychainSecret:
    """What the system's keychain keeps to unlock a vault; its ``repr`` shows nothing of it.

    Args:
        key: 32 bytes, uniformly random; erased together with this.
    """

    def __init__(self, key: bytearray) -> None:
        self.key = key

    @classmethod
    def generate(cls) -> "KeychainSecret":
        """Make a new one from the system's randomness."""
        return cls(bytearray(os.urandom(KEY_BYTES)))


Secret = str | RecoveryKey | KeychainSecret
"""Whatever unlocks a vault."""


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
    sealed: _Sealed

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
        try:
            sealed = sealing.seal(wrapping, vault_key, _bound("passphrase", vault))
        finally:
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
            return sealing.unseal(wrapping, self.sealed, _bound("passphrase", vault))
        except sealing.BadSeal:
            raise WrongPassphrase from None
        finally:
            sealing.erase(wrapping)


class RecoverySlot(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="recovery"
):
    """The vault key, wrapped with a key that HKDF derives from a recovery key.

    A recovery key is random and long, so nothing slow is needed against guessing.

    Attributes:
        sealed: the wrapped vault key, 60 bytes: nonce, ciphertext, tag.
    """

    sealed: _Sealed

    @classmethod
    def make(cls, recovery: RecoveryKey, vault_key: bytearray, *, vault: str) -> "RecoverySlot":
        """Wrap the vault key for a recovery key; arguments as for `PassphraseSlot.make`."""
        return cls(sealed=_seal(recovery.key, vault_key, _bound("recovery", vault)))

    def open(self, recovery: RecoveryKey, *, vault: str) -> bytearray:
        """Unwrap the vault key.

        Raises:
            WrongRecoveryKey: it does not open.
        """
        return _unseal(recovery.key, self.sealed, _bound("recovery", vault), WrongRecoveryKey)


class KeychainSlot(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="keychain"
):
    """The vault key, wrapped with a key that HKDF derives from what a keychain keeps.

    Attributes:
        sealed: the wrapped vault key, 60 bytes: nonce, ciphertext, tag.
    """

    sealed: _Sealed

    @classmethod
    def make(cls, secret: KeychainSecret, vault_key: bytearray, *, vault: str) -> "KeychainSlot":
        """Wrap the vault key for a keychain; arguments as for `PassphraseSlot.make`."""
        return cls(sealed=_seal(secret.key, vault_key, _bound("keychain", vault)))

    def open(self, secret: KeychainSecret, *, vault: str) -> bytearray:
        """Unwrap the vault key.

        Raises:
            KeychainEmpty: it does not open.
        """
        return _unseal(secret.key, self.sealed, _bound("keychain", vault), KeychainEmpty)


Slot = PassphraseSlot | RecoverySlot | KeychainSlot


def open_slot(slot: Slot, secret: Secret, *, vault: str, floor: KdfCost) -> bytearray | None:
    """Unwrap the vault key, where the secret is of the slot's kind; otherwise return None.

    Raises:
        WrongPassphrase, WrongRecoveryKey, KeychainEmpty: it is of the kind, and does not open.
        VaultDowngraded, VaultTooCostly: see `PassphraseSlot.open`.
    """
    match slot, secret:
        case PassphraseSlot(), str():
            return slot.open(secret, vault=vault, floor=floor)
        case RecoverySlot(), RecoveryKey():
            return slot.open(secret, vault=vault)
        case KeychainSlot(), KeychainSecret():
            return slot.open(secret, vault=vault)
    return None


def _seal(key: bytearray, vault_key: bytearray, bound: bytes) -> bytes:
    wrapping = subkey(key, bound.decode())
    try:
        return sealing.seal(wrapping, vault_key, bound)
    finally:
        sealing.erase(wrapping)


def _unseal(key: bytearray, sealed: bytes, bound: bytes, refusal: type[VaultError]) -> bytearray:
    wrapping = subkey(key, bound.decode())
    try:
        return sealing.unseal(wrapping, sealed, bound)
    except sealing.BadSeal:
        raise refusal from None
    finally:
        sealing.erase(wrapping)


def _bound(kind: str, vault: str) -> bytes:
    return f"cloister/1/{kind} slot/{vault}".encode()
