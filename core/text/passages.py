"""Cut a page into passages: what is embedded, searched and cited.

A passage is one or two spans of a page: its body, and, where the body is a later part of a table
or of a section, the lead that says what it is (heading, header row). Sentences and table rows stay
whole. Sizes follow the embedder: MiniLM reads 256 tokens and cuts the rest off silently, so
passages aim at 210 by our estimate, which is 2 to 16 % low on real documents.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from core.text.sentences import lines, sentences
from core.text.span import Span
from core.text.tokens import estimate

SIZE = 210
"""Tokens a passage aims at."""

OVERLAP = 30
"""Tokens that a passage repeats from the end of the one before, about 15 %."""

LEAD = 40
"""Tokens that a lead may take."""


class Block(Protocol):
    """A part of a page that belongs together, as the reader saw it."""

    @property
    def start(self) -> int:
        """Where it starts in the page's text."""

    @property
    def end(self) -> int:
        """Where it ends."""

    @property
    def kind(self) -> str:
        """``heading``, ``paragraph``, ``list`` or ``table``."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage of a page.

    Attributes:
        body: the span it covers.
        lead: what comes before it on the page and says what it is, or None.
    """

    body: Span
    lead: Span | None = None

    def text(self, page: str) -> str:
        """Return the words of the passage, lead first."""
        body = self.body.of(page)
        return body if self.lead is None else f"{self.lead.of(page)}\n{body}"


@dataclass(frozen=True, slots=True)
class _Unit:
    """A sentence, a table row or a list line: never cut, unless it alone is too long."""

    span: Span
    tokens: int
    heading: bool
    lead: Span | None


def passages(page: str, blocks: Sequence[Block]) -> list[Passage]:
    """Return the passages of a page, in reading order.

    Args:
        page: the page's text.
        blocks: its blocks, in order, not overlapping.
    """
    result: list[Passage] = []
    held: list[_Unit] = []
    for unit in _units(page, blocks):
        if held and sum(u.tokens for u in held) + unit.tokens > _room(held):
            result.append(_passage(held))
            held = _carry_over(held, unit)
        held.append(unit)
    if held and not _is_repeated(held, result):
        result.append(_passage(held))
    return result


def _room(held: list[_Unit]) -> int:
    return SIZE - (LEAD if held[0].lead is not None else 0)


def _passage(held: list[_Unit]) -> Passage:
    body = Span(held[0].span.start, held[-1].span.end)
    lead = held[0].lead
    return Passage(body, lead if lead is not None and lead.start < body.start else None)


def _is_repeated(held: list[_Unit], result: list[Passage]) -> bool:
    return bool(result) and held[-1].span.end <= result[-1].body.end


def _carry_over(held: list[_Unit], following: _Unit) -> list[_Unit]:
    """Return the end of a passage that the next one repeats."""
    trailing_headings: list[_Unit] = []
    while held and held[-1].heading:
        trailing_headings.insert(0, held.pop())
    if trailing_headings:  # a heading goes with what it heads
        return trailing_headings
    kept: list[_Unit] = []
    for unit in reversed(held):
        if sum(u.tokens for u in kept) + unit.tokens > OVERLAP:
            break
        kept.insert(0, unit)
    if sum(u.tokens for u in kept) + following.tokens > SIZE:
        return []
    return kept


def _units(page: str, blocks: Sequence[Block]) -> Iterator[_Unit]:
    heading: Span | None = None
    for block in blocks:
        if block.kind == "heading":
            heading = _first_line(page, block)
            for span in lines(page, block.start, block.end):
                yield from _pieces(page, span, heading=True, lead=None)
        elif block.kind == "paragraph":
            for span in sentences(page, block.start, block.end):
                yield from _pieces(page, span, heading=False, lead=heading)
        else:
            lead = heading
            for number, span in enumerate(lines(page, block.start, block.end)):
                if number == 1 and block.kind == "table":
                    lead = _table_lead(page, heading, block)
                yield from _pieces(page, span, heading=False, lead=lead)


def _first_line(page: str, block: Block) -> Span | None:
    for span in lines(page, block.start, block.end):
        return span if estimate(span.of(page)) <= LEAD else None
    return None


def _table_lead(page: str, heading: Span | None, block: Block) -> Span | None:
    """Return the heading above with the table's first row, or the first row alone."""
    row = _first_line(page, block)
    if row is None:
        return heading
    if heading is not None:
        both = Span(heading.start, row.end)
        if estimate(both.of(page)) <= LEAD:
            return both
    return row


def _pieces(page: str, span: Span, *, heading: bool, lead: Span | None) -> Iterator[_Unit]:
    """Yield the span as one unit, or cut between words where it alone is over the size."""
    tokens = estimate(span.of(page))
    if tokens <= SIZE - LEAD:
        yield _Unit(span, tokens, heading, lead)
        return
    start, count = span.start, 0
    at = span.start
    while at < span.end:
        stop = page.find(" ", at + 1, span.end)
        stop = span.end if stop < 0 else stop
        word = estimate(page[at:stop])
        # a run without spaces is cut all the same: 400 characters are about 100 tokens
        if count and count + word > SIZE - LEAD - OVERLAP:
            yield _Unit(Span(start, at), count, heading, lead)
            start, count = at + (page[at] == " "), 0
        if word > SIZE - LEAD - OVERLAP:
            stop = min(stop, at + 400)
            word = estimate(page[at:stop])
        count += word
        at = stop
    if start < span.end:
        yield _Unit(Span(start, span.end), count, heading, lead)
