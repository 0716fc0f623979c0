"""Proof: our keys, wrapped keys and codes are those of the standards, vector by vector.

Each published vector goes through the function that the vault uses. Where that function fixes what
a vector varies, only this is put in its place: the nonce comes from `os.urandom`, the length of a
key from ``KEY_BYTES``. HKDF with a salt, or with an info that is no text, which we never use, goes
through the same call of the library.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from unittest.mock import patch

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from core.vault import derivation, header, sealing
from core.vault.chain import Chain
from core.vault.derivation import KdfCost
from tests.proofs import Proof

VECTORS = Path(__file__).parents[1] / "vault" / "vectors"
"""The files of vectors; each names its source and licence."""

Vector = Mapping[str, str | int | None]


def run(_folder: Path) -> list[Proof]:
    """Try every vector of every file; no folder is needed."""
    return [
        _proof("Argon2id", "argon2id", _argon2id),
        _proof("HKDF-SHA256", "hkdf_sha256", _hkdf),
        _proof("AES-256-GCM", "aes_256_gcm", _aes_gcm),
        _proof("HMAC-SHA256", "hmac_sha256", _hmac),
        _proof("SHA-256", "sha256", _sha256),
    ]


def _proof(name: str, file: str, holds: Callable[[Vector], bool]) -> Proof:
    vectors = json.loads((VECTORS / f"{file}.json").read_text(encoding="utf-8"))["vectors"]
    failed = [f"{name}: vector {at} differs." for at, one in enumerate(vectors) if not holds(one)]
    return Proof(f"public vectors, {name}", len(vectors), failed)


def _argon2id(vector: Vector) -> bool:
    cost = KdfCost(
        memory_kib=_number(vector, "memory_kib"),
        iterations=_number(vector, "iterations"),
        lanes=_number(vector, "lanes"),
    )
    wanted = _bytes(vector, "key")
    with patch.object(derivation, "KEY_BYTES", len(wanted)):
        key = derivation.passphrase_key(
            str(vector["password"]), str(vector["salt"]).encode("ascii"), cost
        )
    return key == wanted


def _hkdf(vector: Vector) -> bool:
    key, salt, info, wanted = (_bytes(vector, name) for name in ("key", "salt", "info", "derived"))
    if salt or info:
        return HKDF(SHA256(), len(wanted), salt or None, info).derive(key) == wanted
    with patch.object(derivation, "KEY_BYTES", len(wanted)):
        return derivation.subkey(key, "") == wanted


def _aes_gcm(vector: Vector) -> bool:
    key, nonce, bound = (_bytes(vector, name) for name in ("key", "nonce", "bound"))
    sealed = nonce + _bytes(vector, "cipher") + _bytes(vector, "tag")
    if vector["plain"] is None:
        try:
            sealing.unseal(key, sealed, bound)
        except sealing.BadSeal:
            return True
        return False
    plain = _bytes(vector, "plain")
    with patch("os.urandom", return_value=nonce):
        made = sealing.seal(key, plain, bound)
    return made == sealed and sealing.unseal(key, sealed, bound) == plain


def _hmac(vector: Vector) -> bool:
    key, message, wanted = (_bytes(vector, name) for name in ("key", "message", "mac"))
    return header._mac(bytearray(key), message) == wanted.hex() and (
        len(key) != derivation.KEY_BYTES or Chain(key).mac(message) == wanted
    )


def _sha256(vector: Vector) -> bool:
    return header._digest(_bytes(vector, "message")) == vector["digest"]


def _bytes(vector: Vector, name: str) -> bytes:
    return bytes.fromhex(str(vector[name]))


def _number(vector: Vector, name: str) -> int:
    return int(vector[name] or 0)
