"""A stretch of a page's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Characters ``start`` (included) to ``end`` (excluded) of a page's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters it covers."""
        return text[self.start : self.end]


def trimmed(text: str, start: int, end: int) -> Span:
    """Return the span without white space at its ends; empty where there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
