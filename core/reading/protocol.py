"""What the reader's untrusted side says about a document: declared, bounded types and nothing else.

These cross from a process that parses hostile files, so every number has a range and every string
and list a cap; the trusted side decodes into them and kills a child that sends anything else.

Lengths are Unicode code points. A word's box is given in fractions of the page as it is displayed,
after the crop box and ``/Rotate``, with the origin at the top left.
"""

from typing import Annotated, Literal

import msgspec

MAX_PAGES = 1_000_000
MAX_TEXT = 1_000_000
"""Code points on one page; the densest page of 75 real documents has 12,000."""

MAX_WORDS = 200_000
MAX_FIELD = 1_000
"""Code points of a title, an author or a date."""

MAX_SIDE = 4_000
"""Pixels on the longer side of a page picture."""

MAX_PIXELS = 16_000_000
"""Pixels of a page picture: 48 MB, which one frame of the wire still takes."""

MAX_POINTS = 1_000_000.0

UNSURE = 80
"""Percent of confidence below which a word that was made out on a picture may be another one."""

Count = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
Number = Annotated[int, msgspec.Meta(ge=1, le=MAX_PAGES)]
Offset = Annotated[int, msgspec.Meta(ge=0, le=MAX_TEXT)]
Fraction = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
Percent = Annotated[int, msgspec.Meta(ge=0, le=100)]
Points = Annotated[float, msgspec.Meta(gt=0.0, le=MAX_POINTS)]
Side = Annotated[int, msgspec.Meta(ge=1, le=MAX_SIDE)]
Field = Annotated[str, msgspec.Meta(max_length=MAX_FIELD)]

BlockKind = Literal["heading", "paragraph", "list", "table"]

PageWarning = Literal[
    "no_text",
    "broken_text",
    "sideways_text",
    "hidden_text",
    "recognised",
    "unrecognised",
    "unsure",
    "differing_text",
]
"""``no_text``: nothing worth reading, perhaps a scan. ``broken_text``: the fonts do not say what
their glyphs mean, so the text is not what the page shows. ``sideways_text``: some of it is turned
against the page; it stands after the rest. ``hidden_text``: there are words that the
page does not show; they are left out, unless it was asked for them. ``recognised``: the text was
made out on the page's picture. ``unrecognised``: that was tried in vain. ``unsure``: some of these
words may be others. ``differing_text``: the page shows other words than its text says."""

DocumentWarning = Literal["structure_unread", "structure_slow"]
"""The document's structure (metadata, attachments, scripts) could not be read, or not in time."""

LossCode = Literal["damaged", "too_large"]


class Word(msgspec.Struct, frozen=True, array_like=True):
    """One word, or one piece of a word that the page shows in two places.

    Spans that adjoin without a space between them are pieces of one word: ``exam`` and ``ple``
    hyphenated over a line end, or ``(1,577`` and ``)`` set in two columns of a table.

    Attributes:
        start: where it begins in the page's text.
        end: where it ends; ``text[start:end]`` is the word.
        x0: left edge of its box.
        y0: top edge.
        x1: right edge.
        y1: bottom edge.
    """

    start: Offset
    end: Offset
    x0: Fraction
    y0: Fraction
    x1: Fraction
    y1: Fraction


class Block(msgspec.Struct, frozen=True, array_like=True):
    """A heading, a paragraph, a list or a table, as a span of the page's text.

    In a table every row is one line and the cells of a row are separated by one tab.
    """

    start: Offset
    end: Offset
    kind: BlockKind


class PageRead(msgspec.Struct, frozen=True, tag="page"):
    """One page as read: text in reading order, and where each word of it stands.

    Attributes:
        number: counted from 1.
        width: points, as displayed.
        height: points, as displayed.
        text: blocks separated by an empty line, lines by a line feed.
        words: in the order of the text, never overlapping.
        blocks: in the order of the text, never overlapping; every word lies in one.
        warnings: what a reader of this text should know.
        confidences: of each word, in percent, where it was made out on a picture; else none.
    """

    number: Number
    width: Points
    height: Points
    text: Annotated[str, msgspec.Meta(max_length=MAX_TEXT)]
    words: Annotated[list[Word], msgspec.Meta(max_length=MAX_WORDS)]
    blocks: Annotated[list[Block], msgspec.Meta(max_length=MAX_WORDS)]
    warnings: Annotated[list[PageWarning], msgspec.Meta(max_length=8)]
    confidences: Annotated[list[Percent], msgspec.Meta(max_length=MAX_WORDS)] = []


class PageLost(msgspec.Struct, frozen=True, tag="lost"):
    """One page that could not be read; the others are not touched."""

    number: Number
    code: LossCode


class Compared(msgspec.Struct, frozen=True, tag="compared"):
    """How alike lines of a page are to what its picture shows, in percent; none, if none can be."""

    number: Number
    alike: Annotated[list[Percent], msgspec.Meta(max_length=16)]


class Description(msgspec.Struct, frozen=True, tag="description"):
    """What a document says about itself, and what it carries besides pages.

    Attributes:
        pages: how many.
        encrypted: whether the file is encrypted, if only with an empty password.
        title: from the metadata, like ``author``; empty where there is none.
        author: as the file names it.
        created: the creation date as ISO 8601; empty where there is none or it makes no sense.
        attachments: how many files are embedded (at most 1,000 are counted).
        javascript: whether the document carries scripts. They are never run.
        launch: whether opening it asks to start a program. None ever is.
        warnings: what could not be found out.
    """

    pages: Count
    encrypted: bool
    title: Field
    author: Field
    created: Field
    attachments: Count
    javascript: bool
    launch: bool
    warnings: Annotated[list[DocumentWarning], msgspec.Meta(max_length=8)]


class Picture(msgspec.Struct, frozen=True, tag="picture"):
    """A page drawn as pixels.

    Attributes:
        width: pixels.
        height: pixels.
        pixels: RGB, three bytes a pixel, rows from the top without padding.
    """

    width: Side
    height: Side
    pixels: Annotated[bytes, msgspec.Meta(max_length=3 * MAX_PIXELS)]
