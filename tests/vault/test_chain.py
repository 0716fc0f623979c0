"""The evolving key of the audit log."""

import hashlib
import hmac

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from core.vault.chain import Chain, export_seal

SEED = bytes(range(32))


def test_a_row_is_authenticated_with_hmac_sha256_under_the_current_key() -> None:
    """The first row's key is the seed."""
    assert Chain(SEED).mac(b"row") == hmac.new(SEED, b"row", hashlib.sha256).digest()


def test_each_row_has_a_key_of_its_own() -> None:
    """K[1] = HKDF(K[0]); the same row twice gives two codes."""
    chain = Chain(SEED)
    first, second = chain.mac(b"row"), chain.mac(b"row")
    following = HKDF(SHA256(), 32, None, b"cloister/1/audit mac step").derive(SEED)
    assert second == hmac.new(following, b"row", hashlib.sha256).digest()
    assert first != second
    assert chain.position == 2


def test_a_chain_goes_on_from_where_it_was_stored() -> None:
    """From the stored key, and from the seed advanced as far, come the same codes."""
    chain = Chain(SEED)
    for number in range(5):
        chain.mac(str(number).encode())
    stored = Chain(chain.key, chain.position)
    advanced = Chain.at(SEED, 5)
    assert stored.position == advanced.position == 5
    assert chain.mac(b"six") == stored.mac(b"six") == advanced.mac(b"six")


def test_a_used_key_is_gone() -> None:
    """Nothing in the chain still holds the key of an earlier row."""
    chain = Chain(SEED)
    chain.mac(b"row")
    assert SEED not in (chain.key, bytes(chain._key))


def test_a_seal_belongs_to_one_position_and_uses_no_key_up() -> None:
    """HMAC under a key of its own; the next row's code is what it would have been."""
    chain, other = Chain.at(SEED, 3), Chain.at(SEED, 3)
    key = HKDF(SHA256(), 32, None, b"cloister/1/audit end seal").derive(chain.key)
    assert chain.seal(b"three") == hmac.new(key, b"three", hashlib.sha256).digest()
    assert chain.position == 3
    assert chain.mac(b"row") == other.mac(b"row")
    assert chain.seal(b"three") != other.seal(b"four")


def test_passing_over_goes_forwards_only() -> None:
    """A used key is gone, so a place behind stays behind."""
    chain = Chain(SEED)
    chain.pass_over(4)
    chain.pass_over(2)
    assert chain.position == 4
    assert chain.key == Chain.at(SEED, 4).key


def test_an_export_is_sealed_under_a_key_of_the_vault() -> None:
    """HMAC under a key that follows from the seed, and from nothing in the export."""
    key = HKDF(SHA256(), 32, None, b"cloister/1/audit export seal").derive(SEED)
    assert export_seal(SEED, b"told") == hmac.new(key, b"told", hashlib.sha256).digest()
