"""From the words of a page, however they were found, to the page that the app is given. Pure."""

from collections.abc import Sequence

import numpy as np

from core.reading.glyphs import Boxes
from core.reading.layout import arrange
from core.reading.lines import Token
from core.reading.protocol import Block, PageRead, PageWarning, Word

_USABLE = 4
"""Letters and digits below which a page has no usable text: a scan may carry its page number."""


def compose(
    number: int,
    size: tuple[float, float],
    tokens: Sequence[Token],
    boxes: Boxes,
    warnings: Sequence[PageWarning] = (),
    confidences: Sequence[int] = (),
) -> PageRead:
    """Put words into reading order.

    Args:
        number: of the page, counted from 1.
        size: its width and height in points, as displayed.
        tokens: its words, upright.
        boxes: where each stands on the page as displayed, in points.
        warnings: what is known already; what the text shows is added.
        confidences: of each token in percent, where it was recognised; none where it was given.
    """
    arrangement = arrange(tokens)
    fractions = np.clip(boxes / (size * 2), 0.0, 1.0).round(5).tolist()
    spans = arrangement.spans
    found = list(warnings)
    if sum(map(str.isalnum, arrangement.text)) < _USABLE:
        found.insert(0, "no_text")
    if len({token.turn for token in tokens}) > 1:
        found.append("sideways_text")
    return PageRead(
        number=number,
        width=size[0],
        height=size[1],
        text=arrangement.text,
        words=[Word(start, end, *fractions[token]) for token, start, end in spans],
        blocks=[Block(start, end, kind) for kind, start, end in arrangement.blocks],
        warnings=found,
        confidences=[confidences[token] for token, _, _ in spans] if confidences else [],
    )
