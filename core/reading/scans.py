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
    askew = slopes - quarters * (pi / 2)
    lengths = np.array([len(word.text) for word in words])
    lean = _middle(askew, lengths) if words else 0.0
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


def _middle(values: npt.NDArray[np.float64], weights: npt.NDArray[np.int_]) -> float:
    """Return the weighted median."""
    order = np.argsort(values)
    half = np.searchsorted(np.cumsum(weights[order]), weights.sum() / 2)
    return float(values[order[min(half, len(values) - 1)]])
