"""The evolving key that authenticates the audit log, one row at a time.

Each row has a key of its own: ``K[i+1] = HKDF(K[i])``, and ``K[i]`` is overwritten once it has been
used. Whoever takes the current key cannot go back and forge the rows before it (Bellare and Yee,
"Forward-Security in Private-Key Cryptography", 2003). The seed follows from the vault key, so this
holds against a thief of the current key, and not against one who holds the vault key.
"""

import hmac

from core.vault.derivation import subkey
from core.vault.sealing import erase

_STEP = "cloister/1/audit mac step"
_SEAL = "cloister/1/audit end seal"
_EXPORT = "cloister/1/audit export seal"


def export_seal(seed: bytes | bytearray, data: bytes) -> bytes:
    """Authenticate what the last line of an exported log says (HMAC-SHA256, 32 bytes).

    Args:
        seed: the first key of the vault's chain.
        data: what it says.
    """
    return _under(seed, _EXPORT, data)


class Chain:
    """The key for the audit row at ``position``, and for those after it.

    Args:
        key: the 32-byte key for the row at ``position``: the seed, where that is 0.
        position: how many rows came before.
    """

    def __init__(self, key: bytes | bytearray, position: int = 0) -> None:
        self._key = bytearray(key)
        self._position = position

    @classmethod
    def at(cls, seed: bytes | bytearray, position: int) -> "Chain":
        """The chain that starts from ``seed``, advanced past ``position`` rows."""
        chain = cls(seed)
        chain.pass_over(position)
        return chain

    @property
    def position(self) -> int:
        """How many rows were authenticated so far."""
        return self._position

    @property
    def key(self) -> bytes:
        """The key for the next row, to be stored together with `position`."""
        return bytes(self._key)

    def mac(self, data: bytes) -> bytes:
        """Authenticate the next row (HMAC-SHA256, 32 bytes) and erase the key that did it."""
        code = hmac.digest(self._key, data, "sha256")
        self._advance()
        return code

    def pass_over(self, position: int) -> None:
        """Go on to ``position`` without authenticating the rows before it; never back."""
        while self._position < position:
            self._advance()

    def seal(self, data: bytes) -> bytes:
        """Authenticate something about the rows so far (HMAC-SHA256, 32 bytes).

        The key is derived from that of the next row, which stays as it is: once that row is
        written, nobody can seal this position again.
        """
        return _under(self._key, _SEAL, data)

    def _advance(self) -> None:
        following = subkey(self._key, _STEP)
        self._key[:] = following
        erase(following)
        self._position += 1


def _under(key: bytes | bytearray, label: str, data: bytes) -> bytes:
    own = subkey(key, label)
    code = hmac.digest(own, data, "sha256")
    erase(own)
    return code
