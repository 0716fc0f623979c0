"""From a span of a page's text to the rectangles that show it."""

from collections.abc import Sequence
from typing import NamedTuple

from core.reading.protocol import Word
from core.text.span import Span


class Box(NamedTuple):
    """A rectangle on a page, as fractions of its width and height from the top left."""

    x0: float
    y0: float
    x1: float
    y1: float


def boxes(words: Sequence[Word], span: Span) -> list[Box]:
    """Return the rectangles of a span, the words of one line joined into one."""
    found: list[Box] = []
    for word in words:
        if word.end <= span.start or word.start >= span.end:
            continue
        box = Box(word.x0, word.y0, word.x1, word.y1)
        if found and _on_one_line(found[-1], box):
            last = found[-1]
            found[-1] = Box(
                min(last.x0, box.x0),
                min(last.y0, box.y0),
                max(last.x1, box.x1),
                max(last.y1, box.y1),
            )
        else:
            found.append(box)
    return found


def _on_one_line(last: Box, box: Box) -> bool:
    middle = (box.y0 + box.y1) / 2
    height = max(last.y1 - last.y0, 1e-6)
    apart = box.x0 - last.x1
    return last.y0 <= middle <= last.y1 and -height <= apart <= 4 * height
