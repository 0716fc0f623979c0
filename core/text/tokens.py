"""How many tokens a text is, about, without a tokenizer in the app process.

WordPiece (MiniLM's) splits words by its vocabulary. Counting by shape comes close enough to size
passages: ``python -m tests.bench index`` prints the error of this estimate on real text.
"""

import re

_PIECES = re.compile(r"[^\W\d_]+|\d+|[^\w\s]|_")

_WHOLE = 8
"""Letters up to which a word is usually one token."""


def estimate(text: str) -> int:
    """Return about how many WordPiece tokens the text has, without special tokens."""
    count = 0
    for piece in _PIECES.findall(text):
        if piece.isdigit():
            count += (len(piece) + 2) // 3 if len(piece) != 4 else 1  # noqa: PLR2004  a year
        elif len(piece) > _WHOLE:
            count += 1 + (len(piece) - _WHOLE + 3) // 6
        else:
            count += 1
    return count
