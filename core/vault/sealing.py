"""Wrapping one key with another (AES-256-GCM, bound to what the key is for), and erasing it."""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE_BYTES = 12
"""Bytes of nonce, as NIST SP 800-38D advises; random, since each wrapping key seals few keys."""

TAG_BYTES = 16
"""Bytes of authentication tag: the whole of it."""


class BadSeal(Exception):
    """The sealed key was not made with this key and purpose, or it was altered since."""


def seal(key: bytes | bytearray, secret: bytes | bytearray, purpose: bytes) -> bytes:
    """Wrap ``secret``; the result is nonce, ciphertext and tag.

    Args:
        key: 32 bytes.
        secret: the key to wrap.
        purpose: associated data; unsealing needs the same.
    """
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, secret, purpose)


def unseal(key: bytes | bytearray, sealed: bytes, purpose: bytes) -> bytearray:
    """Unwrap what `seal` wrapped.

    Raises:
        BadSeal: wrong key, wrong purpose, or altered bytes.
    """
    if len(sealed) < NONCE_BYTES + TAG_BYTES:
        raise BadSeal
    secret = bytearray(len(sealed) - NONCE_BYTES - TAG_BYTES)
    nonce, ciphertext = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
    try:
        AESGCM(key).decrypt_into(nonce, ciphertext, purpose, secret)
    except InvalidTag:
        raise BadSeal from None
    return secret


def erase(secret: bytearray) -> None:
    """Overwrite a secret with zeros, as far as Python lets us: copies are out of reach."""
    secret[:] = bytes(len(secret))
