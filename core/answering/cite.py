"""From a span of a page's text to the rectangles that show it."""

from collections.abc import Sequence
from typing import NamedTuple

from core.reading.protocol import UNSURE, Word
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


def unsure(
    page: str, words: Sequence[Word], confidences: bytes, span: Span, quote: str
) -> tuple[Span, ...]:
    """Return where a quote has words that may be others, because they were hard to make out.

    Args:
        page: the page's text.
        words: of the page.
        confidences: of each of them, in percent; empty where the page's text was given.
        span: the quoted span of the page's text.
        quote: its words with white space folded; nothing else may differ.
    """
    hard = [
        word
        for word, sure in zip(words, confidences, strict=False)
        if sure < UNSURE and span.start <= word.start and word.end <= span.end
    ]
    if not hard:
        return ()
    signs = [at for at, sign in enumerate(quote) if not sign.isspace()]
    count = [0]
    for sign in page[span.start : span.end]:
        count.append(count[-1] + (not sign.isspace()))
    return tuple(
        Span(signs[count[word.start - span.start]], signs[count[word.end - span.start] - 1] + 1)
        for word in hard
    )


def _on_one_line(last: Box, box: Box) -> bool:
    middle = (box.y0 + box.y1) / 2
    height = max(last.y1 - last.y0, 1e-6)
    apart = box.x0 - last.x1
    return last.y0 <= middle <= last.y1 and -height <= apart <= 4 * height
