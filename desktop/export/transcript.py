"""A conversation as it is exported: what was shown, with its citations numbered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.records.conversations import Conversation, Turn
from core.records.turns import Cited, Drafted, HeldBack, Quoted, Unanswered, Undrafted
from desktop.export.plain import one_line, plain


@dataclass(frozen=True, slots=True)
class Place:
    """A page of a document.

    Attributes:
        document: the document's name; empty once it is removed.
        page: counted from 1.
        removed: whether the document was removed from the vault.
        scanned: whether its words were made out on the page's picture.
        unsure: which of them were hard to make out.
    """

    document: str
    page: int
    removed: bool
    scanned: bool = False
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """One numbered citation of a section.

    Attributes:
        number: counted from 1 in each section.
        place: where the words stand.
        quote: the words, verbatim; a row of a table is a line. Empty once they are removed.
    """

    number: int
    place: Place
    quote: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an answer.

    Attributes:
        text: its words; empty once all that it rested on is removed.
        numbers: of the sources that it cites.
    """

    text: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A question and what came of it.

    Attributes:
        number: of the question, counted from 1.
        question: the words asked, on one line.
        asked: when.
        chosen: how many documents it was asked of; 0 for all.
        sentences: the answer; empty where there is none.
        withheld: how many drafted sentences were not shown. Their words are not exported.
        quotes: the numbers of the sources that were quoted as evidence, best first.
        sources: what the numbers stand for.
        unanswered: whether the documents did not answer.
        nearest: the nearest pages then.
        undrafted: whether the writer failed.
        stopped: whether the answer was stopped before its end.
    """

    number: int
    question: str
    asked: datetime
    chosen: int
    sentences: tuple[Sentence, ...]
    withheld: int
    quotes: tuple[int, ...]
    sources: tuple[Source, ...]
    unanswered: bool
    nearest: tuple[Place, ...]
    undrafted: bool
    stopped: bool


@dataclass(frozen=True, slots=True)
class Transcript:
    """A conversation, ready to be written.

    Attributes:
        title: of the conversation; may be empty.
        workspace: the name of its workspace.
        exported: when.
        sections: oldest first.
    """

    title: str
    workspace: str
    exported: datetime
    sections: tuple[Section, ...]


def transcript(
    conversation: Conversation, turns: Sequence[Turn], workspace: str, exported: datetime
) -> Transcript:
    """Return a conversation as it is exported.

    Args:
        conversation: what it is called.
        turns: its questions, oldest first.
        workspace: the name of its workspace.
        exported: now, with a time zone.
    """
    sections = tuple(_section(number, turn) for number, turn in enumerate(turns, 1))
    return Transcript(one_line(conversation.title), one_line(workspace), exported, sections)


class _Numbers:
    """The sources of one turn: the same place has the same number."""

    def __init__(self) -> None:
        self._sources: dict[tuple[int, int, int, int], Source] = {}

    def of(self, many: Iterable[Cited]) -> tuple[int, ...]:
        """Return the numbers of citations, each once, giving new ones to new places."""
        return tuple(dict.fromkeys(self._number(cited) for cited in many))

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(self._sources.values())

    def _number(self, cited: Cited) -> int:
        key = (cited.document, cited.page, *cited.span)
        if key not in self._sources:
            number = len(self._sources) + 1
            self._sources[key] = Source(number, _place(cited), plain(cited.quote))
        return self._sources[key].number


def _section(number: int, turn: Turn) -> Section:
    parts = turn.outcome.parts
    numbers = _Numbers()
    # Quotes have the first numbers, as on the screen, where they are shown first.
    quoted = [one for part in parts if isinstance(part, Quoted) for one in part.quotes]
    quotes = numbers.of(quoted)
    sentences = tuple(
        Sentence(one_line(part.text), numbers.of(part.citations))
        for part in parts
        if isinstance(part, Drafted)
    )
    nearest = [one for part in parts if isinstance(part, Unanswered) for one in part.nearest]
    return Section(
        number=number,
        question=one_line(turn.question),
        asked=datetime.fromisoformat(turn.asked),
        chosen=len(turn.outcome.scope),
        sentences=sentences,
        withheld=sum(isinstance(part, HeldBack) for part in parts),
        quotes=quotes,
        sources=numbers.sources,
        unanswered=any(isinstance(part, Unanswered) for part in parts),
        nearest=tuple(dict.fromkeys(map(_place, nearest))),
        undrafted=any(isinstance(part, Undrafted) for part in parts),
        stopped=turn.stopped,
    )


def _place(cited: Cited) -> Place:
    hard = tuple(plain(span.of(cited.quote)) for span in cited.unsure)
    name = "" if cited.removed else one_line(cited.name)
    return Place(name, cited.page, cited.removed, cited.scanned, tuple(dict.fromkeys(hard)))
