"""The words of a picture: the only file that imports rapidocr.

Detection runs on a smaller copy of the page, where it is nearly as good at a tenth of the memory
and time; the lines that it finds are cut out of the full picture and read. RapidOCR's classifier
for upside-down lines is left out: it turned one upright line of forty on clean pages. A page lies
as most of its lines do, so whole pages are turned here, and the reader's own confidence decides.

Source: PP-OCRv6 by PaddlePaddle (Apache-2.0), its models as they come inside the rapidocr package.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
import rapidocr
from numpy.typing import NDArray
from rapidocr.main import RapidOCRError
from rapidocr.utils.process_img import get_rotate_crop_image

Pixels = NDArray[np.uint8]
"""Height x width x 3, red first."""

Corners = NDArray[np.float64]
"""Four points (x, y) in pixels: of a line as it is read, from its top left, clockwise."""

_DETECTED_SIDE = 1536
"""Pixels of the longer side of the copy in which lines are looked for."""

_GARBAGE = 0.5
"""Mean confidence below which a line is no text: a logo, a stain, a signature."""

_DOUBTFUL = 0.85
"""Mean confidence of a page below which it is tried upside down."""

_TRIED = 5
"""Lines that are read upside down to see whether they are better so."""

_TALL = 1.5
"""Height by width from which a line stands sideways, unless it is a single letter."""

_PAIR = 2
"""Letters below which a tall box is one of them, not a line on its side: in usual heights."""

_ROOM = 0.1
"""Height of a line that is left around it."""

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FULL_WIDTH |= {0x3000: 0x20, 0x3002: ord("."), 0x3001: ord(",")}
"""Forms that East Asian type gives to Latin signs, which the recogniser mixes in."""


class Glimpse(NamedTuple):
    """One word as it was made out.

    Attributes:
        text: without white space, never empty.
        corners: around it, in the picture given.
        confidence: of the least certain of its letters, from 0 to 1.
        slope: of its line, in radians against the picture's reading direction, clockwise.
    """

    text: str
    corners: Corners
    confidence: float
    slope: float


class Sight(NamedTuple):
    """What a picture says.

    Attributes:
        words: in the order of their lines.
        turns: quarter turns counter-clockwise that make the picture upright.
    """

    words: list[Glimpse]
    turns: int


class Recogniser:
    """Reads pictures of pages. Making one costs little; its models are loaded on first use."""

    def __init__(self) -> None:
        cv2.setNumThreads(1)
        models = Path(rapidocr.__file__).parent / "models"
        self._engine = rapidocr.RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.return_word_box": True,
                # With a path given, RapidOCR neither looks for a model nor asks the network.
                "Det.model_path": str(models / "PP-OCRv6_det_small.onnx"),
                "Rec.model_path": str(models / "PP-OCRv6_rec_small.onnx"),
                "Det.limit_type": "max",
                "Det.limit_side_len": _DETECTED_SIDE,
                "Rec.rec_batch_num": 1,  # a batch is as wide as its widest line
                "EngineConfig.onnxruntime.intra_op_num_threads": 1,
                "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            }
        )

    def look(self, picture: Pixels) -> Sight:
        """Return the words of a picture, whichever way it lies and slightly askew."""
        turns = 0
        upright = np.ascontiguousarray(picture[:, :, ::-1])  # blue first, as OpenCV has it
        lines = self._lines(upright)
        if _sideways(lines):
            turns, upright = 1, np.ascontiguousarray(np.rot90(upright))
            lines = self._lines(upright)
            doubtful = True  # either side may be up
        else:
            words, confidence = self._read(upright, lines)
            doubtful = confidence < _DOUBTFUL
        if doubtful:
            if self._is_upside_down(upright, lines):
                turns, upright = turns + 2, np.ascontiguousarray(np.rot90(upright, 2))
                lines = self._lines(upright)
            words, _ = self._read(upright, lines)
        height, width = upright.shape[:2]
        return Sight([_turned(word, turns, width, height) for word in words], turns)

    def line(self, picture: Pixels, box: tuple[float, float, float, float]) -> str:
        """Return what one line says; its box is given in fractions of the picture."""
        height, width = picture.shape[:2]
        above = _ROOM * (box[3] - box[1]) * height
        x0, x1 = max(0, int(box[0] * width - above)), int(box[2] * width + above) + 1
        y0, y1 = max(0, int(box[1] * height - above)), int(box[3] * height + above) + 1
        return self._recognise(picture[y0:y1, x0:x1, ::-1])[0]

    def _lines(self, picture: Pixels) -> list[Corners]:
        try:
            _, found = self._engine.detect_and_crop(picture, {})
        except RapidOCRError:  # there is nothing on it
            return []
        boxes = () if found.boxes is None else found.boxes
        return [np.asarray(corners, dtype=np.float64) for corners in boxes]

    def _read(self, picture: Pixels, lines: Sequence[Corners]) -> tuple[list[Glimpse], float]:
        """Return the words of lines, and how sure they are in the mean, by length."""
        usual = float(np.median([_sides(line)[1] for line in lines])) if lines else 0.0
        words: list[Glimpse] = []
        sure = letters = 0.0
        for line in lines:
            (text, score, spread), corners = self._read_line(picture, line, usual)
            sure += score * len(text)
            letters += len(text)
            if text and score >= _GARBAGE:
                words += _words(text, spread, corners)
        return words, sure / letters if letters else 0.0

    def _read_line(
        self, picture: Pixels, corners: Corners, usual: float
    ) -> tuple[tuple[str, float, Any], Corners]:
        """Return what a line says, and its corners as it is read."""
        crop = get_rotate_crop_image(picture, corners.astype(np.float32))
        width, height = _sides(corners)
        if height < _TALL * width:
            return self._recognise(crop), corners
        if height < _PAIR * usual:  # a single letter is not on its side
            return self._recognise(np.rot90(crop, -1)), corners
        down = self._recognise(crop)
        if down[1] >= _DOUBTFUL:
            return down, np.roll(corners, -1, axis=0)
        up = self._recognise(np.rot90(crop, 2))
        return max(
            (down, np.roll(corners, -1, axis=0)),
            (up, np.roll(corners, 1, axis=0)),
            key=lambda read: read[0][1],
        )

    def _recognise(self, crop: Pixels) -> tuple[str, float, Any]:
        """Return a line's text, its confidence, and RapidOCR's account of where its letters are."""
        try:
            found = self._engine.recognize_txt([np.ascontiguousarray(crop)])
        except RapidOCRError:
            return "", 0.0, None
        if not found.txts or not found.scores:
            return "", 0.0, None
        return found.txts[0], float(found.scores[0]), found.word_results[0]

    def _is_upside_down(self, picture: Pixels, lines: Sequence[Corners]) -> bool:
        longest = sorted(lines, key=lambda line: _sides(line)[0])[-_TRIED:]
        crops = [get_rotate_crop_image(picture, line.astype(np.float32)) for line in longest]
        as_is = sum(self._recognise(crop)[1] for crop in crops)
        turned = sum(self._recognise(np.rot90(crop, 2))[1] for crop in crops)
        return turned > as_is


def _sides(corners: Corners) -> tuple[float, float]:
    """Return width and height of a box that may be askew."""
    along, down = corners[1] - corners[0], corners[3] - corners[0]
    return float(np.hypot(*along)), float(np.hypot(*down))


def _sideways(lines: Sequence[Corners]) -> bool:
    """Whether most of what was found stands on its side, by length."""
    tall = wide = 0.0
    for corners in lines:
        width, height = _sides(corners)
        if height >= _TALL * width:
            tall += height
        else:
            wide += width
    return tall > wide


def _words(text: str, spread: Any, corners: Corners) -> Iterator[Glimpse]:
    """Yield the words of a line.

    A line is read in narrow steps from left to right, and each letter stands at one of them.

    Args:
        text: the line.
        spread: RapidOCR's WordInfo: words, their letters' steps, how many steps the line has, and
            the confidence of every letter of the text, spaces included.
        corners: of the line.
    """
    confidences = [c for c, letter in zip(spread.confs, text, strict=False) if not letter.isspace()]
    steps = max(float(spread.line_txt_len), 1.0)
    top, bottom = corners[1] - corners[0], corners[2] - corners[3]
    slope = float(np.arctan2(top[1] + bottom[1], top[0] + bottom[0]))
    gaps = [
        (columns[-1] - columns[0]) / (len(columns) - 1)
        for columns in spread.word_cols
        if len(columns) > 1
    ]
    half = (float(np.mean(gaps)) if gaps else steps / max(len(text), 1)) / 2
    first = 0
    for letters, columns in zip(spread.words, spread.word_cols, strict=True):
        sure = confidences[first : first + len(letters)]
        first += len(letters)
        word = "".join(letters).translate(_FULL_WIDTH).strip()
        if not word:
            continue
        left = max(0.0, (columns[0] + 0.5 - half) / steps)
        right = min(1.0, (columns[-1] + 0.5 + half) / steps)
        around = np.array(
            [
                corners[0] + top * left,
                corners[0] + top * right,
                corners[3] + bottom * right,
                corners[3] + bottom * left,
            ]
        )
        yield Glimpse(word, around, min(sure, default=0.0), slope)


def _turned(word: Glimpse, turns: int, width: int, height: int) -> Glimpse:
    """Return a word of the upright picture, of that size, as it lies in the picture given."""
    x, y = word.corners.T
    match turns:
        case 1:
            corners = np.column_stack([height - y, x])
        case 2:
            corners = np.column_stack([width - x, height - y])
        case 3:
            corners = np.column_stack([y, width - x])
        case _:
            corners = word.corners
    return word._replace(corners=corners)
