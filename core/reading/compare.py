"""Does a page show what its text says? A few lines are read from its picture, too. Pure.

A font can give its letters any meaning: a page may show one amount and carry another. Lines in
letters that the recogniser knows are compared; the rest cannot be told.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from core.reading.protocol import PageRead, Word

LINES = 4
"""Lines of a page that are compared."""

_FEWEST, _MOST = 16, 120
"""Letters and digits of a line that is compared: fewer say little, more take long."""

_SIGN = re.compile(r"[^\W_]")
_PLAIN = 0.9
"""Share of a line's letters and digits that must be those of English."""

Line = tuple[str, tuple[float, float, float, float]]
"""What a line says, and its box in fractions of the page."""


def sample(page: PageRead) -> list[Line]:
    """Return a few lines, spread over a page, that can be compared."""
    usable = [line for line in _lines(page.text, page.words) if _comparable(line[0])]
    step = max(1, len(usable) // LINES)
    return usable[::step][:LINES]


def alike(said: str, shown: str) -> int:
    """Return how alike two readings of a line are, in percent; signs and spaces do not count."""
    one, other = ("".join(_SIGN.findall(text.casefold())) for text in (said, shown))
    return round(100 * SequenceMatcher(None, one, other, autojunk=False).ratio())


def _lines(text: str, words: Sequence[Word]) -> Iterator[Line]:
    start, at = 0, 0
    for line in text.split("\n"):
        end = start + len(line)
        members = []
        while at < len(words) and words[at].start < end:
            members.append(words[at])
            at += 1
        if members and "\t" not in line:
            box = (
                min(word.x0 for word in members),
                min(word.y0 for word in members),
                max(word.x1 for word in members),
                max(word.y1 for word in members),
            )
            if box[3] - box[1] < 2 * (members[0].y1 - members[0].y0):  # on one height
                yield line, box
        start = end + 1


def _comparable(line: str) -> bool:
    signs = _SIGN.findall(line)
    plain = sum(sign.isascii() for sign in signs)
    return _FEWEST <= len(signs) <= _MOST and plain >= _PLAIN * len(signs)
