"""One question with what it brought: as it streams in, or as the vault kept it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from core.answering.cite import Box
from core.assistant import Citation
from core.errors import CloisterError
from core.records import turns as stored
from core.records.conversations import Turn as StoredTurn
from core.text.span import Span
from desktop.state.failures import failure


class Stage(Enum):
    """How far an answer has come."""

    SEARCHING = "searching"
    DRAFTING = "drafting"
    DONE = "done"
    NOT_FOUND = "not found"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Source:
    """A place in a document that something rests on.

    Attributes:
        document: the document's id.
        name: its name; empty once it is removed.
        page: counted from 1.
        quote: the words that stand there; empty where a whole page is meant.
        boxes: the rectangles that show them, as fractions of the page.
        removed: the document is gone, and its words with it.
        scanned: the words were made out on the page's picture.
        unsure: where the quote has words that were hard to make out.
    """

    document: int
    name: str
    page: int
    quote: str = ""
    boxes: tuple[Box, ...] = ()
    removed: bool = False
    scanned: bool = False
    unsure: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Said:
    """A drafted sentence that the evidence holds.

    Attributes:
        text: its words; empty once everything that it rests on is removed.
        sources: what it rests on.
    """

    text: str
    sources: tuple[Source, ...]

    @property
    def removed(self) -> bool:
        """Whether nothing that it rests on is there any more."""
        return all(source.removed for source in self.sources)


@dataclass(slots=True)
class Turn:
    """One question with everything it brought so far.

    Attributes:
        question: the words asked.
        scope: documents it was asked of; empty for all.
        stage: how far it has come.
        quotes: the best evidence, verbatim.
        said: drafted sentences that the evidence holds.
        withheld: how many drafted sentences it does not hold.
        nearest: the nearest pages, where nothing was found.
        error: what went wrong, where something did.
    """

    question: str
    scope: tuple[int, ...] = ()
    stage: Stage = Stage.SEARCHING
    quotes: tuple[Source, ...] = ()
    said: list[Said] = field(default_factory=list)
    withheld: int = 0
    nearest: tuple[Source, ...] = ()
    error: CloisterError | None = None

    @property
    def over(self) -> bool:
        """Whether it will not change any more."""
        return self.stage not in {Stage.SEARCHING, Stage.DRAFTING}

    @property
    def sources(self) -> list[Source]:
        """Every source once, in the order it is numbered.

        Quotes come first, because they are shown first: a number that stands on the screen never
        changes while the answer goes on.
        """
        found: list[Source] = []
        cited = (source for said in self.said for source in said.sources)
        for source in (*self.quotes, *cited, *self.nearest):
            if source not in found:
                found.append(source)
        return found

    def number(self, source: Source) -> int:
        """Return the number of a source's chip, counted from 1."""
        return self.sources.index(source) + 1

    def forget(self, document: int) -> None:
        """Let go of every word of a document that was removed, as the vault does."""
        if not any(source.document == document for source in self.sources):
            return
        self.quotes = _forgotten(self.quotes, document)
        self.nearest = _forgotten(self.nearest, document)
        kept = []
        for said in self.said:
            left = Said(said.text, _forgotten(said.sources, document))
            kept.append(Said("", left.sources) if left.removed else left)
        self.said = kept


def cited(citation: Citation) -> Source:
    """Return a citation of core as a source."""
    return Source(
        citation.document,
        citation.name,
        citation.page,
        citation.quote,
        citation.boxes,
        scanned=citation.scanned,
        unsure=citation.unsure,
    )


def nearest(pages: Iterable[tuple[int, str, int]]) -> tuple[Source, ...]:
    """Return the nearest pages of a question that was not answered."""
    return tuple(Source(document, name, page) for document, name, page in pages)


def kept(turn: StoredTurn) -> Turn:
    """Return a turn as the vault kept it."""
    shown = Turn(turn.question, turn.outcome.scope, Stage.DONE)
    for part in turn.outcome.parts:
        match part:
            case stored.Quoted():
                shown.quotes = _sources(part.quotes)
            case stored.Drafted():
                shown.said.append(Said(part.text, _sources(part.citations)))
            case stored.HeldBack():
                shown.withheld += 1
            case stored.Unanswered():
                shown.nearest, shown.stage = _sources(part.nearest), Stage.NOT_FOUND
            case stored.Undrafted():
                shown.error = failure(part.error)
    if turn.stopped:
        shown.stage = Stage.STOPPED
    return shown


def _sources(many: Sequence[stored.Cited]) -> tuple[Source, ...]:
    return tuple(
        Source(
            one.document,
            one.name,
            one.page,
            one.quote,
            tuple(Box(*edges) for edges in one.boxes),
            one.removed,
            one.scanned,
            one.unsure,
        )
        for one in many
    )


def _forgotten(sources: Iterable[Source], document: int) -> tuple[Source, ...]:
    return tuple(
        Source(source.document, "", source.page, removed=True)
        if source.document == document
        else source
        for source in sources
    )
