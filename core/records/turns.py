"""What a conversation keeps of an answer: declared parts, stored as msgpack.

The parts of an answer hold words of documents, so each knows how to let go of them when its
document is removed. What is left then: which document and page it was, and that it is removed.
"""

from collections.abc import Collection, Iterator, Sequence

import msgspec

from core.text.span import Span

Edges = tuple[float, float, float, float]
"""Left, top, right and bottom of a rectangle, as fractions of the page."""


class Cited(msgspec.Struct, frozen=True, omit_defaults=True):
    """Where a quote or a sentence stands.

    Attributes:
        document: the document's id.
        page: counted from 1.
        name: the document's name when the answer was given.
        span: of the page's text.
        quote: the words of that span.
        boxes: the rectangles that show it.
        removed: the document is gone, and with it everything but its id and the page.
        scanned: the words were made out on the page's picture.
        unsure: where the quote has words that were hard to make out.
    """

    document: int
    page: int
    name: str = ""
    span: Span = Span(0, 0)
    quote: str = ""
    boxes: tuple[Edges, ...] = ()
    removed: bool = False
    scanned: bool = False
    unsure: tuple[Span, ...] = ()

    def without(self, documents: Collection[int]) -> "Cited":
        """Return what is left of it when documents are gone."""
        if self.document not in documents:
            return self
        return Cited(self.document, self.page, removed=True)


class Quoted(msgspec.Struct, frozen=True, tag="quotes"):
    """The best evidence, verbatim, best first."""

    quotes: tuple[Cited, ...]

    def without(self, documents: Collection[int]) -> "Quoted":
        """Return what is left of it when documents are gone."""
        return Quoted(_without(self.quotes, documents))


class Drafted(msgspec.Struct, frozen=True, omit_defaults=True, tag="sentence"):
    """A sentence that the evidence supported.

    Attributes:
        text: its words; empty once every document it cites is removed.
        citations: what it rests on.
    """

    text: str
    citations: tuple[Cited, ...]

    @property
    def removed(self) -> bool:
        """Whether nothing that it cited is there any more."""
        return all(one.removed for one in self.citations)

    def without(self, documents: Collection[int]) -> "Drafted":
        """Return what is left of it when documents are gone."""
        left = Drafted(self.text, _without(self.citations, documents))
        return Drafted("", left.citations) if left.removed else left


class HeldBack(msgspec.Struct, frozen=True, omit_defaults=True, tag="withheld"):
    """A drafted sentence that was not shown as an answer.

    Attributes:
        text: its words. It cites nothing, so it may hold words of any document that was evidence:
            it is emptied as soon as one of them is removed.
        removed: whether that has happened.
    """

    text: str
    removed: bool = False

    def without(self, documents: Collection[int]) -> "HeldBack":
        """Return what is left of it when documents of the evidence are gone."""
        return HeldBack("", removed=True) if documents else self


class Unanswered(msgspec.Struct, frozen=True, tag="not found"):
    """The documents did not answer.

    Attributes:
        nearest: the nearest pages, best first; they quote nothing.
    """

    nearest: tuple[Cited, ...]

    def without(self, documents: Collection[int]) -> "Unanswered":
        """Return what is left of it when documents are gone."""
        return Unanswered(_without(self.nearest, documents))


class Undrafted(msgspec.Struct, frozen=True, tag="no writer"):
    """The evidence stood, but the writer failed.

    Attributes:
        error: the name of the error, as in core.errors.
    """

    error: str

    def without(self, _documents: Collection[int]) -> "Undrafted":
        """Return itself: it holds no words."""
        return self


Part = Quoted | Drafted | HeldBack | Unanswered | Undrafted


class Outcome(msgspec.Struct, frozen=True, omit_defaults=True):
    """What came of a question.

    Attributes:
        parts: in the order in which they were shown.
        scope: the ids of the documents that were looked in; empty for all.
        seconds: since the question was asked, by stage.
    """

    parts: tuple[Part, ...] = ()
    scope: tuple[int, ...] = ()
    seconds: dict[str, float] = {}

    def without(self, documents: Collection[int]) -> "Outcome":
        """Return it with every word of the documents gone.

        Args:
            documents: ids of documents that were evidence for it.
        """
        if not documents:
            return self
        left = tuple(part.without(documents) for part in self.parts)
        return msgspec.structs.replace(self, parts=left)

    @property
    def cited(self) -> set[int]:
        """The ids of the documents that its parts name."""
        return {one.document for part in self.parts for one in _cited(part)}

    @property
    def words(self) -> str:
        """What it says: quotes and sentences, but nothing that was withheld."""
        return "\n".join(said for part in self.parts for said in _said(part))


def _without(many: Sequence[Cited], documents: Collection[int]) -> tuple[Cited, ...]:
    return tuple(one.without(documents) for one in many)


def _cited(part: Part) -> tuple[Cited, ...]:
    match part:
        case Quoted():
            return part.quotes
        case Drafted():
            return part.citations
        case Unanswered():
            return part.nearest
        case HeldBack() | Undrafted():
            return ()


def _said(part: Part) -> Iterator[str]:
    match part:
        case Quoted():
            yield from (one.quote for one in part.quotes)
        case Drafted():
            yield part.text
        case HeldBack() | Unanswered() | Undrafted():
            return
