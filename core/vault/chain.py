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
        while chain.position < position:
            chain._advance()
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

    def _advance(self) -> None:
        following = subkey(self._key, _STEP)
        self._key[:] = following
        erase(following)
        self._position += 1
