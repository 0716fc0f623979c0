"""Pages that are pictures, from what was made out on them to text in reading order. Pure.

A scan lies a little askew. Its words are turned straight before they are put into lines; their
boxes on the page stay where the page shows them.
"""

from math import cos, pi, sin
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from core.reading.compose import compose
from core.reading.lines import Token
from core.reading.protocol import UNSURE, PageRead, PageWarning

if TYPE_CHECKING:
    from core.reading.ocr import Glimpse, Sight

_MOST_LEAN = 0.12
"""Radians, about seven degrees: more than a page is ever laid askew on a scanner."""

_STEP = 0.002
_BINS = 3
"""Rows of a profile in the height of a word."""

_SHARPER = 1.02
"""How much sharper the rows of a larger angle must be: a straight page is left alone."""


def page_of(
    number: int, size: tuple[float, float], sight: "Sight", pixels: tuple[int, int]
) -> PageRead:
    """Return a page as it was made out.

    Args:
        number: counted from 1.
        size: width and height in points, as displayed.
        sight: the words of its picture.
        pixels: width and height of that picture.
    """
    words = sight.words
    scale = np.array([size[0] / pixels[0], size[1] / pixels[1]])
    corners = np.array([word.corners for word in words]).reshape(-1, 4, 2) * scale
    boxes = np.column_stack([corners.min(axis=1), corners.max(axis=1)])
    confidences = [int(100 * word.confidence) for word in words]
    warnings: list[PageWarning] = ["recognised"]
    if any(sure < UNSURE for sure in confidences):
        warnings.append("unsure")
    tokens = _tokens(words, _upright(corners, sight.turns))
    return compose(number, size, tokens, boxes, warnings, confidences)


def _upright(corners: npt.NDArray[np.float64], turns: int) -> npt.NDArray[np.float64]:
    """Turn points counter-clockwise; where the page ends up does not matter."""
    x, y = corners[..., 0], corners[..., 1]
    for _ in range(turns):
        x, y = y, -x
    return np.stack([x, y], axis=-1)


def _tokens(words: "list[Glimpse]", corners: npt.NDArray[np.float64]) -> list[Token]:
    slopes = np.array([word.slope for word in words])
    quarters = np.rint(slopes / (pi / 2)).astype(int)
    heights = np.hypot(*(corners[:, 3] - corners[:, 0]).T)
    straight = quarters == 0
    lean = 0.0
    if straight.any():
        lean = _lean(corners[straight].mean(axis=1), float(np.median(heights[straight])))
    tokens = []
    for word, points, quarter in zip(words, corners, quarters.tolist(), strict=True):
        angle = lean + quarter * (pi / 2)
        x = points[:, 0] * cos(angle) + points[:, 1] * sin(angle)
        y = points[:, 1] * cos(angle) - points[:, 0] * sin(angle)
        # A word's corners stand askew by as much as its line; their middles do not.
        left, right = (x[0] + x[3]) / 2, (x[1] + x[2]) / 2
        top, bottom = (y[0] + y[1]) / 2, (y[2] + y[3]) / 2
        height = max(bottom - top, 1.0)
        tokens.append(Token(word.text, left, top, right, bottom, height, turn=quarter % 4))
    return tokens


def _lean(middles: npt.NDArray[np.float64], height: float) -> float:
    """Return the angle at which the words of a page lie in the sharpest rows, in radians.

    The slope of a single short box says little, and a table has no others; where the middles of all
    words fall into few rows, they are the page's.

    Args:
        middles: of each word.
        height: of a usual word.

    Source: the projection profiles of Postl (1986) and Baird (1987).
    """
    best, sharpest = 0.0, 0.0
    for angle in sorted(np.arange(-_MOST_LEAN, _MOST_LEAN + _STEP, _STEP), key=abs):
        rows = (middles[:, 1] * cos(angle) - middles[:, 0] * sin(angle)) / (height / _BINS)
        rows -= rows.min()
        sharp = sum(
            float((np.bincount((rows + shift).astype(np.intp)) ** 2).sum()) for shift in (0.0, 0.5)
        )
        if sharp > sharpest * _SHARPER:
            best, sharpest = float(angle), sharp
    return best
