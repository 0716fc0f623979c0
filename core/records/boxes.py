"""Word boxes as a page row keeps them: fourteen bytes a word.

Start (4 bytes), length (2), and the four edges as 65,535ths of the page (2 each): on a letter page
that is a hundredth of a point.
"""

import struct
from collections.abc import Sequence

from core.reading.protocol import Word

_WORD = struct.Struct("<IHHHHH")
_FULL = 0xFFFF


def pack(words: Sequence[Word]) -> bytes:
    """Return the bytes of the words."""
    packed = bytearray()
    for w in words:
        length = min(w.end - w.start, _FULL)
        edges = (round(edge * _FULL) for edge in (w.x0, w.y0, w.x1, w.y1))
        packed += _WORD.pack(w.start, length, *edges)
    return bytes(packed)


def unpack(packed: bytes) -> list[Word]:
    """Return the words of the bytes."""
    return [
        Word(start, start + length, x0 / _FULL, y0 / _FULL, x1 / _FULL, y1 / _FULL)
        for start, length, x0, y0, x1, y1 in _WORD.iter_unpack(packed)
    ]
