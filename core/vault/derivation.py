"""Turning a passphrase into a key (Argon2id), and one key into several (HKDF)."""

import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Annotated

import msgspec
from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from core.errors import VaultDowngraded, VaultTooCostly

KEY_BYTES = 32
"""Bytes in every key of the vault: 256 bits."""

SALT_BYTES = 16
"""Bytes of salt for Argon2id, as RFC 9106 section 3.1 advises."""

_Count = Annotated[int, msgspec.Meta(ge=1, le=2**32 - 1)]


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one run of Argon2id costs, for us and for whoever guesses passphrases.

    Attributes:
        memory_kib: kibibytes of memory; Argon2 needs at least 8 for each lane.
        iterations: passes over that memory.
        lanes: parts that may be computed at the same time.
    """

    memory_kib: _Count
    iterations: _Count
    lanes: _Count

    def covers(self, other: "KdfCost") -> bool:
        """Whether this costs at least as much as ``other`` in every respect."""
        return (
            self.memory_kib >= other.memory_kib
            and self.iterations >= other.iterations
            and self.lanes >= other.lanes
        )

    def check(self, floor: "KdfCost") -> None:
        """Refuse a cost that must not be run, before a byte of memory is taken for it.

        Raises:
            VaultDowngraded: it is weaker than ``floor`` in some respect.
            VaultTooCostly: it is above `CEILING` in some respect.
        """
        if not self.covers(floor):
            raise VaultDowngraded
        if not CEILING.covers(self):
            raise VaultTooCostly


_MEBIBYTE = 1024  # in the KiB that Argon2 counts in

FLOOR = KdfCost(memory_kib=64 * _MEBIBYTE, iterations=3, lanes=4)
"""The weakest derivation we run: the second recommended option of RFC 9106, section 4."""

STANDARD = KdfCost(memory_kib=256 * _MEBIBYTE, iterations=3, lanes=4)
"""Where calibration starts: four times the memory of the floor."""

CEILING = KdfCost(memory_kib=1024 * _MEBIBYTE, iterations=10, lanes=16)
"""The costliest derivation we run: a header that asks for more is a memory bomb."""

TARGET_SECONDS = 1.0
"""How long one unlocking may take on the computer that makes the vault."""


def passphrase_key(passphrase: str, salt: bytes, cost: KdfCost) -> bytearray:
    """Derive a key from a passphrase with Argon2id, version 1.3.

    The passphrase is brought to Unicode NFKC first, so that a keyboard which composes its
    accents in another way still opens the vault.

    Raises:
        VaultTooCostly: this computer cannot give the memory asked for.
    """
    # surrogatepass: an encoding error would carry the passphrase in its ``object``.
    secret = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    try:
        return bytearray(
            hash_secret_raw(
                secret, salt, cost.iterations, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID
            )
        )
    except HashingError:
        raise VaultTooCostly from None


def subkey(key: bytes | bytearray, label: str) -> bytearray:
    """Derive the key for one purpose from a uniformly random key (HKDF-SHA256, RFC 5869).

    ``label`` is HKDF's info: two labels give two keys that say nothing about each other.
    """
    derived = bytearray(KEY_BYTES)
    HKDF(SHA256(), KEY_BYTES, salt=None, info=label.encode()).derive_into(key, derived)
    return derived


def seconds_for(cost: KdfCost) -> float:
    """Measure one run of Argon2id on this computer, in seconds."""
    began = time.perf_counter()
    passphrase_key("", bytes(SALT_BYTES), cost)
    return time.perf_counter() - began


def calibrate(seconds: Callable[[KdfCost], float] = seconds_for) -> KdfCost:
    """Choose the cost for a new vault: about `TARGET_SECONDS` here, never below `STANDARD`.

    Memory is raised first, because memory is what a guesser's hardware is short of; passes take
    what is left. Runs Argon2id one to three times.

    Args:
        seconds: measures one run.
    """
    cost = STANDARD
    took = seconds(cost)
    while took * 2 <= TARGET_SECONDS and cost.memory_kib * 2 <= CEILING.memory_kib:
        cost = replace(cost, memory_kib=cost.memory_kib * 2)
        took = seconds(cost)
    affordable = int(cost.iterations * TARGET_SECONDS / took)
    return replace(cost, iterations=min(max(cost.iterations, affordable), CEILING.iterations))
