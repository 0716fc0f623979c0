"""Characters with boxes to words with boxes, in whole arrays. Pure.

pdfium gives one code point and one box for each character of a page, in the order in which they are
drawn, with spaces and line ends of its own where it sees gaps. Here they are cleaned (odd spaces,
control characters, ligatures), cut to what the crop box shows, and put together to words.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from core.reading.layout import SOFT_HYPHEN

Codes = npt.NDArray[np.uint32]
Boxes = npt.NDArray[np.float64]
Marks = npt.NDArray[np.bool_]
Indices = npt.NDArray[np.intp]

_KEEP, _SPACE, _DROP = 0, 1, 2
_UNKNOWN = 0xFFFD
_FIRST_SURROGATE, _FIRST_LOW, _FIRST_PRIVATE, _AFTER_PRIVATE = 0xD800, 0xDC00, 0xE000, 0xF900
_NO_WIDTH = 0x200B
_LAST = 0x10FFFF
_LAST_NO_WIDTH, _FIRST_JOINER, _LAST_JOINER, _NO_BREAK = 0x200F, 0x2060, 0x2064, 0xFEFF
_TAGS, _AFTER_TAGS = 0xE0000, 0xE01F0
"""Letters that only machines read, and variants without a shape of their own."""

_BEYOND = 0x10000
"""Stands for all code points from here on."""

_HYPHEN_AT_LINE_END = 0x02
"""pdfium's own mark for a hyphen that it takes for a hyphenation."""

_LIGATURES = str.maketrans(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
    }
)

_BLEED = 1.0
"""Points that a character may reach beyond the page."""

_SAYING = 12
"""Characters from which what stands outside of a page says something; a folio does not."""

_SPELT = 6
"""Characters without width in a row that no script needs."""

_FAR = 1.0
"""Distance, in type sizes, from which two characters cannot be of one word."""


class Frame(NamedTuple):
    """How a page lies: its visible box in points of its own frame, and its quarter turns.

    Attributes:
        left: of the crop box, cut to the media box.
        bottom: likewise.
        right: likewise.
        top: likewise.
        turns: clockwise quarter turns with which the page is displayed.
    """

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def width(self) -> float:
        """Points, as displayed."""
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Points, as displayed."""
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def displayed(self, boxes: Boxes) -> Boxes:
        """Bring boxes (left, bottom, right, top) to the page as displayed (x0, y0, x1, y1)."""
        left, bottom = boxes[:, 0] - self.left, boxes[:, 1] - self.bottom
        right, top = boxes[:, 2] - self.left, boxes[:, 3] - self.bottom
        width, height = self.right - self.left, self.top - self.bottom
        corners = {
            0: (left, height - top, right, height - bottom),
            1: (bottom, left, top, right),
            2: (width - right, bottom, width - left, top),
            3: (height - top, width - right, height - bottom, width - left),
        }[self.turns]
        return np.column_stack(corners)


class Words(NamedTuple):
    """Words in the order in which they are drawn.

    Attributes:
        texts: without white space, never empty; see ``layout.Token``.
        boxes: points on the page as displayed, one row (x0, y0, x1, y1) each.
        firsts: the number of each word's first character on the page.
        heads: the box of that character.
        broken: share of the characters that their font does not explain.
        beyond: whether there are characters that no page shows: outside of it, or without a shape.
    """

    texts: list[str]
    boxes: Boxes
    firsts: Indices
    heads: Boxes
    broken: float
    beyond: bool = False

    def only(self, marks: Marks) -> "Words":
        """Return the words that are marked."""
        texts = [text for text, kept in zip(self.texts, marks.tolist(), strict=True) if kept]
        return Words(
            texts,
            self.boxes[marks],
            self.firsts[marks],
            self.heads[marks],
            self.broken,
            self.beyond,
        )


def upright(boxes: Boxes, turns: int) -> Boxes:
    """Turn displayed boxes so that type with so many clockwise quarter turns stands upright."""
    x0, y0, x1, y1 = boxes.T
    corners = {
        0: (x0, y0, x1, y1),
        1: (y0, -x1, y1, -x0),
        2: (-x1, -y1, -x0, -y0),
        3: (-y1, x0, -y0, x1),
    }[turns % 4]
    return np.column_stack(corners)


def words(codes: Codes, boxes: Boxes, frame: Frame) -> Words:
    """Put a page's characters together to words.

    Args:
        codes: code points; 0 where a font does not say.
        boxes: left, bottom, right, top of each in the page's own frame.
        frame: how the page lies.
    """
    codes = _paired(codes)
    shown = frame.displayed(boxes)
    kinds = _KINDS[np.minimum(codes, _BEYOND)]
    # A soft hyphen is drawn only where the line breaks; a font that also uses its code for the
    # common hyphen draws it anywhere. Only one without width is not there to be seen.
    tags = (codes >= _TAGS) & (codes < _AFTER_TAGS)
    kinds[tags] = _DROP
    encoded = _encoded(codes)
    if encoded:  # joiners, too, which some scripts need between letters
        kinds[(codes >= _NO_WIDTH) & (codes <= _LAST_NO_WIDTH)] = _DROP
    kinds[(codes == ord(SOFT_HYPHEN)) & (boxes[:, 2] - boxes[:, 0] <= 0)] = _DROP
    middles = (shown[:, :2] + shown[:, 2:]) / 2
    inside = np.all((middles >= 0) & (middles <= (frame.width, frame.height)), axis=1)
    kept = np.flatnonzero((kinds == _KEEP) & inside)
    broken = _broken(codes, kinds)
    beyond = _stray(middles[kinds == _KEEP], frame) or bool(tags.any()) or encoded
    if not len(kept):
        return Words([], np.empty((0, 4)), kept, np.empty((0, 4)), broken, beyond)
    breaks = np.cumsum((kinds == _SPACE) | ~inside)[kept]
    drawn = shown[kept]
    begins = np.ones(len(kept), dtype=np.bool_)
    begins[1:] = (breaks[1:] != breaks[:-1]) | _apart(drawn)
    begins[1:] |= codes[kept[:-1]] == _HYPHEN_AT_LINE_END
    starts = np.flatnonzero(begins)
    merged = np.column_stack(
        (
            np.minimum.reduceat(drawn[:, :2], starts, axis=0),
            np.maximum.reduceat(drawn[:, 2:], starts, axis=0),
        )
    )
    texts = _texts(_meant(codes[kept]), starts)
    firsts, heads = kept[starts], drawn[starts]
    if "" in texts:
        full = np.array([text != "" for text in texts])
        texts = [text for text in texts if text]
        merged, firsts, heads = merged[full], firsts[full], heads[full]
    return Words(texts, merged, firsts, heads, broken, beyond)


def _paired(codes: Codes) -> Codes:
    """Make one code point of a surrogate pair; half of one, or too large a number, is unknown."""
    codes = np.where(codes > _LAST, np.uint32(_UNKNOWN), codes)
    halves = (codes >= _FIRST_SURROGATE) & (codes < _FIRST_PRIVATE)
    if not halves.any():
        return codes
    found = codes.copy()
    low = halves & (codes >= _FIRST_LOW)
    first = np.flatnonzero((halves & ~low)[:-1] & low[1:])
    found[halves] = _UNKNOWN
    found[first] = 0x10000 + ((codes[first] & 0x3FF) << 10) + (codes[first + 1] & 0x3FF)
    found[first + 1] = _NO_WIDTH
    return found


def _apart(drawn: Boxes) -> Marks:
    """Whether each character but the first stands away from the one before it."""
    one, two = drawn[:-1], drawn[1:]
    gaps = np.maximum(two[:, :2] - one[:, 2:], one[:, :2] - two[:, 2:]).max(axis=1)
    sizes = (drawn[:, 2:] - drawn[:, :2]).max(axis=1)
    far: Marks = gaps > _FAR * np.maximum(sizes[1:], sizes[:-1])
    return far


def _broken(codes: Codes, kinds: npt.NDArray[np.uint8]) -> float:
    """Share of control, replacement and private characters among those that are not spaces."""
    private = (codes >= _FIRST_PRIVATE) & (codes < _AFTER_PRIVATE)
    control = (codes < ord(" ")) & (kinds == _DROP)
    wrong = np.count_nonzero(control | (codes == _UNKNOWN) | private)
    total = np.count_nonzero(kinds != _SPACE)
    return float(wrong / total) if total else 0.0


def _stray(middles: Boxes, frame: Frame) -> bool:
    """Whether more than a few characters stand where the page does not reach."""
    size = np.array((frame.width, frame.height))
    outside = ((middles < -_BLEED) | (middles > size + _BLEED)).any(axis=1)
    return int(np.count_nonzero(outside)) >= _SAYING


def _encoded(codes: Codes) -> bool:
    """Whether characters without width stand in a row, as where they spell something."""
    without = (codes >= _NO_WIDTH) & (codes <= _LAST_NO_WIDTH)
    without |= (codes >= _FIRST_JOINER) & (codes <= _LAST_JOINER)
    without |= codes == _NO_BREAK
    if np.count_nonzero(without) < _SPELT:
        return False
    together = np.convolve(without.astype(np.intp), np.ones(_SPELT, dtype=np.intp))
    return int(together.max()) == _SPELT


def _texts(codes: Codes, starts: npt.NDArray[np.intp]) -> list[str]:
    text = codes.astype("<u4").tobytes().decode("utf-32-le")
    limits = [*starts.tolist(), len(text)]
    texts = [text[limits[i] : limits[i + 1]] for i in range(len(starts))]
    if SOFT_HYPHEN in text:
        texts = [_hyphens(word) for word in texts]
    if any(sign in text for sign in map(chr, _LIGATURES)):
        texts = [word.translate(_LIGATURES) for word in texts]
    return texts


def _hyphens(word: str) -> str:
    """A soft hyphen inside a word is a drawn hyphen; at its end the layout decides."""
    return word[:-1].replace(SOFT_HYPHEN, "-") + word[-1] if word.strip(SOFT_HYPHEN) else ""


def _kinds() -> npt.NDArray[np.uint8]:
    kinds = np.full(_BEYOND + 1, _KEEP, dtype=np.uint8)
    for first, last in (
        (0x00, 0x1F),
        (0x7F, 0x9F),
        (0x200B, 0x200B),
        (0x200E, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x206F),
        (0xFE00, 0xFE0F),
        (0xFEFF, 0xFEFF),
        (0xFFF9, 0xFFFB),
        (0xFFFF, 0xFFFF),
    ):
        kinds[first : last + 1] = _DROP
    for space in "\t\n\v\f\r \x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000":
        kinds[ord(space)] = _SPACE
    kinds[0x2000:0x200B] = _SPACE
    kinds[_HYPHEN_AT_LINE_END] = _KEEP
    return kinds


_KINDS = _kinds()

_MEANINGS = {
    _HYPHEN_AT_LINE_END: "-",
    0xFFFE: "-",
    0x2010: "-",
    0x2011: "-",
    0xF0B7: "\u2022",
    0xF0A7: "\u25aa",
}
"""What a code stands for in the text: pdfium's hyphens, typographic hyphens as one types them, and
the bullets of the two symbol fonts that word processors use."""


def _meant(codes: Codes) -> Codes:
    found = codes
    for code, sign in _MEANINGS.items():
        same = codes == code
        if same.any():
            found = np.where(same, np.uint32(ord(sign)), found)
    return found
