"""Words that a page carries and does not show. Pure.

What a person cannot see is no evidence: it may have been put there for a machine to read. The
page's own picture decides, so it does not matter how a word is hidden: where nothing can be told
apart in its box, there is nothing to be seen.
"""

import numpy as np
import numpy.typing as npt

from core.reading.glyphs import Boxes, Marks

Greys = npt.NDArray[np.uint8]
"""Rows of grey, 0 black to 255 white, a point of the page each unless it is very large."""

_CONTRAST = 12
"""Of 255: what lighter and darker must differ by to be told apart on a screen."""

_TINY = 2.2
"""Points: height of the box of a letter in type of two points, which nobody reads."""

_WORD, _HAIR = 3, 0.5
"""A word of so many letters is neither lower nor narrower than a tiny letter is high; a shorter one
may be as narrow as a hair."""

_MARGIN = 0.15
"""Share of a box that is left out at each side: the letters of the next line reach in."""


def unseen(
    texts: list[str], boxes: Boxes, heads: Boxes, picture: Greys | None, scale: float
) -> Marks:
    """Mark the words that cannot be seen.

    Args:
        texts: the words; one without a letter or digit says nothing and is never marked.
        boxes: of each, in points on the page as displayed.
        heads: of the first letter of each.
        picture: of the page, or None where it could not be drawn in time.
        scale: pixels of the picture in a point.
    """
    lengths = np.array([len(text) for text in texts])
    heights = (heads[:, 2:] - heads[:, :2]).max(axis=1, initial=0.0)
    thinnest = (boxes[:, 2:] - boxes[:, :2]).min(axis=1, initial=np.inf)
    marks: Marks = (heights < _TINY) | (thinnest < np.where(lengths >= _WORD, _TINY, _HAIR))
    if picture is not None:
        marks |= _blank(boxes * scale, picture)
    return marks & np.array([any(map(str.isalnum, text)) for text in texts], dtype=np.bool_)


def _blank(boxes: Boxes, picture: Greys) -> Marks:
    inset = (boxes[:, 2:] - boxes[:, :2]) * _MARGIN
    first = np.floor(boxes[:, :2] + inset).astype(np.intp)
    last = np.ceil(boxes[:, 2:] - inset).astype(np.intp)
    first = np.clip(first, 0, np.array(picture.shape[::-1]) - 1)
    last = np.maximum(last, first + 1)
    found = np.zeros(len(boxes), dtype=np.bool_)
    for number, ((x0, y0), (x1, y1)) in enumerate(zip(first.tolist(), last.tolist(), strict=True)):
        part = picture[y0:y1, x0:x1]
        found[number] = int(part.max()) - int(part.min()) < _CONTRAST
    return found
