"""From words with boxes to text in reading order. Pure.

The order in which a PDF draws its words is mostly, but not always, the order in which one reads
them, so it breaks ties and the boxes decide:

1. ``lines`` makes runs: pieces of a line within one column or one table cell.
2. ``columns`` finds where prose stands beside prose and reads one column after the other.
3. Elsewhere the runs on one height are one line, its cells separated by **one tab**. A tab occurs
   nowhere else in the text, so cells can be told apart exactly; a keyword index and an embedder
   take it for a space, where a bar would be one more token in every cell.
4. ``blocks`` makes headings, paragraphs, lists and tables. Lines are separated by a line feed,
   blocks by an empty line.
5. A word hyphenated over a line end is made whole again.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from core.reading.blocks import Group, group
from core.reading.columns import regions
from core.reading.lines import Line, Token, closes, lines, runs
from core.reading.protocol import BlockKind

SOFT_HYPHEN = "\u00ad"

_PUNCTUATION = ".,;:!?()[]\"'\u201c\u201d\u2018\u2019"

_FIRST_PARTS = frozenset(
    "cross first five full half high large long low mid non one open second self short small third "
    "three two well year zero".split()
)
"""First parts of compounds that are seldom a first syllable: their hyphen at a line end is the
writer's, as in ``long-term``."""

_SYLLABLE = 4
"""Letters below which what follows is the end of a word all the same: ``high-ly``."""


class Span(NamedTuple):
    """Where a token went: ``text[start:end]``."""

    token: int
    start: int
    end: int


class Arrangement(NamedTuple):
    """Text in reading order.

    Attributes:
        text: see the module.
        spans: one for each token, in the order of the text.
        blocks: kind, start and end of each block, in the order of the text.
    """

    text: str
    spans: list[Span]
    blocks: list[tuple[BlockKind, int, int]]


def arrange(tokens: Sequence[Token]) -> Arrangement:
    """Put the words of a page, given in the order in which they are drawn, into reading order.

    Words turned against most of the page (a stamp in the margin, a sideways table) are read by
    themselves and stand after the rest.
    """
    writer = _Writer(tokens)
    turns = Counter(token.turn for token in tokens)
    for turn, _ in turns.most_common():
        members = [index for index, token in enumerate(tokens) if token.turn == turn]
        for block in _groups([tokens[index] for index in members]):
            writer.block(block, members)
    return Arrangement("".join(writer.pieces), writer.spans, writer.blocks)


def _groups(tokens: Sequence[Token]) -> Iterator[Group]:
    body = _body_size(tokens)
    for region in regions(runs(tokens)):
        yield from group(lines(tokens, region), body)


def _body_size(tokens: Sequence[Token]) -> float:
    """The size of type that most characters of the page have."""
    sizes: Counter[float] = Counter()
    for token in tokens:
        sizes[round(token.size, 1)] += len(token.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


class _Writer:
    """Text under construction, and where each token went."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.pieces: list[str] = []
        self.spans: list[Span] = []
        self.blocks: list[tuple[BlockKind, int, int]] = []
        self._tokens = tokens
        self._known: frozenset[str] | None = None
        self._length = 0

    def block(self, block: Group, members: Sequence[int]) -> None:
        """Write one block; ``members`` turns its token numbers into the page's."""
        if self.pieces:
            self._put("\n\n")
        start = self._length
        hyphenates = block.kind != "table"
        for number, line in enumerate(block.lines):
            if number and not (hyphenates and self._joined(line, members)):
                self._drop_soft_hyphen()
                self._put("\n")
            self._line(line, members)
        self._drop_soft_hyphen()
        self.blocks.append((block.kind, start, self._length))

    def _line(self, line: Line, members: Sequence[int]) -> None:
        tokens, put = self._tokens, self._put
        for number, cell in enumerate(line.cells):
            if number:
                self._drop_soft_hyphen()
                put("\t")
            before = ""
            for local in cell:
                index = members[local]
                text = tokens[index].text
                if before:
                    self._drop_soft_hyphen()
                    if not closes(before, text):
                        put(" ")
                start = self._length
                put(text)
                self.spans.append(Span(index, start, self._length))
                before = text

    def _joined(self, line: Line, members: Sequence[int]) -> bool:
        """Join a word cut at the line end, if it was; the hyphen goes or stays."""
        last = self.pieces[-1]
        if last[-1] not in {"-", "\u2010", SOFT_HYPHEN} or len(last) == 1:
            return False
        stem = last[:-1]
        follows = self._tokens[members[line.cells[0][0]]].text
        soft = last[-1] == SOFT_HYPHEN
        if not soft and not (stem[-1].isalnum() and follows[0].islower()):
            return False
        if soft or not self._keeps_hyphen(stem, follows):
            self._drop_last_character()
        return True

    def _drop_soft_hyphen(self) -> None:
        """A soft hyphen that ends no line says nothing."""
        if self.pieces[-1][-1] == SOFT_HYPHEN:
            self._drop_last_character()

    def _drop_last_character(self) -> None:
        self.pieces[-1] = self.pieces[-1][:-1]
        self._length -= 1
        self.spans[-1] = self.spans[-1]._replace(end=self._length)

    def _keeps_hyphen(self, stem: str, follows: str) -> bool:
        """Whether the hyphen at a line end is part of the word, as in ``long-term``.

        The page itself is asked first: does it have the word elsewhere, with the hyphen or without?
        """
        if self._known is None:
            self._known = frozenset(
                token.text.lower().strip(_PUNCTUATION) for token in self._tokens
            )
        left = stem.lower().lstrip(_PUNCTUATION)
        right = follows.lower().rstrip(_PUNCTUATION)
        if f"{left}-{right}" in self._known:
            return True
        if left + right in self._known:
            return False
        return not left.isalpha() or (left in _FIRST_PARTS and len(right) >= _SYLLABLE)

    def _put(self, piece: str) -> None:
        self.pieces.append(piece)
        self._length += len(piece)
