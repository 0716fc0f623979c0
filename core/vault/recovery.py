"""The recovery key: 160 random bits on paper, for when the passphrase is forgotten.

It is printed in Crockford's base 32 (https://www.crockford.com/base32.html), which has no letters
that look like others, as 8 groups of 4 characters, each with a check character of its own (Luhn,
modulo 32) that also covers the place of the group. So a slip of the pen is told from a wrong key,
and the group with the slip is named.
"""

import base64
import os
import unicodedata
from collections.abc import Sequence

from stdnum import luhn

from core.errors import RecoveryKeyMistyped

KEY_BYTES = 20
"""Bytes of a recovery key: 160 bits, out of reach for any guesser."""

GROUPS = 8
"""In how many groups it is printed."""

_IN_GROUP = 4
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RFC_4648 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_PRINTED = str.maketrans(_RFC_4648, _CROCKFORD)
_DECODED = str.maketrans(_CROCKFORD, _RFC_4648)
_MEANT = str.maketrans({"O": "0", "I": "1", "L": "1"})
"""What is read for another letter, as Crockford advises."""


_BETWEEN = frozenset({"Pd", "Pc", "Po", "Sm", "Cf"})
"""Kinds of character that stand between groups, or that copying brings along unseen: every dash
there is, underscores, dots, minus signs, soft hyphens and spaces without width."""


class RecoveryKey:
    """A recovery key in memory, until it is erased; its ``repr`` shows nothing of it.

    Args:
        key: 20 bytes, uniformly random; erased together with this.
    """

    def __init__(self, key: bytearray) -> None:
        self.key = key

    @classmethod
    def generate(cls) -> "RecoveryKey":
        """Make a new one from the system's randomness."""
        return cls(bytearray(os.urandom(KEY_BYTES)))

    @classmethod
    def parse(cls, text: str) -> "RecoveryKey":
        """Read a key as somebody typed it: case, spaces and dashes do not matter.

        Raises:
            RecoveryKeyMistyped: a check character does not fit, or the length.
        """
        letters = _letters(text)
        size = _IN_GROUP + 1
        groups = [letters[start : start + size] for start in range(0, len(letters), size)]
        for number, group in enumerate(groups[:GROUPS], start=1):
            if len(group) != size or not _fits(number, group):
                raise RecoveryKeyMistyped(number if len(group) == size else 0)
        if len(groups) != GROUPS:
            raise RecoveryKeyMistyped(0)
        characters = "".join(group[:_IN_GROUP] for group in groups)
        return cls(bytearray(base64.b32decode(characters.translate(_DECODED))))

    @property
    def groups(self) -> Sequence[str]:
        """The key as it is printed: 8 groups of 5 characters, the last of each its check."""
        characters = base64.b32encode(self.key).decode("ascii").translate(_PRINTED)
        starts = range(0, len(characters), _IN_GROUP)
        plain = [characters[start : start + _IN_GROUP] for start in starts]
        return [group + _check(number, group) for number, group in enumerate(plain, start=1)]

    @property
    def text(self) -> str:
        """The groups in one line, with dashes between them."""
        return "-".join(self.groups)

    def has(self, number: int, typed: str) -> bool:
        """Whether somebody who copied the key typed a group of it as it is.

        Args:
            number: of the group, counted from 1.
            typed: what was typed; case and spaces do not matter.
        """
        return _letters(typed) == self.groups[number - 1]


def _letters(text: str) -> str:
    kept = (
        letter
        for letter in text.upper()
        if not letter.isspace() and unicodedata.category(letter) not in _BETWEEN
    )
    return "".join(kept).translate(_MEANT)


def _fits(number: int, group: str) -> bool:
    if not set(group) <= set(_CROCKFORD):
        return False
    return _check(number, group[:_IN_GROUP]) == group[_IN_GROUP]


def _check(number: int, group: str) -> str:
    return str(luhn.calc_check_digit(_CROCKFORD[number] + group, alphabet=_CROCKFORD))
