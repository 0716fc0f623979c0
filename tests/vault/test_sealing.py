"""Wrapped keys: published vectors, and no way in but the right one."""

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.vault.sealing import BadSeal, seal, unseal

KEY = bytes(range(32))
SECRET = bytes(range(100, 132))


def test_the_aes_gcm_library_gives_the_published_vector() -> None:
    """Test case 16 of McGrew and Viega's GCM specification: 256-bit key, associated data."""
    key = bytes.fromhex("feffe9928665731c6d6a8f9467308308" * 2)
    plain = bytes.fromhex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
    )
    sealed = AESGCM(key).encrypt(
        bytes.fromhex("cafebabefacedbaddecaf888"),
        plain,
        bytes.fromhex("feedfacedeadbeeffeedfacedeadbeefabaddad2"),
    )
    assert sealed.hex() == (
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
        "76fc6ece0f4e1768cddf8853bb2d551b"
    )


def test_ours_is_aes_gcm_after_its_nonce() -> None:
    """What we seal, the library opens, given the nonce in front."""
    sealed = seal(KEY, SECRET, b"test")
    assert AESGCM(KEY).decrypt(sealed[:12], sealed[12:], b"test") == SECRET


def test_unsealing_gives_back_the_secret() -> None:
    """A round trip, into a buffer that can be erased."""
    secret = unseal(KEY, seal(KEY, SECRET, b"test"), b"test")
    assert isinstance(secret, bytearray)
    assert secret == SECRET


def test_another_key_or_purpose_does_not_unseal() -> None:
    """A wrapped key moved to another workspace is not that workspace's key."""
    sealed = seal(KEY, SECRET, b"test")
    with pytest.raises(BadSeal):
        unseal(bytes(32), sealed, b"test")
    with pytest.raises(BadSeal):
        unseal(KEY, sealed, b"other")


def test_no_byte_can_be_changed() -> None:
    """Nonce, ciphertext and tag are all covered, and so is the length."""
    sealed = seal(KEY, SECRET, b"test")
    for place in range(len(sealed)):
        altered = bytearray(sealed)
        altered[place] ^= 1
        with pytest.raises(BadSeal):
            unseal(KEY, bytes(altered), b"test")
        with pytest.raises(BadSeal):
            unseal(KEY, sealed[:place], b"test")


def test_sealing_twice_gives_two_texts() -> None:
    """The nonce is never used again."""
    assert seal(KEY, SECRET, b"test") != seal(KEY, SECRET, b"test")
