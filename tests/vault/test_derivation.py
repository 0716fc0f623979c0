"""Keys from passphrases and keys from keys, held against published vectors."""

from collections.abc import Callable

import argon2.low_level
import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from core.errors import VaultDowngraded, VaultTooCostly
from core.vault import derivation
from core.vault.derivation import CEILING, FLOOR, STANDARD, KdfCost, passphrase_key, subkey
from tests.vault import CHEAP

RFC9106_ARGON2ID = bytes.fromhex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659")


def test_the_argon2_library_gives_the_vector_of_rfc_9106() -> None:
    """Section 5.3, with the secret and the associated data that our own use leaves out."""
    ffi = argon2.low_level.ffi
    out = ffi.new("uint8_t[]", 32)
    given = {"pwd": b"\x01" * 32, "salt": b"\x02" * 16, "secret": b"\x03" * 8, "ad": b"\x04" * 12}
    buffers = {name: ffi.from_buffer("uint8_t[]", part) for name, part in given.items()}
    lengths = {f"{name}len": len(part) for name, part in given.items()}
    cost = {"t_cost": 3, "m_cost": 32, "lanes": 4, "threads": 4, "version": 0x13}
    fields = {"out": out, "outlen": 32} | buffers | lengths | cost
    context = ffi.new("argon2_context*", fields)
    assert argon2.low_level.core(context, argon2.low_level.Type.ID.value) == 0
    assert bytes(ffi.buffer(out)) == RFC9106_ARGON2ID


def test_our_use_of_argon2_agrees_with_a_second_implementation() -> None:
    """OpenSSL gives the vector of RFC 9106 too, and the same key as ours from the same input."""
    vector = Argon2id(
        salt=b"\x02" * 16,
        length=32,
        iterations=3,
        lanes=4,
        memory_cost=32,
        ad=b"\x04" * 12,
        secret=b"\x03" * 8,
    )
    assert vector.derive(b"\x01" * 32) == RFC9106_ARGON2ID
    theirs = Argon2id(salt=b"s" * 16, length=32, iterations=2, lanes=3, memory_cost=64)
    ours = passphrase_key("a grey heron", b"s" * 16, KdfCost(memory_kib=64, iterations=2, lanes=3))
    assert ours == theirs.derive(b"a grey heron")


@pytest.mark.parametrize(
    ("key", "salt", "info", "wanted"),
    [
        pytest.param(
            b"\x0b" * 22,
            bytes(range(13)),
            bytes(range(0xF0, 0xFA)),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
            id="case 1",
        ),
        pytest.param(
            b"\x0b" * 22,
            None,
            b"",
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
            id="case 3",
        ),
    ],
)
def test_the_hkdf_library_gives_the_vectors_of_rfc_5869(
    key: bytes, salt: bytes | None, info: bytes, wanted: str
) -> None:
    """Appendix A, cases 1 and 3."""
    assert HKDF(SHA256(), 42, salt, info).derive(key).hex() == wanted


def test_a_subkey_is_hkdf_without_salt() -> None:
    """The first 32 bytes of case 3 of RFC 5869, whose info is empty as well."""
    wanted = "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
    assert subkey(b"\x0b" * 22, "").hex() == wanted


def test_two_labels_give_two_keys() -> None:
    """A key for one purpose says nothing about the key for another."""
    assert subkey(bytes(32), "one") != subkey(bytes(32), "two")


def test_a_passphrase_may_be_composed_either_way() -> None:
    """Keyboards that write an accent as one or as two characters open the same vault."""
    one, two = "caf\u00e9", "cafe\u0301"
    assert one != two
    assert passphrase_key(one, bytes(16), CHEAP) == passphrase_key(two, bytes(16), CHEAP)


def test_a_passphrase_with_broken_characters_is_still_a_passphrase() -> None:
    """Undecodable bytes of a terminal must not end in an error that shows the passphrase."""
    assert len(passphrase_key("caf\udce9", bytes(16), CHEAP)) == 32


@pytest.mark.parametrize("field", ["memory_kib", "iterations", "lanes"])
def test_each_part_of_a_cost_is_bounded_from_both_sides(field: str) -> None:
    """One below the floor is a downgrade, one above the ceiling a bomb; both ends are allowed."""
    FLOOR.check(FLOOR)
    CEILING.check(FLOOR)
    low = {"memory_kib": FLOOR.memory_kib, "iterations": FLOOR.iterations, "lanes": FLOOR.lanes}
    with pytest.raises(VaultDowngraded):
        KdfCost(**low | {field: low[field] - 1}).check(FLOOR)
    high = {"memory_kib": 1024 * 1024, "iterations": 10, "lanes": 16}
    with pytest.raises(VaultTooCostly):
        KdfCost(**high | {field: high[field] + 1}).check(FLOOR)


def test_memory_that_argon2_refuses_is_a_cost_that_cannot_be_met() -> None:
    """Each lane needs 8 KiB; the library's error would not be one of ours."""
    with pytest.raises(VaultTooCostly):
        passphrase_key("p", bytes(16), KdfCost(memory_kib=8, iterations=1, lanes=2))


def _computer(standard_seconds: float) -> Callable[[KdfCost], float]:
    """A computer on which the standard cost takes so long, and others in proportion."""
    per_pass = standard_seconds / (STANDARD.memory_kib * STANDARD.iterations)
    return lambda cost: per_pass * cost.memory_kib * cost.iterations


@pytest.mark.parametrize(
    ("standard_seconds", "mebibytes", "iterations"),
    [(4.0, 256, 3), (1.0, 256, 3), (0.6, 256, 5), (0.4, 512, 3), (0.2, 1024, 3), (0.05, 1024, 10)],
)
def test_calibration_raises_memory_first_and_never_leaves_its_bounds(
    standard_seconds: float, mebibytes: int, iterations: int
) -> None:
    """A slow computer stays at the standard cost; a fast one stops at the ceiling."""
    cost = derivation.calibrate(_computer(standard_seconds))
    assert cost == KdfCost(memory_kib=mebibytes * 1024, iterations=iterations, lanes=4)
    cost.check(FLOOR)


def test_measuring_runs_the_derivation() -> None:
    """What calibration goes by is a real run."""
    assert derivation.seconds_for(CHEAP) > 0
