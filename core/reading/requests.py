"""What the app asks of the reader child. The answers are in protocol.py."""

import msgspec

from core.reading.protocol import Compared, Description, PageLost, PageRead, Picture


class Begin(msgspec.Struct, frozen=True, tag="begin"):
    """Forget the document before and make ready for the next, which follows in pieces."""

    password: str | None = None


class Piece(msgspec.Struct, frozen=True, tag="piece"):
    """The next bytes of the document."""

    data: bytes


class Describe(msgspec.Struct, frozen=True, tag="describe"):
    """All pieces are there: open the document and describe it."""


class ReadPages(msgspec.Struct, frozen=True, tag="read"):
    """Read the pages from first to last, both included; each is answered, read or lost.

    With ``hidden``, words that a page does not show are kept.
    """

    first: int
    last: int
    hidden: bool = False


class Recognise(msgspec.Struct, frozen=True, tag="recognise"):
    """Make out the text of one page on its picture."""

    number: int


class Compare(msgspec.Struct, frozen=True, tag="compare"):
    """Read a few lines of a page from its picture, and compare them with its text."""

    number: int


class Draw(msgspec.Struct, frozen=True, tag="draw"):
    """Draw one page at so many dots an inch."""

    number: int
    dpi: int


Request = Begin | Piece | Describe | ReadPages | Recognise | Compare | Draw
Reply = Description | PageRead | PageLost | Compared | Picture
